import type { MatchClass, MatchedBy, MatchKind } from '../model/text-match.js';
import type { Alignment } from './align.js';
import type { RuleKind } from './license-index.js';
import { worth as explained } from './texts.js';

/** A passage that one of the stages found, in words of the text. */
export interface Found {
  readonly kind: RuleKind;
  readonly class: MatchClass;
  readonly expression: string;
  readonly score: number;
  /** Numbers of words, half-open. */
  readonly first: number;
  readonly end: number;
  readonly by: MatchedBy;
  /** UTF-16 offsets, where they are not those of the words. */
  readonly place?: { readonly start: number; readonly end: number };
  /** Where a sentence names the license, if it does not begin with the name. */
  readonly named?: number;
  /** Of an exception, the license that the same words grant with it. */
  readonly grants?: string;
  /** It is the rest of the license before, behind words that offer another one instead. */
  readonly continues?: boolean;
  /** Set where it was compared with a template. */
  readonly alignment?: Alignment;
}

/** What is kept of all that was found, and about a license. */
export interface Kept extends Found {
  readonly kind: MatchKind;
}

/** What was found and is not the answer, and why. */
export interface Rejected {
  readonly found: Found;
  readonly reason: string;
}

/**
 * Of all that was found, what explains the text, in text order and without overlaps. In this order:
 *
 * 1. what is near enough to a license to be named, before what is only similar
 * 2. what explains more words, where each that had to be changed counts against it, and a tag counts for a sentence
 * 3. of equal ones a text of the SPDX list, then a grammar's reading, then a rule
 *
 * What lies mostly inside of something that is kept is dropped, but that a known text of the same license takes in what
 * stands around the list's, and that a grant makes a notice of a name; words that look like a license and are known not to be
 * about one keep others away and are dropped at the end.
 */
export function resolve(all: readonly Found[]): {
  readonly kept: readonly Kept[];
  readonly rejected: readonly Rejected[];
} {
  const kept: Found[] = [];
  const rejected: Rejected[] = [];
  /** Number of the kept passage that has a word, and one. */
  const owners = emptied(all.reduce((last, { end }) => Math.max(last, end), 0));
  const ordered = all.map((found): Weighted => ({ found, worth: worth(found), stage: STAGES.indexOf(found.by.stage) }));
  for (const { found } of ordered.sort(byWorth)) {
    const owner = rivalOf(found, owners);
    const rival = owner === 0 ? undefined : kept[owner - 1];
    if (rival) {
      if (isMore(found, rival)) kept[owner - 1] = extended(rival, found, owner, owners);
      const by = rival.expression || 'words that are known to mean no license';
      rejected.push({ found, reason: `it is inside of ${by}` });
      continue;
    }
    for (let at = found.first; at < found.end; at += 1) if (owners[at] === 0) owners[at] = kept.length + 1;
    kept.push(found);
  }
  const standing = apart(kept.sort((a, b) => a.first - b.first || a.end - b.end));
  for (const found of standing)
    if (found.kind === 'none') rejected.push({ found, reason: 'these words are known to mean no license' });
  return { kept: standing.filter((found): found is Kept => found.kind !== 'none'), rejected };
}

let cells = new Int32Array(4096);

/** Reused by the next call. */
function emptied(count: number): Int32Array {
  if (cells.length < count) cells = new Int32Array(count);
  return cells.fill(0, 0, count);
}

/** It says the same of the rival's words and of some beside them. */
function isMore(found: Found, rival: Found): boolean {
  if (found.expression !== rival.expression || found.first >= rival.end || found.end <= rival.first) return false;
  const isKnown =
    found.kind === 'text' && rival.kind === 'text' && found.by.stage === 'hash' && rival.class !== 'similar';
  return isKnown || (found.kind === 'notice' && rival.kind === 'reference' && found.first < rival.first);
}

/** With the words of the other one that nothing else explains: a known text has more than the list, a notice grants what is named. */
function extended(rival: Found, { kind, first, end }: Found, owner: number, owners: Int32Array): Found {
  let from = rival.first;
  let until = rival.end;
  while (from > first && owners[from - 1] === 0) from -= 1;
  while (until < end && owners[until] === 0) until += 1;
  for (let at = from; at < until; at += 1) if (owners[at] === 0) owners[at] = owner;
  const isGranted = kind === 'notice' && rival.kind === 'reference';
  return { ...rival, first: from, end: until, ...(isGranted ? { kind, class: 'exact' } : {}) };
}

const OVERLAP = 0.25;
/** An exception stands beside a license, and the lines between the two may be of either. */
const OVERLAP_OF_EXCEPTION = 0.5;
const SENTENCE = 30;

interface Weighted {
  readonly found: Found;
  readonly worth: number;
  readonly stage: number;
}

function byWorth(a: Weighted, b: Weighted): number {
  return (
    Number(a.found.class === 'similar') - Number(b.found.class === 'similar') ||
    b.worth - a.worth ||
    a.stage - b.stage ||
    a.found.first - b.found.first ||
    (a.found.expression < b.found.expression ? -1 : 1)
  );
}

/** Words that are explained, less those that had to be changed. */
function worth({ first, end, alignment, by }: Found): number {
  if (by.stage === 'tag') return end - first + SENTENCE;
  return alignment ? Math.min(end - first, explained(alignment)) : end - first;
}

const STAGES: readonly MatchedBy['stage'][] = ['template', 'grammar', 'tag', 'hash'];

/** Which kept passage holds too much of another one's words, its number and one; 0 when none does. */
function rivalOf({ kind, first, end }: Found, owners: Int32Array): number {
  let taken = 0;
  let rival = 0;
  for (let at = first; at < end; at += 1) {
    if (owners[at] === 0) continue;
    taken += 1;
    rival = owners[at] as number;
  }
  return taken > (kind === 'exception' ? OVERLAP_OF_EXCEPTION : OVERLAP) * (end - first) ? rival : 0;
}

/** Each begins where the one before it ends; what is only similar ends where something better begins. */
function apart(found: readonly Found[]): readonly Found[] {
  const all: Found[] = [];
  for (const one of found) {
    const before = all.at(-1);
    const isInside = before !== undefined && before.end > one.first;
    if (isInside && before.class === 'similar' && one.class !== 'similar') {
      all[all.length - 1] = { ...before, end: one.first };
      all.push(one);
    } else all.push(isInside ? { ...one, first: before.end } : one);
  }
  return all.filter(({ first, end }) => first < end);
}
