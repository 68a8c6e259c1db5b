import { describe, expect, test } from 'vitest';
import type { FilePath } from '../../core/model/file-path.js';
import { memoryTree } from '../../core/tree/memory.js';
import type { Entry, Tree } from '../../core/tree/tree.js';
import { walk } from '../../core/tree/walk.js';

function walked(files: Record<string, string>, links: Record<string, string> = {}): unknown[] {
  return [...walk(memoryTree(files, new Map(Object.entries(links))))];
}

describe('walk', () => {
  test('gives files in code-unit order of their whole paths', () => {
    const found = walked({ 'a/x': '', 'a-b/x': '', 'a.x': '', B: '', 'a/b/c': '' });
    expect(found).toEqual(['B', 'a-b/x', 'a.x', 'a/b/c', 'a/x']);
    expect(found).toEqual([...found].sort());
  });

  test('leaves package stores and histories out', () => {
    const files = [
      'node_modules/a',
      'x/node_modules/a',
      '.git/a',
      '.yarn/cache/a',
      '.yarn/unplugged/a',
      'bower_components/a',
    ];
    const kept = ['.yarn/releases/a', 'cache/a', 'git/a'];
    expect(walked(Object.fromEntries([...files, ...kept].map((file) => [file, ''])))).toEqual(kept);
  });

  test('leaves out folders that git ignores, nearest .gitignore last', () => {
    const found = walked({
      '.gitignore': 'dist/\n/out\n*.tmp\n',
      'dist/package.json': '',
      'out/package.json': '',
      'packages/a/out/package.json': '',
      'packages/a/dist/package.json': '',
      'packages/b/.gitignore': '!dist/\n',
      'packages/b/dist/package.json': '',
      'x.tmp/package.json': '',
    });
    expect(found).toEqual([
      '.gitignore',
      'packages/a/out/package.json',
      'packages/b/.gitignore',
      'packages/b/dist/package.json',
    ]);
  });

  test('reads a file that git ignores when its folder is not ignored', () => {
    expect(walked({ '.gitignore': 'package-lock.json', 'package-lock.json': '{}' })).toContain('package-lock.json');
  });

  test('does not apply patterns that would take polynomial time', () => {
    const folder = 'a'.repeat(200);
    const found = walked({ '.gitignore': `${'*a'.repeat(40)}b\n`, [`${folder}/package.json`]: '' });
    expect(found).toContain(`${folder}/package.json`);
  });

  test('meets linked folders where they lie, and circles not at all', () => {
    const found = walked({ 'lib/a': '' }, { again: 'lib', 'lib/up': '', loop: 'loop' });
    expect(found).toEqual(['lib/a', 'loop']);
  });

  test('gives a link to a file, also when it leads out', () => {
    expect(walked({ 'a/package.json': '{}' }, { 'b/package.json': 'a/package.json', c: '../c' })).toEqual([
      'a/package.json',
      'b/package.json',
      'c',
    ]);
  });

  test('says once what a limit cuts off', () => {
    const tree = memoryTree({ 'a/b/c/d': '', 'a/b/e': '', 'a/x/y/z': '', q: '', r: '' });
    expect([...walk(tree, { maxDepth: 2 })]).toEqual([
      'a/b/e',
      'q',
      'r',
      expect.objectContaining({
        code: 'read/skipped',
        severity: 'error',
        message: 'folders lie more than 2 deep: a/b/c and 1 more were left out',
      }),
    ]);
    expect([...walk(tree, { maxFiles: 5 })].at(-1)).toMatchObject({
      code: 'read/skipped',
      at: { file: 'a/x', start: 0, end: 0 },
    });
  });

  test('ignores listings that climb', () => {
    const entries: readonly Entry[] = [
      { name: '..', kind: 'folder' },
      { name: 'a/b', kind: 'file' },
      { name: 'ok', kind: 'file' },
    ];
    const tree: Tree = { ...memoryTree({}), list: (folder: FilePath) => (folder === '' ? entries : []) };
    expect([...walk(tree)]).toEqual(['ok']);
  });
});
