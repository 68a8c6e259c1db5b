import fc from 'fast-check';
import { expect, it } from 'vitest';
import { checkEntitlements } from '../../core/entitlements.js';
import { textReader } from '../../core/identify/text-reader.js';
import { memoryTree } from '../../core/index.js';
import { licenseIndex } from '../../core/node/licenses.js';
import { unpacking } from '../../core/node/unpacking.js';
import { entitlementsJson, renderEntitlements } from '../../core/report/entitlements/index.js';
import { TODAY } from '../support/day.js';

const bundled = { unpacking, identify: textReader(licenseIndex) };
const letters = [...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_+/=.:,;|~!@#%^&*()[]'];
const keys = fc.array(fc.constantFrom(...letters), { minLength: 6, maxLength: 60 }).map((all) => `Kq${all.join('')}7Z`);

const FORMS: readonly (readonly [file: string, text: (key: string) => string])[] = [
  ['.env', (key) => `A=1\nMUI_LICENSE_KEY="${key}" # ${key}\n`],
  ['a.ts', (key) => `use('${key}'); LicenseInfo.setLicenseKey('${key}', '${key}');\n`],
  ['b.tsx', (key) => `<Tldraw licenseKey="${key}" other="${key}" />\n`],
  ['compose.yaml', (key) => `services:\n  a:\n    image: redis:7.4\n    environment: ["MUI_LICENSE_KEY=${key}"]\n`],
  [
    'pod.yaml',
    (key) =>
      `apiVersion: v1\nkind: Pod\nspec:\n  containers:\n    - image: redis:7.4\n      env: [{ value: "${key}", name: MUI_LICENSE_KEY }]\n`,
  ],
  ['Dockerfile', (key) => `FROM redis:7.4\nARG GIVEN="${key}"\nENV X=1 MUI_LICENSE_KEY="${key}" Y=2\n`],
  ['run.sh', (key) => `export MUI_LICENSE_KEY="${key}"\n`],
];

async function shownOf(files: Readonly<Record<string, string>>): Promise<{ shown: string; told: number }> {
  const tree = memoryTree(files);
  const { entitlements, sources } = await checkEntitlements(tree, { asOf: TODAY, sources: [], bundled, rights: {} });
  const { findings } = entitlements.report;
  return {
    told: findings.filter(({ code }) => code === 'conduct/secret-in-repository').length,
    shown:
      renderEntitlements('check', entitlements, sources, { color: false }) +
      entitlementsJson('check', entitlements, sources),
  };
}

it('a key that is told of is shown nowhere, whatever it looks like and however it is written', async () => {
  let told = 0;
  await fc.assert(
    fc.asyncProperty(keys, fc.constantFrom(...FORMS), async (key, [file, text]) => {
      const found = await shownOf({ [file]: text(key) });
      told += found.told;
      if (found.told > 0) expect(found.shown).not.toContain(key);
    }),
    { numRuns: 300 },
  );
  expect(told, 'most of them are told of').toBeGreaterThan(100);
});
