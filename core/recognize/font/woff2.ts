import type { Unpacking } from '../../model/recognized.js';
import { tagAt, u16, u32 } from './big-endian.js';
import { type Fonts, type FontTable, LARGEST_UNPACKED, MOST_TABLES, NAMELESS } from './tables.js';
import { numbersFrom } from './woff2-numbers.js';

const HEADER = 48;

/** A table, and where it lies in what is unpacked. */
interface Entry {
  readonly tag: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Reads a WOFF 2 font, whose tables are packed as one. Names and embedding rights are never transformed. Of a
 * collection, whose fonts mostly share them, the first table of each sort is read. https://www.w3.org/TR/WOFF2/
 */
export function woff2(bytes: Uint8Array, unpacking: Unpacking): Fonts {
  const none = { start: 0, end: bytes.length, name: undefined, os2: undefined };
  const directory = entriesOf(bytes);
  if (!directory) return { fonts: [none], problem: 'has a list of tables that cannot be read' };
  const { entries, end } = directory;
  const start = tagAt(bytes, 4) === 'ttcf' ? afterCollection(bytes, end) : end;
  const packed = bytes.subarray(start, start + u32(bytes, 20));
  const size = entries.at(-1)?.end ?? 0;
  const all = size > LARGEST_UNPACKED ? undefined : unpacking.brotli(packed, Math.max(1, size));
  if (all?.length !== size) return { fonts: [none], problem: 'cannot be unpacked' };
  const find = (tag: string): FontTable | undefined => {
    const entry = entries.find((one) => one.tag === tag);
    return entry && { bytes: all.subarray(entry.start, entry.end), start, end: start + packed.length, isPlain: false };
  };
  const font = { ...none, name: find('name'), os2: find('OS/2') };
  return font.name ? { fonts: [font] } : { fonts: [font], problem: NAMELESS };
}

/** undefined where the list is cut off, or a number in it is no number. 5.1 */
function entriesOf(bytes: Uint8Array): { readonly entries: readonly Entry[]; readonly end: number } | undefined {
  const numbers = numbersFrom(bytes, HEADER);
  const entries: Entry[] = [];
  let start = 0;
  for (let count = Math.min(u16(bytes, 12), MOST_TABLES); count > 0; count--) {
    const flags = numbers.byte();
    if (flags === undefined) return undefined;
    const tag = (flags & 0x3f) === 0x3f ? numbers.tag() : (TAGS[flags & 0x3f] as string);
    const size = numbers.variable();
    // Version 3 of these two is the table as it is; of all others version 0 is.
    const isTransformed = tag === 'glyf' || tag === 'loca' ? flags >> 6 !== 3 : flags >> 6 !== 0;
    const kept = isTransformed ? numbers.variable() : size;
    if (kept === undefined) return undefined;
    entries.push({ tag, start, end: start + kept });
    start += kept;
  }
  return { entries, end: numbers.at() };
}

/** The list of a collection's fonts is passed over. 4.2 */
function afterCollection(bytes: Uint8Array, start: number): number {
  const numbers = numbersFrom(bytes, start + 4);
  for (let fonts = numbers.short(); fonts > 0 && numbers.at() < bytes.length; fonts--) {
    const tables = numbers.short();
    numbers.skip(4);
    for (let table = 0; table < tables && numbers.at() < bytes.length; table++) numbers.short();
  }
  return numbers.at();
}

/** The tags that a number stands for. 5.1 */
const TAGS =
  `cmap head hhea hmtx maxp name OS/2 post cvt_ fpgm glyf loca prep CFF_ VORG EBDT EBLC gasp hdmx kern LTSH PCLT
VDMX vhea vmtx BASE GDEF GPOS GSUB EBSC JSTF MATH CBDT CBLC COLR CPAL SVG_ sbix acnt avar bdat bloc bsln cvar fdsc feat
fmtx fvar gvar hsty just lcar mort morx opbd prop trak Zapf Silf Glat Gloc Feat Sill`
    .split(/\s/)
    .map((tag) => tag.replace('_', ' '));
