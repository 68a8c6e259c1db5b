import { decoded } from '../../text/decoded.js';

/** A value of a manifest; its bytes are those it is written in, folds included. */
export interface ManifestValue {
  readonly text: string;
  readonly bytes: readonly [start: number, end: number];
}

/**
 * Reads the main section of a MANIFEST.MF, by keys in lower case. Lines are folded by bytes, so that a character may
 * lie in two lines. https://docs.oracle.com/en/java/javase/21/docs/specs/jar/jar.html#jar-manifest
 */
export function manifest(whole: Uint8Array): ReadonlyMap<string, ManifestValue> {
  const values = new Map<string, ManifestValue>();
  const bytes = whole.subarray(0, LONGEST);
  let at = bytes[0] === 0xef ? 3 : 0;
  while (at < bytes.length) {
    const { pieces, next } = unfolded(bytes, at);
    const line = decoded(joined(pieces)).text;
    if (line === '') break;
    const pair = /^([\w-]+):[ \t]*/.exec(line);
    const start = at + (pair?.[0].length ?? 0);
    const end = pieces.at(-1)?.end ?? at;
    // A name is ASCII and is hardly ever folded.
    if (pair && start <= end)
      values.set((pair[1] as string).toLowerCase(), {
        text: line.slice(pair[0].length).trimEnd(),
        bytes: [start, end],
      });
    at = next;
  }
  return values;
}

/** Bytes of the main section. */
const LONGEST = 256 * 1024;

interface Piece {
  readonly bytes: Uint8Array;
  readonly end: number;
}

/** A line and those that continue it, which begin with one space. */
function unfolded(bytes: Uint8Array, from: number): { readonly pieces: readonly Piece[]; readonly next: number } {
  const pieces: Piece[] = [];
  let at = from;
  do {
    const start = at === from ? at : at + 1;
    let end = start;
    while (end < bytes.length && bytes[end] !== LF && bytes[end] !== CR) end += 1;
    pieces.push({ bytes: bytes.subarray(start, end), end });
    at = end + (bytes[end] === CR && bytes[end + 1] === LF ? 2 : 1);
  } while (bytes[at] === SPACE);
  return { pieces, next: at };
}

const LF = 10;
const CR = 13;
const SPACE = 32;

function joined(pieces: readonly Piece[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.bytes.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece.bytes, at);
    at += piece.bytes.length;
  }
  return whole;
}
