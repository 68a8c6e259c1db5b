import { alternativeIn } from './alternatives.js';
import { type Weighed, weighed } from './differences.js';
import { type Change, type Filled, fill, type Gap } from './fill.js';
import type { LicenseIndex, Template } from './license-index.js';
import { chainOf, type Run } from './runs.js';
import { type Shape, shapeOf } from './shape.js';
import type { Tokens } from './tokens.js';
import { wordTraits } from './word-traits.js';

/** A stretch of text beside a template. */
export interface Alignment {
  readonly template: Template;
  /** Words of the text, half-open. */
  readonly first: number;
  readonly end: number;
  /** What differs, but for what the SPDX matching guidelines make light of. */
  readonly changes: readonly Weighed[];
  /** Words of the template that are there. */
  readonly matched: number;
  /** Words that were changed in more than spelling. */
  readonly cost: number;
  /** 0…1: what is left of the template's own words after the changes. */
  readonly score: number;
  /** Words between those of the template that offer another license instead; no changes. */
  readonly alternatives?: readonly Change[];
}

/**
 * Brings the words [first, end) of a text and a template together; undefined when they share too little, or at best so
 * many words as `most`, or when the score is below `least`.
 */
export function align(
  tokens: Tokens,
  first: number,
  end: number,
  template: Template,
  licenses: LicenseIndex,
  most = 0,
  least = 0,
): Alignment | undefined {
  const traits = wordTraits(licenses);
  const shape = shapeOf(template);
  const chain = chainOf(tokens, first, end, template, shape, LEAST_SHARED * template.weight);
  const shared = chain.reduce((sum, { length }) => sum + length, 0);
  if (shared < LEAST_SHARED * template.weight || chain.length === 0) return undefined;
  const gaps = widened(gapsOf(chain, first, end, template), shape, chain);
  const hope = gaps.reduce((sum, { at, atEnd, to, toEnd }) => sum + Math.max(0, Math.min(atEnd - at, toEnd - to)), 0);
  if (shared + hope <= most) return undefined;
  const filled: Filled[] = [];
  const changes: Weighed[] = [];
  const alternatives: Change[] = [];
  let cost = 0;
  let score = 1;
  for (const gap of gaps) {
    const part = fill(gap, tokens, template, traits);
    filled.push(part);
    const others = part.changes.flatMap((change): readonly Change[] => {
      const from = alternativeIn(change, tokens);
      if (from === undefined) return [change];
      alternatives.push({ ...change, at: from, to: change.toEnd });
      const { at, to, toEnd } = change;
      return from > at || toEnd > to ? [{ ...change, atEnd: from }] : [];
    });
    for (const change of weighed(others, tokens, template, licenses, traits)) {
      changes.push(change);
      if (!change.equivalent) cost += change.words;
    }
    score = Math.max(0, 1 - cost / Math.max(1, template.weight));
    if (score < least) return undefined;
  }
  const covered = gaps.reduce((sum, { to, toEnd }) => sum + toEnd - to, 0);
  const matched = template.tokens.length - covered + filled.reduce((sum, part) => sum + part.matched, 0);
  const edges = edgesOf(chain, gaps, filled);
  return {
    template,
    ...edges,
    changes: changes.filter((change) => isInside(change, edges)),
    matched,
    cost,
    score,
    alternatives: alternatives.filter((change) => isInside(change, edges)),
  };
}

/** Of a template's own words, the share that must be there in runs. */
const LEAST_SHARED = 0.4;
/** Words before and after the runs that may belong to the text. */
const MARGIN = 45;
const MOST_CELLS = 20_000;

function gapsOf(chain: readonly Run[], first: number, end: number, template: Template): readonly Gap[] {
  const gaps: Gap[] = [];
  const head = chain[0] as Run;
  if (head.to > 0) {
    const window = windowOf(head.to);
    gaps.push({ at: Math.max(first, head.at - window), atEnd: head.at, to: 0, toEnd: head.to, open: 'start' });
  }
  for (const [index, run] of chain.entries()) {
    const next = chain[index + 1];
    const at = run.at + run.length;
    const to = run.to + run.length;
    if (next) {
      if (next.at > at || next.to > to) gaps.push({ at, atEnd: next.at, to, toEnd: next.to, open: 'none' });
    } else if (to < template.tokens.length) {
      const atEnd = Math.min(end, at + windowOf(template.tokens.length - to));
      gaps.push({ at, atEnd, to, toEnd: template.tokens.length, open: 'end' });
    }
  }
  return gaps;
}

function windowOf(words: number): number {
  return Math.min(Math.ceil(1.3 * words) + MARGIN, Math.max(10, Math.floor(MOST_CELLS / (words + 1))));
}

/** Gaps that take in whole alternatives: half of one reading and half of another is neither. */
function widened(gaps: readonly Gap[], shape: Shape, chain: readonly Run[]): readonly Gap[] {
  if (shape.alternatives.length === 0) return gaps;
  const wide: Gap[] = [];
  for (const gap of gaps) {
    const before = wide.at(-1);
    let grown = before && gap.to < before.toEnd ? joined(before, gap) : gap;
    if (grown !== gap) wide.pop();
    grown = grownTo(grown, shape);
    for (let last = wide.at(-1); last && grown.to < last.toEnd; last = wide.at(-1)) {
      wide.pop();
      grown = grownTo(joined(last, grown), shape);
    }
    wide.push(grown);
  }
  return wide.map((gap) => placed(gap, chain));
}

/**
 * Words beside a place that is left open: the first ones that are put there may be those behind it too ("The Original Code
 * is [the Acme library]. The Initial Developer").
 */
const COMMON = 2;

function joined(before: Gap, gap: Gap): Gap {
  const open = before.open === 'none' ? gap.open : before.open;
  return { ...gap, at: before.at, to: before.to, toEnd: Math.max(before.toEnd, gap.toEnd), open };
}

function grownTo(gap: Gap, { alternatives }: Shape): Gap {
  let { to, toEnd } = gap;
  for (let again = true; again; ) {
    again = false;
    for (const part of alternatives) {
      const reach = part.start === part.end ? COMMON : 0;
      if (part.end < to - reach || part.start > toEnd + reach || (part.start >= to && part.end <= toEnd)) continue;
      to = Math.min(to, part.start);
      toEnd = Math.max(toEnd, part.end);
      again = true;
    }
  }
  return { ...gap, to, toEnd };
}

/** The places in the text of a gap whose places in the template were moved. */
function placed(gap: Gap, chain: readonly Run[]): Gap {
  let { at, atEnd } = gap;
  if (gap.open !== 'start') {
    const before = chain.findLast((run) => run.to < gap.to);
    at = before ? before.at + Math.min(before.length, gap.to - before.to) : (chain[0] as Run).at;
  }
  if (gap.open !== 'end') {
    const after = chain.find((run) => run.to + run.length > gap.toEnd);
    const last = chain.at(-1) as Run;
    atEnd = after ? after.at + Math.max(0, gap.toEnd - after.to) : last.at + last.length;
  }
  return { ...gap, at, atEnd: Math.max(at, atEnd) };
}

function edgesOf(chain: readonly Run[], gaps: readonly Gap[], filled: readonly Filled[]) {
  const last = chain.at(-1) as Run;
  const first = gaps[0]?.open === 'start' ? (filled[0] as Filled).at : (chain[0] as Run).at;
  const end = gaps.at(-1)?.open === 'end' ? (filled.at(-1) as Filled).atEnd : last.at + last.length;
  return { first, end };
}

/** What stands before or after the license is no change of it. */
function isInside(
  { at, atEnd, to, toEnd }: Change,
  { first, end }: { readonly first: number; readonly end: number },
): boolean {
  return toEnd > to || (at >= first && atEnd <= end);
}
