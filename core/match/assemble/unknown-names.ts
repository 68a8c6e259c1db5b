import { CAPITAL, FAR, type Reader, reader, sentenceStart } from '../grammar/reader.js';
import { LINK, type Tokens } from '../tokens.js';
import type { Vocabulary } from '../vocabulary.js';
import { wordSet } from '../word-set.js';
import type { Stretch } from './additional.js';
import type { Passage } from './expression.js';

/** Words of a name. */
const LONGEST = 6;
/** Words after the name that a passage may begin in: an address, a file. */
const NEAR = 4;

/**
 * Sentences that put something under a license nobody knows: "is licensed under the Acme Community License". The name is
 * capitalized and ends in what it is, and no passage explains it.
 */
export function unknownNames(
  passages: readonly Passage[],
  statements: readonly Stretch[],
  tokens: Tokens,
  vocabulary: Vocabulary,
): readonly Stretch[] {
  const grants = GRANTS(vocabulary);
  const all: Stretch[] = [];
  let words: Reader | undefined;
  let told: boolean | undefined;
  const isToldWhich = (): boolean => {
    told ??= passages.some(({ expression }) => CC_BY.test(expression));
    return told;
  };
  let place = 0;
  const known = [...passages, ...statements].sort((a, b) => a.first - b.first);
  for (let at = 0; at < tokens.count; at += 1) {
    if (grants[tokens.ids[at] as number] === 0) continue;
    words ??= reader(tokens);
    // "Are under the Acme License".
    const isBare = words.word(at) === 'under';
    if (isBare && !IS.has(words.word(at - 1))) continue;
    const name = nameBehind(isBare ? at - 1 : at, tokens, words);
    if (!name) continue;
    while (place < known.length && (known[place] as Stretch).end <= at) place += 1;
    const next = known[place];
    const isNear =
      next &&
      next.first <= name.end + NEAR &&
      !isEndOfName(name, next, words) &&
      !(NOUNS.has(words.word(name.end - 1)) && isOfParts(at, words) && hasEnded(name.end, next.first, words));
    // "Creative Commons", where the file says elsewhere which one.
    if (words.has(name.first, 'creative') && isToldWhich()) continue;
    if (!next || (!isNear && !isIntroduction(name, next, tokens))) all.push({ first: at, end: name.end });
    at = name.end - 1;
  }
  return all;
}

const CC_BY = /\bCC-BY/;

/** "ITU-T General Public License": some words of the name are what is called so too. */
function isEndOfName({ first, end }: Stretch, next: Stretch | Passage, words: Reader): boolean {
  if (!('kind' in next) || next.kind !== 'reference' || next.end > end) return false;
  return next.first > first && words.has(next.first, 'general', 'public');
}

/** "The icons in res/ are": not of the whole, whose text may follow. */
function isOfParts(at: number, words: Reader): boolean {
  const from = sentenceStart(words, at, FAR);
  for (let before = from; before <= at; before += 1) if (PARTS.has(words.word(before))) return true;
  return false;
}

const PARTS = new Set('are in files file parts part portions some directory folder'.split(' '));

function hasEnded(from: number, until: number, words: Reader): boolean {
  for (let at = from - 1; at < until; at += 1) if (words.ends(at)) return true;
  return false;
}

/** "… distributed under the Acme License:", and behind it a text that is known: by whatever name. */
function isIntroduction({ end }: Stretch, next: Stretch | Passage, { text, starts, ends }: Tokens): boolean {
  if (!('kind' in next) || next.kind !== 'text' || next.class === 'similar' || next.first - end > LONGEST_BETWEEN)
    return false;
  const between = text.slice(ends[end - 1], starts[next.first]);
  return /^[\]*_`"']*(?:\([^()\s]*\))?:\s*\n/.test(between);
}

/** Words: a copyright line or two. */
const LONGEST_BETWEEN = 25;

/** "under the terms of the Acme Community License": the name, without the words before it. */
function nameBehind(at: number, tokens: Tokens, words: Reader): Stretch | undefined {
  const join = words.has(at + 1, 'for', 'use') ? at + 3 : at + 1;
  if (!JOINS.has(words.word(join))) return undefined;
  let first = join + 1;
  if (words.has(first, 'exclusive', 'terms')) return { first, end: first + 2 };
  if (words.has(first, 'the', 'same', 'terms', 'as') || words.has(first, 'same', 'terms', 'as'))
    return othersTerms(first, tokens, words);
  while (LEADS.has(words.word(first)) && !isCapital(first, tokens)) first += 1;
  const word = words.word(first);
  // "CC 4.0" is one of six.
  if (word === 'cc' && /^\d/.test(words.word(first + 1))) return { first, end: first + 2 };
  // "Under license Creative Commons Sampling Plus 1.0", and "under Creative Commons", which is one of many.
  if (words.has(first, 'creative', 'commons'))
    return { first, end: words.word(first + 2) === 'sampling' ? first + 3 : first + 2 };
  const isOpen = word === 'open' && words.word(first + 1) === 'source';
  if (!isCapital(first, tokens) || isOpen || COMMON.has(word) || KNOWN.has(word)) return undefined;
  for (let end = first + 1; end <= first + LONGEST; end += 1) {
    if (NOUNS.has(words.word(end)) && isCapital(end, tokens)) return { first, end: end + 1 };
    if (words.ends(end - 1) || !isCapital(end, tokens) || KNOWN.has(words.word(end))) return undefined;
    if (tokens.text.slice(tokens.ends[end - 1], tokens.starts[end]).includes(':')) return undefined;
  }
  return undefined;
}

/** "Under the same terms as the corresponding Acme version": those of a work that is named, and stand elsewhere. */
function othersTerms(first: number, tokens: Tokens, words: Reader): Stretch | undefined {
  const as = words.word(first) === 'the' ? first + 3 : first + 2;
  for (let end = as + 1; end <= as + LONGEST && !words.ends(end - 1); end += 1) {
    if (OWN.has(words.word(end))) return undefined;
    if (isCapital(end, tokens)) return KNOWN.has(words.word(end)) ? undefined : { first, end: end + 1 };
  }
  return undefined;
}

/** What is under the terms of this very work is under terms that are known, or missed elsewhere. */
const OWN = new Set('this our project itself rest main repository'.split(' '));

function isCapital(at: number, { text, starts, flags, count }: Tokens): boolean {
  return at < count && ((flags[at] as number) & LINK) === 0 && CAPITAL.test(text.charAt(starts[at] as number));
}

const GRANTS = wordSet('under licensed released distributed available provided governed covered offered subject bound');
const JOINS = new Set(['under', 'by', 'to']);
const LEADS = new Set('the a an terms of and conditions their its license licence'.split(' '));
const IS = new Set(['is', 'are']);
const COMMON = new Set(
  'this these those such same following above below original respective dual free public either both one any other license licenses gnu creative'.split(
    ' ',
  ),
);
/** Of names of licenses that are known, in whatever words. */
const KNOWN = new Set(
  'mit bsd sil apache mozilla mpl gpl lgpl agpl eclipse artistic isc zlib boost python academic commons'.split(' '),
);
const NOUNS = new Set('license licence agreement eula terms'.split(' '));
