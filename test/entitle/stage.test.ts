import { describe, expect, it } from 'vitest';
import { checkEntitlements, readResult } from '../../core/entitlements.js';
import { textReader } from '../../core/identify/text-reader.js';
import { type CheckOptions, type FilePath, memoryTree } from '../../core/index.js';
import type { PlainDate } from '../../core/model/plain-date.js';
import { licenseIndex } from '../../core/node/licenses.js';
import { unpacking } from '../../core/node/unpacking.js';
import { entitlementsJson, renderEntitlements } from '../../core/report/entitlements/index.js';
import type { RightsOptions } from '../../core/rights/rights.js';
import { edited } from '../config/loading.js';
import { TODAY } from '../support/day.js';
import { npmProject } from '../support/projects.js';

const KEY = 'W269N-WFGWX-YVC9B-4J6C9-T83GX';
const PROJECT = npmProject([{ name: 'ag-charts-enterprise', version: '10.2.0', license: 'SEE LICENSE IN LICENSE' }]);
const right = (more: string) => `  - { id: A, product: npm.ag-charts-enterprise, kind: perpetual, ${more} }`;
const register = (...rows: readonly string[]) => `schema: entitlement-register/1\nentitlements:\n${rows.join('\n')}\n`;

async function run(
  files: Readonly<Record<string, string>>,
  { people, others, releases, published, ...more }: Partial<CheckOptions> & RightsOptions = {},
) {
  const tree = memoryTree(
    new Map(Object.entries({ ...PROJECT, ...files }).map(([path, text]) => [path as FilePath, text])),
  );
  const { entitlements, sources } = await checkEntitlements(tree, {
    ...{ asOf: TODAY, sources: [], ...more },
    rights: {
      ...(people ? { people } : {}),
      ...(others ? { others } : {}),
      ...(releases ? { releases } : {}),
      ...(published ? { published } : {}),
    },
  });
  const { report, uses, measured } = entitlements;
  return {
    verdict: uses[0]?.verdict,
    exit: report.summary.verdict,
    codes: report.findings.map(({ code }) => code),
    messages: report.findings.map(({ message }) => message),
    measured,
    findings: report.findings,
    text: renderEntitlements('check', entitlements, sources, { color: false }),
    json: entitlementsJson('position', entitlements, sources),
  };
}

const HELD = register(
  right('metric: developer, quantity: 3, evidence: [{ type: certificate, verified_at: 2026-01-01 }]'),
);
const THREE =
  'schema: usage/1\nrepository: git.example/a\nconsumption: { npm.ag-charts-enterprise: { developer: 3 } }\n';

describe('files of rights', () => {
  it('are found by their names at the root', async () => {
    const { verdict, exit, codes } = await run({ 'entitlements.yaml': HELD, 'usage.yaml': THREE });
    expect([verdict, exit, codes]).toEqual(['covered', 'pass', []]);
  });

  it('are found where licit.yaml says, and then nowhere else', async () => {
    const files = { 'rights/held.yaml': HELD, 'usage.yaml': THREE, 'entitlements.yaml': register() };
    expect((await run({ ...files, 'licit.yaml': 'entitlements: rights/held.yaml\n' })).verdict).toBe('covered');
    expect((await run(files)).verdict).toBe('unlicensed');
  });

  it('are found beside the tree, and told when they are not', async () => {
    const policy = {
      'licit.yaml': 'entitlements: [../policy/held.yaml]\norganization: ../policy/org.yaml\n',
      'usage.yaml': THREE,
    };
    const texts = new Map([
      ['../policy/held.yaml', HELD],
      ['../policy/org.yaml', 'schema: organization/1\norg: { kind: for_profit }\n'],
    ]);
    expect((await run(policy, { outside: (path) => texts.get(path) })).exit).toBe('pass');
    const { exit, messages } = await run(policy, { outside: () => undefined });
    expect(exit).toBe('fail');
    expect(messages).toContain('"../policy/held.yaml" cannot be read');
    expect(messages).toContain('"../policy/org.yaml" cannot be read');
  });

  it('beside the tree are shared: what shows a right is looked at where something relies on it', async () => {
    const weak = HELD.replace('type: certificate, verified_at: 2026-01-01', 'type: contract');
    const other = weak.replace('id: A', 'id: B').replace('ag-charts-enterprise', 'gojs');
    const both = `${weak}${other.slice(other.indexOf('\n  - '))}`;
    const policy = { 'licit.yaml': 'entitlements: ../held.yaml\n', 'usage.yaml': THREE };
    const shared = await run(policy, { outside: () => both });
    expect(shared.messages).toEqual(['A has no authorization that somebody verified']);
    const own = await run({ 'entitlements.yaml': both, 'usage.yaml': THREE });
    expect(own.messages).toContain('B has no authorization that somebody verified');
  });

  it('of several names count together', async () => {
    const other = HELD.replace('id: A', 'id: B').replace('quantity: 3', 'quantity: 2');
    const files = { 'a.yaml': HELD, 'b.yaml': other, 'licit.yaml': 'entitlements: [a.yaml, b.yaml, a.yaml]\n' };
    const usage = THREE.replace('developer: 3', 'developer: 5');
    expect((await run({ ...files, 'usage.yaml': usage })).verdict).toBe('covered');
  });

  it('may name the facts about the organization themselves', async () => {
    const files = {
      'rights/held.yaml': `${HELD}organization: org.yaml\n`,
      'rights/org.yaml': 'schema: organization/1\norg: { developers: 2 }\n',
      'licit.yaml': 'entitlements: rights/held.yaml\n',
    };
    expect((await run(files)).verdict).toBe('covered');
    expect(
      (await run({ ...files, 'rights/org.yaml': 'schema: organization/1\norg: { developers: 4 }\n' })).codes,
    ).toEqual(['entitlement/exceeded']);
  });

  it('with a mistake leave the verdict open, and the rest of them counts', async () => {
    const wrong = HELD.replace(
      '\n  - ',
      '\n  - { id: X, product: npm.gojs, kind: perpetual, metric: developer, quantity: -1 }\n  - ',
    );
    const { verdict, exit, codes } = await run({ 'entitlements.yaml': wrong, 'usage.yaml': THREE });
    expect([verdict, exit, codes]).toEqual(['covered', 'undecided', ['policy/invalid']]);
  });

  it('never have a key of theirs shown, not in a line of source either', async () => {
    const wrong = HELD.replace('id: A,', `id: A, notes: "${KEY}", key: ${KEY},`);
    const { text, json, codes } = await run({ 'entitlements.yaml': wrong, 'usage.yaml': THREE });
    expect(codes).toContain('policy/invalid');
    expect(text).toContain('•••••-•••••'.replaceAll('-', '•'));
    expect(text + json).not.toContain(KEY);
  });
});

describe('the fix of a missing right', () => {
  it.each([
    [
      'begins a register',
      {},
      'schema: entitlement-register/1\nentitlements:\n  - id: ""\n    product: npm.ag-charts-enterprise\n',
    ],
    [
      'adds to the one that is there',
      {
        'entitlements.yaml': register(
          '  - { id: A, product: npm.gojs, kind: perpetual, metric: developer, quantity: 1 }',
        ),
      },
      '\n  - id: ""\n    product: npm.ag-charts-enterprise\n',
    ],
  ])('%s', async (_, files, text) => {
    const { findings } = await run(files);
    const [fix] = findings.find(({ code }) => code === 'entitlement/missing')?.fixes ?? [];
    expect(fix?.title).toBe('Record a right to AG Charts Enterprise, to fill in');
    expect(fix?.edits[0]?.text).toContain(text);
    const { start } = fix?.edits[0]?.span ?? { start: 0 };
    const before = (files as Readonly<Record<string, string>>)['entitlements.yaml'] ?? '';
    const mended = before.slice(0, start) + (fix?.edits[0]?.text ?? '') + before.slice(start);
    const again = await run({ 'entitlements.yaml': mended });
    expect(again.exit, 'what is left empty is a mistake').toBe('fail');
    expect(again.codes).toContain('policy/invalid');
  });
});

describe('a fact that nobody states', () => {
  const DESKTOP = {
    '.github/workflows/a.yml':
      'on: push\njobs: { a: { runs-on: x, steps: [{ run: brew install --cask docker-desktop }] } }\n',
  };
  const bundled = { unpacking, identify: textReader(licenseIndex) };
  const fixOf = async (files: Readonly<Record<string, string>>, fact: string) => {
    const { findings } = await run({ ...DESKTOP, ...files }, { bundled });
    const found = findings.find(
      ({ code, purl }) => code === 'entitlement/undetermined' && purl?.includes('docker-desktop'),
    );
    return found?.fixes.find(({ title }) => title === `State ${fact}, to fill in`);
  };

  it.each([
    ['begins its file', {}, 'org.employees', 'organization.yaml', 'schema: organization/1\norg:\n  employees: ""\n'],
    [
      'begins its group',
      { 'usage.yaml': 'schema: usage/1\n' },
      'use.commercial',
      'usage.yaml',
      'schema: usage/1\nuse:\n  commercial: ""\n',
    ],
    [
      'joins its group',
      { 'organization.yaml': 'org:\n  kind: for_profit # sure\n' },
      'org.employees',
      'organization.yaml',
      'org:\n  kind: for_profit # sure\n  employees: ""\n',
    ],
    [
      'joins its group in braces',
      { 'usage.yaml': 'use: { env: production }\n' },
      'use.commercial',
      'usage.yaml',
      'use: { env: production, commercial: "" }\n',
    ],
  ])('%s', async (_, files: Readonly<Record<string, string>>, fact, file, wanted) => {
    const fix = await fixOf(files, fact);
    expect(fix?.edits.map(({ span }) => span.file)).toEqual([file]);
    expect(edited(files[file] ?? '', fix?.edits ?? [])).toBe(wanted);
  });

  it('is not begun here where the policy says that it stands elsewhere', async () => {
    expect(await fixOf({ 'licit.yaml': 'organization: ../org.yaml\n' }, 'org.employees')).toBeUndefined();
  });
});

describe('a version that no right covers', () => {
  const SOLD = {
    'usage.yaml':
      'schema: usage/1\nuse: { env: production, commercial: true, via: none }\nproject: { open_source: false }\n',
    'organization.yaml':
      'schema: organization/1\norg: { kind: for_profit, revenue_usd: 90000000, budget_usd: 90000000 }\n',
  };
  const UPTO = HELD.replace('quantity: 3', 'quantity: 3, versions: { range: "<10" }');
  const fixes = async (files: Readonly<Record<string, string>>) => {
    const { findings } = await run({ 'entitlements.yaml': UPTO, 'usage.yaml': THREE, ...files });
    return findings.find(({ code }) => code === 'entitlement/version-not-covered')?.fixes;
  };

  it('is asked for anew in the manifest, by the range of the right', async () => {
    const manifest = PROJECT['package.json'] ?? '';
    const [fix, ...others] = (await fixes({})) ?? [];
    expect([fix?.title, others]).toEqual(['Ask for <10, which A covers', []]);
    expect(JSON.parse(edited(manifest, fix?.edits ?? []))).toEqual({
      ...JSON.parse(manifest),
      dependencies: { 'ag-charts-enterprise': '<10' },
    });
  });

  it.each([
    [
      'A.csproj',
      (version: string) =>
        `<Project><ItemGroup><PackageReference Include="FluentAssertions" Version="${version}" /></ItemGroup></Project>`,
      '8.2.0',
      '7.*',
    ],
    [
      'pom.xml',
      (version: string) =>
        `<project><modelVersion>4.0.0</modelVersion><groupId>a</groupId><artifactId>b</artifactId><version>1</version><dependencies><dependency><groupId>com.typesafe.akka</groupId><artifactId>akka-actor_2.13</artifactId><version>${version}</version></dependency></dependencies></project>`,
      '2.7.0',
      '(,2.7.0-alpha)',
    ],
  ])('of %s goes back to one that needs none', async (file, manifest, used, back) => {
    const { findings } = await run({
      [file]: manifest(used),
      ...SOLD,
      'package.json': '{}',
      'package-lock.json': '{}',
    });
    const found = findings.find(({ code, at }) => code === 'entitlement/missing' && at.file === file);
    const fix = found?.fixes.find(({ title }) => title.startsWith('Ask for'));
    expect(fix?.title).toBe(`Ask for ${back}, which is Apache-2.0`);
    expect(edited(manifest(used), fix?.edits ?? [])).toBe(manifest(back));
  });

  it('is left alone where the line says more than a version', async () => {
    const aliased = (PROJECT['package.json'] ?? '').replace(/"[^"]*10\.2\.0"/, '"npm:ag-charts-enterprise@10.2.0"');
    expect(aliased).toContain('npm:');
    expect((await fixes({ 'package.json': aliased })) ?? []).toEqual([]);
  });
});

describe('a ledger', () => {
  const given = (to: readonly string[]) => HELD.replace('quantity: 3', `quantity: 5, allocations: [${to.join(', ')}]`);
  const people = async () => ({ kind: 'counted' as const, people: ['a', 'b', 'c'], days: 365 });

  it.each([
    ['as many', given(['{ to: a }', '{ to: b, quantity: 2 }']), []],
    ['fewer', given(['{ to: a }', '{ to: b }']), ['entitlement/ledger-mismatch']],
    ['more', given(['{ to: a, quantity: 4 }']), ['entitlement/ledger-mismatch']],
    ['nobody', HELD, []],
  ])('that gives rights to %s than are stated to use it', async (_, held, codes) => {
    expect((await run({ 'entitlements.yaml': held, 'usage.yaml': THREE })).codes).toEqual(codes);
  });

  it('may give rights to people who did nothing lately, and not to fewer than worked', async () => {
    const more = { 'entitlements.yaml': given(['{ to: a, quantity: 4 }']) };
    expect((await run(more, { people })).codes).toEqual([]);
    const fewer = { 'entitlements.yaml': given(['{ to: a, quantity: 2 }']) };
    expect((await run(fewer, { people })).codes).toEqual(['entitlement/ledger-mismatch']);
  });
});

describe('people', () => {
  const files = { 'entitlements.yaml': HELD };
  const people = (marks: readonly string[]) => async () => ({ kind: 'counted' as const, people: marks, days: 365 });

  it('are counted where a right is counted by them', async () => {
    expect((await run(files, { people: people(['a', 'b', 'c']) })).verdict).toBe('covered');
    expect((await run(files, { people: people(['a', 'b', 'c', 'd']) })).codes).toEqual(['entitlement/exceeded']);
    let asked = 0;
    await run({}, { people: async () => ({ kind: 'counted' as const, people: [], days: ++asked }) });
    expect(asked, 'without a right nobody reads the history').toBe(0);
  });

  it('that cannot be counted leave it open, and why is said', async () => {
    const { verdict, exit, messages } = await run(files, { people: async () => ({ kind: 'shallow' as const }) });
    expect([verdict, exit]).toEqual(['undetermined', 'undecided']);
    expect(messages[0]).toContain('this clone is shallow');
  });

  it('of several repositories count once, from the results of each', async () => {
    const there = await run(
      { ...files, 'usage.yaml': 'schema: usage/1\nrepository: git.example/b\n' },
      { people: people(['c', 'd']) },
    );
    const other = readResult(there.json);
    if ('problem' in other) throw new Error(other.problem);
    const here = { people: people(['a', 'b', 'c']), others: [other] };
    expect((await run(files, here)).codes).toEqual(['entitlement/exceeded']);
    const four = { 'entitlements.yaml': HELD.replace('quantity: 3', 'quantity: 4') };
    expect((await run(four, here)).verdict).toBe('covered');
  });
});

describe('a result of another repository', () => {
  it.each([
    ['no JSON', '{'],
    ['another report', '{"format":"licit-catalogue-1"}'],
    [
      'no amount',
      '{"measured":{"repository":"a","products":[{"id":"x","amounts":[{"metric":"developer","quantity":-1,"from":""}]}]}}',
    ],
    [
      'people that are not as many',
      '{"measured":{"repository":"a","products":[{"id":"x","amounts":[{"metric":"developer","quantity":1,"people":["a","b"],"from":""}]}]}}',
    ],
    ['no name', '{"measured":{"products":[]}}'],
    ['null', 'null'],
  ])('with %s is refused', (_, text) => {
    expect(readResult(text)).toHaveProperty('problem');
  });
});

describe('the answer', () => {
  it('is the same bytes for the same input', async () => {
    const files = { 'entitlements.yaml': HELD, 'usage.yaml': THREE };
    const [first, second] = [await run(files), await run(files)];
    expect(second.text).toBe(first.text);
    expect(second.json).toBe(first.json);
  });

  it('leaves out what the policy ignores', async () => {
    const ignored = await run({ 'licit.yaml': 'paths: [{ under: sub/, ignore: true, reason: not ours }]\n' });
    expect(ignored.verdict).toBe('unlicensed');
    expect((await run({}, { scopes: ['tool'] })).verdict).toBeUndefined();
  });
});

describe('the day of a release', () => {
  const UPTO = register(
    right(
      'metric: developer, quantity: 3, versions: { released_until: 2026-01-31 }, evidence: [{ type: certificate, verified_at: 2026-01-01 }]',
    ),
  );
  const files = { 'entitlements.yaml': UPTO, 'usage.yaml': THREE };
  const changelog = (day: string) => ({
    'node_modules/ag-charts-enterprise/CHANGELOG.md': `# Changelog\n\n## 10.2.0 (${day})\n`,
  });

  it('is not known where nobody says it', async () => {
    expect((await run(files)).verdict).toBe('undetermined');
  });

  it('is that of the changelog in the package, and the finding says so', async () => {
    expect((await run({ ...files, ...changelog('2026-01-31') })).verdict).toBe('covered');
    const late = await run({ ...files, ...changelog('2026-02-01') });
    expect(late.verdict).toBe('unlicensed');
    expect(late.messages.join()).toContain(
      'only what came out by 2026-01-31, and this came out on 2026-02-01 (by the changelog in the package)',
    );
    expect(JSON.parse(late.json).uses[0].released).toEqual({ day: '2026-02-01', source: 'changelog' });
  });

  it('is no later day than today', async () => {
    expect((await run({ ...files, ...changelog('2026-12-31') })).verdict).toBe('undetermined');
  });

  it('is believed of a registry first, and of what is stated before that', async () => {
    const releases = async () => ({ day: '2026-01-15' as PlainDate, source: 'registry' as const });
    const late = { ...files, ...changelog('2026-02-01') };
    expect((await run(late, { releases })).verdict).toBe('covered');
    const stated = `${THREE}releases: { "pkg:npm/ag-charts-enterprise@10.2.0": 2026-02-01 }\n`;
    expect((await run({ ...late, 'usage.yaml': stated }, { releases })).verdict).toBe('unlicensed');
  });

  it.each([
    ['10.3.0', '2026-01-15', '10.3.0'],
    ['10.3.0', '2026-02-15', '10.1.3'],
    ['10.3.0-beta.1', '2026-01-15', '10.1.3'],
    ['11.0.0', '2999-01-15', '10.1.3'],
  ])('tells the newest version that is covered: %s of %s', async (version, day, newest) => {
    const days = { '9.0.0': '2025-01-01', '10.1.3': '2025-12-01', '10.2.0': '2026-02-01', [version]: day };
    const published = async () =>
      new Map(Object.entries(days).map(([one, on]) => [one, { day: on as PlainDate, source: 'registry' as const }]));
    const { findings } = await run({ ...files, ...changelog('2026-02-01') }, { published });
    const [fix] = findings.find(({ code }) => code === 'entitlement/version-not-covered')?.fixes ?? [];
    expect(fix?.title).toBe(`Ask for ${newest}, the newest that A covers`);
    expect(edited(PROJECT['package.json'] ?? '', fix?.edits ?? [])).toContain(`"ag-charts-enterprise": "${newest}"`);
  });

  it('is asked for only where it may decide', async () => {
    let asked = 0;
    const releases = async () => {
      asked++;
      return undefined;
    };
    await run({ 'entitlements.yaml': HELD, 'usage.yaml': THREE }, { releases });
    expect(asked).toBe(0);
    await run(files, { releases });
    expect(asked).toBe(1);
  });

  it('tells terms apart that changed on a day', async () => {
    const catalogue =
      'schema: licit-catalogue/1\nrows: [{ id: npm.ag-charts-enterprise, override: true, terms: [{ versions: "* & released<2026-01-01", license: MIT, class: open }, { versions: "*", license: NONE, class: commercial }] }]\n';
    const own = { 'licit.yaml': 'catalogue: own.yaml\n', 'own.yaml': catalogue };
    expect((await run(own)).verdict).toBe('undetermined');
    expect((await run({ ...own, ...changelog('2025-12-31') })).verdict).toBe('ok');
    expect((await run({ ...own, ...changelog('2026-01-01') })).verdict).toBe('unlicensed');
  });
});

describe('a registry that is not the vendor’s', () => {
  const files = {
    'package.json':
      '{ "name": "shop", "version": "1.0.0", "dependencies": { "@fortawesome/fontawesome-pro": "6.5.0" } }',
    'package-lock.json': JSON.stringify({
      ...{ name: 'shop', version: '1.0.0', lockfileVersion: 3, requires: true },
      packages: {
        '': { name: 'shop', version: '1.0.0', dependencies: { '@fortawesome/fontawesome-pro': '6.5.0' } },
        'node_modules/@fortawesome/fontawesome-pro': {
          version: '6.5.0',
          resolved: 'https://Packages.acme.example/npm/@fortawesome/fontawesome-pro/-/fontawesome-pro-6.5.0.tgz',
        },
      },
    }),
  };
  const SOURCE = 'entitlement/not-approved-source';

  it.each([
    ['schema: entitlement-register/1\nentitlements: []\n'],
    ['schema: entitlement-register/1\napproved_sources: [else.example]\n'],
    [undefined],
  ])('is approved of by a fix: %j', async (text) => {
    const held: Record<string, string> = text === undefined ? {} : { 'entitlements.yaml': text };
    const { findings } = await run({ ...files, ...held });
    const [edit] = findings.find(({ code }) => code === SOURCE)?.fixes[0]?.edits ?? [];
    expect(edit?.span.file).toBe('entitlements.yaml');
    const mended = edited(text ?? '', edit ? [edit] : []);
    expect(mended).toContain('packages.acme.example/npm');
    const { codes } = await run({ ...files, 'entitlements.yaml': mended });
    expect(codes).not.toContain(SOURCE);
    expect(codes).not.toContain('policy/invalid');
  });

  it.each([
    ['packages.acme.example', false],
    ['https://packages.acme.example/npm/', false],
    ['packages.acme.example/np', true],
    ['acme.example', true],
  ])('is approved of by its host, and its path if need be: %s', async (approved, isTold) => {
    const text = `schema: entitlement-register/1\napproved_sources: ["${approved}"]\n`;
    expect((await run({ ...files, 'entitlements.yaml': text })).codes.includes(SOURCE)).toBe(isTold);
  });
});
