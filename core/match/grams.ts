import type { Tokens } from './tokens.js';

/** Words that one look-up compares. */
export const GRAM = 4;

/** A hash of the four words from a place on, 32 bits. */
export function gramOf(ids: Uint16Array, at: number): number {
  let hash = Math.imul(ids[at] as number, 0x9e3779b1);
  hash = Math.imul(hash ^ (hash >>> 15) ^ (ids[at + 1] as number), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13) ^ (ids[at + 2] as number), 0xc2b2ae35);
  hash = Math.imul(hash ^ (hash >>> 16) ^ (ids[at + 3] as number), 0x27d4eb2f);
  return hash ^ (hash >>> 15);
}

let of: Tokens | undefined;
let grams = new Int32Array(4096);

/** The hashes at all places of a text but the last three: made when a text is asked for first, and reused by the next one. */
export function gramsOf(tokens: Tokens): Int32Array {
  if (of === tokens) return grams;
  of = tokens;
  const { ids, count } = tokens;
  if (grams.length < count) grams = new Int32Array(2 * count);
  for (let at = 0; at + GRAM <= count; at += 1) grams[at] = gramOf(ids, at);
  return grams;
}
