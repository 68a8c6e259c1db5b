import { expect, it } from 'vitest';
import { requirementsTxt } from '../../../core/read/requirements-txt.js';
import { corpusFile, readWith } from '../npm/corpus.js';

/** As pip's own parser counts them. */
it.each([
  ['jupyterhub/requirements.txt', 18, 0, undefined],
  ['jupyterhub-hashes/requirements.txt', 55, 55, true],
  ['jupyterhub-uv/requirements.txt', 56, 56, true],
  ['celery/requirements/test.txt', 12, 9, undefined],
])('reads %s as pip does: %d requirements, %d of them pinned', (path, all, pinned, complete) => {
  const { manifest } = readWith(requirementsTxt, corpusFile(`requirements-txt/${path}`));
  const requirements = manifest?.requirements ?? [];
  expect([requirements.length, requirements.filter(({ asked }) => asked?.version !== undefined).length]).toEqual([
    all,
    pinned,
  ]);
  expect(manifest?.complete).toBe(complete);
});
