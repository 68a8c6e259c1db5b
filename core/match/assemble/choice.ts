import type { Reader } from '../grammar/reader.js';

/** Words between two passages that are looked at. */
const FARTHEST = 40;

/**
 * Whether the words between two passages say that one may choose between them. An "or" does so only where hardly anything
 * else stands there ("or", "or under the"): in a sentence it may join anything. Later versions are no other license.
 */
export function isChoice(words: Reader, from: number, until: number): boolean {
  if (until - from > FARTHEST || until <= from) return false;
  let isBare = until - from <= FEW;
  let hasOr = false;
  let isStated = false;
  for (let at = from; at < until; at += 1) {
    if (JOINS.some((join) => words.has(at, ...join))) return false;
    if (words.word(at) === 'or') hasOr = true;
    else if (!BARE.has(words.word(at))) isBare = false;
    if (CHOICES.some((choice) => words.has(at, ...choice))) isStated = true;
  }
  return isStated || (hasOr && isBare);
}

/** Words that may stand beside an "or" that joins two licenses. */
const FEW = 5;
const BARE = new Set(['under', 'the', 'a', 'terms', 'of', 'license', 'either']);

const CHOICES: readonly (readonly string[])[] = [
  ['alternatively'],
  ['alternately'],
  ['at', 'your', 'option'],
  ['at', 'your', 'choice'],
  ['dual', 'licensed'],
  ['whichever'],
];

const JOINS: readonly (readonly string[])[] = [
  ['later'],
  ['similar'],
  ['and', 'also'],
  ['in', 'addition'],
  ['portions'],
  ['parts'],
  ['third', 'party'],
  ['bundled'],
  ['includes'],
  ['contains'],
];
