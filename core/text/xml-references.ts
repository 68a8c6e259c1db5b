/**
 * The text that stands for these characters: references to characters, and to the five entities that need no declaration, are
 * replaced; another reference stays as written. https://www.w3.org/TR/xml/#sec-references
 */
export function withoutReferences(raw: string): string {
  if (!raw.includes('&')) return raw;
  return raw.replace(/&(?:#(\d{1,7})|#x([0-9a-fA-F]{1,6})|([a-z]{2,4}));/g, (whole, decimal, hex, name) => {
    if (name !== undefined) return KNOWN.get(name) ?? whole;
    const point = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return point === 0 || point > 0x10ffff || (point >= 0xd800 && point < 0xe000) ? whole : String.fromCodePoint(point);
  });
}

const KNOWN = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
]);
