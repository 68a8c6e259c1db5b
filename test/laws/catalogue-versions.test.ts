import { satisfies as pep440Satisfies } from '@renovatebot/pep440';
import fc from 'fast-check';
import { satisfies } from 'semver';
import { describe, expect, test } from 'vitest';
import { compareNumbers } from '../../core/catalogue/versions/digits.js';
import { SCHEMES } from '../../core/catalogue/versions/index.js';
import { parseRange } from '../../core/catalogue/versions/range.js';
import type { Version, VersionScheme } from '../../core/catalogue/versions/scheme.js';
import { isWithin } from '../../core/catalogue/versions/within.js';

const number = fc.oneof(fc.nat(3), fc.nat(40), fc.constantFrom(0, 2023, 9007199254));
const dotted = (least: number, most: number) =>
  fc.array(number, { minLength: least, maxLength: most }).map((numbers) => numbers.join('.'));
const tail = (...tails: readonly string[]) => fc.constantFrom('', '', ...tails);
const join = (...parts: readonly fc.Arbitrary<string>[]) => fc.tuple(...parts).map((texts) => texts.join(''));

/** Versions of each scheme, near each other so that they often meet. */
const VERSIONS: Readonly<Record<keyof typeof SCHEMES, fc.Arbitrary<string>>> = {
  semver: join(tail('v'), dotted(3, 3), tail('-0', '-rc.1', '-rc.2', '-alpha', '-alpha.1', '-x.y.z'), tail('+b1')),
  nuget: join(dotted(1, 4), tail('-beta', '-BETA', '-rc.1', '-rc1', '-a.b.2'), tail('+m')),
  maven: join(
    dotted(1, 4),
    tail('-SNAPSHOT', '-alpha-1', 'a1', '.a', 'a', '-a', '-rc', '.Final', '-1', '-1-1', '-sp', '.RC.2', '-foo.1', '-0'),
    tail('-1', '-ga', '.0', '-x', '1'),
  ),
  pep440: join(
    tail('1!'),
    dotted(1, 4),
    tail('a1', 'b2', 'rc1'),
    tail('.post1', '-2'),
    tail('.dev3'),
    tail('+abc.5', '+7'),
  ),
  gem: join(dotted(1, 4), tail('.a', '.a.2', '.rc1', '-x', '.b.0.c', '.0')),
  plain: join(
    tail('v', 'release-', 'enterprise-'),
    dotted(1, 4),
    tail('-alpine', '-rc1', 'rc2', 'b1', '-beta.3', '_x'),
  ),
  java: join(
    tail('oracle-', 'jdk-'),
    fc.oneof(dotted(1, 4), fc.constantFrom('8u202', '1.8.0_211', '1.8.0')),
    tail('-oracle', '+7'),
  ),
};

const BOUNDS = fc.oneof({ weight: 4, arbitrary: dotted(1, 4) }, { weight: 1, arbitrary: fc.constant('') });
const ids = Object.keys(SCHEMES) as readonly (keyof typeof SCHEMES)[];

function read(scheme: VersionScheme, text: string): Version {
  const version = scheme.parse(text);
  if (!version) throw new Error(`${scheme.id} does not read ${text}`);
  return version;
}

function within(scheme: VersionScheme, version: Version, range: string): string {
  const parsed = parseRange(range);
  if ('problem' in parsed) throw new Error(`${range}: ${parsed.problem.message}`);
  return isWithin(version, parsed.range, scheme);
}

describe.each(ids)('versions of %s', (id) => {
  const scheme = SCHEMES[id];
  // What looks like a commit ("9007199254b1") is no version of a tag.
  const texts = VERSIONS[id].filter((text) => id !== 'plain' || !/[0-9a-f]{7}/.test(text));
  const isBound = (text: string) => /^[0-9A-Za-z][0-9A-Za-z._+!-]*$/.test(text) && scheme.parse(text) !== undefined;
  /** Numbers alone, or a whole version. */
  const bounds = fc.oneof(
    BOUNDS.filter((text) => text !== ''),
    texts.filter(isBound),
  );
  const versions = texts.map((text) => ({ text, version: read(scheme, text) }));

  test('are in one order: each is either below, equal or above, and what is between stays between', () => {
    fc.assert(
      fc.property(versions, versions, versions, ({ version: a }, { version: b }, { version: c }) => {
        expect(scheme.compare(a, a)).toBe(0);
        expect(scheme.compare(a, b) + scheme.compare(b, a)).toBe(0);
        if (scheme.compare(a, b) <= 0 && scheme.compare(b, c) <= 0) expect(scheme.compare(a, c)).toBeLessThanOrEqual(0);
        if (scheme.compare(a, b) === 0) expect(scheme.compare(a, c)).toBe(scheme.compare(b, c));
      }),
      { numRuns: 3000 },
    );
  });

  test('are in the order of their releases', () => {
    fc.assert(
      fc.property(versions, versions, ({ version: a }, { version: b }) => {
        if ((a.epoch ?? '0') !== (b.epoch ?? '0')) return;
        const order = compareNumbers(a.release, b.release);
        if (order !== 0) expect(scheme.compare(a, b)).toBe(order);
      }),
      { numRuns: 3000 },
    );
  });

  test('lie on one side of a bound, and only there', () => {
    fc.assert(
      fc.property(versions, bounds, ({ version }, bound) => {
        const at = (op: string) => within(scheme, version, `${op}${bound}`);
        expect([at('>='), at('<')].sort()).toEqual(at('<') === 'unknown' ? ['unknown', 'unknown'] : ['no', 'yes']);
        expect([at('<='), at('>')].sort()).toEqual(at('>') === 'unknown' ? ['unknown', 'unknown'] : ['no', 'yes']);
        if (at('>') === 'yes') expect(at('>=')).toBe('yes');
        if (at('<') === 'yes') expect(at('<=')).toBe('yes');
        const both = [at('>='), at('<=')];
        expect(at('=')).toBe(both.includes('no') ? 'no' : both.includes('unknown') ? 'unknown' : 'yes');
      }),
      { numRuns: 2000 },
    );
  });

  test('that are bounds lie in their own range, and a higher one above every lower bound', () => {
    fc.assert(
      fc.property(versions, versions, bounds, (a, b, bound) => {
        if (isBound(a.text)) expect(within(scheme, a.version, `=${a.text}`)).not.toBe('no');
        if (scheme.compare(a.version, b.version) > 0 || a.version.floats || b.version.floats) return;
        if (within(scheme, a.version, `>=${bound}`) === 'yes')
          expect(within(scheme, b.version, `>=${bound}`)).toBe('yes');
        if (within(scheme, b.version, `<=${bound}`) === 'yes')
          expect(within(scheme, a.version, `<=${bound}`)).toBe('yes');
      }),
      { numRuns: 3000 },
    );
  });

  test('are read from any text without a throw, and soon', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string({ unit: 'binary' }),
          texts,
          fc.string().map((text) => `1.0${text}`),
        ),
        (text) => {
          scheme.parse(text);
          scheme.parse(text.repeat(200));
        },
      ),
      { numRuns: 500 },
    );
  });
});

test('a line of versions lies in a range when all of it does, and outside when none of it does', () => {
  const { plain } = SCHEMES;
  fc.assert(
    fc.property(
      dotted(1, 2),
      fc.array(number, { maxLength: 3 }),
      dotted(1, 3),
      fc.constantFrom('<', '<=', '>', '>=', '='),
      (line, more, bound, op) => {
        const answer = within(plain, read(plain, line), `${op}${bound}`);
        const numbers = [...line.split('.'), ...more].concat(['0', '0', '0']).slice(0, 4);
        const one = within(plain, read(plain, numbers.join('.')), `${op}${bound}`);
        if (answer !== 'unknown') expect(one).toBe(answer);
      },
    ),
    { numRuns: 3000 },
  );
});

test('releases of npm lie where node-semver puts them', () => {
  fc.assert(
    fc.property(dotted(3, 3), dotted(1, 3), fc.constantFrom('<', '<=', '>', '>=', '='), (text, bound, op) => {
      const expected = satisfies(text, `${op}${bound}`) ? 'yes' : 'no';
      expect(within(SCHEMES.semver, read(SCHEMES.semver, text), `${op}${bound}`)).toBe(expected);
    }),
    { numRuns: 2000 },
  );
});

test('releases of PyPI lie where PEP 440 puts them', () => {
  fc.assert(
    fc.property(dotted(1, 4), dotted(3, 4), fc.constantFrom('<', '<=', '>', '>=', '='), (text, bound, op) => {
      const expected = pep440Satisfies(text, `${op === '=' ? '==' : op}${bound}`) ? 'yes' : 'no';
      expect(within(SCHEMES.pep440, read(SCHEMES.pep440, text), `${op}${bound}`)).toBe(expected);
    }),
    { numRuns: 2000 },
  );
});
