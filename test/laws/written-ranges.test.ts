import { satisfies as pepSatisfies } from '@renovatebot/pep440';
import fc from 'fast-check';
import semver from 'semver';
import { describe, expect, it } from 'vitest';
import { SCHEMES } from '../../core/catalogue/versions/index.js';
import { parseRange } from '../../core/catalogue/versions/range.js';
import { isWithin } from '../../core/catalogue/versions/within.js';
import { writtenRange } from '../../core/catalogue/versions/written.js';

const number = fc.integer({ min: 0, max: 12 });
const version = fc.array(number, { minLength: 3, maxLength: 3 }).map((parts) => parts.join('.'));
const bound = fc
  .tuple(fc.constantFrom('<', '<=', '>', '>=', '='), fc.array(number, { minLength: 1, maxLength: 3 }))
  .map(([op, parts]) => `${op}${parts.join('.')}`);
const range = fc
  .array(fc.array(bound, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 2 })
  .map((alternatives) => alternatives.map((bounds) => bounds.join(' ')).join(' || '));

/** Versions with their forerunners, whose terms are those of the release. */
const SAYS = {
  npm: { satisfies: semver.satisfies, scheme: SCHEMES.semver, early: '-rc.1' },
  pypi: { satisfies: pepSatisfies, scheme: SCHEMES.pep440, early: 'rc1' },
} as const;

describe.each(['npm', 'pypi'] as const)('a range written for %s', (type) => {
  const { satisfies, scheme, early } = SAYS[type];
  it('has no version that is outside of it', () => {
    let inside = 0;
    fc.assert(
      fc.property(range, version, fc.boolean(), (text, release, isEarly) => {
        const parsed = parseRange(text);
        if (!('range' in parsed)) throw new Error(text);
        const written = writtenRange(parsed.range, type);
        const asked = isEarly ? `${release}${early}` : release;
        const read = scheme.parse(asked);
        if (written === undefined || !read || !satisfies(asked, written)) return;
        inside++;
        expect([written, asked, isWithin(read, parsed.range, scheme)]).toEqual([written, asked, 'yes']);
      }),
      { numRuns: 4000 },
    );
    expect(inside).toBeGreaterThan(100);
  });
});

describe('a range is written', () => {
  it.each([
    ['npm', '>=7 <8 || >=9', '>=7 <8 || >=9'],
    ['npm', '<1.2.3.4', undefined],
    ['npm', '*', undefined],
    ['pypi', '>=1.0 <2', '>=1.0,<2'],
    ['pypi', '>7.10', undefined],
    ['pypi', '<1 || >2.0.0', undefined],
    ['conda', '=2021.05', '==2021.05'],
    ['maven', '<2.7.0', '(,2.7.0-alpha)'],
    ['maven', '>=1.0 <=2.0', '[1.0,2.0]'],
    ['maven', '=1.0', '[1.0]'],
    ['maven', '>1.0', undefined],
    ['nuget', '<8.0.0', '7.*'],
    ['nuget', '<8.1', undefined],
    ['nuget', '<=7.2', undefined],
    ['nuget', '>=6.0 <8', '7.*'],
    ['nuget', '>=7.1 <8', '[7.1,8)'],
    ['nuget', '>=6.1', '[6.1,)'],
    ['nuget', '<1', undefined],
    ['docker', '<8', undefined],
  ])('for %s: %s', (type, text, written) => {
    const parsed = parseRange(text);
    expect('range' in parsed && writtenRange(parsed.range, type)).toBe(written);
  });
});
