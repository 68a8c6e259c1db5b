import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type PackageReader, packageReader } from '../../core/identify/package-folder.js';
import { diskTree } from '../../core/node/disk-tree.js';
import { packageCache } from '../../core/node/package-cache.js';
import { at, folder, manifest, put } from './machine.js';

const later = (): number => Date.now() + 10_000;
const PLACE = at('node_modules/a');

interface Run {
  readonly reading: ReturnType<PackageReader>;
  /** True when the package's files had to be read. */
  readonly cold: boolean;
}

function run(root: string, cache: string, now = later, version = '1.0.0'): Run {
  const tree = diskTree(root);
  let cold = false;
  const read: PackageReader = (place) => {
    cold = true;
    return packageReader(tree)(place);
  };
  const remembered = packageCache(tree, read, { folder: cache, root, version, now });
  const reading = remembered.read(PLACE);
  remembered.flush();
  return { reading, cold };
}

function project(): string {
  return folder({
    'node_modules/a/package.json': manifest('a', '1.0.0', 'SEE LICENSE IN terms/EULA.txt'),
    'node_modules/a/LICENSE': 'MIT License',
    'node_modules/a/LICENSES/ISC.txt': 'ISC License',
    'node_modules/a/terms/other.txt': '',
    'node_modules/a/index.js': 'code',
  });
}

function cacheFileIn(cache: string): string {
  return join(cache, 'installed', readdirSync(join(cache, 'installed'))[0] ?? '');
}

describe('the cache of package readings', () => {
  it('gives the same warm as cold, without reading', () => {
    const [root, cache] = [project(), folder()];
    const cold = run(root, cache);
    const warm = run(root, cache);
    expect(cold.cold).toBe(true);
    expect(warm.cold).toBe(false);
    expect(warm.reading).toEqual(cold.reading);
    expect(warm.reading).toEqual(packageReader(diskTree(root))(PLACE));
  });

  it.each<[string, (root: string) => void]>([
    ['the manifest', (root) => put(root, { 'node_modules/a/package.json': manifest('a', '1.0.0', 'ISC') })],
    ['a text', (root) => put(root, { 'node_modules/a/LICENSE': 'GPL License' })],
    ['a new text', (root) => put(root, { 'node_modules/a/COPYING': 'GPL' })],
    ['a new text in a license folder', (root) => put(root, { 'node_modules/a/LICENSES/GPL.txt': 'GPL' })],
    ['a text in a license folder', (root) => put(root, { 'node_modules/a/LICENSES/ISC.txt': 'GPL License' })],
    ['the file that the statement points to', (root) => put(root, { 'node_modules/a/terms/EULA.txt': 'Terms' })],
    ['a text that is gone', (root) => rmSync(join(root, 'node_modules/a/LICENSE'))],
    ['the whole package', (root) => rmSync(join(root, 'node_modules/a'), { recursive: true })],
  ])('notices a change of %s', (_what, change) => {
    const [root, cache] = [project(), folder()];
    run(root, cache);
    change(root);
    const warm = run(root, cache);
    expect(warm.cold).toBe(true);
    expect(warm.reading).toEqual(packageReader(diskTree(root))(PLACE));
    expect(run(root, cache).reading).toEqual(warm.reading);
  });

  it('does not keep what changed a moment ago', () => {
    const [root, cache] = [project(), folder()];
    run(root, cache, Date.now);
    expect(run(root, cache, Date.now).cold).toBe(true);
  });

  it('keeps each project and each version of Licit apart', () => {
    const [one, two, cache] = [project(), project(), folder()];
    run(one, cache);
    expect(run(two, cache).cold).toBe(true);
    expect(readdirSync(join(cache, 'installed'))).toHaveLength(2);
    expect(run(one, cache, later, '1.0.1').cold).toBe(true);
  });

  it.each<[string, (text: string) => string]>([
    ['cut short', (text) => text.slice(0, -20)],
    ['empty', () => ''],
    ['of another format', (text) => text.replace('licit-installed-1', 'licit-installed-0')],
    ['of another project', (text) => text.replace('"root":"', '"root":"/other')],
    ['with wrong types', (text) => text.replace('"declared"', '7').replaceAll('true', '1').replaceAll('false', '0')],
    ['a list', () => '[]'],
    ['null', () => 'null'],
    ['with rows that are none', (text) => text.replace('"rows":[[', '"rows":[null,7,{},["x"],[[')],
    ['with stamps left out', (text) => text.replace(/"[\d.]+:[\d.]+:\d+:\d+"/g, '""')],
  ])('ignores a file that is %s', (_what, damage) => {
    const [root, cache] = [project(), folder()];
    const { reading } = run(root, cache);
    const file = cacheFileIn(cache);
    writeFileSync(file, damage(readFileSync(file, 'utf8')));
    expect(run(root, cache).reading).toEqual(reading);
  });

  it('is for its owner alone, leaves nothing half-written, and is not rewritten for nothing', () => {
    const [root, cache] = [project(), folder()];
    run(root, join(cache, 'deep'));
    const file = cacheFileIn(join(cache, 'deep'));
    expect(statSync(file).mode & 0o077).toBe(0);
    expect(statSync(join(cache, 'deep')).mode & 0o077).toBe(0);
    const { ino } = statSync(file);
    run(root, join(cache, 'deep'));
    expect(statSync(file).ino).toBe(ino);
    expect(readdirSync(join(cache, 'deep/installed'))).toHaveLength(1);
  });

  it('does without when it cannot be written', () => {
    const [root, cache] = [project(), folder({ file: '' })];
    expect(run(root, join(cache, 'file')).reading).toBeDefined();
    expect(existsSync(join(cache, 'file/installed'))).toBe(false);
  });
});
