import { describe, expect, test } from 'vitest';
import type { Fact } from '../../core/model/facts.js';
import type { FilePath } from '../../core/model/file-path.js';
import type { Weighing } from '../../core/resolve/components.js';
import { type Resolved, resolve } from '../../core/resolve/resolve.js';
import { memoryTree } from '../../core/tree/memory.js';
import { lock, manifest, placeIn } from './facts.js';

function resolved(...facts: readonly (Fact | readonly Fact[])[]): Resolved {
  return resolve(facts.flat(), memoryTree({}));
}

/** "a@1.0.0 runtime direct" for each component. */
function shown({ components }: Resolved): readonly string[] {
  return components.map(({ purl, scope, direct, optional, ignored }) =>
    [purl.replace('pkg:npm/', ''), scope, direct && 'direct', optional && 'may be missing', ignored && 'ignored']
      .filter(Boolean)
      .join(' '),
  );
}

/** "folder: a > b (scope)" for each path of a component. */
function paths({ components }: Resolved, name: string): readonly string[] {
  const component = components.find(({ purl }) => purl.startsWith(`pkg:npm/${name}`));
  return (component?.paths ?? []).map(
    ({ project, purls, scope }) =>
      `${project || '.'}: ${purls.map((purl) => purl.replace('pkg:npm/', '').replace(/@[^@]*$/, '')).join(' > ')} (${scope})`,
  );
}

describe('scope and directness', () => {
  test('a way is as strong as its weakest edge, a component as its strongest way', () => {
    const found = resolved(
      lock('test.lock', {
        importers: { '': ['app@1', 'tool@1 development', 'extra@1 optional'] },
        packages: {
          'app@1': ['shared@1', 'maybe@1 optional', 'host@1 peer'],
          'tool@1': ['shared@1', 'only-tool@1'],
          'extra@1': ['only-extra@1'],
          'shared@1': [],
          'maybe@1': ['below-maybe@1'],
          'host@1': [],
          'only-tool@1': [],
          'only-extra@1': [],
          'below-maybe@1': [],
        },
      }),
    );
    expect(shown(found)).toEqual([
      'app@1 runtime direct',
      'below-maybe@1 optional may be missing',
      'extra@1 optional direct may be missing',
      'host@1 peer',
      'maybe@1 optional may be missing',
      'only-extra@1 optional may be missing',
      'only-tool@1 development',
      'shared@1 runtime',
      'tool@1 development direct',
    ]);
  });

  test('development here and runtime there is runtime, and its first path says where', () => {
    const packages = { 'x@1': ['y@1'], 'y@1': [] };
    const found = resolved(
      lock('test.lock', { importers: { a: ['x@1 development', '->b'], b: ['x@1'] }, packages }),
      manifest('package.json', { workspaces: ['*'] }),
      manifest('a/package.json', { devDependencies: { x: '1' }, dependencies: { b: 'workspace:*' } }),
      manifest('b/package.json', { name: 'b', dependencies: { x: '1' } }),
    );
    expect(shown(found)).toEqual(['x@1 runtime direct', 'y@1 runtime']);
    expect(paths(found, 'y')).toEqual(['b: x > y (runtime)', 'a: x > y (development)']);
    expect(found.findings).toEqual([]);
    expect(found.projects.map(({ file }) => file)).toEqual(['a/package.json', 'b/package.json', 'package.json']);
  });

  test('what a project needs for development stays so for those who depend on it', () => {
    const found = resolved(
      lock('test.lock', { importers: { a: ['->b'], b: ['t@1 development'] }, packages: { 't@1': [] } }),
      manifest('a/package.json', { dependencies: { b: 'workspace:*' } }),
      manifest('b/package.json', { name: 'b', devDependencies: { t: '1' } }),
    );
    expect(shown(found)).toEqual(['t@1 development direct']);
    expect(paths(found, 't')).toEqual(['b: t (development)']);
  });

  test('where the lock has no scopes, the manifest has them', () => {
    const found = resolved(
      lock('test.lock', {
        importers: { '': ['a@1', 'b@1', 'stale@1'] },
        scoped: false,
        packages: { 'a@1': ['stale@1'], 'b@1': [], 'stale@1': [] },
      }),
      manifest('package.json', { devDependencies: { a: '1' }, peerDependencies: { b: '1' } }),
    );
    expect(shown(found)).toEqual(['a@1 development direct', 'b@1 peer direct', 'stale@1 development']);
  });

  test('a line that moved to dependencies counts before the lock is written anew', () => {
    const one = lock('test.lock', { importers: { '': ['a@1 development'] }, packages: { 'a@1': [] } });
    expect(shown(resolved(one, manifest('package.json', { dependencies: { a: '1' } })))).toEqual([
      'a@1 runtime direct',
    ]);
    expect(shown(resolved(one, manifest('package.json', { devDependencies: { a: '1' } })))).toEqual([
      'a@1 development direct',
    ]);
  });

  test('a line that moved to devDependencies does not, before the lock is written anew', () => {
    const one = lock('test.lock', { importers: { '': ['a@1'] }, packages: { 'a@1': [] } });
    const found = resolved(one, manifest('package.json', { devDependencies: { a: '1' } }));
    expect(shown(found)).toEqual(['a@1 runtime direct']);
  });

  test('copies of one version are one component, yet their ways are told apart', () => {
    const found = resolved(
      lock('test.lock', {
        importers: { '': ['p@1(x)', 'q@1 development'] },
        packages: { 'p@1(x)': [], 'p@1(y)': ['z@1'], 'q@1': ['p@1(y)'], 'z@1': [] },
      }),
    );
    expect(shown(found)).toEqual(['p@1 runtime direct', 'q@1 development direct', 'z@1 development']);
    const [p] = found.components;
    expect(p?.copies.map(({ key }) => key)).toEqual(['p@1(x)', 'p@1(y)']);
    expect(p?.occurrences.map(({ relation, scope }) => `${relation} ${scope}`)).toEqual([
      'direct runtime',
      'direct runtime',
      'transitive development',
    ]);
  });

  test('what nothing asks for does not vanish, and is taken for the strictest', () => {
    const found = resolved(lock('a/test.lock', { packages: { 'left@1': ['over@1'], 'over@1': ['left@1'] } }));
    expect(shown(found)).toEqual(['left@1 runtime', 'over@1 runtime']);
    expect(found.components[0]).toMatchObject({
      paths: [{ project: 'a', purls: ['pkg:npm/left@1'], at: { file: 'a/test.lock', start: 100 } }],
      occurrences: [{ relation: 'transitive', span: { start: 100 } }],
    });
    expect(found.projects).toEqual([{ file: 'a/test.lock' }]);
  });
});

describe('paths and places', () => {
  test('stand on the line of the manifest, else on that of the lock', () => {
    const content = { dependencies: { other: '1', a: '1' } };
    const one = lock('test.lock', {
      importers: { '': ['a@1', 'other@1'] },
      packages: { 'a@1': ['b@1'], 'b@1': [], 'other@1': [] },
    });
    const place = placeIn('package.json', content, '"a"');
    const found = resolved(one, manifest('package.json', content)).components;
    expect(found[0]).toMatchObject({
      paths: [{ at: place }],
      occurrences: [
        { span: place, relation: 'direct', project: '' },
        { span: { file: 'test.lock', start: 100, end: 110 }, relation: 'direct' },
      ],
    });
    expect(found[1]).toMatchObject({
      paths: [{ at: place }],
      occurrences: [{ span: { start: 200 }, relation: 'transitive' }],
    });
    expect(resolved(one).components[1]?.paths[0]?.at).toEqual({ file: 'test.lock', start: 3, end: 4 });
  });

  test('are the shortest among the strongest', () => {
    const found = resolved(
      lock('test.lock', {
        importers: { '': ['dev@1 development', 'z@1', 'a@1', 'long@1'] },
        packages: {
          'dev@1': [],
          'long@1': ['a@1'],
          'a@1': ['m@1'],
          'm@1': ['end@1'],
          'z@1': ['m@1'],
          'end@1': ['dev@1'],
        },
      }),
    );
    expect(paths(found, 'end')).toEqual(['.: a > m > end (runtime)']);
    expect(paths(found, 'dev')).toEqual(['.: a > m > end > dev (runtime)']);
    expect(found.components.find(({ purl }) => purl === 'pkg:npm/dev@1')?.direct).toBe(true);
  });

  test('are those of at most five projects, the strongest and nearest', () => {
    const importers = Object.fromEntries(
      [...'hgfedcba'].map((folder) => [folder, [folder === 'h' ? 'x@1' : 'x@1 development']]),
    );
    const found = resolved(lock('test.lock', { importers, packages: { 'x@1': ['y@1'], 'y@1': [] } }));
    expect(paths(found, 'y').map((path) => path.slice(0, 1))).toEqual(['h', 'a', 'b', 'c', 'd']);
    expect(found.components[0]?.occurrences).toHaveLength(9);
  });

  test('show both ends of a very long way', () => {
    const packages = Object.fromEntries(Array.from({ length: 200 }, (_, n) => [`p${n}@1`, [`p${n + 1}@1`]]));
    const found = resolved(lock('test.lock', { importers: { '': ['p0@1'] }, packages }));
    const purls = found.components.find(({ purl }) => purl === 'pkg:npm/p199@1')?.paths[0]?.purls;
    expect(purls).toHaveLength(65);
    expect([purls?.[0], purls?.[1], purls?.at(-1)]).toEqual(['pkg:npm/p0@1', 'pkg:npm/p136@1', 'pkg:npm/p199@1']);
  });
});

describe('which lock governs', () => {
  const members = { 'x@1': [], 'y@1': [] };

  test('the nearest that knows the folder; a fixture below is a project of its own', () => {
    const found = resolved(
      lock('test.lock', { importers: { '': [], 'packages/a': ['x@1'] }, packages: members }),
      manifest('package.json', { workspaces: ['packages/*'] }),
      manifest('packages/a/package.json', { dependencies: { x: '1' } }),
      manifest('fixtures/f/package.json', { dependencies: { x: '^2.0.0' } }),
    );
    expect(shown(found)).toEqual(['x runtime direct', 'x@1 runtime direct', 'y@1 runtime']);
    expect(found.findings.map(({ message }) => message)).toEqual([
      'fixtures/f/package.json has no lockfile that can be read, and nothing is installed: no version is chosen for 1 dependency',
    ]);
  });

  test('a workspace that the lock does not know yet is governed by it all the same', () => {
    const found = resolved(
      lock('test.lock', { importers: { '': [] }, packages: {} }),
      manifest('package.json', { workspaces: ['packages/*', '!packages/old'] }),
      manifest('packages/new/package.json', { dependencies: { x: '^1' } }),
    );
    expect(found.findings.map(({ message }) => message)).toEqual(['test.lock does not have x "^1" yet']);
  });

  test('several in one folder all speak, with a warning', () => {
    const found = resolved(
      lock('a.lock', { importers: { '': ['x@1'] }, packages: members }),
      lock('b.lock', { importers: { '': ['x@2'] }, packages: { 'x@2': [] } }),
      manifest('package.json', { dependencies: { x: '*' } }),
    );
    expect(shown(found)).toEqual(['x@1 runtime direct', 'x@2 runtime direct', 'y@1 runtime']);
    expect(found.findings).toMatchObject([
      { code: 'read/skipped', severity: 'warning', at: { file: 'a.lock' }, labels: [{ span: { file: 'b.lock' } }] },
    ]);
  });

  test('a lock of pins is asked by name and spec, overrides first', () => {
    const packages = { 'a@1': ['low'], 'low@2': [], 'real@3': [], 'b@4': [], 'c@5': [] };
    const pins = { 'a@^1': 'a@1', 'low@2': 'low@2', 'alias@npm:real@^3': 'real@3', 'b@npm:^4': 'b@4', 'c@5': 'c@5' };
    const found = resolved(
      lock('test.lock', { packages, pins }),
      manifest('package.json', {
        workspaces: ['w'],
        resolutions: { '**/low': '2', c: '5' },
        dependencies: { a: '^1', alias: 'npm:real@^3' },
        devDependencies: { c: '^4' },
      }),
      manifest('w/package.json', { devDependencies: { b: '^4', new: '^1' } }),
    );
    expect(shown(found)).toEqual([
      'a@1 runtime direct',
      'b@4 development direct',
      'c@5 development direct',
      'low@2 runtime',
      'new development direct',
      'real@3 runtime direct',
    ]);
    expect(found.findings).toMatchObject([{ message: 'test.lock does not have new "^1" yet', purl: 'pkg:npm/new' }]);
  });
});

describe('lines that the lock does not know', () => {
  const one = lock('test.lock', { importers: { '': ['a@1'] }, packages: { 'a@1': [] } });

  test('are one finding each, on the line, and components of their own', () => {
    const content = { dependencies: { a: '^1', b: '^2.0.0', c: '3.0.0' }, devDependencies: { d: '' } };
    const found = resolved(one, manifest('package.json', content));
    expect(found.findings).toMatchObject(
      ['"b"', '"c"', '"d"'].map((name) => ({
        code: 'read/unpinned',
        severity: 'error',
        at: placeIn('package.json', content, name),
      })),
    );
    expect(shown(found)).toEqual([
      'a@1 runtime direct',
      'b runtime direct',
      'c@3.0.0 runtime direct',
      'd development direct',
    ]);
  });

  test('but peers and optional ones may be missing, and projects of ours are none', () => {
    const found = resolved(
      one,
      manifest('package.json', {
        name: 'root',
        workspaces: ['w'],
        dependencies: { a: '^1', w: '^1.0.0', v: 'file:./v', u: 'link:u' },
        optionalDependencies: { o: '1' },
        peerDependencies: { p: '*' },
      }),
      manifest('w/package.json', { name: 'w', version: '1.2.0' }),
      manifest('v/package.json', { name: 'v' }),
      manifest('u/package.json', { name: 'u' }),
    );
    expect(shown(found)).toEqual(['a@1 runtime direct']);
    expect(found.findings).toEqual([]);
  });

  test('of npm include those whose range the chosen version does not meet, unless it was overridden', () => {
    const npm = {
      ...lock('package-lock.json', { importers: { '': ['a@1.0.0'] }, packages: { 'a@1.0.0': [] } }),
      reader: 'npm-lock',
    };
    const asked = (spec: string, more: object = {}) =>
      resolved(npm, manifest('package.json', { dependencies: { a: spec }, ...more })).findings.length;
    expect([asked('^1.0.0'), asked('*'), asked('latest'), asked('npm:a@1')]).toEqual([0, 0, 0, 0]);
    expect([asked('^2.0.0'), asked('npm:a@2'), asked('1.0.1')]).toEqual([1, 1, 1]);
    expect(asked('^2.0.0', { overrides: { a: '1.0.0' } })).toBe(0);
  });

  test('of a lock by name and spec include those with another spec', () => {
    const berry = lock('yarn.lock', {
      importers: { '': ['a@1.0.0'] },
      scoped: false,
      packages: { 'a@1.0.0': [] },
      pins: { 'a@npm:^1.0.0': 'a@1.0.0' },
    });
    const asked = (spec: string, more: object = {}) =>
      resolved(berry, manifest('package.json', { dependencies: { a: spec }, ...more })).findings.length;
    expect([asked('^1.0.0'), asked('npm:^1.0.0'), asked('catalog:')]).toEqual([0, 0, 0]);
    expect([asked('^2.0.0'), asked('latest')]).toEqual([1, 1]);
    expect(asked('^2.0.0', { resolutions: { a: '^1.0.0' } })).toBe(0);
  });

  test('a workspace of that name and another version is not meant', () => {
    const found = resolved(
      one,
      manifest('package.json', { workspaces: ['w'], dependencies: { w: '^2.0.0' } }),
      manifest('w/package.json', { name: 'w', version: '1.2.0' }),
    );
    expect(found.findings).toMatchObject([{ message: 'test.lock does not have w "^2.0.0" yet' }]);
  });
});

describe('what the policy makes of a project', () => {
  const weigh: Weighing = (project: FilePath) =>
    project.startsWith('examples') ? 'ignored' : project.startsWith('tools') ? 'tool' : undefined;
  const facts = [
    lock('test.lock', {
      importers: { examples: ['x@1', 'only@1'], app: ['x@1 development'], tools: ['t@1', 'x@1'] },
      packages: { 'x@1': [], 'only@1': ['below@1'], 't@1': [], 'below@1': [] },
    }),
    ...manifest('examples/b/package.json', { dependencies: { loose: '*' } }),
  ];

  test('ignored ones bring in nothing that counts, and others no more than they may', () => {
    const found = resolve(facts, memoryTree({}), weigh);
    expect(shown(found)).toEqual([
      'below@1 runtime ignored',
      'loose runtime direct ignored',
      'only@1 runtime direct ignored',
      't@1 tool direct',
      'x@1 development direct',
    ]);
    expect(paths(found, 'x')).toEqual(['app: x (development)', 'tools: x (tool)']);
    expect(found.findings).toEqual([]);
  });
});
