import type { Vocabulary } from '../vocabulary.js';
import { marked } from '../word-set.js';
import { type Places, placesOf } from './places.js';
import type { Reader } from './reader.js';

/** Sequences of words. */
export interface Phrases {
  readonly byFirst: ReadonlyMap<string, readonly (readonly string[])[]>;
  /** By the number of a word, whether a phrase may begin with it. */
  readonly starts: (vocabulary: Vocabulary) => Uint8Array;
}

/** One phrase a line. */
export function phrases(text: string): Phrases {
  const byFirst = new Map<string, (readonly string[])[]>();
  for (const line of text.trim().split('\n')) {
    const phrase = line.trim().split(' ');
    const first = phrase[0] as string;
    byFirst.set(first, [...(byFirst.get(first) ?? []), phrase]);
  }
  return { byFirst, starts: marked([...byFirst.keys()]) };
}

/** Those of all of them. */
export function anyOf(...lists: readonly Phrases[]): Phrases {
  return phrases(lists.flatMap(({ byFirst }) => [...byFirst.values()].flat().map((one) => one.join(' '))).join('\n'));
}

/** The phrase that stands at a place. */
export function phraseAt(words: Reader, at: number, among: Phrases): readonly string[] | undefined {
  if (among.starts(words.vocabulary)[words.id(at)] !== 1) return undefined;
  return among.byFirst.get(words.word(at))?.find((phrase) => words.hasAll(at, phrase));
}

/** Whether one of them stands whole in the words [from, until). */
export function hasPhrase(words: Reader, among: Phrases, from: number, until: number): boolean {
  const starts = among.starts(words.vocabulary);
  for (let at = from; at < until; at += 1) {
    if (starts[words.id(at)] !== 1) continue;
    const phrase = phraseAt(words, at, among);
    if (phrase && at + phrase.length <= until) return true;
  }
  return false;
}

/** Where they begin in the words before `until`, looked for once. */
export function beginningsOf(words: Reader, among: Phrases, until: number): Places {
  return placesOf(words, among.starts(words.vocabulary), until, (at) => phraseAt(words, at, among) !== undefined);
}
