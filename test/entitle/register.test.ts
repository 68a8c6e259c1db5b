import { describe, expect, it } from 'vitest';
import { fingerprintOf } from '../../core/entitle/keys.js';
import { readRegisters } from '../../core/entitle/register/read.js';
import type { FilePath } from '../../core/model/file-path.js';

const FILE = 'entitlements.yaml' as FilePath;

/** The register of these lines, and each mistake with the text it points at. */
async function reading(...lines: readonly string[]) {
  const text = `schema: entitlement-register/1\nentitlements:\n${lines.map((line) => `  ${line}`).join('\n')}\n`;
  const { register, findings, sources } = await readRegisters([{ file: FILE, text }]);
  return {
    ids: register.entitlements.map(({ id }) => id),
    register,
    shown: sources[0]?.text ?? '',
    mistakes: findings.map(({ message, help, at }) => ({ message, help, at: text.slice(at.start, at.end) })),
    text,
  };
}

const GOOD = '- { id: GOOD, product: npm.gojs, kind: perpetual, metric: developer, quantity: 5 }';
const row = (more: string) => `- { id: BAD, product: npm.gojs, kind: perpetual, metric: developer, ${more} }`;

describe('a register', () => {
  it('is read with all that a row may say', async () => {
    const { register, mistakes } = await reading(
      '- id: ENT-2026-014',
      '  product: npm.mui-x-pro',
      '  covers: ["pkg:npm/@mui/x-data-grid-pro", "pkg:npm/@mui/x-*-pro@>=6 <10"]',
      '  publisher: MUI',
      '  kind: subscription',
      '  metric: developer',
      '  quantity: 12',
      '  sets: 1',
      '  versions: { range: ">=6 <10", released_until: 2027-03-31 }',
      '  edition: pro',
      '  term: { start: 2026-04-01, end: 2027-03-31 }',
      '  maintenance: { start: 2026-04-01, end: 2027-03-31 }',
      '  rights: { downgrade: true, second_use: false, dev_test: included, disaster_recovery: cold, transfer: false }',
      '  scope: { units: [研发一部], repositories: ["git.example/web/*"], environments: [dev, ci], hosts: ["*.example.cn"] }',
      '  requires: []',
      '  allocations: [{ to: "user:zhang.san", quantity: 1, since: 2026-04-02 }]',
      '  evidence:',
      `    - { type: contract, no: HT-2026-031, file: evidence/HT-2026-031.pdf, sha256: "${'ab'.repeat(32)}" }`,
      '    - { type: authorization, no: "LIC-…-7Q (masked)", issued_by: MUI, verified_at: 2026-04-03, verified_by: 李四, method: vendor-portal }',
      '    - { type: invoice, no: "04400…", amount: 43200, date: 2026-03-29 }',
      '  supplier: Reseller',
      '  source_type: 采购',
      '  key_fingerprint: sha256:ab12cd34ef56',
      '  origin: { system: snipe-it, id: 42, read_at: 2026-11-20 }',
    );
    expect(mistakes).toEqual([]);
    expect(register.entitlements).toMatchObject([
      {
        id: 'ENT-2026-014',
        subjects: [
          { kind: 'product', id: 'npm.mui-x-pro' },
          { kind: 'package', name: 'npm/@mui/x-data-grid-pro' },
          { kind: 'package', name: 'npm/@mui/x-*-pro', range: { text: '>=6 <10' } },
        ],
        metric: { value: 'developer' },
        quantity: { value: 12 },
        versions: { range: { text: '>=6 <10' }, releasedUntil: '2027-03-31' },
        term: { start: '2026-04-01', end: { value: '2027-03-31' } },
        scope: { units: ['研发一部'], repositories: ['git.example/web/*'] },
        evidence: [{ type: 'contract' }, { type: 'authorization', verifiedAt: '2026-04-03' }, { type: 'invoice' }],
        keyFingerprint: 'sha256:ab12cd34ef56',
      },
    ]);
  });

  it.each([
    [
      'a day that does not exist',
      row('quantity: 1, maintenance: { end: 2026-02-30 }'),
      '2026-02-30',
      'no day of the calendar',
    ],
    [
      'an end before the start',
      row('quantity: 1, maintenance: { start: 2026-03-02, end: 2026-03-01 }'),
      '2026-03-01',
      'before it starts',
    ],
    ['a negative quantity', row('quantity: -3'), '-3', 'must be at least 1'],
    ['no quantity at all', row('notes: none'), undefined, 'how many rights'],
    ['a quantity of nothing', row('quantity: 0'), '0', 'must be at least 1'],
    ['a fraction of a right', row('quantity: 2.5'), '2.5', 'must be a whole number'],
    ['a quantity beyond counting', row('quantity: 1000000001'), '1000000001', 'must be'],
    ['a quantity in words', row('quantity: twelve'), 'twelve', 'must be a whole number'],
    ['a quantity, and unlimited', row('quantity: 1, unlimited: true'), 'true', 'and has a quantity too'],
    ['more given out than held', row('quantity: 1, allocations: [{ to: a }, { to: b }]'), undefined, '2 are given out'],
    ['a perpetual right that ends', row('quantity: 1, term: { end: 2027-01-01 }'), '2027-01-01', 'does not end'],
    ['an unknown key', row('quantity: 1, amount: 3'), 'amount', 'is no key of entitlements[1]'],
    ['no range', row('quantity: 1, versions: { range: newest }'), 'newest', 'no range of versions'],
    ['a base that is not there', row('quantity: 1, requires: [GOOB]'), 'GOOB', 'not in the register'],
    ['a base that is itself', row('quantity: 1, requires: [BAD]'), 'BAD', 'builds upon itself'],
    [
      'an unknown metric',
      GOOD.replace('GOOD', 'BAD').replace('metric: developer', 'metric: develper'),
      'develper',
      'no value of',
    ],
    [
      'an unknown kind',
      GOOD.replace('GOOD', 'BAD').replace('kind: perpetual', 'kind: rented'),
      'rented',
      'no value of',
    ],
    [
      'nothing it is for',
      GOOD.replace('GOOD', 'BAD').replace('product: npm.gojs, ', ''),
      undefined,
      'what this right is for',
    ],
    ['no product', GOOD.replace('GOOD', 'BAD').replace('npm.gojs', '"Go JS!"'), '"Go JS!"', 'names no product'],
    [
      'a digest of no file',
      row(`quantity: 1, evidence: [{ type: contract, sha256: "${'ab'.repeat(32)}" }]`),
      undefined,
      'no file for this digest',
    ],
    [
      'an upgrade of nothing',
      GOOD.replace('GOOD', 'BAD').replace('kind: perpetual', 'kind: upgrade'),
      'upgrade',
      'builds upon',
    ],
    [
      'a subscription without end',
      GOOD.replace('GOOD', 'BAD').replace('kind: perpetual', 'kind: subscription'),
      undefined,
      'when this ends',
    ],
  ])('with %s has one mistake, and the rest of it counts', async (_, bad, at, message) => {
    const { ids, mistakes } = await reading(GOOD, bad);
    expect(ids).toEqual(['GOOD']);
    expect(mistakes).toHaveLength(1);
    expect(mistakes[0]?.message).toContain(message);
    expect(mistakes[0]?.help).not.toBe('');
    if (at !== undefined) expect(mistakes[0]?.at).toBe(at);
  });

  it('counts the first of two rows with one id', async () => {
    const { ids, mistakes, register } = await reading(GOOD, GOOD.replace('quantity: 5', 'quantity: 50'));
    expect(ids).toEqual(['GOOD']);
    expect(register.entitlements[0]?.quantity.value).toBe(5);
    expect(mistakes).toMatchObject([
      { message: 'there are two rights "GOOD", and this one does not count', at: 'GOOD' },
    ]);
  });

  it('counts one authorization once', async () => {
    const evidence = 'evidence: [{ type: authorization, no: A-7 }]';
    const first = GOOD.replace(' }', `, ${evidence} }`);
    const { ids, mistakes } = await reading(first, first.replace('GOOD', 'SAME'));
    expect(ids).toEqual(['GOOD']);
    expect(mistakes[0]?.message).toContain('same authorization as "GOOD"');
    const other = first.replace('GOOD', 'OTHER').replace('npm.gojs', 'npm.tldraw');
    expect((await reading(first, other)).ids).toEqual(['GOOD', 'OTHER']);
  });

  it('drops what builds upon itself, and what builds upon that', async () => {
    const base = (id: string, on: string) => GOOD.replace('GOOD', id).replace(' }', `, requires: [${on}] }`);
    const { ids, mistakes } = await reading(base('A', 'B'), base('B', 'A'), base('C', 'A'), GOOD);
    expect(ids).toEqual(['GOOD']);
    expect(mistakes.map(({ message }) => message)).toEqual([
      '"A" builds upon itself, directly or by way of others, and does not count',
      '"B" builds upon itself, directly or by way of others, and does not count',
      '"C" builds upon "A", which does not count',
    ]);
  });

  it('of thousands of rows that build upon each other is read in a moment', async () => {
    const rows = Array.from({ length: 2000 }, (_, index) =>
      GOOD.replace('GOOD', `R${index}`).replace(' }', `, requires: [R${(index + 1) % 2000}] }`),
    );
    const { ids, mistakes } = await reading(...rows);
    expect([ids.length, mistakes.length]).toEqual([0, 2000]);
    const many = await reading(...Array.from({ length: 5001 }, () => GOOD));
    expect(many.mistakes.some(({ message }) => message === 'entitlements must be at most 5000')).toBe(true);
  });

  it('survives aliases that lead in a circle', async () => {
    const { mistakes } = await reading('- &a { id: A, requires: [*a] }', GOOD);
    expect(mistakes.length).toBeGreaterThan(0);
  });

  it('that is no register at all is one mistake', async () => {
    for (const text of ['[1, 2]', 'just words', '"', 'a: [', `x: ${'['.repeat(500)}`]) {
      const { register, findings } = await readRegisters([{ file: FILE, text }]);
      expect(register.entitlements).toEqual([]);
      expect(findings.length, text).toBeGreaterThan(0);
    }
  });

  it('says when it does not say its form, and counts nevertheless', async () => {
    const { register, findings } = await readRegisters([{ file: FILE, text: `entitlements:\n  ${GOOD}\n` }]);
    expect(register.entitlements).toHaveLength(1);
    expect(findings.map(({ message }) => message)).toEqual(['nothing says of which form this file is']);
  });
});

describe('license keys in a register', () => {
  it.each([
    'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.c2lnbmF0dXJl',
    '3f2504e0-4f89-11d3-9a0c-0305e82c3301',
    'W269N-WFGWX-YVC9B-4J6C9-T83GX',
    'd41d8cd98f00b204e9800998ecf8427e',
    'TmV2ZXIgd3JpdGUga2V5cyBoZXJlIDEyMw==',
    'CompanyName=Acme,LicenseKey=aGVsbG8gd29ybGQ0NTY3ODkxMjM0',
  ])('are refused and never told: %s', async (written) => {
    const key = written.replace(/^.*LicenseKey=/, '');
    const bad = `- { id: BAD, product: npm.gojs, kind: perpetual, metric: developer, quantity: 1, evidence: [{ type: authorization, no: "${written}" }] }`;
    const read = await reading(GOOD, bad);
    expect(read.ids).toEqual(['GOOD']);
    expect(read.mistakes).toHaveLength(1);
    expect(read.mistakes[0]?.help).toContain(fingerprintOf(key));
    const said = JSON.stringify([read.mistakes.map(({ message, help }) => [message, help]), read.shown]);
    expect(said).not.toContain(key);
    expect(read.shown).toHaveLength(read.text.length);
  });

  it.each(['id', 'kind', 'metric', 'product', 'unknown'])('are not told under %s either', async (field) => {
    const key = 'W269N-WFGWX-YVC9B-4J6C9-T83GX';
    const { ids, mistakes, shown } = await reading(GOOD, `- { ${field}: ${key} }`);
    expect(ids).toEqual(['GOOD']);
    expect(JSON.stringify(mistakes.map(({ message, help }) => [message, help]))).not.toContain(key);
    expect(shown).not.toContain(key);
  });

  it.each([
    'HT-2026-031',
    'LIC-…-7Q (masked)',
    'HT-2026-031-Scan-of-March-2026',
    '0440012345678901234567',
    'SignedByBothPartiesInMarch2026',
  ])('are not seen in a number of a contract: %s', async (no) => {
    const { ids } = await reading(GOOD.replace(' }', `, evidence: [{ type: contract, no: "${no}" }] }`));
    expect(ids).toEqual(['GOOD']);
  });
});
