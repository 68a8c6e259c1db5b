import { describe, expect, test } from 'vitest';
import type { Fact } from '../../core/model/facts.js';
import { packageJson } from '../../core/read/package-json.js';
import { type Resolved, resolve } from '../../core/resolve/resolve.js';
import { memoryTree } from '../../core/tree/memory.js';
import { walk } from '../../core/tree/walk.js';

/** Resolves the package.json files of a tree, links as given, without any lock. */
function resolved(files: Record<string, object>, links: Record<string, string> = {}): Resolved {
  const texts = Object.entries(files).map(([path, content]) => [path, JSON.stringify(content)] as const);
  const tree = memoryTree(new Map(texts), new Map(Object.entries(links)));
  const facts: Fact[] = [];
  for (const file of walk(tree)) {
    const text = typeof file === 'string' && file.endsWith('package.json') ? tree.read(file) : undefined;
    if (typeof file === 'string' && text !== undefined) facts.push(...packageJson.read({ file, text }));
  }
  return resolve(facts, tree);
}

function shown({ components }: Resolved): readonly string[] {
  return components.map(
    ({ purl, scope, copies, paths }) =>
      `${purl.replace('pkg:npm/', '')} ${scope} ${copies.map(({ folder }) => folder ?? '-').join(' ')} via ${paths[0]?.purls.length}`,
  );
}

describe('without a lock', () => {
  test('what is installed is found as Node finds it', () => {
    const found = resolved({
      'package.json': {
        dependencies: { a: '^1', '@s/b': '^2' },
        devDependencies: { t: '*' },
        peerDependencies: { host: '*' },
      },
      'node_modules/a/package.json': {
        name: 'a',
        version: '1.1.0',
        dependencies: { c: '*' },
        peerDependencies: { p: '*' },
      },
      'node_modules/a/node_modules/c/package.json': { name: 'c', version: '1.0.0', dependencies: { t: '*' } },
      'node_modules/c/package.json': { name: 'c', version: '2.0.0' },
      'node_modules/@s/b/package.json': { name: '@s/b', version: '2.0.0', dependencies: { c: '*' } },
      'node_modules/t/package.json': { name: 'real-t', version: '3.0.0', optionalDependencies: { gone: '1' } },
      'node_modules/host/package.json': { name: 'host', version: '9.0.0' },
      'node_modules/stray/package.json': { name: 'stray', version: '1.0.0' },
    });
    expect(shown(found)).toEqual([
      '%40s/b@2.0.0 runtime node_modules/@s/b via 1',
      'a@1.1.0 runtime node_modules/a via 1',
      'c@1.0.0 runtime node_modules/a/node_modules/c via 2',
      'c@2.0.0 runtime node_modules/c via 2',
      'host@9.0.0 peer node_modules/host via 1',
      'real-t@3.0.0 runtime node_modules/t via 3',
    ]);
    expect(found.findings).toMatchObject([
      {
        code: 'read/unpinned',
        severity: 'warning',
        at: { file: 'package.json' },
        labels: [
          { text: '"^1": 1.1.0 is installed' },
          { text: '"^2": 2.0.0 is installed' },
          { text: '"*": 3.0.0 is installed' },
        ],
      },
    ]);
    expect(found.components[2]?.occurrences).toMatchObject([
      {
        span: { file: 'node_modules/a/node_modules/c/package.json', start: 0, end: 0 },
        relation: 'transitive',
        project: '',
      },
    ]);
  });

  test("pnpm's links are followed to what each package really gets", () => {
    const found = resolved(
      {
        'package.json': { dependencies: { a: '^1', own: 'workspace:*' } },
        'packages/own/package.json': { name: 'own', version: '1.0.0' },
        'node_modules/.pnpm/a@1.0.0/node_modules/a/package.json': {
          name: 'a',
          version: '1.0.0',
          dependencies: { b: '^1', a: '*' },
        },
        'node_modules/.pnpm/b@1.0.0/node_modules/b/package.json': { name: 'b', version: '1.0.0' },
      },
      {
        'node_modules/a': 'node_modules/.pnpm/a@1.0.0/node_modules/a',
        'node_modules/.pnpm/a@1.0.0/node_modules/b': 'node_modules/.pnpm/b@1.0.0/node_modules/b',
        'node_modules/own': 'packages/own',
        'node_modules/out': '../elsewhere',
      },
    );
    expect(shown(found)).toEqual([
      'a@1.0.0 runtime node_modules/.pnpm/a@1.0.0/node_modules/a via 1',
      'b@1.0.0 runtime node_modules/.pnpm/b@1.0.0/node_modules/b via 2',
    ]);
  });

  test('what is bundled is said to be', () => {
    const found = resolved({
      'package.json': { dependencies: { a: '1.0.0' } },
      'node_modules/a/package.json': {
        name: 'a',
        version: '1.0.0',
        dependencies: { b: '1', c: '1' },
        bundleDependencies: ['b', 'c'],
      },
      'node_modules/a/node_modules/b/package.json': { name: 'b', version: '1.0.0' },
      'node_modules/c/package.json': { name: 'c', version: '1.0.0' },
    });
    expect(found.components.map(({ copies }) => copies[0]?.bundled)).toEqual([false, true, false]);
  });

  test('what an installed package needs and lacks is an error, and a component', () => {
    const found = resolved({
      'package.json': { dependencies: { a: '^1' } },
      'node_modules/a/package.json': { name: 'a', version: '1.0.0', dependencies: { lost: '^2' } },
    });
    expect(shown(found)).toEqual(['a@1.0.0 runtime node_modules/a via 1', 'lost runtime - via 2']);
    expect(found.findings).toMatchObject([
      { severity: 'error', message: 'installed packages need lost, and no version of it is installed' },
      { severity: 'warning' },
    ]);
  });

  test('what is not installed is an error; exact versions are known all the same', () => {
    const found = resolved({
      'package.json': {
        dependencies: {
          a: '^1',
          exact: '=1.2.3',
          also: 'npm:real@4.5.6',
          tag: 'latest',
          git: 'github:x/y',
          tar: 'file:t.tgz',
        },
        optionalDependencies: { o: '^1' },
        peerDependencies: { host: '*' },
      },
    });
    expect(shown(found)).toEqual([
      'a runtime - via 1',
      'exact@1.2.3 runtime - via 1',
      'git runtime - via 1',
      'o optional - via 1',
      'real@4.5.6 runtime - via 1',
      'tag runtime - via 1',
      'tar runtime - via 1',
    ]);
    expect(found.findings).toMatchObject([
      {
        severity: 'error',
        message:
          'package.json has no lockfile that can be read, and nothing is installed: no version is chosen for 5 dependencies',
      },
    ]);
  });

  test('some installed and some not is an error that counts them', () => {
    const found = resolved({
      'package.json': { dependencies: { a: '^1', b: '^1' }, optionalDependencies: { o: '^1' } },
      'node_modules/a/package.json': { name: 'a', version: '1.0.0' },
    });
    expect(found.findings).toMatchObject([
      {
        severity: 'error',
        message: 'package.json has no lockfile that can be read, and 1 of its 2 dependencies is not installed',
      },
    ]);
  });

  test('a manifest of exact versions alone still leaves open what they bring', () => {
    const found = resolved({ 'package.json': { dependencies: { a: '1.0.0' } } });
    expect(found.findings).toMatchObject([
      { severity: 'error', message: expect.stringContaining('what its 1 dependency brings along is not known') },
    ]);
  });

  test('shows twenty lines and counts the rest', () => {
    const dependencies = Object.fromEntries(Array.from({ length: 25 }, (_, n) => [`p${n}`, '*']));
    const [finding] = resolved({ 'package.json': { dependencies } }).findings;
    expect(finding?.labels).toHaveLength(20);
    expect(finding?.labels.at(-1)?.text).toBe('"*": not installed, and 5 more');
  });

  test('peers alone, and no wishes at all, want no lock', () => {
    const found = resolved({ 'a/package.json': { peerDependencies: { host: '*' } }, 'b/package.json': {} });
    expect(found).toMatchObject({ components: [], findings: [] });
  });

  test('a folder that is depended on is where its license lies', () => {
    const found = resolved({ 'a/package.json': { dependencies: { v: 'file:../vendor/v' } } });
    expect(shown(found)).toEqual(['v runtime vendor/v via 1']);
  });

  test('names that climb, circles and broken manifests do no harm', () => {
    const found = resolved({
      'package.json': { dependencies: { '../../etc': '1', '.bin': '1', a: '1', b: '1', __proto__x: '1' } },
      'node_modules/.bin/package.json': { name: 'bin', version: '1.0.0' },
      'node_modules/a/package.json': { name: 'a', version: '1.0.0', dependencies: { b: '*', a: '*' } },
      'node_modules/b/package.json': ['not', 'an', 'object'],
    });
    expect(shown(found)).toEqual([
      '..%2F..%2Fetc runtime - via 1',
      '.bin runtime - via 1',
      '__proto__x runtime - via 1',
      'a@1.0.0 runtime node_modules/a via 1',
      'b runtime node_modules/b via 1',
    ]);
  });
});
