import { isCopyrightOnly } from './copyright.js';
import type { LicenseIndex } from './license-index.js';
import type { Kept } from './resolve.js';
import { LINE, type Tokens } from './tokens.js';

/** Lines above a license that may belong to it. */
const MOST_LINES = 12;
/** Words of a heading, and of a line on the copyright. */
const LONGEST_HEADING = 14;
const LONGEST_LINE = 40;

/**
 * The passages with the headings and copyright lines above them: "The MIT License (MIT)", "Copyright (c) 2015 Somebody".
 * A reference that turns out to be such a heading is no passage of its own.
 */
export function absorb(kept: readonly Kept[], tokens: Tokens, licenses: LicenseIndex): readonly Kept[] {
  const all: Kept[] = [];
  for (const found of kept) {
    if (isUnderItsName(found, all.at(-1))) {
      const { first } = all.pop() as Kept;
      all.push({ ...found, class: 'modified', first });
      continue;
    }
    const isHeaded = found.kind === 'text' || found.kind === 'notice' || found.kind === 'exception';
    if (!isHeaded || found.class === 'similar') {
      all.push(found);
      continue;
    }
    while (all.length > 0 && isIntroduction(all.at(-1) as Kept, found)) all.pop();
    const names = namesOf(found, licenses);
    const above = all.findLast((other) => other.kind !== 'reference' || !isOf(other, names));
    const first = topOf(found.first, above?.end ?? 0, tokens, names);
    while (all.length > 0 && (all.at(-1) as Kept).first >= first) all.pop();
    const last = all.at(-1);
    const isInside = last !== undefined && last.end > first;
    const top = isInside ? last.end : first;
    all.push(top === found.first ? found : { ...found, first: top });
  }
  return withSupplement(all);
}

/** A text that is like a license and stands right under its name is meant for that license, with other words. */
function isUnderItsName(found: Kept, before: Kept | undefined): boolean {
  if (found.kind !== 'text' || found.class !== 'similar' || before?.kind !== 'reference') return false;
  return before.expression === found.expression && found.first - before.end <= LONGEST_HEADING;
}

/** The SPDX list has the text of the GPL behind that of the LGPL 3.0, which builds on it: both are one license. */
function withSupplement(kept: readonly Kept[]): readonly Kept[] {
  const all: Kept[] = [];
  for (const found of kept) {
    const before = all.at(-1);
    const isBehind = before !== undefined && found.first - before.end <= LONGEST_HEADING;
    if (isBehind && isWhole(before, 'LGPL-3.0-only') && isWhole(found, 'GPL-3.0-only'))
      all[all.length - 1] = { ...before, end: found.end };
    else all.push(found);
  }
  return all;
}

function isWhole({ kind, class: of, expression }: Kept, license: string): boolean {
  return kind === 'text' && (of === 'exact' || of === 'equivalent') && expression === license;
}

/** "Released under the BSD license:" before a text of that family, which says which one is meant. */
function isIntroduction(before: Kept, text: Kept): boolean {
  if (text.kind !== 'text' || before.kind === 'text' || before.end - before.first > LONGEST_HEADING) return false;
  const family = familyOf(before.expression);
  return text.first - before.end <= LONGEST_LINE && family !== undefined && family === familyOf(text.expression);
}

/** Families whose members have no versions, so that a name without a number names the family alone. */
function familyOf(expression: string): string | undefined {
  return /^(?:BSD|MIT)(?=$|-|NFA$)/.exec(expression)?.[0];
}

function topOf(first: number, least: number, tokens: Tokens, names: ReadonlySet<string>): number {
  let top = first;
  // The license may begin in the middle of a line: what stands before it there is looked at first.
  for (let lines = 0; lines < MOST_LINES && top > least; lines += 1) {
    let start = top - 1;
    while (start > least && ((tokens.flags[start] as number) & LINE) === 0 && top - start < LONGEST_LINE) start -= 1;
    if (((tokens.flags[start] as number) & LINE) === 0 && start > least) break;
    if (!isHeading(tokens, start, top, names) && !isNeutral(tokens, start, top)) break;
    top = start;
  }
  return top;
}

function isHeading(tokens: Tokens, start: number, end: number, names: ReadonlySet<string>): boolean {
  if (end - start > LONGEST_HEADING) return false;
  for (let at = start; at < end; at += 1) {
    const word = tokens.text.slice(tokens.starts[at], tokens.ends[at]).toLowerCase();
    if (!names.has(word) && !COMMON.has(word)) return false;
  }
  return true;
}

const COMMON = new Set(
  'the a license licence licenses licensed text terms version v new style software and general public revised'.split(
    ' ',
  ),
);

/** Who holds the copyright, and what a file is a part of. */
function isNeutral({ text, starts, ends }: Tokens, start: number, end: number): boolean {
  const from = starts[start] as number;
  const line = text.slice(from, ends[end - 1]);
  return (
    /^This file is part of (?:the )?[\w+.-]+$/.test(line) ||
    isCopyrightOnly(text.slice(Math.max(0, from - 8), ends[end - 1]))
  );
}

const made = new WeakMap<LicenseIndex, Map<string, ReadonlySet<string>>>();

/** Words that the name of a license is made of. */
function namesOf({ expression }: Kept, licenses: LicenseIndex): ReadonlySet<string> {
  let known = made.get(licenses);
  if (!known) {
    known = new Map();
    made.set(licenses, known);
  }
  let names = known.get(expression);
  if (!names) {
    names = namesIn(expression, licenses);
    known.set(expression, names);
  }
  return names;
}

function namesIn(expression: string, { byExpression, words }: LicenseIndex): ReadonlySet<string> {
  const names = new Set(expression.toLowerCase().split(/[^a-z0-9]+/));
  for (const template of byExpression.get(expression) ?? []) {
    for (const { kind, start, end } of template.parts)
      if (kind === 'title') for (const word of template.tokens.subarray(start, end)) names.add(words.word(word));
  }
  return names;
}

/** A mere name of the same license. */
function isOf({ expression }: Kept, names: ReadonlySet<string>): boolean {
  return expression
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .some((word) => names.has(word));
}
