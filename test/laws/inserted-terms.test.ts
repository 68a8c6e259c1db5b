import fc from 'fast-check';
import { expect, it } from 'vitest';
import { BSD, identified, MIT } from '../match/licenses.js';

const TERMS = [
  '2 copies only',
  'a. not sold',
  '(b) 5 users at most',
  'only',
  'not',
  'noncommercial',
  'unless you pay',
  'for a fee',
  'must pay',
  '{#no-sale} never',
  'version 3 only',
  'never',
];

/** Where a license leaves a name open, words are a name as long as none of them grants or takes. */
const OPEN = /(?:Neither the|IS PROVIDED|EVENT\s+SHALL)(?:(?!\bmay\b|"AS|\bLIABLE\b)[\s\S])*$/;

it('a text into which terms were put, wherever and on a line of their own or not, is not its license alone', () => {
  fc.assert(
    fc.property(
      fc.constantFrom([MIT, 'MIT'] as const, [BSD, 'BSD-3-Clause'] as const),
      fc.constantFrom(...TERMS),
      fc.constantFrom(' ', '\n'),
      fc.nat(),
      ([text, license], terms, space, at) => {
        const words = text.split(/(?<=\S)(?=\s)/);
        const place = 12 + (at % (words.length - 24));
        fc.pre(!OPEN.test(words.slice(0, place).join('')));
        const edited = [...words.slice(0, place), `${space}${terms}`, ...words.slice(place)].join('');
        const { expression, unknown } = identified(edited);
        expect(expression === license && unknown.length === 0, edited).toBe(false);
      },
    ),
    { numRuns: 500 },
  );
});
