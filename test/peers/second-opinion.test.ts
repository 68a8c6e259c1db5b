import { join } from 'node:path';
import { expect, it } from 'vitest';
import { secondOpinion } from '../bench/second-opinion.js';

/** The tree that is always at hand: our own, as npm installed it. */
const ROOT = join(import.meta.dirname, '../..');

it('finds what an independent scanner finds in our own installed tree, under the same licenses', async () => {
  const { both, onlyPeer, onlyUs, licenses } = await secondOpinion(ROOT);
  expect(both).toBeGreaterThan(200);
  expect(onlyPeer.filter((name) => !name.startsWith('licit@'))).toEqual([]);
  expect(onlyUs).toEqual([]);
  expect(licenses).toEqual([]);
});
