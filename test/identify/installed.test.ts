import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { installedSource } from '../../core/identify/installed.js';
import type { Found } from '../../core/identify/source.js';
import type { Copy } from '../../core/model/component.js';
import { diskTree } from '../../core/node/disk-tree.js';
import { memoryTree } from '../../core/tree/memory.js';
import type { Tree } from '../../core/tree/tree.js';
import { at, copy, folder, manifest, put } from '../node/machine.js';

function look(tree: Tree, asked: Copy): Found | undefined {
  const found = installedSource(tree).look(asked);
  if (found instanceof Promise) throw new Error('installed packages are read at once');
  return found;
}

const npm = (name: string, version: string, place = `node_modules/${name}`): Copy =>
  copy(name, version, { folder: at(place), lock: at('package-lock.json') });

describe('an installed package whose place is known', () => {
  const files = {
    'node_modules/a/package.json': '{\n  "name": "a",\n  "version": "1.0.0",\n  "license": "MIT"\n}\n',
    'node_modules/a/LICENSE': '\n\n  The \u001b[31mMIT License\n\nCopyright',
    'node_modules/a/LICENSES/Apache-2.0.txt': 'Apache License',
    'node_modules/a/LICENSES/index.js': 'code',
    'node_modules/a/lib/LICENSE': 'of something vendored',
    'node_modules/a/NOTICE': '',
  };

  it('has statements and texts with their places', () => {
    const found = look(memoryTree(files), npm('a', '1.0.0'));
    const text = files['node_modules/a/package.json'];
    expect(found).toMatchObject({ source: 'installed', name: 'a', version: '1.0.0' });
    expect(found?.problem).toBeUndefined();
    expect(found?.declared).toEqual([
      { kind: 'declared', file: 'node_modules/a/package.json', start: 52, end: 57, text: 'MIT' },
    ]);
    expect(text.slice(52, 57)).toBe('"MIT"');
    expect(found?.texts).toEqual([
      { kind: 'text', file: 'node_modules/a/LICENSE', start: 0, end: 35, text: 'The [31mMIT License' },
      {
        kind: 'text',
        file: 'node_modules/a/LICENSES/Apache-2.0.txt',
        start: 0,
        end: 14,
        text: 'Apache License',
        bundled: true,
      },
    ]);
  });

  it('hands out its own files and nobody else’s', () => {
    const found = look(memoryTree({ ...files, 'secret.txt': 'secret' }), npm('a', '1.0.0'));
    expect(Buffer.from(found?.file?.('LICENSES/Apache-2.0.txt') ?? []).toString()).toBe('Apache License');
    expect(found?.file?.('../../secret.txt')).toBeUndefined();
    expect(found?.file?.('none')).toBeUndefined();
  });

  it('is no evidence when another package or version stands there', () => {
    const tree = memoryTree(files);
    expect(look(tree, npm('a', '1.0.1'))).toBeUndefined();
    expect(look(tree, npm('b', '1.0.0', 'node_modules/a'))).toBeUndefined();
    expect(look(tree, npm('b', '1.0.0'))).toBeUndefined();
    const nameless = memoryTree({ 'node_modules/a/package.json': '{ "license": "MIT" }' });
    expect(look(nameless, npm('a', '1.0.0'))).toBeUndefined();
  });

  it('is not looked for elsewhere', () => {
    expect(look(memoryTree(files), npm('a', '1.0.0', 'node_modules/b/node_modules/a'))).toBeUndefined();
  });

  it('takes versions as npm writes them into locks', () => {
    const tree = memoryTree({ 'node_modules/a/package.json': manifest('a', 'v1.0.0+build') });
    expect(look(tree, npm('a', '1.0.0'))?.declared).toHaveLength(1);
    expect(look(tree, npm('a', '1.0.0-build'))).toBeUndefined();
  });

  it('need not state a version when it is from git or a folder', () => {
    const tree = memoryTree({ 'node_modules/a/package.json': '{ "name": "a", "license": "MIT" }' });
    const { version: _, ...unversioned } = npm('a', '');
    expect(look(tree, { ...unversioned, origin: 'git' })?.declared).toHaveLength(1);
    expect(look(tree, unversioned)).toBeUndefined();
    expect(look(tree, { ...unversioned, name: 'b', origin: 'git' })).toBeUndefined();
  });

  it('says what is broken', () => {
    const tree = memoryTree({
      'node_modules/a/package.json': '{ "name": "a", ',
      'node_modules/a/LICENSE': 'MIT',
      'node_modules/b/package.json/x': '',
      'node_modules/c/package.json': manifest('c', '1.0.0'),
      'node_modules/c/LICENSE': 'x'.repeat(2 * 1024 * 1024 + 1),
      'node_modules/c/COPYING': 'PK\0\0',
    });
    expect(look(tree, npm('a', '1.0.0'))).toEqual({
      source: 'installed',
      declared: [],
      texts: [],
      problem: 'node_modules/a: package.json is not valid JSON',
    });
    expect(look(tree, npm('b', '1.0.0'))?.problem).toBe('node_modules/b: package.json cannot be read');
    expect(look(tree, npm('c', '1.0.0'))).toMatchObject({
      declared: [{ text: 'MIT' }],
      texts: [],
      problem: 'node_modules/c: COPYING is no text; LICENSE is too large',
    });
  });

  it('includes the file that its statement points to, inside the package only', () => {
    const pointing = (license: string): Found | undefined =>
      look(
        memoryTree({
          'node_modules/a/package.json': manifest('a', '1.0.0', license),
          'node_modules/a/terms/EULA.md': 'Terms',
          'secret.txt': 'secret',
        }),
        npm('a', '1.0.0'),
      );
    expect(pointing('SEE LICENSE IN ./terms/EULA.md')?.texts).toMatchObject([{ text: 'Terms' }]);
    expect(pointing('see licence in <terms/EULA.md>')?.declared).toMatchObject([
      { text: 'see licence in <terms/EULA.md>' },
    ]);
    expect(pointing('see licence in <terms/EULA.md>')?.texts).toHaveLength(1);
    for (const other of ['../../secret.txt', '/etc/passwd', 'https://example.org/terms', 'none.txt', 'terms', '.'])
      expect(pointing(`SEE LICENSE IN ${other}`)?.texts, other).toEqual([]);
  });

  it('is not read through a link that leads out', () => {
    const outside = folder({ 'package.json': manifest('a', '1.0.0'), LICENSE: 'MIT' });
    const root = folder({ 'node_modules/b/package.json': manifest('b', '1.0.0') });
    symlinkSync(outside, join(root, 'node_modules/a'));
    symlinkSync(join(outside, 'LICENSE'), join(root, 'node_modules/b/LICENSE'));
    expect(look(diskTree(root), npm('a', '1.0.0'))).toBeUndefined();
    expect(look(diskTree(root), npm('b', '1.0.0'))).toMatchObject({ declared: [{ text: 'MIT' }], texts: [] });
  });
});

describe('packages that a manager hoisted without writing down where to', () => {
  const yarn = (name: string, version: string, lock = 'yarn.lock'): Copy => copy(name, version, { lock: at(lock) });
  const tree = memoryTree({
    'node_modules/a/package.json': manifest('a', '1.0.0', 'MIT'),
    'node_modules/b/package.json': manifest('b', '1.0.0', 'ISC'),
    'node_modules/b/node_modules/a/package.json': manifest('a', '2.0.0', 'BSD-2-Clause'),
    'node_modules/b/node_modules/@s/c/package.json': manifest('@s/c', '1.0.0', '0BSD'),
    'node_modules/alias/package.json': manifest('real', '3.0.0', 'Zlib'),
    'node_modules/.cache/d/package.json': manifest('d', '1.0.0'),
    'packages/app/node_modules/a/package.json': manifest('a', '3.0.0', 'Apache-2.0'),
    'other/node_modules/e/package.json': manifest('e', '1.0.0'),
  });

  it.each([
    ['a', '1.0.0', 'MIT'],
    ['a', '2.0.0', 'BSD-2-Clause'],
    ['@s/c', '1.0.0', '0BSD'],
    ['real', '3.0.0', 'Zlib'],
    ['a', '3.0.0', 'Apache-2.0'],
  ])('%s %s', (name, version, license) => {
    expect(look(tree, yarn(name, version))?.declared).toMatchObject([{ text: license }]);
  });

  it('only below the lock, and only this version', () => {
    expect(look(tree, yarn('a', '4.0.0'))).toBeUndefined();
    expect(look(tree, yarn('alias', '3.0.0'))).toBeUndefined();
    expect(look(tree, yarn('d', '1.0.0'))).toBeUndefined();
    expect(look(tree, yarn('e', '1.0.0', 'packages/yarn.lock'))).toBeUndefined();
    expect(look(tree, yarn('e', '1.0.0', 'other/yarn.lock'))?.declared).toHaveLength(1);
  });

  it('lists again after being told to forget', () => {
    const root = folder({ 'node_modules/a/package.json': manifest('a', '1.0.0') });
    const source = installedSource(diskTree(root));
    expect(source.look(yarn('b', '1.0.0'))).toBeUndefined();
    put(root, { 'node_modules/b/package.json': manifest('b', '1.0.0') });
    source.forget?.();
    expect(source.look(yarn('b', '1.0.0'))).toMatchObject({ declared: [{ text: 'MIT' }] });
  });

  it('looks for a node_modules again after being told to forget', () => {
    const root = folder();
    const source = installedSource(diskTree(root));
    const wanted = copy('a', '1.0.0', { folder: at('node_modules/a') });
    expect(source.look(wanted)).toBeUndefined();
    put(root, { 'node_modules/a/package.json': manifest('a', '1.0.0') });
    source.forget?.();
    expect(source.look(wanted)).toMatchObject({ declared: [{ text: 'MIT' }] });
  });
});

describe('pnpm’s virtual store', () => {
  const LONG = `@${'long-scope'.repeat(8)}/package`;

  /** Folders and links as pnpm 9 makes them. */
  function store(): string {
    const packages: readonly (readonly [folder: string, name: string, version: string, license: string])[] = [
      ['ms@2.1.3', 'ms', '2.1.3', 'MIT'],
      ['@types+ms@2.1.0', '@types/ms', '2.1.0', 'ISC'],
      ['use-it@1.2.0_react@18.2.0', 'use-it', '1.2.0', '0BSD'],
      ['JSONStream@1.3.5_r3os6ifnv5rfzwtsmjig3b325i', 'JSONStream', '1.3.5', 'Zlib'],
      ['patched@1.0.0_patch_hash=abc', 'patched', '1.0.0', 'Apache-2.0'],
      ['other@1.0.0', 'wrong', '1.0.0', 'MIT'],
      [`${LONG.replace('/', '+').slice(0, 80)}_r3os6ifnv5rfzwtsmjig3b325i`, LONG, '1.0.0', 'BSD-2-Clause'],
      ['git@https+++codeload.example.org+u+git+tar.gz+abc', 'git', '5.0.0', 'Unlicense'],
    ];
    const root = folder();
    for (const [place, name, version, license] of packages) {
      put(root, {
        [`node_modules/.pnpm/${place}/node_modules/${name}/package.json`]: manifest(name, version, license),
      });
    }
    symlinkSync(join(root, 'node_modules/.pnpm/ms@2.1.3/node_modules/ms'), join(root, 'node_modules/ms'));
    return root;
  }

  const tree = diskTree(store());
  const pnpm = (name: string, version: string, key: string, more: Partial<Copy> = {}): Copy =>
    copy(name, version, { lock: at('pnpm-lock.yaml'), key, ...more });

  it.each([
    ['ms', '2.1.3', 'ms@2.1.3', 'MIT', 'ms@2.1.3/node_modules/ms'],
    ['ms', '2.1.3', '/ms@2.1.3', 'MIT', 'ms@2.1.3/node_modules/ms'],
    ['ms', '2.1.3', '/ms/2.1.3', 'MIT', 'ms@2.1.3/node_modules/ms'],
    ['@types/ms', '2.1.0', '@types/ms@2.1.0', 'ISC', '@types+ms@2.1.0/node_modules/@types/ms'],
    ['use-it', '1.2.0', 'use-it@1.2.0(react@18.2.0)', '0BSD', 'use-it@1.2.0_react@18.2.0/node_modules/use-it'],
    ['use-it', '1.2.0', 'use-it@1.2.0(react@17.0.0)', '0BSD', 'use-it@1.2.0_react@18.2.0/node_modules/use-it'],
  ])('%s %s as %s', (name, version, key, license, place) => {
    const file = `node_modules/.pnpm/${place}/package.json`;
    expect(look(tree, pnpm(name, version, key))?.declared).toMatchObject([{ text: license, file }]);
  });

  it('finds names that are hashed or cut', () => {
    expect(look(tree, pnpm('JSONStream', '1.3.5', 'JSONStream@1.3.5'))?.declared).toMatchObject([{ text: 'Zlib' }]);
    expect(look(tree, pnpm(LONG, '1.0.0', `${LONG}@1.0.0`))?.declared).toMatchObject([{ text: 'BSD-2-Clause' }]);
    expect(look(tree, pnpm(LONG, '2.0.0', `${LONG}@2.0.0`))).toBeUndefined();
  });

  it('finds a package from git by its key', () => {
    const key = 'git@https://codeload.example.org/u/git/tar.gz/abc';
    expect(look(tree, pnpm('git', '5.0.0', key, { origin: 'git' }))?.declared).toMatchObject([{ text: 'Unlicense' }]);
  });

  it('a patched copy is its own folder', () => {
    const key = 'patched@1.0.0(patch_hash=abc)';
    expect(look(tree, pnpm('patched', '1.0.0', key, { patched: true }))?.declared).toHaveLength(1);
    const other = 'patched@1.0.0(patch_hash=def)';
    expect(look(tree, pnpm('patched', '1.0.0', other, { patched: true }))).toBeUndefined();
  });

  it('believes the package.json, not the folder', () => {
    expect(look(tree, pnpm('other', '1.0.0', 'other@1.0.0'))).toBeUndefined();
    expect(look(tree, pnpm('../../../etc', '1.0.0', '../../../etc@1.0.0'))).toBeUndefined();
  });

  it('may lie elsewhere in the tree, as node_modules/.modules.yaml says', () => {
    const moved = memoryTree({
      'node_modules/.modules.yaml': 'layoutVersion: 5\nvirtualStoreDir: ../.store\n',
      '.store/ms@2.1.3/node_modules/ms/package.json': manifest('ms', '2.1.3'),
    });
    expect(look(moved, pnpm('ms', '2.1.3', 'ms@2.1.3'))?.declared).toHaveLength(1);
  });
});
