import { describe, expect, it } from 'vitest';
import { readOrganization, readUsage } from '../../core/entitle/facts/read.js';
import type { FilePath } from '../../core/model/file-path.js';

async function organization(...lines: readonly string[]) {
  const text = `schema: organization/1\norg:\n${lines.map((line) => `  ${line}`).join('\n')}\n`;
  const read = await readOrganization({ file: 'organization.yaml' as FilePath, text });
  return {
    ...read,
    facts: Object.fromEntries([...read.facts].map(([fact, { span, ...rest }]) => [fact, rest])),
    mistakes: read.findings.map(({ message, at }) => [message, text.slice(at.start, at.end)]),
  };
}

describe('facts about the organization', () => {
  it('are plain values, or values with what is known of them', async () => {
    const { facts, mistakes, partial } = await organization(
      'kind: for_profit',
      'employees: { value: 120, as_of: 2026-06-30, valid_until: 2027-06-30, source: annual report }',
      'has_agreement: [ea-2025, mpsa]',
      'key_industry: false',
      'revenue_usd: 1000000.5',
    );
    expect(mistakes).toEqual([]);
    expect(partial).toBe(false);
    expect(facts).toEqual({
      'org.kind': { fact: 'org.kind', value: 'for_profit' },
      'org.employees': {
        fact: 'org.employees',
        value: 120,
        asOf: '2026-06-30',
        validUntil: '2027-06-30',
        source: 'annual report',
      },
      'org.has_agreement': { fact: 'org.has_agreement', value: ['ea-2025', 'mpsa'] },
      'org.key_industry': { fact: 'org.key_industry', value: false },
      'org.revenue_usd': { fact: 'org.revenue_usd', value: 1000000.5 },
    });
  });

  it('say when they leave out part of the group', async () => {
    expect((await organization('consolidated: false', 'employees: 3')).partial).toBe(true);
    expect((await organization('consolidated: false', 'employees: 3')).facts).toHaveProperty(['org.employees']);
  });

  it.each([
    ['kind: for-profit', '"for-profit" is no value of org.kind', 'for-profit'],
    ['employes: 12', '"employes" is no key of org', 'employes'],
    ['employees: -1', 'org.employees must be at least 0', '-1'],
    ['employees: many', 'org.employees must be a number or a mapping of keys to values', 'many'],
    ['key_industry: 1', 'org.key_industry must be true or false or a mapping of keys to values', '1'],
    ['employees: { value: 3, as_of: 2026-02-29 }', '"2026-02-29" is no day of the calendar', '2026-02-29'],
    ['employees: { value: 3, valid_until: 2026-13-01 }', '"2026-13-01" is no day of the calendar', '2026-13-01'],
    [
      'employees: { value: 3, as_of: 2026-03-01, valid_until: 2026-02-01 }',
      'org.employees was right on 2026-03-01, and good only until 2026-02-01',
      '2026-02-01',
    ],
  ])('with a mistake are not known, and the others are: %s', async (bad, message, at) => {
    const { facts, mistakes } = await organization('developers: 4', bad);
    expect(mistakes).toEqual([[message, at]]);
    expect(Object.keys(facts)).toEqual(['org.developers']);
  });
});

describe('how software is used in a repository', () => {
  it('is told for all of it, and for single products', async () => {
    const text = [
      'schema: usage/1',
      'repository: git.example/web/shop',
      'unit: 研发一部',
      'use: { env: production, commercial: true }',
      'project: { open_source: false }',
      'products:',
      '  npm.tldraw: { ack: { watermark_kept: true }, use: { env: dev } }',
      'consumption:',
      '  npm.mui-x-pro: { developer: 12 }',
      'releases:',
      '  pkg:npm/tldraw@4.0.0: 2026-02-03',
      '',
    ].join('\n');
    const read = await readUsage({ file: 'usage.yaml' as FilePath, text });
    expect(read.findings).toEqual([]);
    expect(read.repository?.value).toBe('git.example/web/shop');
    expect(read.unit?.value).toBe('研发一部');
    expect([...read.facts.keys()]).toEqual(['use.env', 'use.commercial', 'project.open_source']);
    expect(read.products.get('npm.tldraw')?.get('use.env')?.value).toBe('dev');
    expect(read.consumption.get('npm.mui-x-pro')?.get('developer')?.value).toBe(12);
    expect([...read.releases]).toMatchObject([['pkg:npm/tldraw@4.0.0', { value: '2026-02-03' }]]);
  });

  it('has no facts of the organization, and none that are found out', async () => {
    const text = 'schema: usage/1\norg: { employees: 1 }\ndep: { direct: true }\n';
    const { findings } = await readUsage({ file: 'usage.yaml' as FilePath, text });
    expect(findings.map(({ message }) => message)).toEqual([
      '"org" is no key of a usage file',
      '"dep" is no key of a usage file',
    ]);
  });

  it('is refused in parts, and the rest counts', async () => {
    const text =
      'schema: usage/1\nuse: { env: live }\nconsumption: { npm.a: { developer: 1.5, node: 2 } }\nreleases: { pkg:npm/a: 2026-01-01, "pkg:npm/a@1": 2026-02-30 }\n';
    const { findings, consumption } = await readUsage({ file: 'usage.yaml' as FilePath, text });
    expect(findings.map(({ message }) => message)).toEqual([
      '"live" is no value of use.env',
      'consumption.npm.a.developer must be a whole number or a mapping of keys to values',
      '"pkg:npm/a" names no version',
      '"2026-02-30" is no day of the calendar',
    ]);
    expect([...(consumption.get('npm.a')?.keys() ?? [])]).toEqual(['node']);
  });
});
