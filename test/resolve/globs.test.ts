import { expect, test } from 'vitest';
import { isWorkspace } from '../../core/resolve/globs.js';

test.each([
  ['packages/a', ['packages/*'], true],
  ['packages/a/b', ['packages/*'], false],
  ['packages/a/b', ['packages/**'], true],
  ['packages', ['packages/**'], true],
  ['a/b/c', ['**/c'], true],
  ['c', ['**/c'], true],
  ['a/b/c', ['./a/**/c/'], true],
  ['apps/web', ['{apps,libs}/*'], true],
  ['tools/web', ['{apps,libs}/*'], false],
  ['x/lib-a-b', ['x/lib-*-?'], true],
  ['x/lib-a', ['x/lib-*-?'], false],
  ['packages/a', ['packages/*', '!packages/a'], false],
  ['packages/a', ['!packages/a', 'packages/*'], false],
  ['packages/a', ['!packages/b'], false],
  ['packages/a', [], false],
  ['a{b', ['a{b'], true],
  ['packages/.hidden', ['packages/*'], true],
])('%s in %j: %s', (folder, patterns, expected) => {
  expect(isWorkspace(folder, patterns)).toBe(expected);
});

test('costly patterns are answered', () => {
  expect(isWorkspace('a'.repeat(5000), [`${'*a'.repeat(500)}b`])).toBe(false);
  expect(isWorkspace('a/'.repeat(500), [`${'**/a/'.repeat(300)}b`])).toBe(false);
  expect(isWorkspace('x', ['{a,b}'.repeat(40)])).toBe(false);
});
