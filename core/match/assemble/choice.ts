import type { Reader } from '../grammar/reader.js';

/** Words between two passages that are looked at. */
const FARTHEST = 40;

/** Whether the words between two passages say that one may choose between them. */
export function isChoice(words: Reader, from: number, until: number): boolean {
  if (until - from > FARTHEST || until <= from) return false;
  let found = false;
  for (let at = from; at < until; at += 1) {
    if (JOINS.some((join) => words.has(at, ...join))) return false;
    if (CHOICES.some((choice) => words.has(at, ...choice))) found = true;
  }
  return found;
}

const CHOICES: readonly (readonly string[])[] = [
  ['or'],
  ['alternatively'],
  ['alternately'],
  ['at', 'your', 'option'],
  ['at', 'your', 'choice'],
  ['dual', 'licensed'],
  ['whichever'],
];

const JOINS: readonly (readonly string[])[] = [
  ['and', 'also'],
  ['in', 'addition'],
  ['portions'],
  ['parts'],
  ['third', 'party'],
  ['bundled'],
  ['includes'],
  ['contains'],
];
