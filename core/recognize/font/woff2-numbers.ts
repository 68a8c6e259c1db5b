import { tagAt, u16 } from './big-endian.js';

/** Reads one number after another, in the ways that WOFF 2 writes them. */
export interface Woff2Numbers {
  /** Of the next byte; it may be beyond the end. */
  at(): number;
  skip(count: number): void;
  byte(): number | undefined;
  tag(): string;
  /** UIntBase128: up to five bytes of seven bits; undefined where it is cut off, padded or too large. 4.1 */
  variable(): number | undefined;
  /** 255UInt16; what is beyond the end counts as 0. 4.1 */
  short(): number;
}

/** https://www.w3.org/TR/WOFF2/#DataTypes */
export function numbersFrom(bytes: Uint8Array, start: number): Woff2Numbers {
  let at = start;
  const byte = (): number | undefined => {
    const value = bytes[at];
    at += 1;
    return value;
  };
  const skip = (count: number): void => {
    at += count;
  };
  return {
    at: () => at,
    byte,
    skip,
    tag(): string {
      skip(4);
      return tagAt(bytes, at - 4);
    },
    variable(): number | undefined {
      let value = 0;
      for (let count = 0; count < 5; count++) {
        const next = byte();
        if (next === undefined || (count === 0 && next === 0x80)) return undefined;
        value = value * 128 + (next & 0x7f);
        if (next < 0x80) return value > 0xffffffff ? undefined : value;
      }
      return undefined;
    },
    short(): number {
      const code = byte() ?? 0;
      if (code === 253) {
        skip(2);
        return u16(bytes, at - 2);
      }
      if (code === 255) return (byte() ?? 0) + 253;
      return code === 254 ? (byte() ?? 0) + 506 : code;
    },
  };
}
