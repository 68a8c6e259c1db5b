import { hasPhrase, phraseAt, phrases } from '../grammar/phrases.js';
import { type Reader, sentenceStart } from '../grammar/reader.js';

/** Words between two passages that are looked at. */
const FARTHEST = 40;

/**
 * Whether the words between two passages say that one may choose between them. An "or" does so only where hardly anything
 * else stands there ("or", "or under the"): in a sentence it may join anything. Later versions are no other license.
 */
export function isChoice(words: Reader, from: number, until: number): boolean {
  if (until - from > FARTHEST && until - from <= FAR) return isAlternative(words, until);
  if (until - from > FARTHEST || until <= from || isJoin(words, from, until)) return false;
  let isBare = until - from <= FEW;
  let hasOr = false;
  let isStated = false;
  for (let at = from; at < until; at += 1) {
    if (/^(?:later|similar)$/.test(words.word(at))) return false;
    if (words.word(at) === 'or') hasOr = true;
    else if (!BARE.has(words.word(at))) isBare = false;
    if (phraseAt(words, at, CHOICES) || alsoAt(words, at)) isStated = true;
    // "(at your option). All examples are under": a sentence of its own.
    if (isStated && words.endsSentence(at)) return false;
  }
  return isStated || (hasOr && isBare);
}

/** "Alternatively, this file may be used under": whatever is said between it and the license before. */
function isAlternative(words: Reader, until: number): boolean {
  const from = until - NEAR;
  for (let at = until - 1; at >= from; at -= 1) {
    if (words.endsSentence(at)) return false;
    if (!/^alternat(?:iv)?ely$/.test(words.word(at))) continue;
    return words.startsLine(at) && /^(?:this|the|it|you)$/.test(words.word(at + 1)) && !isJoin(words, at, until);
  }
  return false;
}

/** Words on where the license before is found. */
const FAR = 120;
/** Words of a sentence. */
const NEAR = 25;

/** Whether words stand there that join what is not one thing: "parts of", "in addition". */
export function isJoin(words: Reader, from: number, until: number): boolean {
  return hasPhrase(words, JOINS, from, until);
}

/** Words that may stand beside an "or" that joins two licenses. */
const FEW = 5;
const BARE = new Set(['under', 'the', 'a', 'terms', 'of', 'license', 'either']);

/** Where words of a passage's own that offer its license beside the one before it end; undefined where there are none. */
export function offerIn(words: Reader, first: number, end: number): number | undefined {
  for (let at = first; at < Math.min(end, first + BEGINNING); at += 1) {
    const phrase = phraseAt(words, at, ALTERNATIVES) ?? alsoAt(words, at);
    if (phrase) return at + phrase.length;
  }
  return undefined;
}

/** Whether the sentence of a passage offers it to some people, or for some uses, alone: "students may use this under the". */
export function isForSome(words: Reader, first: number, end: number): boolean {
  const from = sentenceStart(words, first, NEAR);
  for (let at = from; at < end + NEAR; at += 1) {
    if (PEOPLE.test(words.word(at))) return true;
    if (at >= end - 1 && words.ends(at)) return false;
  }
  return false;
}

const PEOPLE =
  /^(?:students?|universit(?:y|ies)|academics?|education\w*|schools?|teach\w*|evaluation|personal|nonprofits?|customers?|members|sponsors?|subscribers?|subscription|paying|paid|employees|hobbyists?)$/;

/** Words. */
const BEGINNING = 10;

const ALTERNATIVES = phrases(`
  alternatively
  alternately
`);

/** "This header file may also be distributed under": all that is spoken of, and no part of it. */
function alsoAt(words: Reader, at: number): readonly string[] | undefined {
  const phrase = phraseAt(words, at, ALSO);
  if (!phrase || OTHER.test(words.word(at - 1))) return undefined;
  const from = sentenceStart(words, at, NEAR);
  return /^(?:this|it|you)$/.test(words.word(from)) ? phrase : undefined;
}

const OTHER =
  /^(?:documentation|docs|manual|text|images?|icons?|logos?|fonts?|data|examples?|tests?|scripts?|parts?|files)$/;

const ALSO = phrases(`
  may also be distributed under
  may also be used under
  can also be distributed under
  can also be used under
`);

const CHOICES = phrases(`
  alternatively
  alternately
  at your option
  at your choice
  whichever
  following secondary licenses
`);

const JOINS = phrases(`
  and also
  solely under
  in addition
  portions
  parts
  third party
  bundled
  includes
  contains
  files in
  files under
  except
  however
  whereas
  while
  but not
`);
