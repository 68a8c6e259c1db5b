/** The words that license texts are made of, each with a number; words that mean the same have the same number. */
export interface Vocabulary {
  /** Number of the word of these letters in lower case, whose `hash` is that of `hashOf`; 0 when no license text has it. */
  find(letters: Uint16Array, length: number, hash: number): number;
  /** Number of a word in lower case; 0 when no license text has it. */
  id(word: string): number;
  /** The word a number stands for; "" for 0. */
  word(id: number): string;
  /** The word text[start, end), which has this number, as the vocabulary has it; undefined for a sign ("&") that stands for one. */
  written(text: string, start: number, end: number, id: number): string | undefined;
  /** Numbers are below this. */
  readonly size: number;
}

/**
 * @param words in the order of their numbers, from 1; lower case
 * @param same pairs of numbers: the first counts as the second ("licence" as "license")
 */
export function vocabulary(words: readonly string[], same: ArrayLike<number>): Vocabulary {
  const size = words.length + 1;
  const slots = new Uint16Array(1 << Math.ceil(Math.log2(size * 3)));
  const mask = slots.length - 1;
  /** What is asked of a word lies together. */
  const rows = new Int32Array(WIDTH * size);
  /** From a number to the next word that counts as the same. */
  const others = new Uint16Array(size);
  const codes = new Uint16Array(words.reduce((sum, word) => sum + word.length, 0));
  let end = 0;
  for (let id = 1; id < size; id += 1) {
    const word = words[id - 1] as string;
    const row = WIDTH * id;
    rows[row + START] = end;
    for (let at = 0; at < word.length; at += 1, end += 1) codes[end] = word.charCodeAt(at);
    rows[row + END] = end;
    const hash = hashOf(word, 0, word.length);
    rows[row + HASH] = hash;
    rows[row + MEANING] = id;
    let slot = hash & mask;
    while (slots[slot] !== 0) slot = (slot + 1) & mask;
    slots[slot] = id;
  }
  for (let pair = 0; pair + 1 < same.length; pair += 2) {
    const [word, meant] = [same[pair] as number, same[pair + 1] as number];
    rows[WIDTH * word + MEANING] = meant;
    others[word] = others[meant] as number;
    others[meant] = word;
  }

  function find(letters: Uint16Array, length: number, hash: number): number {
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const id = slots[slot] as number;
      if (id === 0) return 0;
      if (rows[WIDTH * id + HASH] === hash && isSpelled(id, letters, length))
        return rows[WIDTH * id + MEANING] as number;
    }
  }

  function isSpelled(id: number, letters: Uint16Array, length: number): boolean {
    const at = rows[WIDTH * id + START] as number;
    if ((rows[WIDTH * id + END] as number) - at !== length) return false;
    for (let index = 0; index < length; index += 1) if (letters[index] !== codes[at + index]) return false;
    return true;
  }

  function id(word: string): number {
    for (let at = 0; at < word.length; at += 1) spelled[at] = lower(word.charCodeAt(at));
    return find(spelled, word.length, hashOf(word, 0, word.length));
  }

  function isWord(id: number, text: string, start: number, end: number): boolean {
    const at = rows[WIDTH * id + START] as number;
    if ((rows[WIDTH * id + END] as number) - at !== end - start) return false;
    for (let index = start, code = at; index < end; index += 1, code += 1) {
      const letter = text.charCodeAt(index);
      if (letter !== codes[code] && lower(letter) !== codes[code]) return false;
    }
    return true;
  }

  function written(text: string, start: number, end: number, id: number): string | undefined {
    if (others[id] === 0) return (words[id - 1] as string).length === end - start ? words[id - 1] : undefined;
    for (let one = id; one !== 0; one = others[one] as number) if (isWord(one, text, start, end)) return words[one - 1];
    return undefined;
  }

  return {
    size,
    find,
    written,
    id,
    word: (id) => words[id - 1] ?? '',
  };
}

/** Columns of a word: START and END are where it stands among the letters of all words. */
const HASH = 0;
const START = 1;
const END = 2;
const MEANING = 3;
const WIDTH = 4;

/** Of a longer word only so many letters are kept: it is in no vocabulary. */
export const LONGEST_WORD = 128;

/** The letters of a word that is asked for by itself. */
const spelled = new Uint16Array(LONGEST_WORD);

/** FNV-1a over the code units in lower case, 32 bits. */
export function hashOf(text: string, start: number, end: number): number {
  let hash = SEED;
  for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ lower(text.charCodeAt(at)), PRIME);
  return finished(hash);
}

export const SEED = 0x811c9dc5 | 0;
export const PRIME = 0x01000193;

/** Mixes the high bits into the low ones, by which slots are chosen. */
export function finished(hash: number): number {
  return hash ^ (hash >>> 15);
}

/** Lower case of ASCII and Latin-1 letters; other letters stay as they are. */
export function lower(code: number): number {
  if (code < 0x80) return code >= 0x41 && code <= 0x5a ? code + 32 : code;
  return code >= 0xc0 && code <= 0xde && code !== 0xd7 ? code + 32 : code;
}
