import { cpSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Found } from '../../core/identify/source.js';
import type { Copy } from '../../core/model/component.js';
import { diskTree } from '../../core/node/disk-tree.js';
import { yarnCacheSource } from '../../core/node/yarn-cache.js';
import { at, copy, folder, manifest, put } from './machine.js';
import { zipOf } from './zip-of.js';

/** Made by yarn 4.18. */
const REAL = join(import.meta.dirname, 'fixtures/yarn-cache');
const MS = 'ms-npm-2.1.3-81ff3cfac1-d924b57e73.zip';

const yarn = (name: string, version: string, more: Partial<Copy> = {}): Copy =>
  copy(name, version, { lock: at('yarn.lock'), ...more });

async function look(root: string, asked: Copy, env: Record<string, string> = {}): Promise<Found | undefined> {
  return await yarnCacheSource({ tree: diskTree(root), root, env: { HOME: folder(), ...env } }).look(asked);
}

function project(files: Record<string, string> = {}): string {
  const root = folder(files);
  cpSync(REAL, join(root, '.yarn/cache'), { recursive: true });
  return root;
}

describe('yarn’s cache', () => {
  it('reads manifest and texts out of the zip', async () => {
    const found = await look(project(), yarn('ms', '2.1.3'));
    expect(found).toMatchObject({
      source: 'yarn-cache',
      name: 'ms',
      version: '2.1.3',
      declared: [{ kind: 'declared', file: 'yarn-cache:ms@2.1.3/package.json', text: 'MIT' }],
      texts: [
        { kind: 'text', file: 'yarn-cache:ms@2.1.3/license.md', start: 0, end: 1079, text: 'The MIT License (MIT)' },
      ],
    });
    const text = Buffer.from(found?.file?.('package.json') ?? []).toString();
    const { start = 0, end = 0 } = found?.declared[0] ?? {};
    expect(text.slice(start, end)).toBe('"MIT"');
    expect(found?.problem).toBeUndefined();
  });

  it('knows scoped packages', async () => {
    const found = await look(project(), yarn('@types/ms', '2.1.0'));
    expect(found?.texts).toMatchObject([{ file: 'yarn-cache:@types/ms@2.1.0/LICENSE' }]);
  });

  it('has nothing for other versions, other managers and other places', async () => {
    expect(await look(project(), yarn('ms', '2.1.2'))).toBeUndefined();
    expect(await look(project(), yarn('ms', '2.1.3', { lock: at('package-lock.json') }))).toBeUndefined();
    expect(await look(project(), yarn('ms', '2.1.3', { lock: at('app/yarn.lock') }))).toBeUndefined();
    expect(await look(folder(), yarn('ms', '2.1.3'))).toBeUndefined();
  });

  it('looks in the folder that .yarnrc.yml names, inside the tree only', async () => {
    const root = folder({ '.yarnrc.yml': 'nodeLinker: pnp\ncacheFolder: "./vendor/yarn"\n' });
    cpSync(REAL, join(root, 'vendor/yarn'), { recursive: true });
    expect((await look(root, yarn('ms', '2.1.3')))?.declared).toHaveLength(1);
    for (const out of [REAL, '../fixtures', `${'$'}{HOME}/cache`])
      expect(await look(folder({ '.yarnrc.yml': `cacheFolder: ${out}\n` }), yarn('ms', '2.1.3')), out).toBeUndefined();
  });

  it('looks in the user’s own caches', async () => {
    const home = folder({ '.yarnrc.yml': 'globalFolder: /nowhere\n' });
    cpSync(REAL, join(home, 'global/cache'), { recursive: true });
    cpSync(REAL, join(home, 'default/.yarn/berry/cache'), { recursive: true });
    const asked = yarn('ms', '2.1.3');
    expect(await look(folder(), asked, { HOME: home })).toBeUndefined();
    expect(await look(folder(), asked, { HOME: home, YARN_GLOBAL_FOLDER: join(home, 'global') })).toBeDefined();
    expect(await look(folder(), asked, { HOME: home, YARN_CACHE_FOLDER: join(home, 'global/cache') })).toBeDefined();
    expect(await look(folder(), asked, { HOME: join(home, 'default') })).toBeDefined();
  });

  it('prefers what is unplugged', async () => {
    const place = '.yarn/unplugged/ms-npm-2.1.3-81ff3cfac1/node_modules/ms';
    const root = project({ [`${place}/package.json`]: manifest('ms', '2.1.3', 'ISC') });
    expect(await look(root, yarn('ms', '2.1.3'))).toMatchObject({
      source: 'yarn-cache',
      declared: [{ text: 'ISC', file: `${place}/package.json` }],
    });
  });

  it('believes the package.json inside, not the file’s name', async () => {
    const root = folder();
    cpSync(join(REAL, MS), join(root, '.yarn/cache', MS.replace('ms-npm-2.1.3', 'ms-npm-2.1.4')));
    expect(await look(root, yarn('ms', '2.1.4'))).toBeUndefined();
  });

  it('does not follow a link out of the tree', async () => {
    const root = folder({ '.yarn/cache/.gitignore': '' });
    symlinkSync(join(REAL, MS), join(root, '.yarn/cache', MS));
    expect(await look(root, yarn('ms', '2.1.3'))).toBeUndefined();
  });
});

describe('a zip that is not what it should be', () => {
  const PLACE = '.yarn/cache/evil-npm-1.0.0-0123456789-0123456789.zip';
  const evil = yarn('evil', '1.0.0');
  const inside = (name: string): string => `node_modules/evil/${name}`;

  it.each([
    ['cut short', (zip: Buffer) => zip.subarray(0, zip.length - 100)],
    ['cut to nothing', () => Buffer.alloc(0)],
    ['damaged', (zip: Buffer) => zip.fill(7, 30, zip.length - 1000)],
  ])('%s is a problem, not an absence', async (_what, damage) => {
    const root = folder({ '.yarn/cache/x': '' });
    writeFileSync(join(root, '.yarn/cache', MS), damage(readFileSync(join(REAL, MS))));
    const found = await look(root, yarn('ms', '2.1.3'));
    expect(found).toMatchObject({ declared: [], texts: [] });
    expect(found?.problem).toMatch(/^yarn-cache:ms@2.1.3: /);
  });

  it('a file with another checksum than it states is an error', async () => {
    const zip = readFileSync(join(REAL, MS));
    const at = zip.lastIndexOf('node_modules/ms/license.md') - 30;
    zip.writeUInt32LE(7, at);
    const found = await look(folder({ [`.yarn/cache/${MS}`]: zip }), yarn('ms', '2.1.3'));
    expect(found?.problem).toMatch(/license.md is damaged/);
    expect(found?.texts).toEqual([]);
  });

  it('a bomb is not unpacked', async () => {
    const zip = zipOf({
      [inside('package.json')]: manifest('evil', '1.0.0'),
      [inside('LICENSE')]: Buffer.alloc(64 << 20),
    });
    expect(zip.length).toBeLessThan(1 << 20);
    const found = await look(folder({ [PLACE]: zip }), evil);
    expect(found).toMatchObject({
      declared: [{ text: 'MIT' }],
      texts: [],
      problem: 'yarn-cache:evil@1.0.0: LICENSE is too large',
    });
  });

  it('a bomb that lies about its size is an error', async () => {
    const zip = zipOf(
      { [inside('package.json')]: manifest('evil', '1.0.0'), [inside('LICENSE')]: Buffer.alloc(64 << 20) },
      { [inside('LICENSE')]: 100 },
    );
    const found = await look(folder({ [PLACE]: zip }), evil);
    expect(found?.texts).toEqual([]);
    expect(found?.problem).toMatch(/cannot be read/);
  });

  it('a path that climbs is not read', async () => {
    const zip = zipOf({
      [inside('package.json')]: manifest('evil', '1.0.0', 'SEE LICENSE IN ../../LICENSE'),
      [inside('../../LICENSE')]: 'MIT License',
    });
    const found = await look(folder({ [PLACE]: zip }), evil);
    expect(found?.texts).toEqual([]);
    expect(found?.problem).toMatch(/invalid relative path/);
  });

  it('without a package.json says so', async () => {
    const found = await look(folder({ [PLACE]: zipOf({ [inside('LICENSE')]: 'MIT' }) }), evil);
    expect(found).toMatchObject({ texts: [], problem: 'yarn-cache:evil@1.0.0: package.json is not in it' });
  });

  it('gives way to a sound one', async () => {
    const root = folder({ [`.yarn/cache/${MS.replace('d924b57e73', '0000000000')}`]: 'no zip' });
    put(root, { [`.yarn/cache/${MS}`]: readFileSync(join(REAL, MS)) });
    expect((await look(root, yarn('ms', '2.1.3')))?.declared).toHaveLength(1);
  });
});
