import { describe, expect, it } from 'vitest';
import type { FilePath } from '../../../core/model/file-path.js';
import { yarnLock } from '../../../core/read/yarn-lock.js';
import { corpusFile, readWith } from '../npm/corpus.js';

function read(text: string) {
  return readWith(yarnLock, { file: 'web/yarn.lock' as FilePath, text: `__metadata:\n  version: 8\n\n${text}` });
}

describe('yarn.lock of yarn 2 and later', () => {
  it.each(['v4', 'v6', 'v10'])('reads a workspace of version %s', (version) => {
    const { lock } = readWith(yarnLock, corpusFile(`yarn-lock/workspaces-berry-${version}/yarn.lock`));
    expect(lock?.formatVersion).toBe(version.slice(1));
    expect(lock?.importers.map(({ folder, scoped }) => [folder, scoped])).toEqual([
      ['packages/app', false],
      ['packages/lib', false],
      ['', false],
    ]);
    const app = lock?.importers[0]?.requires.map(({ name, to, toImporter }) => `${name} > ${to ?? `/${toImporter}`}`);
    expect(app).toContain('@everyday/lib > /packages/lib');
    expect(app).toContain('old-ms > old-ms@npm:ms@2.0.0');
    expect(app?.find((edge) => edge.startsWith('resolve > '))).toMatch(/resolve@patch:.*builtin<compat\/resolve>/);
    const by = (name: string) => [...(lock?.packages.values() ?? [])].filter((found) => found.name === name);
    expect(by('ms').map(({ purl }) => purl)).toContain('pkg:npm/ms@2.0.0');
    const platforms = version === 'v4' ? undefined : { os: ['darwin'] };
    expect(by('fsevents').map((found) => [found.purl, found.patched, found.platforms])).toEqual([
      ['pkg:npm/fsevents@2.3.3', false, platforms],
      ['pkg:npm/fsevents@2.3.3', true, platforms],
    ]);
    const linked = [...by('gate'), ...by('outer')].map(({ origin, folder, version }) => [origin, folder, version]);
    expect(linked).toEqual([
      ['link', 'vendor/gate', undefined],
      ['link', 'vendor/outer', undefined],
    ]);
    expect(by('local').map(({ origin }) => origin)).toEqual(['file']);
    const root = lock?.importers[2]?.requires.map(({ name, scope }) => `${scope} ${name}`);
    expect(root).toContain('optional fsevents');
    expect(lock?.pins.get('ms@^2.1.3')).toBe('ms@npm:^2.1.3');
    expect(lock?.pins.get('ms@npm:^2.1.3')).toBe('ms@npm:^2.1.3');
  });

  it('reads a patch as the package that it changes', () => {
    const { lock } = readWith(yarnLock, corpusFile('yarn-lock/workspaces-berry-v10/yarn.lock'));
    const [plain, patched] = [...(lock?.packages.values() ?? [])].filter(({ name }) => name === 'left-pad');
    expect([plain?.patched, patched?.patched, patched?.purl]).toEqual([false, true, 'pkg:npm/left-pad@1.3.0']);
    expect(patched?.requires).toEqual([{ name: 'left-pad', to: plain?.key, scope: 'runtime' }]);
    expect(lock?.pins.get('left-pad@patch:left-pad@npm%3A1.3.0#./patches/left-pad.patch')).toBe(patched?.key);
  });

  it('tells repositories, archives and registries apart', () => {
    const { lock, findings } = read(`"a@https://github.com/u/a.git#main":
  version: 1.0.0
  resolution: "a@https://github.com/u/a.git#commit=0123abc"

"b@git@h:u/b.git":
  version: 1.0.0
  resolution: "b@git@h:u/b.git#workspace=b&commit=4567def"

"c@https://h/c.tgz":
  version: 1.0.0
  resolution: "c@https://h/c.tgz"

"d@npm:^1.0.0":
  version: 1.10
  resolution: "d@npm:1.10::__archiveUrl=https%3A%2F%2Fnpm.h%2Fd%2F-%2Fd-1.10.tgz"

"e@exec:./e.js":
  version: 1.0.0
  resolution: "e@exec:./e.js#./e.js::hash=1"
`);
    expect(findings).toEqual([]);
    expect(
      [...(lock?.packages.values() ?? [])].map(({ origin, purl }) => `${origin} ${decodeURIComponent(purl)}`),
    ).toEqual([
      'git pkg:npm/a@1.0.0?vcs_url=git+https://github.com/u/a.git@0123abc',
      'git pkg:npm/b@1.0.0?vcs_url=git@h:u/b.git@4567def',
      'tarball pkg:npm/c@1.0.0?download_url=https://h/c.tgz',
      'registry pkg:npm/d@1.10?repository_url=https://npm.h',
      'unknown pkg:npm/e@1.0.0?download_url=exec:./e.js',
    ]);
  });

  it('reads long keys, conditions and optional dependencies', () => {
    const { lock, findings } = read(`? "a@npm:^1, a@npm:^1.0.0"
:
  version: 1.0.0
  resolution: "a@npm:1.0.0"
  dependencies:
    b: ^1
    c: "npm:^1"
  dependenciesMeta:
    b:
      optional: true
  peerDependencies:
    d: "*"
  conditions: (os=linux | os=freebsd) & cpu=x64 & libc=musl

"b@npm:^1":
  version: 1.0.0
  resolution: "b@npm:1.0.0"

"c@npm:^1":
  version: 1.0.0
  resolution: "c@npm:1.0.0"
`);
    expect(findings).toEqual([]);
    expect(lock?.packages.get('a@npm:^1, a@npm:^1.0.0')).toMatchObject({
      platforms: { os: ['linux', 'freebsd'], cpu: ['x64'], libc: ['musl'] },
      requires: [
        { name: 'b', to: 'b@npm:^1', scope: 'optional' },
        { name: 'c', to: 'c@npm:^1', scope: 'runtime' },
      ],
    });
  });

  it('reads on behind a mistake', () => {
    const { lock, findings } = read(`"a@npm:^1": 3

"b@npm:^1":
  version: 1.0.0

"c@npm:^1":
  version: 1.0.0
  resolution: "c@npm:1.0.0"
`);
    expect(findings).toEqual([
      'error read/malformed at «"a@npm:^1"»: "a@npm:^1" does not say what was chosen',
      'error read/malformed at «"b@npm:^1"»: "b@npm:^1" does not say what was chosen',
    ]);
    expect([...(lock?.packages.keys() ?? [])]).toEqual(['c@npm:^1']);
  });

  it('refuses versions that it does not know', () => {
    const text = '__metadata:\n  version: 11\n\n"a@npm:^1":\n  version: 1.0.0\n  resolution: "a@npm:1.0.0"\n';
    const { lock, findings } = readWith(yarnLock, { file: 'yarn.lock' as FilePath, text });
    expect(lock).toBeUndefined();
    expect(findings).toEqual(['error read/unsupported-version at «11»: this is not lock version 4 to 10 of yarn']);
  });
});
