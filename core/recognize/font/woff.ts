import type { Unpacking } from '../../model/recognized.js';
import { tagAt, u16, u32 } from './big-endian.js';
import { type Fonts, type FontTable, LARGEST_UNPACKED, MOST_TABLES, NAMELESS } from './tables.js';

const HEADER = 44;
const ENTRY = 20;

/** Reads a WOFF font, whose tables are packed one by one. https://www.w3.org/TR/WOFF/ */
export function woff(bytes: Uint8Array, unpacking: Unpacking): Fonts {
  const count = Math.min(u16(bytes, 12), MOST_TABLES);
  const find = (tag: string): FontTable | undefined => {
    for (let at = HEADER; at < HEADER + ENTRY * count; at += ENTRY)
      if (tagAt(bytes, at) === tag) return tableAt(bytes, at, unpacking);
    return undefined;
  };
  const font = { start: 0, end: bytes.length, name: find('name'), os2: find('OS/2') };
  return font.name ? { fonts: [font] } : { fonts: [font], problem: NAMELESS };
}

/** A table that packing does not make smaller is kept as it is. */
function tableAt(bytes: Uint8Array, at: number, unpacking: Unpacking): FontTable | undefined {
  const start = u32(bytes, at + 4);
  const end = start + u32(bytes, at + 8);
  const size = u32(bytes, at + 12);
  if (end > bytes.length || size > LARGEST_UNPACKED) return undefined;
  const kept = bytes.subarray(start, end);
  if (kept.length === size) return { bytes: kept, start, end, isPlain: true };
  const table = unpacking.inflate(kept, Math.max(1, size));
  return table?.length === size ? { bytes: table, start, end, isPlain: false } : undefined;
}
