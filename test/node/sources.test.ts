import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cacheFolder } from '../../core/node/cache-folder.js';
import { cacheInfo, clearCache, nodeSources } from '../../core/node/index.js';
import { at, copy, folder, manifest, put } from './machine.js';

const a = copy('a', '1.0.0', { folder: at('node_modules/a'), lock: at('package-lock.json') });

describe('the sources of a project on this machine', () => {
  it('are asked in the order of belief, registries only when wanted', () => {
    const root = folder();
    const env = { HOME: folder() };
    const ids = (online: boolean): string[] =>
      nodeSources({ root, online, cache: false, env }).sources.map(({ id }) => id);
    expect(ids(false)).toEqual(['installed', 'yarn-cache', 'npm-cache']);
    expect(ids(true)).toEqual(['installed', 'yarn-cache', 'npm-cache', 'registry']);
  });

  it('leave nothing behind without a cache', () => {
    const root = folder({ 'node_modules/a/package.json': manifest('a', '1.0.0') });
    const home = folder();
    const { sources, flush } = nodeSources({ root, online: false, cache: false, env: { HOME: home } });
    expect(sources[0]?.look(a)).toMatchObject({ declared: [{ text: 'MIT' }] });
    flush();
    expect(readdirSync(home)).toEqual([]);
  });

  it('fill a cache that can be looked at and cleared, and is all that is cleared', async () => {
    const root = folder({ 'node_modules/a/package.json': manifest('a', '1.0.0') });
    const env = { HOME: folder(), LICIT_CACHE: join(folder(), 'cache') };
    await new Promise((resolve) => setTimeout(resolve, 2100));
    const { sources, flush } = nodeSources({ root, online: false, cache: true, env });
    const cold = sources[0]?.look(a);
    flush();
    expect(cacheInfo(env)).toMatchObject({ folder: env.LICIT_CACHE, entries: 1, projects: 1, answers: 0 });
    expect(cacheInfo(env).bytes).toBeGreaterThan(100);
    const warm = nodeSources({ root, online: false, cache: true, env }).sources[0]?.look(a);
    expect(JSON.stringify(warm)).toBe(JSON.stringify(cold));
    put(env.LICIT_CACHE, { 'mine.txt': 'kept' });
    expect(clearCache(env).projects).toBe(1);
    expect(cacheInfo(env)).toMatchObject({ entries: 0, bytes: 0 });
    expect(readdirSync(env.LICIT_CACHE)).toEqual(['mine.txt']);
  });

  it('see what was installed since the last check', () => {
    const root = folder({ 'node_modules/x/package.json': manifest('x', '1.0.0') });
    mkdirSync(join(root, 'node_modules/a'), { recursive: true });
    const { sources, flush } = nodeSources({ root, online: false, cache: false, env: { HOME: folder() } });
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
