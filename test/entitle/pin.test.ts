import { describe, expect, it } from 'vitest';
import { checkEntitlements } from '../../core/entitlements.js';
import { memoryTree } from '../../core/index.js';
import { edited } from '../config/loading.js';
import { TODAY } from '../support/day.js';

/** Kit is open below 2, and its old terms are open too where they came out before a day. */
const catalogue = (old: string) => `schema: licit-catalogue/1
rows:
  - id: own.kit
    name: Kit
    publisher: Acme
    category: own
    detect: ["purl:pkg:pypi/kit", "purl:pkg:npm/kit"]
    verified: doc
    sources: [acme.example]
    terms:
      - { versions: "${old}", license: MIT, class: open }
      - { versions: ">=2", license: LicenseRef-kit, class: commercial }
`;

/** The edit that is offered, as the file is with it; undefined where none is. */
async function pinned(file: string, text: string, more: Readonly<Record<string, string>> = {}, old = '<2') {
  const files = { 'licit.yaml': 'catalogue: own.yaml\n', 'own.yaml': catalogue(old), [file]: text, ...more };
  const { entitlements } = await checkEntitlements(memoryTree(files), { asOf: TODAY, sources: [], rights: {} });
  const missing = entitlements.report.findings.filter(({ code }) => code === 'entitlement/missing');
  expect(missing.map(({ at }) => at.file)).toEqual([file]);
  const [fix] = missing[0]?.fixes.filter(({ title }) => title.startsWith('Ask for')) ?? [];
  return fix && edited(text, fix.edits);
}

/** A project whose package.json asks for something, and whose lock has chosen kit for it. */
const locked = (spec: string, name = 'kit') => {
  const dependencies = { [name]: spec };
  const packages = {
    '': { name: 'shop', version: '1.0.0', dependencies },
    [`node_modules/${name}`]: { version: '2.1.0', license: 'MIT', ...(name === 'kit' ? {} : { name: 'kit' }) },
  };
  return {
    manifest: `${JSON.stringify({ name: 'shop', version: '1.0.0', dependencies })}\n`,
    lock: { 'package-lock.json': JSON.stringify({ name: 'shop', version: '1.0.0', lockfileVersion: 3, packages }) },
  };
};

describe('an edit goes back to an open version', () => {
  it('in the words of the manifest', async () => {
    expect(await pinned('requirements.txt', 'kit[all]==2.1.0 ; python_version > "3.8"\n')).toBe(
      'kit[all]<2 ; python_version > "3.8"\n',
    );
    const { manifest, lock } = locked('^2.1.0');
    expect(await pinned('package.json', manifest, lock)).toBe(manifest.replace('^2.1.0', '<2'));
  });

  it.each(['latest', 'npm:kit@^2.1.0', 'next'])('but not where the line says "%s"', async (spec) => {
    const { manifest, lock } = locked(spec);
    expect(await pinned('package.json', manifest, lock)).toBeUndefined();
  });

  it('but not in a list that a tool wrote, whose hashes would not hold', async () => {
    const hash = `--hash=sha256:${'a'.repeat(64)}`;
    expect(await pinned('requirements.txt', `kit==2.1.0 ${hash}\n`)).toBeUndefined();
  });

  it('but not where only its day of release made it open', async () => {
    expect(await pinned('requirements.txt', 'kit==2.1.0\n', {}, '<2 & released<2025-01-01')).toBeUndefined();
  });
});
