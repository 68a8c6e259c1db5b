import type { LicenseIndex } from '../license-index.js';
import { chainOf } from '../runs.js';
import { shapeOf } from '../shape.js';
import type { Tokens } from '../tokens.js';
import type { Vocabulary } from '../vocabulary.js';
import { wordSet } from '../word-set.js';
import type { Stretch } from './additional.js';
import type { Passage } from './expression.js';

/** A stretch that has fewer words of law, or a smaller share of them, does not read like terms. */
const LEAST = 12;
const LEAST_SHARE = 0.05;
/** Terms have so many words of law besides those. */
const LEAST_DISTINCT = 6;

/** Stretches between what is known that read like terms; what is only similar, or a mere name, is not known; `statements` are. */
export function unknownTerms(
  passages: readonly Passage[],
  tokens: Tokens,
  licenses: LicenseIndex,
  statements: readonly Stretch[] = [],
): readonly Stretch[] {
  const named = passages.filter(({ class: of, kind }) => of !== 'similar' && kind !== 'reference');
  const known = [...named, ...statements].sort((a, b) => a.first - b.first);
  const all: Stretch[] = [];
  let from = 0;
  for (const { first, end } of [...known, { first: tokens.count, end: tokens.count }]) {
    const stretch = lawIn(tokens.ids, licenses.words, from, first);
    if (stretch && isOwn(stretch, named, tokens, licenses)) all.push(stretch);
    from = Math.max(from, end);
  }
  return all;
}

/** Whether it still reads like terms without what it quotes of licenses that the file is under. */
function isOwn({ first, end }: Stretch, named: readonly Passage[], tokens: Tokens, licenses: LicenseIndex): boolean {
  let rest: Uint16Array | undefined;
  for (const expression of [...new Set(named.map((one) => one.expression))].slice(0, MOST_QUOTED)) {
    const template = licenses.byExpression.get(expression)?.find(({ kind }) => kind === 'text');
    if (!template) continue;
    for (const { at, length } of chainOf(tokens, first, end, template, shapeOf(template))) {
      if (length < LEAST_QUOTED) continue;
      rest ??= tokens.ids.slice(0, end);
      rest.fill(0, at, at + length);
    }
  }
  return rest === undefined || lawIn(rest, licenses.words, first, end) !== undefined;
}

const MOST_QUOTED = 4;
/** Words in a row. */
const LEAST_QUOTED = 8;

/** From the first word of law to the last, where they are many. */
function lawIn(ids: Uint16Array, words: Vocabulary, from: number, until: number): Stretch | undefined {
  const law = LAW(words);
  const mentions = MENTIONS(words);
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
    if (mentions[id] === 0) distinct.add(id);
  }
  const isLaw = count >= LEAST && distinct.size >= LEAST_DISTINCT && count >= LEAST_SHARE * (end - first);
  return isLaw ? { first, end } : undefined;
}

/** What a page about licenses says too. */
const MENTIONS = wordSet('license licensed licenses copyright');

const LAW = wordSet(
  'license licensed licensee licensor licenses sublicense agreement grant grants granted permission permitted prohibited rights warranty warranties ' +
    'liability liable damages terminate termination hereby herein hereunder thereof copyright redistribute redistribution distribute distribution ' +
    'indemnify royalty proprietary confidential terms conditions obligations party parties agree agrees agreeing bound acceptance authorized',
);
