import type { Vocabulary } from './vocabulary.js';

/** Words as a mark by number, made once for each vocabulary. What no license text has is not marked. */
export function wordSet(words: string): (vocabulary: Vocabulary) => Uint8Array {
  const marks = marked(words.split(' '));
  return (vocabulary) => {
    const made = marks(vocabulary);
    made[0] = 0;
    return made;
  };
}

/** Marks of the numbers that these words have; 0 is marked where one of them is in no license text. */
export function marked(words: readonly string[]): (vocabulary: Vocabulary) => Uint8Array {
  let of: Vocabulary | undefined;
  let marks = new Uint8Array(0);
  return (vocabulary) => {
    if (of !== vocabulary) {
      of = vocabulary;
      marks = new Uint8Array(vocabulary.size);
      for (const word of words) marks[vocabulary.id(word)] = 1;
    }
    return marks;
  };
}
