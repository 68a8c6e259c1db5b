/** Whether the first `length` bytes hold any of the words that were asked for, capitals and small letters alike. */
export type Holds = (bytes: Uint8Array, length: number) => boolean;

/**
 * Looks for many words at once in bytes that need not be decoded: a byte of ASCII stands for itself in UTF-8 wherever it is.
 * Of each word a piece as long as the shortest word is looked for first. What two bytes tell moves the look on by as many as
 * no piece can end in, which is most of its length; and since each step waits for the one before it, both halves are looked
 * through side by side.
 * Wu and Manber, A fast algorithm for multi-pattern searching, 1994: https://webglimpse.net/pubs/TR94-17.pdf
 */
export function holdsAny(words: readonly string[]): Holds {
  const wanted = smallest(words.map((word) => word.toLowerCase())).map(codesOf);
  const shortest = Math.min(...wanted.map(({ length }) => length));
  if (shortest < 3) throw new RangeError('a word to look for has three letters of ASCII at least');
  const { skips, endings, byEnding } = tablesOf(wanted, shortest);

  const isHere = (bytes: Uint8Array, pair: number, at: number, length: number): boolean => {
    if (endings[lastThree(bytes, at)] === 0) return false;
    for (const { word, start } of byEnding.get(pair) ?? [])
      if (isAt(word, bytes, at - shortest + 1 - start, length)) return true;
    return false;
  };
  const isIn = (bytes: Uint8Array, from: number, to: number, length: number): boolean => {
    for (let at = from; at < to; ) {
      const pair = ((bytes[at - 1] as number) << 8) | (bytes[at] as number);
      const skip = skips[pair] as number;
      if (skip === 0 && isHere(bytes, pair, at, length)) return true;
      at += skip || 1;
    }
    return false;
  };

  return (bytes, length) => {
    const middle = Math.max(shortest - 1, length >> 1);
    let left = shortest - 1;
    let right = middle;
    while (left < middle && right < length) {
      const one = ((bytes[left - 1] as number) << 8) | (bytes[left] as number);
      const two = ((bytes[right - 1] as number) << 8) | (bytes[right] as number);
      const leftSkip = skips[one] as number;
      const rightSkip = skips[two] as number;
      if (leftSkip > 0) left += leftSkip;
      else if (isHere(bytes, one, left++, length)) return true;
      if (rightSkip > 0) right += rightSkip;
      else if (isHere(bytes, two, right++, length)) return true;
    }
    return isIn(bytes, left, middle, length) || isIn(bytes, right, length, length);
  };
}

/** A word, and where in it the piece begins that is looked for first. */
interface Piece {
  readonly word: Uint8Array;
  readonly start: number;
}

interface Tables {
  /** By two bytes, how far from them the nearest piece can end at the least. */
  readonly skips: Uint8Array;
  /** By the last three bytes, not zero where a piece may end so: many texts have the last two of one, few all three. */
  readonly endings: Uint8Array;
  /** By its last two bytes. */
  readonly byEnding: ReadonlyMap<number, readonly Piece[]>;
}

function tablesOf(words: readonly Uint8Array[], length: number): Tables {
  const skips = new Uint8Array(1 << 16).fill(Math.min(length - 1, 255));
  const endings = new Uint8Array(1 << 15);
  const byEnding = new Map<number, Piece[]>();
  for (const word of words.toSorted((a, b) => a.length - b.length)) {
    const start = bestStart(word, length, skips);
    endings[lastThree(word, start + length - 1)] = 1;
    for (let at = 1; at < length; at++)
      for (const pair of pairsOf(word[start + at - 1] as number, word[start + at] as number)) {
        skips[pair] = Math.min(skips[pair] as number, length - 1 - at);
        if (at === length - 1) byEnding.set(pair, [...(byEnding.get(pair) ?? []), { word, start }]);
      }
  }
  return { skips, endings, byEnding };
}

/** Of three bytes what is alike in capitals and small letters. */
function lastThree(bytes: Uint8Array, at: number): number {
  const before = (((bytes[at - 2] as number) & 31) << 5) | ((bytes[at - 1] as number) & 31);
  return (before << 5) | ((bytes[at] as number) & 31);
}

/** Where the piece begins that shortens the skips least, of what is met most least of all. */
function bestStart(word: Uint8Array, length: number, skips: Uint8Array): number {
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  for (let start = 0; start + length <= word.length; start++) {
    let lost = 0;
    for (let at = 1; at < length; at++) {
      const one = word[start + at - 1] as number;
      const two = word[start + at] as number;
      const shorter = (skips[(one << 8) | two] as number) - (length - 1 - at);
      if (shorter > 0) lost += shorter * oftenness(one) * oftenness(two);
    }
    if (lost < least) [best, least] = [start, lost];
  }
  return best;
}

/** How often a byte is met in texts, roughly: letters as in English, other signs seldom. */
function oftenness(code: number): number {
  return LETTERS.indexOf(String.fromCharCode(code)) + 2;
}

/** Of English, the most frequent last. */
const LETTERS = 'zqjxkvbpygfwmucldrhsnioate';

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
  if (start < 0 || start + word.length > length) return false;
  for (let at = 0; at < word.length; at++) {
    const code = bytes[start + at] as number;
    if ((code >= 0x41 && code <= 0x5a ? code + 0x20 : code) !== word[at]) return false;
  }
  return true;
}
