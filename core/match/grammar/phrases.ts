import type { Reader } from './reader.js';

/** Sequences of words, by their first word. */
export type Phrases = ReadonlyMap<string, readonly (readonly string[])[]>;

/** One phrase a line. */
export function phrases(text: string): Phrases {
  const all = new Map<string, (readonly string[])[]>();
  for (const line of text.trim().split('\n')) {
    const phrase = line.trim().split(' ');
    const first = phrase[0] as string;
    all.set(first, [...(all.get(first) ?? []), phrase]);
  }
  return all;
}

/** The phrase that stands at a place. */
export function phraseAt(words: Reader, at: number, among: Phrases): readonly string[] | undefined {
  return among.get(words.word(at))?.find((phrase) => words.has(at, ...phrase));
}

/** Whether one of them stands whole in the words [from, until). */
export function hasPhrase(words: Reader, among: Phrases, from: number, until: number): boolean {
  for (let at = from; at < until; at += 1) {
    const phrase = phraseAt(words, at, among);
    if (phrase && at + phrase.length <= until) return true;
  }
  return false;
}
