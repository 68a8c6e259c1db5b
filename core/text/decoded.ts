/** The platform's own, present wherever JavaScript runs; declared here since the core compiles against no platform. */
declare const TextDecoder: new (
  label: string,
  options?: { readonly fatal?: boolean; readonly ignoreBOM?: boolean },
) => { decode(bytes: Uint8Array): string };

/** The text of some bytes, and where each part of it lies in them. */
export interface Decoded {
  /** Without a byte order mark. */
  readonly text: string;
  /** The byte at which a UTF-16 offset of the text begins; one beyond the end counts as the end. */
  byteAt(offset: number): number;
}

/**
 * Reads the text of a file whose encoding nothing states, in this order of belief:
 * 1. a byte order mark: UTF-8, UTF-16LE, UTF-16BE
 * 2. UTF-8, when every byte of it is
 * 3. Windows-1252, which reads anything. https://encoding.spec.whatwg.org/
 */
export function decoded(bytes: Uint8Array): Decoded {
  const [first, second, third] = bytes;
  if (first === 0xff && second === 0xfe) return utf16(bytes, 'utf-16le');
  if (first === 0xfe && second === 0xff) return utf16(bytes, 'utf-16be');
  const mark = first === 0xef && second === 0xbb && third === 0xbf ? 3 : 0;
  const text = utf8(bytes.subarray(mark));
  if (text === undefined) return { text: windows1252(bytes), byteAt: (offset) => Math.min(offset, bytes.length) };
  // Most texts are ASCII.
  if (text.length === bytes.length - mark) return { text, byteAt: (offset) => Math.min(mark + offset, bytes.length) };
  return { text, byteAt: (offset) => mark + utf8Length(text, offset) };
}

function utf16(bytes: Uint8Array, label: string): Decoded {
  const text = new TextDecoder(label, { ignoreBOM: true }).decode(bytes.subarray(2));
  return { text, byteAt: (offset) => Math.min(2 + 2 * offset, bytes.length) };
}

/** Node's own decoder takes it for Latin-1 in some versions. */
function windows1252(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += PIECE)
    pieces.push(String.fromCharCode(...bytes.subarray(at, at + PIECE)).replace(/[\x80-\x9f]/g, highCharacter));
  return pieces.join('');
}

/** More arguments than this are too many for a call. */
const PIECE = 8192;
const HIGH = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

function highCharacter(character: string): string {
  return HIGH[character.charCodeAt(0) - 0x80] as string;
}

/** undefined where some byte is no UTF-8. */
function utf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Bytes of the first UTF-16 units of a text. */
function utf8Length(text: string, units: number): number {
  let length = 0;
  for (let at = 0; at < Math.min(units, text.length); at++) {
    const unit = text.charCodeAt(at);
    if (unit < 0x80) length += 1;
    else if (unit < 0x800) length += 2;
    // Each half of a surrogate pair stands for two of its four bytes.
    else length += unit >= 0xd800 && unit <= 0xdfff ? 2 : 3;
  }
  return length;
}
