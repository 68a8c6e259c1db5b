import { describe, expect, it } from 'vitest';
import { SCHEMES } from '../../core/catalogue/versions/index.js';
import { parseRange } from '../../core/catalogue/versions/range.js';
import { isWithin } from '../../core/catalogue/versions/within.js';
import type { SchemeId } from '../../core/model/catalogue.js';

/** Rising versions; "=" joins those that are equal. From each scheme's own documents and tests. */
const ORDERS: Readonly<Record<SchemeId, readonly string[]>> = {
  semver: [
    '1.0.0-alpha < 1.0.0-alpha.1 < 1.0.0-alpha.beta < 1.0.0-beta < 1.0.0-beta.2 < 1.0.0-beta.11 < 1.0.0-rc.1 < 1.0.0',
    '1.9.0 < 1.10.0 < v1.11.0 < 2.0.0+build = v2.0.0+other',
  ],
  nuget: [
    '1.0.1-aaa < 1.0.1-aaa.x < 1.0.1-alpha < 1.0.1-alpha2 < 1.0.1-BETA = 1.0.1-beta < 1.0.1-open < 1.0.1-rc < 1.0.1-zzz < 1.0.1',
    '1 = 1.0 = 1.0.0.0 = 01.0+meta < 1.0.0.1 < 1.0.1 < 1.2.3.9 < 1.2.3.10',
    '1.0.0-rc.2 < 1.0.0-rc.10 < 1.0.0-rc10 < 1.0.0-rc2 < 1.0.0',
  ],
  maven: [
    '1-alpha2snapshot < 1-alpha2 < 1-alpha-123 < 1-beta-2 < 1-beta123 < 1-m2 < 1-m11 < 1-rc = 1-cr < 1-cr2 < 1-rc123 < 1-SNAPSHOT < 1 < 1-sp < 1-sp2 < 1-sp123 < 1-abc < 1-def < 1-pom-1 < 1-1-snapshot < 1-1 < 1-2 < 1-123',
    '2.0 = 2-final = 2.0.ga < 2.0.a < 2-1 < 2.0.2 < 2.0.123 < 2.1.0 < 2.1-a < 2.1b < 2.1-c < 2.1-1 < 2.1.0.1 < 2.2 < 2.123 < 11.a2 < 11.a11 < 11.b2 < 11.b11 < 11.m2 < 11.m11 < 11 < 11.a < 11b < 11c < 11m',
    '2.0.1-klm < 2.0.1-xyz = 2.0.1.xyz < 2.0.1-1 < 2.0.1-123',
    '1a1 = 1-alpha-1 < 1b2 = 1-beta-2 < 1m3 = 1-milestone-3 < 1 = 1ga = 1.0.0 = 1-release',
    '1.0.0.Beta1 < 1.0.0.CR1 < 1.0.0.Final = 1.0.0',
    '99999999999999999999 < 100000000000000000000',
  ],
  pep440: [
    '1.dev0 < 1.0.dev456 < 1.0a1 < 1.0a2.dev456 < 1.0a12 < 1.0b1.dev456 < 1.0b2 < 1.0b2.post345 < 1.0rc1 < 1.0 < 1.0+abc.5 < 1.0+abc.7 < 1.0+5 < 1.0.post456 < 1.1.dev1 < 1!0.5',
    '1.0 = 1.0.0 = v1.0 < 1.0-1 = 1.0.post1',
  ],
  gem: [
    '1.0.a.2 < 1.0.a.10 < 1.0.b1 < 1.0 = 1 = 1.0.0 < 1.0.1 < 1.1.a < 1.1',
    '5.2.4.rc1 < 5.2.4 < 5.3.0-x < 5.3.0',
    '1.0-1 = 1.0.pre.1 < 1.0 < 1.0.1',
  ],
  plain: [
    'v7.4-rc1 < 7.4 = 7.4.0-alpine = v7.4.0 < 7.4.1 < 7.10',
    '8.0-beta2 < 8.0-beta10 < 8.0rc1 < 8.0 = enterprise-8.0.0',
    'RELEASE.2021-04-22T15-44-28Z < 2021-05 < RELEASE.2021-05-11T23-27-41Z',
    '2022-latest < 2025.1.0-0.20250101',
  ],
  java: [
    '1.8.0_202-b08 = 8u202 = oracle-8.0.202 < 1.8.0_211 < 11.0.2 < jdk-17.0.12_linux-x64 = 17.0.12-oracle = 17.0.12+7 < 17.0.13',
  ],
};

const NO_VERSIONS: Readonly<Record<SchemeId, readonly string[]>> = {
  semver: [
    '',
    '1.0',
    '1',
    'latest',
    '^1.0.0',
    '1.0.0.0',
    'workspace:*',
    `1.0.${'9'.repeat(300)}`,
    '1.0.9007199254740993',
  ],
  nuget: ['', '1.', '.1', '1.0.0.0.0', 'latest', '[1.0,2.0)', '1.0-', '1.0-a..b', '-1', '$(Version)'],
  maven: ['', 'LATEST', '[1,2)', '$(revision)', '1 0', 'x1'],
  pep440: ['', 'latest', '1.0-', '==1.0', '1.0.x', 'master', `1.${'0'.repeat(300)}`, '1.9007199254740993'],
  gem: ['', 'latest', '1..2', '.1', '1.', '~> 1.0', '1_0'],
  plain: [
    '',
    'latest',
    'alpine',
    'main',
    'alpine-3.20',
    'ubuntu-22.04',
    'sha256',
    '0a1b2c3d4e',
    '7x',
    'stable-7.4',
    '7.4foo',
  ],
  java: ['', 'latest', 'lts', 'temurin', 'oracle-'],
};

const schemes = Object.keys(SCHEMES) as readonly SchemeId[];

describe.each(schemes)('%s', (id) => {
  const scheme = SCHEMES[id];
  const parsed = (text: string) => {
    const version = scheme.parse(text);
    if (!version) throw new Error(`${text} is no version`);
    return version;
  };

  it.each(ORDERS[id])('orders %s', (order) => {
    const groups = order.split(' < ').map((group) => group.split(' = '));
    const ranked = groups.flatMap((group, rank) => group.map((text) => ({ text, rank })));
    const wrong = ranked.flatMap((a) =>
      ranked
        .filter((b) => Math.sign(scheme.compare(parsed(a.text), parsed(b.text))) !== Math.sign(a.rank - b.rank))
        .map((b) => `${a.text} and ${b.text}`),
    );
    expect(wrong).toEqual([]);
  });

  it('knows what is no version', () => {
    expect(NO_VERSIONS[id].filter((text) => scheme.parse(text) !== undefined)).toEqual([]);
  });
});

/** Scheme, version, range: whether it lies in it. */
const WITHIN: readonly (readonly [SchemeId, string, string, 'yes' | 'no' | 'unknown'])[] = [
  ['semver', '2.0.0', '>=2', 'yes'],
  ['semver', '2.0.0-rc.1', '>=2', 'yes'],
  ['semver', '2.0.0-rc.1', '<2.0.0', 'no'],
  ['semver', '2.0.0-rc.1', '<2.0.0-rc.2', 'yes'],
  ['semver', '2.0.0', '<2.0.0-rc.2', 'no'],
  ['semver', '1.9.9', '>=2', 'no'],
  ['semver', '2.9.9', '<=2', 'yes'],
  ['semver', '2.9.9', '<=2.9.8', 'no'],
  ['semver', '2.9.9', '>2', 'no'],
  ['semver', '3.0.0', '>2', 'yes'],
  ['semver', '2.5.0', '=2', 'yes'],
  ['semver', '2.5.0', '=2.5.1', 'no'],
  ['semver', '1.14.9', '>=1.15.0 || >=1.14.9 <1.15', 'yes'],
  ['semver', '1.14.8', '>=1.15.0 || >=1.14.9 <1.15', 'no'],
  ['nuget', '5.0.0.1', '=5.0.0', 'no'],
  ['nuget', '5.0', '=5.0.0', 'yes'],
  ['maven', '2.7.0-M1', '>=2.7.0', 'yes'],
  ['maven', '4.2.2', '<=4.2', 'yes'],
  ['maven', '5.0.0.Final', '=5.0.0', 'yes'],
  ['maven', '5.0.0-SNAPSHOT', '<5', 'no'],
  ['pep440', '1!1.0', '<5', 'no'],
  ['pep440', '5.0.post1', '>=5 <6', 'yes'],
  ['pep440', '1!2.0', '>=1!1.0', 'yes'],
  ['gem', '7.0.0.pre', '>=7', 'yes'],
  ['plain', '7', '>=7.4', 'unknown'],
  ['plain', '7', '>=7', 'yes'],
  ['plain', '7', '<8', 'yes'],
  ['plain', '7', '<7', 'no'],
  ['plain', '7', '<=7.10', 'unknown'],
  ['plain', '7', '<=7', 'yes'],
  ['plain', '7', '=7.4.0', 'unknown'],
  ['plain', '7', '=7', 'yes'],
  ['plain', '7', '>7', 'no'],
  ['plain', '7.4', '>=7.4 <8', 'yes'],
  ['plain', '7.4-alpine', '>7.4.2', 'unknown'],
  ['plain', '7.4.2-alpine', '>7.4.2', 'no'],
  ['plain', '8', '<7 || >=7', 'yes'],
  ['plain', '7', '<7.4 || >=7.4', 'unknown'],
  ['plain', '7.4-rc1', '>=7.4', 'yes'],
  ['plain', '2021-05-01', '>=2021-05', 'yes'],
  ['java', '17', '>=17.0.0 <=17.0.12', 'unknown'],
  ['java', '21', '>=21 <22', 'yes'],
  ['semver', '1.0.0', '*', 'yes'],
];

describe('a range', () => {
  it.each(WITHIN)('%s: %s in %s: %s', (id, text, written, expected) => {
    const version = SCHEMES[id].parse(text);
    const read = parseRange(written);
    if (!version || 'problem' in read) throw new Error('not read');
    expect(isWithin(version, read.range, SCHEMES[id])).toBe(expected);
  });

  it('may ask for the day of release', () => {
    expect(parseRange('>=21 <22 & released>=2025-01-01 & released<2026-09-30')).toEqual({
      range: {
        text: '>=21 <22',
        alternatives: [
          [
            { op: '>=', version: '21' },
            { op: '<', version: '22' },
          ],
        ],
      },
      released: { from: '2025-01-01', before: '2026-09-30' },
    });
  });

  it('is refused where it is none, at its place', () => {
    const problem = (text: string) => {
      const read = parseRange(text);
      if (!('problem' in read)) return undefined;
      return `${read.problem.message} @ ${text.slice(read.problem.start, read.problem.end)}`;
    };
    expect(problem('>=1 2')).toBe('"2" has no comparison @ 2');
    expect(problem('>=1 <')).toBe('"<" compares with no version @ <');
    expect(problem('>= 1')).toBe('">=" compares with no version @ >=');
    expect(problem('^1.2')).toBe('"^1.2" has no comparison @ ^1.2');
    expect(problem('>=latest')).toBe('">=latest" compares with no version @ >=latest');
    expect(problem('>=1 ||')).toBe('a range is missing @ ');
    expect(problem('')).toBe('a range is missing @ ');
    expect(problem('>=1 & released<2026-02-30')).toBe(
      '"released<2026-02-30" is no day of release @  released<2026-02-30',
    );
    expect(problem(`>=${'1'.repeat(600)}`)).toMatch(/^a range has at most 500 characters/);
  });
});
