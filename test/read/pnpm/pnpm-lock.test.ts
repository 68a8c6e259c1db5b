import { describe, expect, it } from 'vitest';
import type { Lock } from '../../../core/model/facts.js';
import type { FilePath } from '../../../core/model/file-path.js';
import { pnpmLock } from '../../../core/read/pnpm-lock.js';
import { pnpmWorkspace } from '../../../core/read/pnpm-workspace.js';
import { corpusFile, readWith } from '../npm/corpus.js';

function read(text: string, file = 'pnpm-lock.yaml') {
  return readWith(pnpmLock, { file: file as FilePath, text });
}

function packagesOf(lock: Lock | undefined) {
  return [...(lock?.packages.values() ?? [])];
}

function edgesOf(lock: Lock | undefined, folder: string): readonly string[] {
  const importer = lock?.importers.find((found) => found.folder === folder);
  return (importer?.requires ?? []).map(
    ({ name, scope, to, toImporter }) =>
      `${scope} ${name} > ${to ?? (toImporter === undefined ? '?' : `/${toImporter}`)}`,
  );
}

describe('pnpm-lock.yaml', () => {
  it.each(['v5', 'v6', 'v9'])('reads a workspace of version %s to the same projects', (version) => {
    const { lock } = readWith(pnpmLock, corpusFile(`pnpm-lock/workspaces-${version}/pnpm-lock.yaml`));
    expect(lock?.importers.map(({ folder }) => folder)).toEqual(['', 'packages/app', 'packages/lib']);
    const app = edgesOf(lock, 'packages/app');
    expect(app).toContain('runtime @everyday/lib > /packages/lib');
    expect(app.find((edge) => edge.includes('old-ms'))).toMatch(/ms[@/]2\.0\.0$/);
    expect(app).toContain('runtime outer > outer@link:vendor/outer');
    expect(app.find((edge) => edge.startsWith('development debug'))).toMatch(/debug[@/]4\.3\.4$/);
    expect(edgesOf(lock, '').find((edge) => edge.startsWith('optional fsevents'))).toMatch(/fsevents[@/]2\.3\.3$/);

    const patched = packagesOf(lock).filter((found) => found.patched);
    expect(patched.map(({ purl }) => purl)).toEqual(['pkg:npm/left-pad@1.3.0']);
    const outer = lock?.packages.get('outer@link:vendor/outer');
    expect([outer?.origin, outer?.folder, outer?.version]).toEqual(['link', 'vendor/outer', undefined]);
    const local = packagesOf(lock).find(({ name }) => name === 'local');
    expect([local?.origin, local?.folder]).toEqual(['file', 'vendor/local']);
    const esbuild = packagesOf(lock).find(({ name }) => name === '@esbuild/darwin-arm64');
    expect(esbuild?.platforms).toEqual({ os: ['darwin'], cpu: ['arm64'] });
    const reactDom = packagesOf(lock).find(({ name }) => name === 'react-dom');
    expect(reactDom?.requires.map(({ name, scope }) => `${scope} ${name}`)).toEqual([
      'runtime loose-envify',
      'peer react',
      'runtime scheduler',
    ]);
    expect(reactDom?.integrity).toMatch(/^sha512-/);
    expect(reactDom?.purl).toBe('pkg:npm/react-dom@18.3.1');
    expect(reactDom?.key).toContain('react@18.2.0');
  });

  it('reads an injected workspace as the project it is, with what only its copy brings in', () => {
    const { lock } = readWith(pnpmLock, corpusFile('pnpm-lock/workspaces-v9/pnpm-lock.yaml'));
    expect(packagesOf(lock).some(({ name }) => name === '@everyday/lib')).toBe(false);
    expect(edgesOf(lock, 'packages/lib')).toEqual([
      'runtime debug > debug@4.3.4',
      expect.stringMatching(/^runtime left-pad > left-pad@1\.3\.0\(patch_hash=/),
      'development ms > ms@2.1.2',
      'development react > react@17.0.2',
      'runtime debug > debug@4.3.4',
      expect.stringMatching(/^runtime left-pad > left-pad@1\.3\.0\(patch_hash=/),
      'peer react > react@18.2.0',
    ]);
  });

  it('joins the document of tools to that of the project', () => {
    const { lock, findings } = read(`---
lockfileVersion: '9.0'
importers:
  .:
    configDependencies:
      config:
        specifier: 1.0.0
        version: 1.0.0
    packageManagerDependencies:
      pnpm:
        specifier: 12.0.0
        version: 12.0.0
packages:
  config@1.0.0:
    resolution: {integrity: sha512-a}
  pnpm@12.0.0:
    resolution: {integrity: sha512-b}
snapshots:
  config@1.0.0: {}
  pnpm@12.0.0: {}

---
lockfileVersion: '9.0'
importers:
  .:
    dependencies:
      ms:
        specifier: ^2.0.0
        version: 2.1.3
packages:
  ms@2.1.3:
    resolution: {integrity: sha512-c}
snapshots:
  ms@2.1.3: {}
`);
    expect(findings).toEqual([]);
    expect(edgesOf(lock, '')).toEqual([
      'tool config > config@1.0.0',
      'optional pnpm > pnpm@12.0.0',
      'runtime ms > ms@2.1.3',
    ]);
    expect(packagesOf(lock).map(({ purl, folder }) => [purl, folder])).toEqual([
      ['pkg:npm/config@1.0.0', 'node_modules/.pnpm-config/config'],
      ['pkg:npm/pnpm@12.0.0', undefined],
      ['pkg:npm/ms@2.1.3', undefined],
    ]);
  });

  it('tells a repository, an archive, another registry and a runtime from the default registry', () => {
    const { lock, findings } = read(
      `lockfileVersion: '9.0'
importers:
  .:
    dependencies:
      a: {specifier: 'github:u/a', version: 'https://codeload.github.com/u/a/tar.gz/0123abc'}
      b: {specifier: 'git+ssh://git@h/b.git', version: 'git+ssh://git@h/b.git#4567def'}
      c: {specifier: 'https://h/c.tgz', version: 'https://h/c.tgz'}
      d: {specifier: ^1.0.0, version: 1.0.0}
      node: {specifier: 'runtime:24.4.0', version: 'runtime:24.4.0'}
      e: {specifier: 'file:e.tgz', version: 'file:e.tgz'}
packages:
  a@https://codeload.github.com/u/a/tar.gz/0123abc:
    resolution: {tarball: https://codeload.github.com/u/a/tar.gz/0123abc}
    version: 1.0.0
  b@git+ssh://git@h/b.git#4567def:
    resolution: {type: git, repo: ssh://git@h/b.git, commit: 4567def}
    version: 2.0.0
  c@https://h/c.tgz:
    resolution: {integrity: sha512-c, tarball: https://h/c.tgz}
    version: 3.0.0
  d@1.0.0:
    resolution: {integrity: sha512-d, tarball: https://me:secret@npm.h/d/-/d-1.0.0.tgz}
  node@runtime:24.4.0:
    resolution: {type: variations, variants: []}
    version: 24.4.0
  e@file:e.tgz:
    resolution: {integrity: sha512-e, tarball: file:e.tgz}
    version: 5.0.0
`,
    );
    expect(findings).toEqual([]);
    expect(packagesOf(lock).map(({ origin, purl }) => `${origin} ${decodeURIComponent(purl)}`)).toEqual([
      'git pkg:npm/a@1.0.0?vcs_url=git+https://github.com/u/a.git@0123abc',
      'git pkg:npm/b@2.0.0?vcs_url=git+ssh://git@h/b.git@4567def',
      'tarball pkg:npm/c@3.0.0?download_url=https://h/c.tgz',
      'registry pkg:npm/d@1.0.0?repository_url=https://npm.h',
      'unknown pkg:generic/node@24.4.0',
      'tarball pkg:npm/e@5.0.0?download_url=file:e.tgz',
    ]);
  });

  it('reads a single project at the top, as versions 5 and 6 write it', () => {
    const { lock, findings } = read(`lockfileVersion: 5.3

specifiers:
  '@s/a': ^1.0.0
  alias: npm:real@^1.0.0
  other: ^1.0.0
  repo: u/repo

dependencies:
  '@s/a': 1.0.0_b@2.0.0+c@3.0.0
  alias: /real/1.0.1
  other: npm.h+8080/other/1.0.0
  repo: github.com/u/repo/0123abc

packages:

  /@s/a/1.0.0_b@2.0.0+c@3.0.0:
    resolution: {integrity: sha512-a}
    peerDependencies:
      b: '*'
    dependencies:
      b: 2.0.0
    dev: false

  /b/2.0.0:
    resolution: {integrity: sha1-b}
    dev: false

  /real/1.0.1:
    resolution: {integrity: sha512-r}

  npm.h+8080/other/1.0.0:
    resolution: {integrity: sha512-o}

  github.com/u/repo/0123abc:
    resolution: {tarball: https://codeload.github.com/u/repo/tar.gz/0123abc}
    name: repo
    version: 9.0.0
`);
    expect(findings).toEqual([]);
    expect(edgesOf(lock, '')).toHaveLength(4);
    expect(edgesOf(lock, '').join()).not.toContain('?');
    expect(packagesOf(lock).map(({ purl }) => decodeURIComponent(purl))).toEqual([
      'pkg:npm/@s/a@1.0.0',
      'pkg:npm/b@2.0.0',
      'pkg:npm/real@1.0.1',
      'pkg:npm/other@1.0.0?repository_url=https://npm.h:8080',
      'pkg:npm/repo@9.0.0?vcs_url=git+https://github.com/u/repo.git@0123abc',
    ]);
    expect(lock?.packages.get('/@s/a/1.0.0_b@2.0.0+c@3.0.0')?.requires).toEqual([
      { name: 'b', to: '/b/2.0.0', scope: 'peer' },
    ]);
  });

  it.each([
    ['lockfileVersion: 10.0\n', 'error read/unsupported-version at «10.0»: this is not lock version 5, 6 or 9 of pnpm'],
    ['packages: {}\n', 'error read/unsupported-version at «»: this is not lock version 5, 6 or 9 of pnpm'],
    ['', 'error read/malformed at «»: this lock is empty'],
    ['- a\n', 'error read/unsupported-version at «»: this is not lock version 5, 6 or 9 of pnpm'],
  ])('%j is no lock of pnpm that can be read', (text, finding) => {
    const { lock, findings } = read(text);
    expect(findings).toEqual([finding]);
    expect(lock).toBeUndefined();
  });

  it('reads on behind a mistake', () => {
    const { lock, findings } = read(`lockfileVersion: '9.0'
importers:
  .:
    dependencies:
      gone: {specifier: ^1.0.0, version: 1.0.0}
      ms: {specifier: ^2.0.0, version: 2.1.3}
  ../outside: {}
packages:
  ms@2.1.3: {resolution: {integrity: sha512-c}}
  broken@1.0.0: 3
  ms@2.1.3: {resolution: {integrity: sha512-d}}
snapshots:
  ms@2.1.3: {}
  lost@1.0.0: {}
`);
    expect(findings).toEqual([
      'error read/malformed at «broken@1.0.0»: "broken@1.0.0" has no package that can be read',
      'warning read/malformed at «ms@2.1.3»: "ms@2.1.3" stands here twice, and only the last one counts',
      'error read/malformed at «lost@1.0.0»: "lost@1.0.0" does not stand under "packages"',
      'error read/malformed at «../outside»: "../outside" lies outside',
      'error read/malformed at «gone»: no package stands in this lock for "gone"',
    ]);
    expect(packagesOf(lock).map(({ key, integrity }) => [key, integrity])).toEqual([
      ['ms@2.1.3', 'sha512-d'],
      ['lost@1.0.0', undefined],
    ]);
  });

  it('believes the key, by which pnpm downloads, over what the entry says of itself', () => {
    const { lock } = read(
      "lockfileVersion: '9.0'\npackages:\n  bad@6.6.6: {resolution: {integrity: sha512-c}, name: good, version: 1.0.0}\n",
    );
    expect(packagesOf(lock).map(({ purl }) => purl)).toEqual(['pkg:npm/bad@6.6.6']);
  });

  it('names a merge conflict', () => {
    const { findings } = read("lockfileVersion: '9.0'\n<<<<<<< HEAD\npackages: {}\n=======\n>>>>>>> theirs\n");
    expect(findings[0]).toBe(
      'error read/malformed at «<<<<<<<»: this is not valid YAML: a merge conflict is not resolved',
    );
  });

  it('says which packages carry others unseen', () => {
    const { findings } = readWith(pnpmLock, corpusFile('pnpm-lock/fastify-v9/pnpm-lock.yaml'));
    expect(findings).toEqual([
      expect.stringMatching(
        /^warning read\/skipped at «tap@16.*»: a package carries others inside, which this lock does not name$/,
      ),
    ]);
  });
});

describe('pnpm-workspace.yaml', () => {
  it('names the folders of a workspace at their places', () => {
    const text = "packages:\n  - 'packages/*'   # ours\n  - '!**/test/**'\n  - 3\ncatalog: {ms: ^2}\n";
    const { facts, findings } = readWith(pnpmWorkspace, { file: 'pnpm-workspace.yaml' as FilePath, text });
    const root = facts.find((fact) => fact.kind === 'workspace-root');
    expect(root?.patterns.map(({ value, span }) => [value, text.slice(span.start, span.end)])).toEqual([
      ['packages/*', "'packages/*'"],
      ['!**/test/**', "'!**/test/**'"],
    ]);
    expect(findings).toEqual(['error read/malformed at «3»: a folder of the workspace is not named by a string']);
  });

  it('may name none', () => {
    const { facts, findings } = readWith(pnpmWorkspace, {
      file: 'pnpm-workspace.yaml' as FilePath,
      text: 'packages:\n',
    });
    expect([facts.length, findings]).toEqual([1, []]);
  });
});
