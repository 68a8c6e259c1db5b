import { LONGEST_WORD, type Vocabulary, vocabulary } from '../../core/match/vocabulary.js';

/** Words that mean the same besides those of the SPDX list's own table. */
const OWN_SAME: readonly (readonly [string, string])[] = [
  ['owner', 'holder'],
  ['owners', 'holders'],
  ['https', 'http'],
  ['licences', 'licenses'],
  ['licenced', 'licensed'],
  ['organisations', 'organizations'],
  ['programmes', 'programs'],
];

/** A vocabulary that learns every word it is asked for. */
export interface Learner extends Vocabulary {
  readonly learned: readonly string[];
}

export function learner(): Learner {
  const ids = new Map<string, number>();
  const learned: string[] = [];
  const id = (word: string): number => {
    let found = ids.get(word);
    if (found === undefined) {
      learned.push(word);
      found = learned.length;
      ids.set(word, found);
    }
    return found;
  };
  return {
    learned,
    id,
    find: (letters, length) => (length > LONGEST_WORD ? 0 : id(String.fromCharCode(...letters.subarray(0, length)))),
    word: (number) => learned[number - 1] ?? '',
    written: (_text, _start, _end, number) => learned[number - 1],
    get size() {
      return learned.length + 1;
    },
  };
}

/** Pairs of words that count as one, of the SPDX list's table and our own. */
export function sameWords(table: string): readonly (readonly [string, string])[] {
  const pairs = table
    .split('\n')
    .map((line) => line.trim().split(','))
    .filter((pair): pair is [string, string] => pair.length === 2 && pair.every((word) => /^[a-z]+$/.test(word)))
    .map(([kept, other]): readonly [string, string] => [other, kept]);
  return [...pairs, ...OWN_SAME];
}

/**
 * The final vocabulary: words by how often they are in templates, then by themselves. Each word that another one
 * counts as comes before it, so that its number is the smaller.
 */
export function finalWords(counts: ReadonlyMap<string, number>, same: readonly (readonly [string, string])[]) {
  const known = new Set([...counts.keys(), ...same.flat(), '+', 'and']);
  const words = [...known].sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || (a < b ? -1 : 1));
  const numbers = new Map(words.map((word, index) => [word, index + 1]));
  const pairs = new Uint16Array(same.flatMap(([from, to]) => [numbers.get(from) as number, numbers.get(to) as number]));
  return { words, pairs, vocabulary: vocabulary(words, pairs) };
}
