import { describe, expect, it } from 'vitest';
import type { Edge } from '../../../core/model/facts.js';
import type { FilePath } from '../../../core/model/file-path.js';
import { bunLock } from '../../../core/read/bun-lock.js';
import { corpusFile, readJson, readWith } from './corpus.js';

function edge({ name, to, toImporter, scope }: Edge): string {
  return `${name} ${scope} ${toImporter === undefined ? (to ?? '-') : `project:${toImporter}`}`;
}

describe('bun.lock', () => {
  const { lock } = readWith(bunLock, corpusFile('bun-lock/workspaces-v2/bun.lock'));

  it('has an importer for each workspace, with the scope of each wish', () => {
    expect(
      Object.fromEntries((lock?.importers ?? []).map(({ folder, requires }) => [folder, requires.map(edge)])),
    ).toEqual({
      '': [
        'from-registry-alias runtime from-registry-alias',
        'is-number runtime is-number',
        'local runtime local',
        'old-ms runtime old-ms',
        'thing runtime thing',
        'esbuild development esbuild',
      ],
      'apps/web': [
        '@example/core runtime project:packages/core',
        '@tailwindcss/oxide runtime @tailwindcss/oxide',
        'chalk development web/chalk',
        'fsevents optional fsevents',
      ],
      'packages/cli': [
        '@example/core runtime project:packages/core',
        'chalk runtime chalk',
        'debug runtime debug',
        'semver runtime semver',
      ],
      'packages/core': [
        'debug runtime @example/core/debug',
        'is-odd development is-odd',
        'left-pad optional -',
        'semver peer semver',
      ],
    });
  });

  it('knows aliases, archives, folders and patches', () => {
    const told = ['old-ms', 'local', 'is-number', 'thing', 'is-odd'].map((key) => {
      const { purl, origin, patched } = lock?.packages.get(key) ?? {};
      return [purl, origin, patched];
    });
    expect(told).toEqual([
      ['pkg:npm/ms@2.0.0', 'registry', false],
      ['pkg:npm/local@1.2.3?download_url=vendor%2Flocal-1.2.3.tgz', 'tarball', false],
      ['pkg:npm/is-number@6.0.0', 'registry', false],
      ['pkg:npm/thing?download_url=file:vendor%2Fthing', 'file', false],
      ['pkg:npm/is-odd@3.0.1', 'registry', true],
    ]);
  });

  it('says what only some platforms install', () => {
    expect(lock?.packages.get('@esbuild/linux-x64')?.platforms).toEqual({ os: ['linux'], cpu: ['x64'] });
  });

  it('finds a dependency in the nearest place above the key', () => {
    const packages = {
      a: [
        'a@1.0.0',
        '',
        { dependencies: { b: '*', c: '*' }, peerDependencies: { p: '*', q: '*' }, optionalPeers: ['q'] },
        'sha512-A',
      ],
      'a/b': ['b@2.0.0', '', { dependencies: { c: '*', '@s/d': '*' } }, 'sha512-B'],
      'a/b/@s/d': ['@s/d@3.0.0', 'https://npm.example.org/@s/d/-/d-3.0.0.tgz', { bundled: true }, 'sha512-D'],
      b: ['b@1.0.0', '', {}, 'sha512-b'],
      c: ['c@github:u/c#abc1234', { dependencies: { b: '*' } }, 'u-c-abc1234', 'sha512-C'],
      r: ['app@root:', {}],
    };
    const value = {
      lockfileVersion: 1,
      workspaces: { '': { name: 'app', dependencies: { a: '*', r: '*' } } },
      packages,
    };
    const { lock, findings } = readJson(bunLock, 'app/bun.lock', value);
    expect(findings).toEqual([]);
    const edges = (key: string) => lock?.packages.get(key)?.requires.map(edge);
    expect(edges('a')).toEqual(['b runtime a/b', 'c runtime c', 'p peer -', 'q optional -']);
    expect(edges('a/b')).toEqual(['c runtime c', '@s/d runtime a/b/@s/d']);
    expect(edges('c')).toEqual(['b runtime b']);
    expect(lock?.importers[0]?.requires.map(edge)).toEqual(['a runtime a', 'r runtime project:app']);
    expect(lock?.packages.get('a/b/@s/d')).toMatchObject({
      purl: 'pkg:npm/%40s/d@3.0.0?repository_url=https:%2F%2Fnpm.example.org',
      folder: 'app/node_modules/a/node_modules/b/node_modules/@s/d',
      bundled: true,
      integrity: 'sha512-D',
    });
    expect(lock?.packages.get('c')).toMatchObject({
      origin: 'git',
      purl: 'pkg:npm/c?vcs_url=git%2Bhttps:%2F%2Fgithub.com%2Fu%2Fc.git%40abc1234',
      integrity: 'sha512-C',
    });
  });

  it('says where a package lies only when bun hoists, and below a workspace in that workspace', () => {
    const at = (configVersion: number) =>
      readJson(bunLock, 'bun.lock', {
        lockfileVersion: 1,
        configVersion,
        workspaces: { '': { name: 'app' }, 'packages/w': { name: '@a/w', dependencies: { x: '1' } } },
        packages: { '@a/w': ['@a/w@workspace:packages/w'], '@a/w/x': ['x@1.0.0', '', {}, 'sha512-X'] },
      }).lock?.packages.get('@a/w/x')?.folder;
    expect(at(0)).toBe('packages/w/node_modules/x');
    expect(at(1)).toBeUndefined();
  });

  it('leaves out what it cannot read, says so at its place, and reads the rest', () => {
    const text = `{ "lockfileVersion": 1, // comments are fine
      "packages": { "a": [1], "b": "b@1.0.0", "c": ["c"], "d": ["d@1.0.0", "", {}, "sha512-D"], }, }`;
    const { lock, findings } = readWith(bunLock, { file: 'bun.lock' as FilePath, text });
    expect([...(lock?.packages.keys() ?? [])]).toEqual(['d']);
    expect(findings).toEqual([
      'error read/malformed at «[1]»: "a" has no package that can be read',
      'error read/malformed at «"b@1.0.0"»: "b" has no package that can be read',
      'error read/malformed at «["c"]»: "c" has no package that can be read',
    ]);
  });

  it.each([
    [{ lockfileVersion: 4 }, 'error read/unsupported-version at «4»: this is not lock version 0, 1, 2 or 3 of bun'],
    [{}, 'error read/unsupported-version at «{»: this is not lock version 0, 1, 2 or 3 of bun'],
    ['x', 'error read/malformed at «"x"»: a bun.lock holds one object'],
  ])('is not %j', (value, finding) => {
    const { lock, findings } = readJson(bunLock, 'bun.lock', value);
    expect(lock).toBeUndefined();
    expect(findings).toEqual([finding]);
  });
});
