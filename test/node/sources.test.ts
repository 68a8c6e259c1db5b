import { existsSync, mkdirSync, readdirSync, realpathSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cacheFolder } from '../../core/node/cache-folder.js';
import { clearCache, nodeSources } from '../../core/node/index.js';
import { at, copy, folder, manifest, put } from './machine.js';

const version = '1.0.0';
const a = copy('a', '1.0.0', { folder: at('node_modules/a'), lock: at('package-lock.json') });

describe('the sources of a project on this machine', () => {
  it('are asked in the order of belief, registries only when wanted', () => {
    const root = folder();
    const env = { HOME: folder() };
    const ids = (online: boolean): string[] => nodeSources({ root, online, env, version }).sources.map(({ id }) => id);
    expect(ids(false)).toEqual(['installed', 'yarn-cache', 'npm-cache', 'site-packages']);
    expect(ids(true)).toEqual(['installed', 'yarn-cache', 'npm-cache', 'site-packages', 'registry']);
  });

  it('leave nothing behind', () => {
    const root = folder({ 'node_modules/a/package.json': manifest('a', '1.0.0') });
    const home = folder();
    const { sources, flush } = nodeSources({ root, online: false, env: { HOME: home }, version });
    expect(sources[0]?.look(a)).toMatchObject({ declared: [{ text: 'MIT' }] });
    flush();
    expect(readdirSync(home)).toEqual([]);
  });

  it('tell of everything that was looked at, found or not, in the tree and outside', () => {
    const root = folder({ 'node_modules/a/package.json': manifest('a', '1.0.0') });
    const home = folder();
    const { sources, seen, outside } = nodeSources({ root, online: false, env: { HOME: home }, version });
    const missing = copy('b', '1.0.0', {
      folder: at('node_modules/b'),
      integrity: `sha512-${Buffer.alloc(64).toString('base64')}`,
    });
    for (const source of sources) for (const one of [a, missing]) void source.look(one);
    outside('../policy.yaml');
    const real = realpathSync(root);
    for (const path of ['node_modules/a/package.json', 'node_modules/a', 'node_modules/b', '.npmrc', '../policy.yaml'])
      expect([...seen.paths]).toContain(resolve(real, path));
    expect([...seen.paths]).toContain(join(home, '.npmrc'));
    expect([...seen.paths]).toContain(join(home, '.npm/_cacache/content-v2'));
  });

  it("tell of each archive that is not in npm's cache, when there is one", () => {
    const home = folder();
    mkdirSync(join(home, '.npm/_cacache/content-v2'), { recursive: true });
    const { sources, seen } = nodeSources({ root: folder({}), online: false, env: { HOME: home }, version });
    const missing = copy('b', '1.0.0', { integrity: `sha512-${Buffer.alloc(64).toString('base64')}` });
    for (const source of sources) void source.look(missing);
    const path = join(home, `.npm/_cacache/content-v2/sha512/00/00/${'00'.repeat(62)}`);
    expect([...seen.paths]).toContain(path);
  });

  it('see what was installed since the last check', () => {
    const root = folder({ 'node_modules/x/package.json': manifest('x', '1.0.0') });
    mkdirSync(join(root, 'node_modules/a'), { recursive: true });
    const { sources, flush } = nodeSources({ root, online: false, env: { HOME: folder() }, version });
    const hoisted = copy('a', '1.0.0', { lock: at('yarn.lock') });
    expect(sources[0]?.look(hoisted)).toBeUndefined();
    flush();
    put(root, { 'node_modules/a/package.json': manifest('a', '1.0.0') });
    expect(sources[0]?.look(hoisted)).toMatchObject({ declared: [{ text: 'MIT' }] });
  });
});

describe('the cache folder', () => {
  it('is where it is said to be, else where the platform keeps caches', () => {
    const env = { HOME: '/home/u', LOCALAPPDATA: '/local' };
    expect(cacheFolder({ ...env, LICIT_CACHE: '/c' }, 'linux')).toBe('/c');
    expect(cacheFolder({ ...env, LICIT_CACHE: 'relative' }, 'linux')).toBe('/home/u/.cache/licit');
    expect(cacheFolder({ ...env, XDG_CACHE_HOME: '/x' }, 'linux')).toBe('/x/licit');
    expect(cacheFolder({ ...env, XDG_CACHE_HOME: 'relative' }, 'linux')).toBe('/home/u/.cache/licit');
    expect(cacheFolder(env, 'darwin')).toBe('/home/u/Library/Caches/licit');
    expect(cacheFolder(env, 'win32')).toBe('/local/licit/Cache');
  });

  it('that is not there is empty', () => {
    const env = { LICIT_CACHE: join(folder(), 'none') };
    expect(clearCache(env)).toMatchObject({ entries: 0, bytes: 0 });
    expect(existsSync(env.LICIT_CACHE)).toBe(false);
  });
});
