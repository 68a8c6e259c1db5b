import type { Vocabulary } from './vocabulary.js';

/** Words as a mark by number, made once for each vocabulary. */
export function wordSet(words: string): (vocabulary: Vocabulary) => Uint8Array {
  const made = new WeakMap<Vocabulary, Uint8Array>();
  return (vocabulary) => {
    let marks = made.get(vocabulary);
    if (!marks) {
      marks = new Uint8Array(vocabulary.size);
      for (const word of words.split(' ')) marks[vocabulary.id(word)] = 1;
      marks[0] = 0;
      made.set(vocabulary, marks);
    }
    return marks;
  };
}
