import { describe, expect, it } from 'vitest';
import { fingerprintOf } from '../../core/entitle/keys.js';
import { checkEntitlements } from '../../core/entitlements.js';
import { textReader } from '../../core/identify/text-reader.js';
import { type CheckOptions, memoryTree } from '../../core/index.js';
import { licenseIndex } from '../../core/node/licenses.js';
import { unpacking } from '../../core/node/unpacking.js';
import { entitlementsJson, renderEntitlements } from '../../core/report/entitlements/index.js';
import { zipOf } from '../node/zip-of.js';
import { TODAY } from '../support/day.js';
import { npmProject } from '../support/projects.js';

const KEY = '0b7c1f5e2a94d863Tz1hcHBsZSxFPTE3ODAw';
const GRID = npmProject([{ name: 'ag-grid-enterprise', version: '33.0.0', license: 'Commercial' }]);
const USAGE = { 'usage.yaml': 'schema: usage/1\nuse: { env: production }\n' };
const IGNORED = 'paths: [{ under: old, ignore: true, reason: not ours }]\n';

async function run(files: Readonly<Record<string, string | Uint8Array>>, more: Partial<CheckOptions> = {}) {
  const tree = memoryTree(files);
  const { entitlements, sources } = await checkEntitlements(tree, {
    ...{ asOf: TODAY, sources: [], bundled: { unpacking, identify: textReader(licenseIndex) } },
    ...more,
    rights: more.rights ?? {},
  });
  const { report, uses } = entitlements;
  return {
    uses: uses.map(({ purl, product, verdict }) => `${purl.replace(/\?checksum=.*/, '')} ${product} ${verdict}`),
    exit: report.summary.verdict,
    findings: report.findings,
    codes: report.findings.map(({ code }) => code),
    labels: report.findings.flatMap(({ labels }) => labels.map(({ span, text }) => `${span.file}: ${text}`)),
    all:
      renderEntitlements('check', entitlements, sources, { color: false }) +
      entitlementsJson('check', entitlements, sources),
    shown: (file: string) => sources(file),
  };
}

function akka(version: string): Uint8Array {
  const properties = `groupId=com.typesafe.akka\nartifactId=akka-actor_2.13\nversion=${version}\n`;
  return zipOf({ 'META-INF/maven/com.typesafe.akka/akka-actor_2.13/pom.properties': properties });
}

function workflow(...steps: readonly string[]): string {
  return `on: push\njobs:\n  a:\n    runs-on: ubuntu-24.04\n    steps:\n${steps.map((step) => `      - ${step}\n`).join('')}`;
}

describe('what is bundled', () => {
  it('counts by its package URL, at the beginning of a file that is no text', async () => {
    const { uses, findings, all, shown } = await run({ 'lib/akka.jar': akka('2.10.0') });
    expect(uses).toEqual(['pkg:maven/com.typesafe.akka/akka-actor_2.13@2.10.0 maven.akka undetermined']);
    expect(findings[0]?.at).toEqual({ file: 'lib/akka.jar', start: 0, end: 0 });
    expect(all).toContain('--> lib/akka.jar:1:1\n  = help');
    expect(shown('lib/akka.jar')).toBeUndefined();
  });

  it('is one use wherever it is met, with all its places', async () => {
    const image = 'services: { store: { image: "redis:7.4" } }\n';
    const { uses, labels } = await run({ 'a/compose.yaml': image, 'b/compose.yaml': image });
    expect(uses).toHaveLength(new Set(uses).size);
    expect(labels).toContain('b/compose.yaml: and here');
  });

  it('is known by what it is given: an action that sets up something free is none of the other', async () => {
    const setUp = (distribution: string) =>
      `{ uses: actions/setup-java@v4, with: { distribution: ${distribution}, java-version: "11" } }`;
    const file = '.github/workflows/a.yml';
    expect((await run({ [file]: workflow(setUp('temurin')) })).uses).toEqual([]);
    expect((await run({ [file]: workflow(setUp('oracle')) })).uses).toHaveLength(1);
  });

  it('is no action where only its repository is called like one', async () => {
    const hooks = 'repos: [{ repo: https://github.com/actions/setup-java, rev: v4.0.0, hooks: [{ id: a }] }]\n';
    expect((await run({ '.pre-commit-config.yaml': hooks })).uses).toEqual([]);
    const step = '{ uses: actions/setup-java@v4 }';
    expect((await run({ '.github/workflows/a.yml': workflow(step) })).uses).toEqual([]);
  });

  it('is left out where its scope is not asked for', async () => {
    const files = { 'lib/akka.jar': akka('2.10.0') };
    expect((await run(files, { scopes: ['runtime'] })).uses).toHaveLength(1);
    expect((await run(files, { scopes: ['tool'] })).uses).toEqual([]);
  });

  it('and cannot be read leaves it open', async () => {
    const { exit, codes } = await run({ 'lib/akka.jar': akka('2.10.0').subarray(0, 60) });
    expect([exit, codes]).toEqual(['undecided', ['read/malformed']]);
  });

  it('and is named by what is set elsewhere leaves it open, unless the policy makes a note of it', async () => {
    const files = { Dockerfile: 'FROM $IMAGE\n' };
    const { exit, codes } = await run(files);
    expect([exit, codes]).toEqual(['undecided', ['read/skipped']]);
    const noted = await run({ ...files, 'licit.yaml': 'severity: { read/skipped: note }\n' });
    expect([noted.exit, noted.codes]).toEqual(['pass', ['read/skipped']]);
  });

  it('and is only left out of the check of licenses leaves nothing open', async () => {
    const files = npmProject([{ name: 'chart', version: '1.0.0', license: 'MIT' }]);
    const { exit, codes } = await run({ ...files, 'yarn.lock': '# yarn lockfile v1\n' });
    expect([exit, codes]).toEqual(['pass', []]);
  });
});

describe('what the policy ignores', () => {
  const files = {
    'old/akka.jar': akka('2.10.0'),
    'old/.env': `MUI_LICENSE_KEY=${KEY}\n`,
    'old/hosts': '127.0.0.1 account.jetbrains.com\n',
    'old/broken.jar': akka('2.10.0').subarray(0, 60),
  };
  it('is neither used, nor a key, nor a trick', async () => {
    const { codes } = await run(files);
    expect(new Set(codes)).toEqual(
      new Set(['conduct/circumvention', 'conduct/secret-in-repository', 'entitlement/undetermined', 'read/malformed']),
    );
    const { uses, codes: left, exit } = await run({ ...files, 'licit.yaml': IGNORED });
    expect([uses, left, exit]).toEqual([[], [], 'pass']);
  });

  it('may be a single file', async () => {
    const one = IGNORED.replace('under: old', 'under: old/.env');
    expect((await run({ ...files, 'licit.yaml': one })).codes).not.toContain('conduct/secret-in-repository');
  });
});

describe('what code says of a license', () => {
  const call = `LicenseManager.setLicenseKey(process.env.AG_GRID_KEY);\n`;

  it('stands beside what is missing, and covers nothing', async () => {
    const { codes, labels } = await run({ ...GRID, ...USAGE, 'src/grid.ts': call });
    expect(codes).toEqual(['entitlement/missing']);
    expect(labels).toContain(
      'src/grid.ts: LicenseManager.setLicenseKey speaks of a license, which is no record of a right',
    );
    const key = await run({ ...GRID, ...USAGE, 'src/grid.ts': `LicenseManager.setLicenseKey("${KEY}");\n` });
    expect(key.codes).toEqual(['entitlement/missing', 'conduct/secret-in-repository']);
    expect(key.labels[1]).toContain('holds a license key, which is no record of a right');
  });

  it('speaks of the project that it stands in', async () => {
    const web = Object.fromEntries(Object.entries(GRID).map(([path, text]) => [`web/${path}`, text]));
    expect((await run({ ...web, 'web/src/grid.ts': call })).labels.join()).toContain('LicenseManager');
    expect((await run({ ...web, 'admin/grid.ts': call })).labels.join()).not.toContain('LicenseManager');
  });

  it('contradicts the facts where it claims that something is free', async () => {
    const editor = npmProject([{ name: 'tinymce', version: '8.0.0', license: 'GPL-2.0-or-later' }]);
    const files = { ...editor, 'src/editor.ts': "init({ license_key: 'gpl' });\n" };
    const usage = (fits: boolean) => `schema: usage/1\nproject: { copyleft_compatible: ${fits} }\n`;
    const contradicted = await run({ ...files, 'usage.yaml': usage(false) });
    expect(contradicted.codes).toEqual(['entitlement/claim-contradicts-profile']);
    const calls = { 'src/a.ts': 'init({ license_key: process.env.KEY });\n'.repeat(20) };
    const among = await run({ ...files, ...calls, 'usage.yaml': usage(false) });
    expect(among.codes, 'however much else is said').toEqual(['entitlement/claim-contradicts-profile']);
    expect((await run({ ...files, 'usage.yaml': usage(true) })).codes).toEqual([]);
    const open = await run(files);
    expect([open.codes, open.exit]).toEqual([['entitlement/undetermined'], 'undecided']);
    expect(open.labels).toContain("src/editor.ts: license_key:'gpl' claims that this is free of charge here");
  });
});

describe('a trial', () => {
  it('that is given out as such is none in production', async () => {
    const rows =
      'schema: licit-catalogue/1\nrows: [{ id: own.try, name: Try, publisher: Acme, category: own, detect: ["purl:pkg:npm/try"], verified: doc, sources: [acme], terms: [{ versions: "*", license: LicenseRef-try, class: trial, free_if: ["use.env=evaluation"] }] }]\n';
    const files = {
      ...npmProject([{ name: 'try', version: '1.0.0' }]),
      'licit.yaml': 'catalogue: own.yaml\n',
      'own.yaml': rows,
    };
    const codes = async (env: string) =>
      (await run({ ...files, 'usage.yaml': `schema: usage/1\nuse: { env: ${env} }\n` })).codes;
    expect(await codes('production')).toEqual(['entitlement/evaluation-in-production']);
    expect(await codes('test')).toEqual(['entitlement/missing']);
    expect(await codes('evaluation')).toEqual([]);
  });
});

describe('a key in a file', () => {
  it.each([
    ['.env', `MUI_LICENSE_KEY="${KEY}"\n`],
    ['src/a.ts', `registerLicense('${KEY}'); // ${KEY}\n`],
    ['src/b.ts', `// ${KEY}\nregisterLicense(\n  '${KEY}')\n`],
    ['compose.yaml', `services:\n  a:\n    image: redis:7.4\n    environment: { AG_GRID_LICENSE_KEY: ${KEY} }\n`],
    [
      'k.yaml',
      `apiVersion: v1\nkind: Pod\nspec:\n  containers:\n    - image: redis:7.4\n      env: [{ value: ${KEY}, name: MUI_LICENSE_KEY }]\n`,
    ],
    ['Dockerfile', `FROM redis:7.4\nENV BEFORE=1 MUI_LICENSE_KEY=${KEY} AFTER=2\n`],
    ['run.sh', `export MUI_LICENSE_KEY=${KEY}\n`],
  ])('is told by its hash alone: %s', async (file, text) => {
    const { codes, all, findings, shown } = await run({ [file]: text });
    expect(codes).toContain('conduct/secret-in-repository');
    const [secret] = findings.filter(({ code }) => code === 'conduct/secret-in-repository');
    expect(secret?.message).toMatch(/sha256:[0-9a-f]{12}$/);
    expect(all).not.toContain(KEY);
    expect(shown(file)).not.toContain(KEY);
    expect(shown(file)).toHaveLength(text.length);
  });

  it('is held against the keys that rights are recorded with', async () => {
    const hash = fingerprintOf(KEY);
    const held = (...keys: readonly string[]) => ({
      'entitlements.yaml': `schema: entitlement-register/1\nentitlements:\n${keys
        .map(
          (key, at) =>
            `  - { id: AG-${at}, product: npm.ag-grid-enterprise, kind: perpetual, metric: developer, unlimited: true, evidence: [{ type: certificate, verified_at: 2026-01-01 }]${key} }\n`,
        )
        .join('')}`,
    });
    const files = { ...GRID, ...USAGE, 'src/grid.ts': `LicenseManager.setLicenseKey("${KEY}");\n` };
    const recorded = `, key_fingerprint: "${hash}"`;
    const other = ', key_fingerprint: "sha256:000000000000"';
    const codes = async (...keys: readonly string[]) => (await run({ ...files, ...held(...keys) })).codes;
    expect(await codes(recorded)).toEqual(['conduct/secret-in-repository']);
    expect(await codes(`, key_fingerprint: "${hash}${'0'.repeat(52)}"`)).toEqual(['conduct/secret-in-repository']);
    expect(await codes('')).toEqual(['conduct/secret-in-repository']);
    expect(await codes(other, '')).toEqual(['conduct/secret-in-repository']);
    expect(await codes(other, recorded)).toEqual(['conduct/secret-in-repository']);
    const { codes: found, findings, all } = await run({ ...files, ...held(other) });
    expect(found.toSorted()).toEqual(['conduct/secret-in-repository', 'entitlement/evidence-changed']);
    const differs = findings.find(({ code }) => code === 'entitlement/evidence-changed');
    expect([differs?.at.file, differs?.message]).toEqual([
      'src/grid.ts',
      'the license key that is written here, for LicenseManager.setLicenseKey, is not the one that AG-0 is recorded with',
    ]);
    expect(all).not.toContain(KEY);
  });

  it('of no form at all is not shown on its line either', async () => {
    const { all } = await run({ '.env': 'MUI_LICENSE_KEY=hunter-4242-x\n' });
    expect(all).toContain('conduct/secret-in-repository');
    expect(all).not.toContain('hunter');
  });

  it('is not shown in the line of a command that gets around a check', async () => {
    const { codes, all } = await run({
      'activate.cmd': 'slmgr /skms kms.example /ipk W269N-WFGWX-YVC9B-4J6C9-T83GX\r\n',
    });
    expect(codes).toEqual(['conduct/circumvention']);
    expect(all).not.toContain('W269N');
  });

  it('among ten thousand is found in a moment', async () => {
    const text = Array.from({ length: 9000 }, (_, at) => `registerLicense('abc-${at}x-defgh');`).join('\n');
    const begin = performance.now();
    const { codes } = await run({ 'a.ts': text });
    expect(codes).toHaveLength(9000);
    expect(performance.now() - begin).toBeLessThan(5000);
  });
});
