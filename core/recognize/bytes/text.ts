/** The platform's own, present wherever JavaScript runs; declared here since the core compiles against no platform. */
declare const TextDecoder: new (label: string) => { decode(bytes: Uint8Array): string };

/**
 * The text of a file as offsets in it are counted: without its byte order mark, with replacement characters where it is
 * not UTF-8, UTF-16 where its mark says so. Never throws.
 */
export function textOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return utf16(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return UTF8.decode(bytes);
}

/** One for all: to make one takes as long as to decode a short text. */
const UTF8 = new TextDecoder('utf-8');

/** Little-endian UTF-16, as Windows keeps its strings. */
export function utf16(bytes: Uint8Array): string {
  return new TextDecoder('utf-16le').decode(bytes);
}

/** Each byte a character: ASCII can be looked for in it, and offsets are those of the bytes. Of short pieces only. */
export function latin1(bytes: Uint8Array): string {
  const piece = bytes.subarray(0, LONGEST);
  // To decode takes a twentieth of the time, and is the same of ASCII.
  return isAscii(piece) ? UTF8.decode(piece) : String.fromCharCode(...piece);
}

function isAscii(bytes: Uint8Array): boolean {
  for (let at = 0; at < bytes.length; at++) if ((bytes[at] as number) > 0x7f) return false;
  return true;
}

/** Arguments that a call takes anywhere. */
const LONGEST = 8192;

/** In hex, of the first 32 bytes at most. */
export function hex(bytes: Uint8Array): string {
  return [...bytes.subarray(0, 32)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
