import { tagAt, u16, u32 } from './big-endian.js';
import { type Font, type Fonts, type FontTable, MOST_TABLES, NAMELESS } from './tables.js';

/** More fonts than any collection has. */
const MOST_FONTS = 256;

/** Reads a TrueType or OpenType font. https://learn.microsoft.com/typography/opentype/spec/otff#table-directory */
export function sfnt(bytes: Uint8Array): Fonts {
  return withProblem([{ ...fontAt(bytes, 0), end: bytes.length }]);
}

/** Reads a collection of fonts, which may share tables. https://learn.microsoft.com/typography/opentype/spec/otff#font-collections */
export function collection(bytes: Uint8Array): Fonts {
  const count = u32(bytes, 8);
  const fonts: Font[] = [];
  for (let index = 0; index < Math.min(count, MOST_FONTS); index++) {
    const at = 12 + 4 * index;
    const start = u32(bytes, at);
    if (at + 4 > bytes.length || start + 12 > bytes.length) break;
    fonts.push(fontAt(bytes, start));
  }
  return fonts.length === count
    ? withProblem(fonts)
    : { fonts, problem: `shows ${fonts.length} of its ${count} fonts` };
}

function fontAt(bytes: Uint8Array, start: number): Font {
  const count = Math.min(u16(bytes, start + 4), MOST_TABLES);
  const end = Math.min(start + 12 + 16 * count, bytes.length);
  const find = (tag: string): FontTable | undefined => {
    for (let at = start + 12; at + 16 <= end; at += 16) if (tagAt(bytes, at) === tag) return tableAt(bytes, at);
    return undefined;
  };
  return { start, end, name: find('name'), os2: find('OS/2') };
}

function tableAt(bytes: Uint8Array, at: number): FontTable | undefined {
  const start = u32(bytes, at + 8);
  const end = start + u32(bytes, at + 12);
  return end > bytes.length ? undefined : { bytes: bytes.subarray(start, end), start, end, isPlain: true };
}

/** Every font must have names. https://learn.microsoft.com/typography/opentype/spec/otff#required-tables */
function withProblem(fonts: readonly Font[]): Fonts {
  return fonts.every(({ name }) => name) ? { fonts } : { fonts, problem: NAMELESS };
}
