import { tagAt, u16 } from './big-endian.js';

/**
 * What the table OS/2 says of embedding and of who made the font, a clause each. Where a font contradicts itself, the
 * least restrictive right holds. https://learn.microsoft.com/typography/opentype/spec/os2#fstype
 */
export function* embeddingRights(table: Uint8Array): Generator<string> {
  if (table.length < 10) return;
  const type = u16(table, 8);
  if (type & 0x8) yield 'may be embedded in documents that are edited';
  else if (type & 0x4) yield 'may be embedded for preview and print alone';
  else if (type & 0x2) yield 'may not be embedded unless its owner permits it';
  else yield 'may be embedded, and installed from what it is embedded in';
  if (type & 0x100) yield 'may not be embedded in part';
  if (type & 0x200) yield 'may be embedded as bitmaps alone';
  const vendor = tagAt(table, 58).trim();
  if (/^[\x21-\x7e][\x20-\x7e]*$/.test(vendor)) yield `has the vendor id ${JSON.stringify(vendor)}`;
}
