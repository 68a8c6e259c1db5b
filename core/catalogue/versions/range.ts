import type { ReleasedWithin, VersionBound, VersionRange } from '../../model/catalogue.js';
import { plainDate } from '../../model/plain-date.js';

/** Why a text is no range, and where: UTF-16 offsets, half-open, inside the text. */
export interface RangeProblem {
  readonly message: string;
  readonly start: number;
  readonly end: number;
}

export type ParsedRange =
  | { readonly range: VersionRange; readonly released?: ReleasedWithin }
  | { readonly problem: RangeProblem };

/** Characters; real ranges have a few dozen. */
const LONGEST_RANGE = 500;

/**
 * Reads "*", or bounds joined by spaces (all must hold) and "||" (one of them must): ">=1.15 || >=1.14.9 <1.15", and
 * behind them "& released<2026-09-30" or "& released>=2026-09-30".
 */
export function parseRange(text: string): ParsedRange {
  if (text.length > LONGEST_RANGE)
    return wrong(`a range has at most ${LONGEST_RANGE} characters`, LONGEST_RANGE, text.length);
  const [versions = '', ...conditions] = text.split('&');
  const released = releasedIn(conditions, versions.length);
  if (released && 'problem' in released) return released;
  const alternatives: VersionBound[][] = [];
  let at = 0;
  for (const part of versions.split('||')) {
    const bounds: VersionBound[] = [];
    for (const match of part.matchAll(/\S+/g)) {
      const start = at + match.index;
      const [word] = match;
      if (word === '*') continue;
      const [, op, version = ''] = /^(<=|>=|<|>|=)?(.*)$/s.exec(word) ?? [];
      if (op === undefined) return wrong(`"${word}" has no comparison`, start, start + word.length);
      if (!/^[0-9A-Za-z][0-9A-Za-z._+!-]*$/.test(version) || !/\d/.test(version))
        return wrong(`"${word}" compares with no version`, start, start + word.length);
      bounds.push({ op: op as VersionBound['op'], version });
    }
    if (part.trim() === '') return wrong('a range is missing', at, Math.max(at + part.length, at));
    alternatives.push(bounds);
    at += part.length + 2;
  }
  const range = { text: versions.trim(), alternatives };
  return released ? { range, released: released.released } : { range };
}

function releasedIn(
  conditions: readonly string[],
  from: number,
): { readonly released: ReleasedWithin } | { readonly problem: RangeProblem } | undefined {
  if (conditions.length === 0) return undefined;
  let released: ReleasedWithin = {};
  let at = from + 1;
  for (const condition of conditions) {
    const [, op, day = ''] = /^\s*released\s*(<|>=)\s*(\S+)\s*$/.exec(condition) ?? [];
    const date = plainDate(day);
    if (op === undefined || date === undefined)
      return wrong(`"${condition.trim()}" is no day of release`, at, at + condition.length);
    released = op === '<' ? { ...released, before: date } : { ...released, from: date };
    at += condition.length + 1;
  }
  return { released };
}

function wrong(message: string, start: number, end: number): { readonly problem: RangeProblem } {
  return { problem: { message, start, end } };
}
