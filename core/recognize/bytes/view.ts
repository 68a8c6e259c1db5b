/** Half-open range of bytes in a file. */
export type Range = readonly [start: number, end: number];

/**
 * Numbers and strings at places in a file that may lie about itself: beyond its end everything is zero, and a range
 * ends where the file does.
 */
export class ByteView {
  private readonly view: DataView;

  constructor(
    readonly bytes: Uint8Array,
    readonly isBigEndian = false,
  ) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  get length(): number {
    return this.bytes.length;
  }

  has(at: number, length: number): boolean {
    return Number.isSafeInteger(at) && at >= 0 && at + length <= this.length;
  }

  u8(at: number): number {
    return this.has(at, 1) ? this.view.getUint8(at) : 0;
  }

  u16(at: number): number {
    return this.has(at, 2) ? this.view.getUint16(at, !this.isBigEndian) : 0;
  }

  u32(at: number): number {
    return this.has(at, 4) ? this.view.getUint32(at, !this.isBigEndian) : 0;
  }

  /** A number too large to be a place in a file comes out as one beyond every end. */
  u64(at: number): number {
    return this.has(at, 8) ? Number(this.view.getBigUint64(at, !this.isBigEndian)) : 0;
  }

  /** A pointer or size of 4 or 8 bytes. */
  word(at: number, size: 4 | 8): number {
    return size === 8 ? this.u64(at) : this.u32(at);
  }

  range(start: number, length: number): Range {
    const from = Math.min(Math.max(0, start), this.length);
    return [from, Math.min(this.length, from + Math.max(0, length))];
  }

  slice([start, end]: Range): Uint8Array {
    return this.bytes.subarray(start, end);
  }

  /** Up to a zero byte, at most `most` bytes on. */
  stringEnd(start: number, most: number): number {
    const until = Math.min(this.length, start + most);
    const zero = this.bytes.subarray(0, until).indexOf(0, start);
    return zero < 0 ? until : zero;
  }
}

/** Offset of these bytes between two places, or none. Looks at every n-th byte only (Horspool). */
export function find(bytes: Uint8Array, wanted: Uint8Array, [start, end]: Range): number | undefined {
  const last = wanted.length - 1;
  const skips = new Uint8Array(256).fill(wanted.length);
  for (let index = 0; index < last; index++) skips[wanted[index] as number] = last - index;
  for (let at = start + last; at < end; at += skips[bytes[at] as number] as number) {
    let back = 0;
    while (back <= last && bytes[at - back] === wanted[last - back]) back++;
    if (back > last) return at - last;
  }
  return undefined;
}

/** The bytes of a text in ASCII. */
export function ascii(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}
