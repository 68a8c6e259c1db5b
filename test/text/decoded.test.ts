import { expect, it } from 'vitest';
import { decoded } from '../../core/text/decoded.js';

it.each([
  ['ASCII', Buffer.from('ab'), 'ab', [0, 1, 2, 2]],
  ['UTF-8', Buffer.from('aü€😀b'), 'aü€😀b', [0, 1, 3, 6, 8, 10, 11]],
  ['UTF-8 with a mark', Buffer.from('\ufeffaü'), 'aü', [3, 4, 6]],
  ['UTF-16LE', Buffer.from('\ufeffaü', 'utf16le'), 'aü', [2, 4, 6]],
  ['UTF-16BE', Buffer.from('\ufeffaü', 'utf16le').swap16(), 'aü', [2, 4, 6]],
  ['Windows-1252', Buffer.from([0x61, 0xfc, 0x80]), 'aü€', [0, 1, 2, 3]],
])('reads %s, and knows the byte of each offset', (_, bytes, text, places) => {
  const { text: read, byteAt } = decoded(bytes);
  expect(read).toBe(text);
  expect(places.map((_, offset) => byteAt(offset))).toEqual(places);
});
