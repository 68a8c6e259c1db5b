import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { regionsOf } from '../../core/match/regions.js';
import { wordOfLaw } from '../../core/match/words-of-law.js';
import { identified, MIT } from './licenses.js';

const CODE = 'for (const item of list) total += item.amount * rate;\n';

describe('where a long text is read', () => {
  it('is around the words of law, and nowhere where there is none', () => {
    expect(regionsOf(CODE.repeat(1000))).toEqual([]);
    const before = CODE.repeat(400);
    const [region, ...more] = regionsOf(`${before}${MIT}${CODE.repeat(400)}`);
    expect(more).toEqual([]);
    expect(region?.start).toBeLessThan(before.length - 3500);
    expect(region?.start).toBeGreaterThan(before.length - 5000);
    expect(region?.end).toBeGreaterThan(before.length + MIT.length + 2500);
  });

  it('finds the same as in a short text, at its place', () => {
    const before = CODE.repeat(400);
    const text = `${before}\n${MIT}\n${CODE.repeat(400)}`;
    const [match] = identified(text).matches;
    expect(match).toMatchObject({ class: 'exact', expression: 'MIT', startLine: 402 });
    expect(text.slice(match?.start, match?.end)).toBe(MIT.trimEnd().replace(/\.$/, ''));
  });

  it('joins no words over what is left out', () => {
    const [first = '', second = ''] = MIT.split('\n\nTHE');
    const text = `${first}\n${CODE.repeat(400)}\nTHE${second}`;
    expect(identified(text).matches.filter(({ class: of }) => of === 'exact' || of === 'equivalent')).toEqual([]);
  });

  it('takes no mere name for the license of a long text', () => {
    expect(identified(`${CODE.repeat(400)}// MIT License\n`).expression).toBeUndefined();
    expect(identified('// MIT License\n').expression).toBe('MIT');
  });
});

describe('a word of law', () => {
  const WORDS = [
    'licen',
    'Copyright',
    'public-dom',
    'GPL',
    'MIT',
    'cc-by',
    'CC0',
    's Rights',
    'you wish',
    'terms of',
    '許諾',
    '许可',
  ];
  const code = fc.stringMatching(/^[Xx =\n(é]{0,6}$/);

  it('is found in any case, wherever it stands', () => {
    fc.assert(
      fc.property(fc.constantFrom(...WORDS), code, code, fc.boolean(), (word, before, after, isUpper) => {
        const written = isUpper ? word.toUpperCase() : word;
        const start = before.length + 1;
        const text = `${before} ${written}${after === '' ? '' : ` ${after}`}`;
        expect(wordOfLaw(text, 0)).toEqual({ start, end: start + word.length });
        expect(wordOfLaw(text, start)).toEqual({ start, end: start + word.length });
        expect(wordOfLaw(text, start + 1)).toBeUndefined();
      }),
    );
  });

  it('is no part of another word where it is a name', () => {
    for (const text of ['permit', 'admits', 'submit(', 'gnuplot', 'xisc']) expect(wordOfLaw(text, 0)).toBeUndefined();
  });
});
