import { firstIndex } from '../first-index.js';
import { phraseAt, phrases } from '../grammar/phrases.js';
import { reader } from '../grammar/reader.js';
import type { LicenseIndex } from '../license-index.js';
import { chainOf } from '../runs.js';
import { shapeOf } from '../shape.js';
import type { Tokens } from '../tokens.js';
import type { Vocabulary } from '../vocabulary.js';
import { wordSet } from '../word-set.js';
import { restrictionsIn, SHORT, type Stretch } from './additional.js';
import type { Passage } from './expression.js';
import { unknownNames } from './unknown-names.js';

/** A stretch that has fewer words of law, or a smaller share of them, does not read like terms. */
const LEAST = 12;
const LEAST_SHARE = 0.05;
/** Words. */
const LEAST_SIMILAR = 40;
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
  const quotable = [...new Set(named.map(({ expression }) => expression))].slice(0, MOST_QUOTED);
  const all: Stretch[] = [];
  let from = 0;
  for (const { first, end } of [...known, { first: tokens.count, end: tokens.count }]) {
    const stretch = lawIn(tokens.ids, licenses.words, from, first);
    if (stretch && isOwn(stretch, quotable, tokens, licenses)) all.push(stretch);
    from = Math.max(from, end);
  }
  const apart = ({ first, end }: Stretch): boolean => {
    const next = all[firstIndex(all.length, (index) => (all[index] as Stretch).end > first)];
    return next === undefined || next.first >= end;
  };
  const names = unknownNames(passages, statements, tokens, licenses.words);
  const more = [
    ...passages.filter((passage) => isLikeTerms(passage, tokens, licenses.words)),
    ...names,
    ...ownTerms([...known, ...names], tokens, licenses.words),
  ];
  return [...all, ...more.filter(apart)].sort((a, b) => a.first - b.first);
}

/** So much like the text of a license that it is terms, though it has not the words for it: no mere disclaimer. */
function isLikeTerms({ kind, class: of, first, end }: Passage, { ids }: Tokens, words: Vocabulary): boolean {
  if (kind !== 'text' || of !== 'similar' || end - first < LEAST_SIMILAR) return false;
  const grants = GRANTS(words);
  return ids.subarray(first, end).some((id) => grants[id] === 1);
}

const GRANTS = wordSet('permission permitted granted grants redistribution redistributions');

/** A short file under no known license that speaks of its own, or forbids more than once. */
function ownTerms(known: readonly Stretch[], tokens: Tokens, vocabulary: Vocabulary): readonly Stretch[] {
  if (known.length > 0 || tokens.count > SHORT) return [];
  const law = LAW(vocabulary);
  if (!tokens.ids.subarray(0, tokens.count).some((id) => law[id] === 1)) return [];
  const words = reader(tokens);
  for (let at = 0; at < tokens.count; at += 1) {
    const phrase = phraseAt(words, at, OWN);
    if (phrase) return [{ first: at, end: at + phrase.length }];
  }
  const forbidding = restrictionsIn(tokens);
  const [first, last] = [forbidding[0], forbidding.at(-1)];
  return first !== undefined && last !== undefined && forbidding.length >= LEAST_RESTRICTIONS
    ? [{ first, end: last + 1 }]
    : [];
}

/** What a file says that has terms of its own, or elsewhere. */
const OWN = phrases(`
  requires a license
  require a license
  is not licensed for
  are not licensed for
  different licenses depending
  under the same terms as
  linkware license
  have to purchase
  must purchase
  on the condition that you agree
  by using the software you agree
  by using this software you agree
`);

const LEAST_RESTRICTIONS = 2;

/** Whether it still reads like terms without what it quotes of licenses that the file is under. */
function isOwn({ first, end }: Stretch, quotable: readonly string[], tokens: Tokens, licenses: LicenseIndex): boolean {
  let rest: Uint16Array | undefined;
  for (const expression of quotable) {
    const template = licenses.byExpression.get(expression)?.find(({ kind }) => kind === 'text');
    if (!template) continue;
    for (const { at, length } of chainOf(tokens, first, end, template, shapeOf(template))) {
      if (length < LEAST_QUOTED) continue;
      rest ??= tokens.ids.slice(first, end);
      rest.fill(0, at - first, at - first + length);
    }
  }
  return rest === undefined || lawIn(rest, licenses.words, 0, end - first) !== undefined;
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
