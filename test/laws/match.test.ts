import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textReader } from '../../core/identify/text-reader.js';
import { identifyText } from '../../core/match/identify.js';
import { licenseIndex } from '../../core/node/licenses.js';
import { parseExpression } from '../../core/spdx/parse.js';
import { BSD, MIT } from '../match/licenses.js';

const licenses = licenseIndex();
const word = fc.oneof(
  fc.nat({ max: licenses.words.size - 1 }).map((id) => licenses.words.word(id)),
  fc.constantFrom(
    'GNU',
    'GPL',
    'LGPLv2+',
    'version',
    '2',
    '2.1',
    'or',
    'later',
    '(c)',
    '©',
    '1.',
    '(a)',
    '\n',
    '\n\n',
    '<p>',
    '&amp;',
    '\\n',
    '//',
    '*/',
    '𝔏',
    '\0',
  ),
  fc.string({ maxLength: 6 }),
);
const piece = fc.oneof(
  fc.array(word, { maxLength: 40 }).map((words) => words.join(' ')),
  fc.constantFrom(MIT, BSD, MIT.slice(0, 400), BSD.slice(300), MIT.replaceAll('\n', '\n * ')),
);
const text = fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join('\n'));

describe('what is found in any text', () => {
  it('lies inside it, in order, and nothing overlaps', () => {
    fc.assert(
      fc.property(text, (whole) => {
        const { matches, additional, unknown, parameters } = identifyText(whole, licenses);
        let last = 0;
        for (const { start, end, startLine, endLine, score, differences } of matches) {
          expect(start >= last && end > start && end <= whole.length).toBe(true);
          expect(startLine >= 1 && endLine >= startLine && score >= 0 && score <= 1).toBe(true);
          for (const difference of differences)
            expect(difference.start <= difference.end && difference.end <= whole.length).toBe(true);
          last = end;
        }
        for (const { start, end } of [...additional, ...unknown, ...parameters])
          expect(start >= 0 && end > start && end <= whole.length).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('has an expression that can be read, and the same one each time', () => {
    fc.assert(
      fc.property(text, (whole) => {
        const { expression, primary } = identifyText(whole, licenses);
        for (const one of [expression, primary])
          if (one !== undefined) expect(parseExpression(one)).toHaveProperty('expression');
        expect(identifyText(whole, licenses).expression).toBe(expression);
      }),
      { numRuns: 200 },
    );
  });

  it('is a bare license only where the whole license stands', () => {
    fc.assert(
      fc.property(fc.nat(), fc.constantFrom('not', 'never', 'unless', 'military'), (at, added) => {
        const words = MIT.split(' ');
        const place = 3 + (at % (words.length - 6));
        const changed = [...words.slice(0, place), added, ...words.slice(place)].join(' ');
        const { matches, expression } = identifyText(changed, licenses);
        expect(matches.some(({ kind, class: of }) => kind === 'text' && of === 'exact' && expression === 'MIT')).toBe(
          false,
        );
        expect(expression).not.toBe('MIT');
      }),
      { numRuns: 150 },
    );
  });

  it('is the same for a reader that compares like texts once', () => {
    const read = textReader(() => licenses);
    fc.assert(
      fc.property(text, (whole) => {
        const again = textReader(() => licenses)(whole);
        expect(read(whole)).toEqual(again);
        for (const { start, end } of again.passages)
          expect(start >= 0 && end > start && end <= whole.length).toBe(true);
      }),
      { numRuns: 150 },
    );
  });
});
