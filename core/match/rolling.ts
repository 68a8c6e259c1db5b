/** Hashes of any stretch of a text's words at once: polynomial, 32 bits, from sums over prefixes. */
export interface Rolling {
  /** Of the words [start, end). */
  of(start: number, end: number): number;
}

/** No rule is longer, in words. */
export const LONGEST_RULE = 20_000;

const BASE = 0x2c1b3c6d;
const powers = new Int32Array(LONGEST_RULE + 1);
powers[0] = 1;
for (let at = 1; at <= LONGEST_RULE; at += 1) powers[at] = Math.imul(powers[at - 1] as number, BASE);

let prefixes = new Int32Array(4096);

/** Reused by the next call. */
export function rolling(ids: Uint16Array, count: number): Rolling {
  if (prefixes.length <= count) prefixes = new Int32Array(2 * count);
  const sums = prefixes;
  let sum = 0;
  for (let at = 0; at < count; at += 1) {
    sums[at] = sum;
    sum = (Math.imul(sum, BASE) + mixed(ids[at] as number)) | 0;
  }
  sums[count] = sum;
  return {
    of: (start, end) => ((sums[end] as number) - Math.imul(sums[start] as number, powers[end - start] as number)) | 0,
  };
}

/** Spreads a word's number over 32 bits. */
function mixed(id: number): number {
  let hash = Math.imul(id + 1, 0x9e3779b1);
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return hash ^ (hash >>> 13);
}
