import { describe, expect, it } from 'vitest';
import type { Edge, Lock } from '../../../core/model/facts.js';
import type { FilePath } from '../../../core/model/file-path.js';
import { npmLock } from '../../../core/read/npm-lock.js';
import { corpusFile, type Reading, readJson, readWith } from './corpus.js';

function read(value: unknown, file = 'package-lock.json'): Reading {
  return readJson(npmLock, file, value);
}

function edge({ name, to, toImporter, scope }: Edge): string {
  return `${name} ${scope} ${toImporter === undefined ? (to ?? '-') : `project:${toImporter}`}`;
}

function edgesOf(lock: Lock | undefined, key: string): readonly string[] | undefined {
  return lock?.packages.get(key)?.requires.map(edge);
}

function importers(lock: Lock | undefined): Record<string, readonly string[]> {
  return Object.fromEntries((lock?.importers ?? []).map(({ folder, requires }) => [folder, requires.map(edge)]));
}

describe('package-lock.json, versions 2 and 3', () => {
  const workspaces = readWith(npmLock, corpusFile('npm-lock/workspaces-v3/package-lock.json'));

  it('has an importer for each project, with the scope of each wish', () => {
    expect(importers(workspaces.lock)).toEqual({
      '': [
        'from-registry-alias runtime node_modules/from-registry-alias',
        'is-number runtime node_modules/is-number',
        'local runtime node_modules/local',
        'old-ms runtime node_modules/old-ms',
        'thing runtime project:vendor/thing',
        'esbuild development node_modules/esbuild',
      ],
      'apps/web': [
        '@example/core runtime project:packages/core',
        '@tailwindcss/oxide runtime node_modules/@tailwindcss/oxide',
        'chalk development node_modules/chalk',
        'fsevents optional node_modules/fsevents',
      ],
      'packages/cli': [
        '@example/core runtime project:packages/core',
        'chalk runtime packages/cli/node_modules/chalk',
        'debug runtime node_modules/debug',
        'semver runtime node_modules/semver',
      ],
      'packages/core': [
        'debug runtime packages/core/node_modules/debug',
        'is-odd development node_modules/is-odd',
        'left-pad optional -',
        'semver peer node_modules/semver',
      ],
      'vendor/thing': ['ms runtime node_modules/ms'],
    });
    expect(workspaces.lock?.importers.every(({ scoped }) => scoped)).toBe(true);
  });

  it('knows an alias by its real name, and archives by where they came from', () => {
    const purls = ['old-ms', 'from-registry-alias', 'local', 'is-number'].map(
      (name) => workspaces.lock?.packages.get(`node_modules/${name}`)?.purl,
    );
    expect(purls).toEqual([
      'pkg:npm/ms@2.0.0',
      'pkg:npm/%40types/ms@0.7.34',
      'pkg:npm/local@1.2.3?download_url=file:vendor%2Flocal-1.2.3.tgz',
      'pkg:npm/is-number@6.0.0',
    ]);
  });

  it('says what only some platforms install', () => {
    const { platforms } = workspaces.lock?.packages.get('node_modules/@esbuild/linux-x64') ?? {};
    expect(platforms).toEqual({ os: ['linux'], cpu: ['x64'] });
    expect(edgesOf(workspaces.lock, 'node_modules/esbuild')).toContain(
      '@esbuild/linux-x64 optional node_modules/@esbuild/linux-x64',
    );
  });

  it('keeps the license as written, with its place', () => {
    const source = corpusFile('npm-lock/ui5-cli/npm-shrinkwrap.json');
    const { lock } = readWith(npmLock, source);
    for (const { declared } of lock?.packages.values() ?? [])
      expect(JSON.parse(source.text.slice(declared?.span.start, declared?.span.end))).toBe(declared?.value);
    expect([...(lock?.packages.values() ?? [])].filter(({ declared }) => declared)).toHaveLength(564);
  });

  it('finds what a package gets the way Node does: nearest first', () => {
    const { lock } = read({
      lockfileVersion: 3,
      packages: {
        '': { dependencies: { a: '*' } },
        'node_modules/a': { version: '1.0.0', dependencies: { b: '*', a: '*', gone: '*' } },
        'node_modules/a/node_modules/b': { version: '2.0.0', dependencies: { c: '*', b: '*' } },
        'node_modules/b': { version: '1.0.0', dependencies: { c: '*' } },
        'node_modules/c': { version: '1.0.0', peerDependencies: { b: '*', d: '*' } },
      },
    });
    expect(edgesOf(lock, 'node_modules/a')).toEqual([
      'b runtime node_modules/a/node_modules/b',
      'a runtime node_modules/a',
      'gone runtime -',
    ]);
    expect(edgesOf(lock, 'node_modules/a/node_modules/b')).toEqual([
      'c runtime node_modules/c',
      'b runtime node_modules/a/node_modules/b',
    ]);
    expect(edgesOf(lock, 'node_modules/c')).toEqual(['b peer node_modules/b', 'd peer -']);
  });

  it('lies in its own folder, and so does all that it speaks of', () => {
    const value = {
      lockfileVersion: 3,
      packages: {
        '': { dependencies: { a: '1', shared: '*', far: '*' } },
        '../shared': { name: 'shared', version: '1.0.0' },
        '../../far': { name: '@far/away', version: '3.0.0', license: 'GPL-3.0-only', dependencies: { b: '1', a: '1' } },
        '../../far/node_modules/b': { version: '4.0.0' },
        'node_modules/a': { version: '1.0.0' },
        'node_modules/b': { version: '1.0.0' },
        'node_modules/shared': { resolved: '../shared', link: true },
        'node_modules/far': { resolved: '../../far', link: true },
      },
    };
    const { lock } = read(value, 'app/package-lock.json');
    expect(importers(lock)).toEqual({
      app: ['a runtime node_modules/a', 'shared runtime project:shared', 'far runtime ../../far'],
      shared: [],
    });
    expect(lock?.packages.get('node_modules/a')?.folder).toBe('app/node_modules/a');
    const { folder, origin, purl, declared } = lock?.packages.get('../../far') ?? {};
    expect([folder, origin, purl, declared?.value]).toEqual([
      undefined,
      'link',
      'pkg:npm/%40far/away@3.0.0?download_url=file:..%2F..%2Ffar',
      'GPL-3.0-only',
    ]);
    expect(edgesOf(lock, '../../far')).toEqual(['b runtime ../../far/node_modules/b', 'a runtime -']);
  });

  it('reads the hidden lock as speaking of the folder above node_modules', () => {
    const value = { lockfileVersion: 3, packages: { 'node_modules/a': { version: '1.0.0', inBundle: true } } };
    const { lock } = read(value, 'app/node_modules/.package-lock.json');
    expect(lock?.packages.get('node_modules/a')).toMatchObject({ folder: 'app/node_modules/a', bundled: true });
    expect(lock?.importers).toEqual([]);
  });

  it('keeps the first of several hashes, and git by its commit', () => {
    const { lock } = read({
      lockfileVersion: 3,
      packages: {
        'node_modules/a': {
          version: '1.0.0',
          integrity: 'sha512-AA==\n sha1-BB=',
          resolved: 'git+ssh://git@h/u/a.git#c0',
        },
      },
    });
    expect(lock?.packages.get('node_modules/a')).toMatchObject({
      integrity: 'sha512-AA==',
      origin: 'git',
      purl: 'pkg:npm/a@1.0.0?vcs_url=git%2Bssh:%2F%2Fgit%40h%2Fu%2Fa.git%40c0',
    });
  });

  it('leaves out what it cannot read, says so at its place, and reads the rest', () => {
    const text = `{"lockfileVersion": 3, "packages": {
      "node_modules/a": 1,
      "node_modules/b": {"version": 2, "resolved": false, "dependencies": []},
      "node_modules/c": {"version": "1.0.0"}, "node_modules/c": {"version": "2.0.0"},
      "node_modules/__proto__": {"version": "1.0.0"},
      "node_modules/${'x'.repeat(3000)}": {"version": "1.0.0"}}}`;
    const { lock, findings } = readWith(npmLock, { file: 'package-lock.json' as FilePath, text });
    expect([...(lock?.packages ?? [])].map(([key, { name, version }]) => [key, name, version])).toEqual([
      ['node_modules/b', 'b', undefined],
      ['node_modules/c', 'c', '2.0.0'],
      ['node_modules/__proto__', '__proto__', '1.0.0'],
    ]);
    expect(findings).toEqual([
      'error read/malformed at «1»: "node_modules/a" is not an object',
      'error read/malformed at «2»: the value of "version" is not a string',
      'error read/malformed at «[]»: the value of "dependencies" is not an object',
      'warning read/malformed at «"node_modules/c"»: "node_modules/c" stands here twice, and only the last one counts',
      expect.stringContaining('this path is too long'),
    ]);
  });
});

describe('package-lock.json, version 1 and older', () => {
  const value = {
    lockfileVersion: 1,
    dependencies: {
      a: { version: '1.0.0', requires: { b: '^2', c: '*' }, dependencies: { b: { version: '2.0.0', bundled: true } } },
      b: { version: '1.0.0', dev: true },
      c: { version: 'npm:real@3.0.0', optional: true, requires: { b: '^1' } },
      g: { version: 'git+https://h/u/g.git#c0', from: 'git+https://h/u/g.git' },
      w: { version: 'file:packages/w', requires: { x: '1' }, dependencies: { x: { version: '1.0.0' } } },
    },
  };
  const { lock, findings } = read(value);

  it('lists every folder as it is nested, what is nested in a linked folder there', () => {
    expect(findings).toEqual([]);
    expect([...(lock?.packages.values() ?? [])].map(({ key, purl, bundled }) => [key, purl, bundled])).toEqual([
      ['node_modules/a', 'pkg:npm/a@1.0.0', false],
      ['node_modules/a/node_modules/b', 'pkg:npm/b@2.0.0', true],
      ['node_modules/b', 'pkg:npm/b@1.0.0', false],
      ['node_modules/c', 'pkg:npm/real@3.0.0', false],
      ['node_modules/g', 'pkg:npm/g?vcs_url=git%2Bhttps:%2F%2Fh%2Fu%2Fg.git%40c0', false],
      ['packages/w/node_modules/x', 'pkg:npm/x@1.0.0', false],
    ]);
  });

  it('joins them by what they require; what only optional wishes lead to is optional', () => {
    expect(edgesOf(lock, 'node_modules/a')).toEqual([
      'b runtime node_modules/a/node_modules/b',
      'c optional node_modules/c',
    ]);
    expect(edgesOf(lock, 'node_modules/c')).toEqual(['b runtime node_modules/b']);
  });

  it('offers all at the top to the project, whose wishes only its manifest knows', () => {
    expect(lock?.importers.map(({ folder, scoped }) => [folder, scoped])).toEqual([
      ['', false],
      ['packages/w', false],
    ]);
    expect(importers(lock)).toEqual({
      '': [
        'a runtime node_modules/a',
        'b development node_modules/b',
        'c optional node_modules/c',
        'g runtime node_modules/g',
        'w runtime project:packages/w',
      ],
      'packages/w': ['x runtime packages/w/node_modules/x'],
    });
  });

  it('reads a lock without a version in the same way, with a warning; what is nested was nested for its parent', () => {
    const { lockfileVersion: _, ...old } = value;
    const { lock, findings } = read({ ...old, dependencies: { a: { version: '1.0.0', dependencies: { b: {} } } } });
    expect(findings).toEqual([
      'warning read/unsupported-version at «{»: this lock is older than lock versions, and does not say what depends on what',
    ]);
    expect(edgesOf(lock, 'node_modules/a')).toEqual(['b runtime node_modules/a/node_modules/b']);
  });
});

describe('what is no lock of npm', () => {
  it.each([
    [
      { lockfileVersion: 4, packages: {} },
      'error read/unsupported-version at «4»: this is not lock version 1, 2 or 3 of npm',
    ],
    [
      { lockfileVersion: '3', packages: {} },
      'error read/unsupported-version at «"3"»: this is not lock version 1, 2 or 3 of npm',
    ],
    [{}, 'error read/unsupported-version at «{»: this is not lock version 1, 2 or 3 of npm'],
    [[], 'error read/malformed at «[]»: a lock of npm holds one object'],
    [{ lockfileVersion: 3, packages: 1 }, 'error read/malformed at «1»: a lock of version 3 has an object "packages"'],
  ])('%j', (value, finding) => {
    const { lock, findings } = read(value);
    expect(lock).toBeUndefined();
    expect(findings).toEqual([finding]);
  });
});
