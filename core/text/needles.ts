/** Whether the first `length` bytes hold any of the words that were asked for, capitals and small letters alike. */
export type Holds = (bytes: Uint8Array, length: number) => boolean;

/**
 * Looks for many words at once in bytes that need not be decoded: a byte of ASCII stands for itself in UTF-8 wherever it is.
 * What two bytes tell moves the look on by as many as no word can end in, which is most of the shortest word.
 * Wu and Manber, A fast algorithm for multi-pattern searching, 1994: https://webglimpse.net/pubs/TR94-17.pdf
 */
export function holdsAny(words: readonly string[]): Holds {
  const wanted = smallest(words.map((word) => word.toLowerCase())).map(codesOf);
  const shortest = Math.min(...wanted.map(({ length }) => length));
  if (shortest < 2) throw new RangeError('a word to look for has two letters of ASCII at least');
  const skips = new Uint8Array(1 << 16).fill(Math.min(shortest - 1, 255));
  const ending = new Map<number, Uint8Array[]>();
  for (const word of wanted)
    for (let at = 1; at < shortest; at++)
      for (const pair of pairsOf(word[at - 1] as number, word[at] as number)) {
        skips[pair] = Math.min(skips[pair] as number, shortest - 1 - at);
        if (at === shortest - 1) ending.set(pair, [...(ending.get(pair) ?? []), word]);
      }

  return (bytes, length) => {
    for (let at = shortest - 1; at < length; ) {
      const pair = ((bytes[at - 1] as number) << 8) | (bytes[at] as number);
      const skip = skips[pair] as number;
      if (skip > 0) at += skip;
      else {
        const start = at - shortest + 1;
        for (const word of ending.get(pair) ?? []) if (isAt(word, bytes, start, length)) return true;
        at++;
      }
    }
    return false;
  };
}

/** Without those that hold another. */
function smallest(words: readonly string[]): readonly string[] {
  const all = [...new Set(words)];
  return all.filter((word) => !all.some((other) => other !== word && word.includes(other)));
}

function codesOf(word: string): Uint8Array {
  return Uint8Array.from(word, (letter) => {
    const code = letter.charCodeAt(0);
    if (letter.length > 1 || code > 0x7f) throw new RangeError(`"${word}" is not ASCII`);
    return code;
  });
}

function* pairsOf(first: number, second: number): Generator<number> {
  for (const one of casesOf(first)) for (const two of casesOf(second)) yield (one << 8) | two;
}

function casesOf(code: number): readonly number[] {
  return code >= 0x61 && code <= 0x7a ? [code, code - 0x20] : [code];
}

function isAt(word: Uint8Array, bytes: Uint8Array, start: number, length: number): boolean {
  if (start + word.length > length) return false;
  for (let at = 0; at < word.length; at++) {
    const code = bytes[start + at] as number;
    if ((code >= 0x41 && code <= 0x5a ? code + 0x20 : code) !== word[at]) return false;
  }
  return true;
}
