import type { Tokens } from '../tokens.js';
import type { Vocabulary } from '../vocabulary.js';
import { wordSet } from '../word-set.js';
import type { Stretch } from './additional.js';
import type { Passage } from './expression.js';

/** A stretch that has fewer words of law, or a smaller share of them, does not read like terms. */
const LEAST = 12;
const LEAST_SHARE = 0.05;
/** A page about licenses says "license" again and again; terms have more words of law. */
const LEAST_DISTINCT = 6;

/** Stretches between what is known that read like terms; what is only similar, or a mere name, is not known; `statements` are. */
export function unknownTerms(
  passages: readonly Passage[],
  tokens: Tokens,
  words: Vocabulary,
  statements: readonly Stretch[] = [],
): readonly Stretch[] {
  const law = LAW(words);
  const named = passages.filter(({ class: of, kind }) => of !== 'similar' && kind !== 'reference');
  const known = [...named, ...statements].sort((a, b) => a.first - b.first);
  const all: Stretch[] = [];
  let from = 0;
  for (const { first, end } of [...known, { first: tokens.count, end: tokens.count }]) {
    const stretch = lawIn(tokens.ids, law, from, first);
    if (stretch) all.push(stretch);
    from = Math.max(from, end);
  }
  return all;
}

/** From the first word of law to the last, where they are many. */
function lawIn(ids: Uint16Array, law: Uint8Array, from: number, until: number): Stretch | undefined {
  let first = -1;
  let end = 0;
  let count = 0;
  const distinct = new Set<number>();
  for (let at = from; at < until; at += 1) {
    const id = ids[at] as number;
    if (law[id] === 0) continue;
    if (first < 0) first = at;
    end = at + 1;
    count += 1;
    distinct.add(id);
  }
  const isLaw = count >= LEAST && distinct.size >= LEAST_DISTINCT && count >= LEAST_SHARE * (end - first);
  return isLaw ? { first, end } : undefined;
}

const LAW = wordSet(
  'license licensed licensee licensor licenses sublicense agreement grant grants granted permission permitted prohibited rights warranty warranties ' +
    'liability liable damages terminate termination hereby herein hereunder thereof copyright redistribute redistribution distribute distribution ' +
    'indemnify royalty proprietary confidential terms conditions obligations party parties',
);
