import { describe, expect, test } from 'vitest';
import { knownReader, knownReadings, nameOfText } from '../../core/identify/known-readings.js';
import { keyOf } from '../../core/identify/shared-text.js';
import { textReader } from '../../core/identify/text-reader.js';
import { licenseIndex, licenseReadings, sha256 } from '../../core/node/licenses.js';
import { knownTexts } from '../../scripts/readings/texts.js';

const texts = knownTexts();
const refused = () => {
  throw new Error('the index was asked for');
};
const table = textReader(refused, licenseReadings);
const isKnown = ({ text }: { readonly text: string }) => licenseReadings()(keyOf(text)) !== undefined;

describe('readings that were made before', () => {
  test('are those of the same texts, place for place', () => {
    const known = texts.filter(isKnown);
    expect(known.length).toBeGreaterThan(0.9 * texts.length);
    for (const { pin, path, text } of known)
      expect([pin, path, table(text)]).toEqual([pin, path, textReader(licenseIndex)(text)]);
  }, 60_000);

  test('are for whatever holder and however wrapped', () => {
    const { text } = texts.find((one) => isKnown(one) && /^Copyright \(c\) \d{4}/m.test(one.text)) ?? { text: '' };
    const other = text
      .replace(/^Copyright \(c\) .*$/m, 'Copyright (c) 1815 Ada Lovelace\r')
      .replaceAll(' and ', '\n\tand ');
    expect(other).not.toBe(text);
    expect(table(other)).toEqual(textReader(licenseIndex)(other));
  });

  test('are for no text whose copyright line says more', () => {
    const { text } = texts.find((one) => isKnown(one) && /^Copyright \(c\) \d{4}/m.test(one.text)) ?? { text: '' };
    for (const line of ['Copyright (c) 2020 Somebody. Not for sale.', '(c) 2020 Somebody, for noncommercial use']) {
      const more = text.replace(/^Copyright \(c\) .*$/m, line);
      expect(() => table(more)).toThrow('the index was asked for');
      expect(textReader(licenseIndex, licenseReadings)(more)).toEqual(textReader(licenseIndex)(more));
    }
  });

  test('are for no text with another word', () => {
    for (const { text } of texts.filter(isKnown).slice(0, 50)) {
      const at = text.lastIndexOf(' ', text.length / 2);
      expect(() => table(`${text.slice(0, at)} never${text.slice(at)}`)).toThrow('the index was asked for');
    }
  });

  test('are for no text so long that nobody shares its reading, on either thread', () => {
    const { text } = texts.find(isKnown) ?? { text: '' };
    const long = `${text}${' '.repeat(40_000)}`;
    expect(knownReader(licenseReadings())(text)).toEqual(table(text));
    expect(knownReader(licenseReadings())(long)).toBeUndefined();
    expect(() => table(long)).toThrow('the index was asked for');
  });

  test('are looked up by what is hashed, not by what a text says of itself', () => {
    const known = knownReadings('{"__proto__":{"score":1,"passages":[]}}', sha256);
    expect(known('__proto__')).toBeUndefined();
    expect(nameOfText('a', sha256)).toBe('ca978112ca1bbdcafac231b39a23dc4d');
  });
});
