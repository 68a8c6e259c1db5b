import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { builtInCatalogue } from '../../core/catalogue/built-in.js';
import { createCatalogue } from '../../core/catalogue/lookup.js';
import { parseChangeDate } from '../../core/entitle/opens/change-date.js';
import { licenseOpens } from '../../core/entitle/opens/license-opens.js';
import { firstReleased, isOpen, openingOf } from '../../core/entitle/opens/opening.js';
import { fieldsIn } from '../../core/match/assemble/parameters.js';
import type { Opens } from '../../core/model/catalogue.js';
import { day, TODAY } from '../support/day.js';

const catalogue = createCatalogue(builtInCatalogue());

/** A license of the Business Source kind, filled in. */
function busl(changeDate: string, changeLicense = 'Apache License, Version 2.0', anniversary = 'fourth'): string {
  return [
    `Change Date: ${changeDate}`,
    `Change License: ${changeLicense}`,
    '',
    `Effective on the Change Date, or the ${anniversary} anniversary of the first publicly available distribution of`,
    'a specific version of the Licensed Work under this License, whichever comes first, the Licensor hereby grants',
    'you rights under the terms of the Change License.',
  ].join('\n');
}

const opens = (text: string) => licenseOpens(text, [...fieldsIn(text)]);
const released = (text: string) => ({ day: day(text), source: 'stated' as const });
const byId = (id: string, index = 0): Opens => {
  const found = catalogue.row(id)?.terms.filter((terms) => terms.opens)[index]?.opens;
  if (!found) throw new Error(`${id} does not turn open`);
  return found;
};
const THREE: Opens = { years: 3, to: 'Apache-2.0' };

describe('a Change Date', () => {
  it.each([
    ['2028-08-15', '2028-08-15'],
    ['June 1, 2027', '2027-06-01'],
    ['May 26, 2027', '2027-05-26'],
    ['Dec 31, 2030', '2030-12-31'],
    ['Sept. 12, 2027', '2027-09-12'],
    ['27 January 2023', '2023-01-27'],
    ['The earlier of 2023-04-01 or a date specified at v3-core-license-date.uniswap.eth', '2023-04-01'],
    ['Four years from the date the Licensed Work is published.', 4],
    ['Three years from release date', 3],
    ['TBD ( 3 years after 2.7.0 release )', 3],
    ['2026-02-30', undefined],
    ['February 30, 2026', undefined],
    ['to be decided', undefined],
    ['', undefined],
  ])('written as "%s"', (text, expected) => {
    const read = parseChangeDate(text);
    expect(read?.kind === 'day' ? read.day : read?.years).toBe(expected);
  });

  it('is read from every Business Source License of the corpus that states one', () => {
    const file = join(import.meta.dirname, '../bench/match/data/expressions.jsonl.br');
    const rows = brotliDecompressSync(readFileSync(file)).toString().trim().split('\n');
    const stated = rows
      .map((row) => JSON.parse(row) as { readonly text: string })
      .flatMap(({ text }) =>
        [...fieldsIn(text)]
          .filter(({ name }) => name === 'change-date')
          .map(({ value }) => [value, opens(text)] as const),
      );
    expect(stated.length).toBeGreaterThan(6);
    for (const [value, read] of stated) {
      expect(read?.changeDate, value).toBeDefined();
      expect(read?.years, value).toBe(4);
    }
  });

  it.each([
    ['uniswap-BUSL.txt', '2023-04-01', 'GPL-2.0-or-later'],
    ['chainlink-BUSL.txt', '2024-03-01', 'MIT'],
  ])('of %s', (name, date, to) => {
    const text = readFileSync(join(import.meta.dirname, '../corpus/license-texts', name), 'utf8');
    expect(opens(text)).toEqual({ years: 4, changeDate: { kind: 'day', day: date }, to });
  });
});

describe('a version turns open', () => {
  it.each([
    [
      'akka 2.7.0',
      byId('maven.akka'),
      busl('TBD (3 years after 2.7.0 release)'),
      '2022-10-19',
      '2025-10-19',
      'Apache-2.0',
    ],
    ['akka 2.8.0', byId('maven.akka'), busl('2026-03-16'), '2023-03-16', '2026-03-16', 'Apache-2.0'],
    ['akka 2.10.0', byId('maven.akka'), busl('2027-10-16'), '2024-10-16', '2027-10-16', 'Apache-2.0'],
    ['akka 2.10.9', byId('maven.akka'), busl('2028-08-15'), '2025-08-15', '2028-08-15', 'Apache-2.0'],
    ['CockroachDB 19.2', byId('container.cockroachdb'), busl('2022-10-01'), '2019-11-12', '2022-10-01', 'Apache-2.0'],
    ['outline 0.82.1-18', byId('container.outline'), busl('2029-03-31'), '2025-03-31', '2029-03-31', 'Apache-2.0'],
    [
      'materialize 0.56.4',
      byId('container.materialize'),
      busl('May 26, 2027'),
      '2023-05-26',
      '2027-05-26',
      'Apache-2.0',
    ],
    [
      'dragonfly',
      byId('container.dragonfly'),
      busl('June 1, 2027', 'Apache License, Version 2.0', 'fifth'),
      '2024-01-01',
      '2027-06-01',
      'Apache-2.0',
    ],
    [
      'terraform 1.6.0',
      byId('iac.terraform'),
      busl('Four years from the date the Licensed Work is published.', 'MPL 2.0'),
      '2023-10-04',
      '2027-10-04',
      'MPL-2.0',
    ],
  ])('%s', (_, terms, text, came, on, to) => {
    const opening = openingOf(terms, opens(text), released(came));
    expect(opening).toMatchObject({ on, to, confidence: 'high' });
  });

  it('liquibase 5.0.1, by the second anniversary of its Functional Source License', () => {
    const text =
      'We hereby irrevocably grant you an additional license to use the Software under the Apache License, Version 2.0 that is\neffective on the second anniversary of the date we make the Software available.';
    expect(openingOf(byId('maven.liquibase'), opens(text), released('2025-10-03'))).toMatchObject({
      on: '2027-10-03',
      to: 'Apache-2.0',
      because: 'anniversary',
    });
  });

  it('emqx 5.9.0 and terraform 1.6.0 by the catalogue, when their license is not at hand', () => {
    expect(openingOf(byId('container.emqx'), undefined, released('2025-05-02'))).toEqual({
      on: '2029-05-02',
      to: 'Apache-2.0',
      confidence: 'low',
      because: 'catalogue',
      released: released('2025-05-02'),
    });
    expect(openingOf(byId('iac.terraform'), undefined, released('2023-10-04'))).toMatchObject({ on: '2027-10-04' });
  });

  it('before 1.6.0 terraform is open by the catalogue, and akka before 2.7.0', () => {
    expect(catalogue.of('tool', 'terraform@1.5.7')).toMatchObject([
      { terms: { terms: { license: 'MPL-2.0', class: 'open' } } },
    ]);
    expect(catalogue.of('tool', 'terraform@1.6.0')).toMatchObject([{ terms: { terms: { class: 'delayed-open' } } }]);
  });

  it('no later than the anniversary of its release, whatever the Change Date says', () => {
    const late = openingOf(THREE, opens(busl('2040-01-01')), released('2022-10-19'));
    expect(late).toMatchObject({ on: '2026-10-19', because: 'anniversary' });
  });

  it('by a fixed day also when nobody knows its release, and by years not at all', () => {
    expect(openingOf(THREE, opens(busl('2026-03-16')), undefined)).toMatchObject({ on: '2026-03-16' });
    expect(openingOf(THREE, opens(busl('Three years from release date')), undefined)).not.toHaveProperty('on');
    expect(openingOf(THREE, undefined, undefined)).not.toHaveProperty('on');
    expect(isOpen(openingOf(THREE, undefined, undefined), TODAY)).toBe(false);
  });

  it('on its day, not on the day before', () => {
    const opening = openingOf(THREE, undefined, released('2023-11-23'));
    expect(opening.on).toBe(TODAY);
    expect(isOpen(opening, TODAY)).toBe(true);
    expect(isOpen(opening, day('2026-11-22'))).toBe(false);
  });

  it('on 28 February where it came out on the 29th', () => {
    expect(openingOf(THREE, undefined, released('2024-02-29')).on).toBe('2027-02-28');
    expect(openingOf({ ...THREE, years: 4 }, undefined, released('2024-02-29')).on).toBe('2028-02-29');
  });

  it('counted from the first day on which anybody had it', () => {
    const first = firstReleased([{ day: day('2022-10-20'), source: 'registry' }, released('2022-10-19')]);
    expect(first).toEqual(released('2022-10-19'));
    expect(firstReleased([])).toBeUndefined();
  });
});

describe('a license that never turns open', () => {
  it.each(['Server Side Public License', 'Elastic License 2.0', 'You may not use it on the anniversary party'])(
    '%s',
    (text) => {
      expect(opens(text)).toBeUndefined();
    },
  );
});
