import { GRAM, gramsOf } from './grams.js';
import type { Template } from './license-index.js';
import type { Shape } from './shape.js';
import type { Tokens } from './tokens.js';

/** Words that text and template have in common, one after the other. */
export interface Run {
  /** Place in the text. */
  readonly at: number;
  /** Place in the template. */
  readonly to: number;
  readonly length: number;
}

/** More runs than these are not looked at: a text of so many pieces is not the template. */
const MOST_RUNS = 500;
/** Places of the template that are tried for the same four words. */
const MOST_PLACES = 8;
/** How far back a run looks for the one before it, in runs. */
const LOOK_BACK = 60;
/** Words in a text that may stand between two runs. */
const FARTHEST = 150;

/**
 * The best chain of runs of a template in the words [first, end) of a text: in the order of both, few words lost. None
 * where all runs together have fewer words than `least`.
 */
export function chainOf(
  tokens: Tokens,
  first: number,
  end: number,
  template: Template,
  shape: Shape,
  least = 0,
): readonly Run[] {
  const runs = runsIn(tokens, first, end, template.tokens, shape, least);
  let best = -1;
  for (let index = 0; index < runs.length; index += 1) {
    const run = runs[index] as Run;
    let score = run.length;
    let before = -1;
    for (let other = index - 1; other >= 0 && other >= index - LOOK_BACK; other -= 1) {
      const joined = (scores[other] as number) + worth(runs[other] as Run, run);
      if (joined > score) {
        score = joined;
        before = other;
      }
    }
    scores[index] = score;
    befores[index] = before;
    if (best < 0 || score > (scores[best] as number)) best = index;
  }
  const chain: Run[] = [];
  for (let index = best; index >= 0; index = befores[index] as number) chain.push(runs[index] as Run);
  return trimmed(chain.reverse());
}

/** Of each run the worth of the best chain that ends with it, and the run before it there. */
const scores = new Float64Array(MOST_RUNS);
const befores = new Int32Array(MOST_RUNS);

/** What a run adds behind another; less for each word that is lost between them. */
function worth(before: Run, run: Run): number {
  const inText = run.at - (before.at + before.length);
  const inTemplate = run.to - (before.to + before.length);
  if (inText > FARTHEST) return Number.NEGATIVE_INFINITY;
  const overlap = Math.max(0, -inText, -inTemplate);
  if (overlap >= run.length || run.to <= before.to || run.at <= before.at) return Number.NEGATIVE_INFINITY;
  return run.length - overlap - Math.min(12, 0.25 * (Math.abs(inText) + Math.abs(inTemplate)));
}

/** Without the words that two runs of a chain share. */
function trimmed(chain: readonly Run[]): readonly Run[] {
  const runs: Run[] = [];
  for (const run of chain) {
    const before = runs.at(-1);
    const overlap = before ? Math.max(0, before.at + before.length - run.at, before.to + before.length - run.to) : 0;
    runs.push({ at: run.at + overlap, to: run.to + overlap, length: run.length - overlap });
  }
  return runs.filter(({ length }) => length > 0);
}

function runsIn(
  tokens: Tokens,
  first: number,
  end: number,
  words: Uint16Array,
  shape: Shape,
  least: number,
): readonly Run[] {
  const { ids } = tokens;
  const grams = gramsOf(tokens);
  const { heads, bits, nexts } = shape;
  const mask = heads.length - 1;
  const runs: Run[] = [];
  let at = first;
  /** Words that are in no run. */
  let lost = 0;
  while (at + GRAM <= end && runs.length < MOST_RUNS && end - first - lost >= least) {
    const slot = (grams[at] as number) & mask;
    const isThere = ((bits[slot >>> 3] as number) & (1 << (slot & 7))) !== 0;
    const run = isThere ? longestAt(ids, at, end, words, heads[slot] as number, nexts, runs.at(-1)) : undefined;
    if (run) {
      runs.push(run);
      at += run.length;
    } else {
      at += 1;
      lost += 1;
    }
  }
  return at - first - lost >= least ? runs : [];
}

function longestAt(
  ids: Uint16Array,
  at: number,
  end: number,
  words: Uint16Array,
  head: number,
  nexts: Int32Array,
  before: Run | undefined,
): Run | undefined {
  let longest = 0;
  let place = 0;
  let nearest = 0;
  const expected = before ? at + before.to - before.at : 0;
  let tried = 0;
  for (let to = head; to >= 0 && tried < MOST_PLACES; to = nexts[to] as number) {
    let length = 0;
    while (at + length < end && to + length < words.length && ids[at + length] === words[to + length]) length += 1;
    if (length < GRAM) continue;
    tried += 1;
    const distance = Math.abs(to - expected);
    if (length < longest || (length === longest && distance >= nearest)) continue;
    longest = length;
    place = to;
    nearest = distance;
  }
  return longest === 0 ? undefined : { at, to: place, length: longest };
}
