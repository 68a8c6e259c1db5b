import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { FilePath } from '../../core/model/file-path.js';
import { unpacking } from '../../core/node/unpacking.js';
import { circumvention } from '../../core/recognize/circumvention.js';
import { CIRCUMVENTION_HINTS, CLAIM_SIGNS } from '../../core/recognize/claim-signs.generated.js';
import { codeClaims } from '../../core/recognize/code-claims.js';
import { licenseClaims } from '../../core/recognize/license-claims.js';
import { holdsAny } from '../../core/text/needles.js';

const letters = fc.constantFrom(...'abABé.- '.split(''));
const text = fc.array(letters, { maxLength: 40 }).map((all) => all.join(''));
const word = fc
  .array(fc.constantFrom(...'abAB.-'.split('')), { minLength: 3, maxLength: 5 })
  .map((all) => all.join(''));
const encode = (all: string) => new TextEncoder().encode(all);

test('words are found where the text in small letters includes one, and nowhere else', () => {
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 6 }), text, (words, text) => {
      const bytes = encode(text);
      const isThere = words.some((one) => text.toLowerCase().includes(one.toLowerCase()));
      expect(holdsAny(words)(bytes, bytes.length)).toBe(isThere);
    }),
    { numRuns: 3000 },
  );
});

test('what lies behind the length is not looked at', () => {
  const bytes = encode('xxabc');
  expect([3, 4, 5].map((length) => holdsAny(['ABC'])(bytes, length))).toEqual([false, false, true]);
});

const names = CLAIM_SIGNS.filter(({ kind }) => kind === 'code').map(({ name }) => name);
const pieces = [
  ...names,
  ...names.flatMap((name) => name.split('.')),
  '(',
  '"',
  ' = ',
  ': ',
  'GPL',
  '\n',
  'x',
  'é',
  '.',
];
const code = fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((all) => all.join(''));

test('no claim is without one of the words that are looked for first', () => {
  const holds = holdsAny(licenseClaims.words ?? []);
  fc.assert(
    fc.property(code, (text) => {
      const claims = [...codeClaims({ file: 'a.ts' as FilePath, text }, unpacking.sha256 as never)];
      if (claims.length > 0) expect(holds(encode(text), encode(text).length)).toBe(true);
    }),
    { numRuns: 5000 },
  );
});

const hints = CIRCUMVENTION_HINTS.map(({ pattern }) => pattern.replaceAll('*', 'x'));
const signs = [...hints, ...hints.map((one) => one.toUpperCase()), ...hints.map((one) => one.replace(/\/x+$/, ''))];
const lines = fc
  .array(
    fc.constantFrom(...signs, '127.0.0.1 ', '0.0.0.0\t', 'www.jetbrains.com', 'licensing.example.com', ' ', '\n', '/'),
    {
      maxLength: 10,
    },
  )
  .map((all) => all.join(''));

test('no sign of circumvention is without one of its words', () => {
  const holds = holdsAny(circumvention.words ?? []);
  let some = 0;
  fc.assert(
    fc.property(lines, (text) => {
      const bytes = encode(text);
      const found = [...circumvention.recognize({ file: 'hosts' as FilePath, bytes, size: bytes.length }, unpacking)];
      if (found.length > 0) {
        some++;
        expect(holds(bytes, bytes.length)).toBe(true);
      }
    }),
    { numRuns: 3000 },
  );
  expect(some).toBeGreaterThan(100);
});
