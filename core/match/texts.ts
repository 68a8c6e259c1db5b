import { type Alignment, align } from './align.js';
import { type Candidate, candidatesIn, type KnownWords } from './candidates.js';
import type { LicenseIndex, Template } from './license-index.js';
import type { Tokens } from './tokens.js';

/** Templates that are aligned for one place of a text. */
const MOST_AT_ONCE = 8;
/** Of a family whose members differ in few words only more than those look alike. */
const MOST_ALIKE = 24;
const ALIKE = 0.75;
/** Alignments for a text: so many, and one more for each two thousand words. */
const MOST_ALIGNMENTS = 80;
/** Candidates that are looked at, the best first. */
const MOST_CANDIDATES = 1000;
/** Words before and after what a template would take up that an alignment may take, for words may have been added. */
const REACH = 300;

/** What an alignment may reach for. */
interface Around {
  readonly tokens: Tokens;
  /** 1 for each word of a known text. */
  readonly taken: Uint8Array;
  readonly copies: ReadonlyMap<Template, readonly Candidate[]>;
}

/** A template that was tried; for explanations. */
export interface Tried {
  readonly alignment: Alignment;
}

/**
 * License texts that are not known word for word, by the templates of the SPDX list: the template that explains most of
 * a place with the fewest changes. Words that are known are explained already; a longer text may take them in.
 */
export function templateMatches(
  tokens: Tokens,
  licenses: LicenseIndex,
  known: KnownWords,
  tried: Tried[] = [],
): readonly Alignment[] {
  const { taken } = known;
  let queue = [...candidatesIn(tokens, licenses, known)].sort(byRank).slice(0, MOST_CANDIDATES);
  const found: Alignment[] = [];
  const around: Around = { tokens, taken, copies: byTemplate(queue) };
  let left = MOST_ALIGNMENTS + tokens.count / 2000;
  while (queue.length > 0 && left > 0) {
    const lead = queue[0] as Candidate;
    const rivals = rivalsOf(lead, queue);
    let best = bestOf(rivals, around, licenses, tried);
    // Where several licenses follow each other, what stands in the place of one had no rivals of that place.
    const others = best && best.changes.length > 0 && isPartOf(best, lead) ? rivalsAt(best, queue, rivals) : [];
    if (others.length > 0) best = bestOf(others, around, licenses, tried, best);
    left -= rivals.length + others.length;
    const done = new Set([...rivals, ...others]);
    queue = queue.filter((candidate) => !done.has(candidate));
    if (!best) continue;
    found.push(best);
    queue = queue.filter((candidate) => !isExplained(candidate, best));
  }
  return found;
}

function byRank(a: Candidate, b: Candidate): number {
  return b.rank - a.rank || a.first - b.first;
}

/** The best candidates that stand where the leading one does. */
function rivalsOf(lead: Candidate, queue: readonly Candidate[]): readonly Candidate[] {
  const rivals: Candidate[] = [];
  for (const candidate of queue) {
    if (!isMostly(lead.first, lead.end, candidate)) continue;
    if (candidate.rank < LEAST_OF_LEAD * lead.rank) break;
    rivals.push(candidate);
    const most = candidate.rank >= ALIKE * lead.rank ? MOST_ALIKE : MOST_AT_ONCE;
    if (rivals.length >= most) break;
  }
  return rivals;
}

/** Others that stand where one was found. */
function rivalsAt({ first, end }: Alignment, queue: readonly Candidate[], tried: readonly Candidate[]) {
  const others = queue.filter(
    (candidate) =>
      isMostly(first, end, candidate) &&
      isMostly(candidate.first, candidate.end, { first, end }) &&
      !tried.includes(candidate),
  );
  return others.slice(0, MOST_AT_ONCE);
}

function isPartOf({ first, end }: Alignment, whole: Candidate): boolean {
  return !isMostly(whole.first, whole.end, { first, end });
}

/** A candidate with less of the leading one's rank is not tried. */
const LEAST_OF_LEAD = 0.2;

/** It would stand in the same place, or all that tells of it is a license that is there as it is. */
function isExplained({ first, end, firstHit, lastHit }: Candidate, best: Alignment): boolean {
  if (isMostly(first, end, best)) return true;
  return isAsIs(best) && firstHit >= best.first - MARGIN && lastHit <= best.end + MARGIN;
}

/** Words of a heading or a copyright line. */
const MARGIN = 16;

function isMostly(first: number, end: number, other: { readonly first: number; readonly end: number }): boolean {
  return Math.min(end, other.end) - Math.max(first, other.first) >= 0.5 * (end - first);
}

function bestOf(
  rivals: readonly Candidate[],
  around: Around,
  licenses: LicenseIndex,
  tried: Tried[],
  before?: Alignment,
): Alignment | undefined {
  let best = before;
  for (const { template, first, end, common } of rivals) {
    if (best && best.changes.length === 0 && COMMON_MORE * common <= best.matched) continue;
    const [from, to] = reachOf(first, end, around.copies.get(template) ?? [], around);
    const most = best ? (isAsIs(best) ? 1 : NEARLY) * worth(best) : 0;
    const alignment = align(around.tokens, from, to, template, licenses, most, LEAST_SCORE);
    if (!alignment) continue;
    if (!best || isBetter(alignment, best)) best = alignment;
    tried.push({ alignment });
  }
  return best;
}

/** It explains more; of two that take up nearly the same words, one that is there as it is goes before one with other terms. */
function isBetter(alignment: Alignment, best: Alignment): boolean {
  const isNear = isNearly(alignment, best) && isNearly(best, alignment);
  return isNear && isAsIs(alignment) !== isAsIs(best) ? isAsIs(alignment) : worth(alignment) > worth(best);
}

function isAsIs({ changes }: Alignment): boolean {
  return changes.every(({ equivalent }) => equivalent);
}

function isNearly(one: Alignment, other: Alignment): boolean {
  return one.end - one.first >= NEARLY * (other.end - other.first);
}

const NEARLY = 0.95;

/** Not to where the same template stands once more, nor to the next text that is known: their words are not those of this copy. */
function reachOf(
  first: number,
  end: number,
  copies: readonly Candidate[],
  { tokens, taken }: Around,
): [number, number] {
  let from = inTaken(first, 1, taken) ?? first;
  let to = (inTaken(end - 1, -1, taken) ?? end - 1) + 1;
  if (from === first) while (from > 0 && first - from < REACH && !isTakenAnew(from - 1, from, taken)) from -= 1;
  if (to === end) while (to < tokens.count && to - end < REACH && !isTakenAnew(to, to - 1, taken)) to += 1;
  for (const other of copies) {
    if (other.end <= first + SLACK) from = Math.max(from, Math.min(first, other.end));
    if (other.first >= end - SLACK) to = Math.min(to, Math.max(end, other.first));
  }
  return [from, to];
}

/** The next word in a direction behind a known text that ends there within a few words; undefined where none does. */
function inTaken(at: number, step: 1 | -1, taken: Uint8Array): number | undefined {
  let next = at;
  while (taken[next] === 1 && Math.abs(next - at) < SLACK) next += step;
  return next !== at && taken[next] !== 1 ? next : undefined;
}

/** A known text begins at a word, seen from the one beside it. */
function isTakenAnew(at: number, beside: number, taken: Uint8Array): boolean {
  return taken[at] === 1 && taken[beside] !== 1;
}

function byTemplate(candidates: readonly Candidate[]): ReadonlyMap<Template, readonly Candidate[]> {
  const copies = new Map<Template, Candidate[]>();
  for (const candidate of candidates) {
    const same = copies.get(candidate.template);
    if (same) same.push(candidate);
    else copies.set(candidate.template, [candidate]);
  }
  return copies;
}

/** Words by which a place may be taken for larger than it is. */
const SLACK = 16;

const LEAST_SCORE = 0.5;
/** Of two templates that explain as much the one that is there word for word. */
const LIGHT = 0.5;
/** Around each word that is written otherwise common words are not counted. */
const COMMON_MORE = 1.15;

/**
 * Words that are explained, less those that had to be changed. A critical change weighs as several; the beginning or the
 * end of a template that is not there weighs less than words missing between others.
 */
export function worth({ matched, changes, template }: Alignment): number {
  let lost = 0;
  for (const { words, equivalent, critical, at, atEnd, to, toEnd } of changes) {
    if (equivalent) {
      lost += LIGHT;
      continue;
    }
    const isEdge = at === atEnd && (to === 0 || toEnd === template.tokens.length);
    lost += isEdge ? words / 4 : 2 * words + (critical ? 4 : 0);
  }
  return matched - lost - (template.kind === 'text' ? 0 : 0.5);
}
