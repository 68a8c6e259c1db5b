import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Edge, Fact, Lock, LockedPackage, Manifest, RequirementSource } from '../../core/model/facts.js';
import type { FilePath } from '../../core/model/file-path.js';
import { npmPurl } from '../../core/model/purl.js';
import { SCOPES, type Scope } from '../../core/model/scope.js';
import { resolve } from '../../core/resolve/resolve.js';
import { memoryTree } from '../../core/tree/memory.js';

const folder = fc.constantFrom('', 'a', 'a/b', 'c', '__proto__') as fc.Arbitrary<FilePath>;
const name = fc.constantFrom('x', 'y', 'z', '@s/w', 'constructor', '__proto__', '../up', '');
const key = fc.constantFrom('x@1', 'x@1(p)', 'y@1', 'z@1', 'w@2', '__proto__', 'gone');
const version = fc.constantFrom('1.0.0', '2.0.0', 'x', '');
const scope = fc.constantFrom(...SCOPES);
const spec = fc.constantFrom('*', '^1', '1.0.0', 'npm:y@1', 'file:../c', 'workspace:*', 'git+ssh://h/x', '');
const source = fc.constantFrom<RequirementSource>('registry', 'git', 'file', 'link', 'tarball', 'workspace', 'unknown');
const start = fc.nat(1000);

const edge: fc.Arbitrary<Edge> = fc.record(
  { name, to: key, toImporter: folder, scope },
  { requiredKeys: ['name', 'scope'] },
);

function manifestAt(at: FilePath): fc.Arbitrary<Manifest> {
  const file = (at === '' ? 'package.json' : `${at}/package.json`) as FilePath;
  const spanned = (value: fc.Arbitrary<string>) =>
    fc.record({ value, span: start.map((from) => ({ file, start: from, end: from + 1 })) });
  return fc.record(
    {
      kind: fc.constant('manifest' as const),
      file: fc.constant(file),
      ecosystem: fc.constant('npm'),
      name: spanned(name),
      version: spanned(version),
      workspaces: fc.array(spanned(fc.constantFrom('*', '**', '!c', 'a/*', '{', '')), { maxLength: 3 }),
      requirements: fc.array(
        fc.record({
          name,
          spec: spanned(spec),
          at: start.map((from) => ({ file, start: from, end: from + 1 })),
          scope,
          source,
          bundled: fc.boolean(),
        }),
        { maxLength: 5 },
      ),
      overrides: fc.array(fc.record({ path: fc.array(name, { maxLength: 2 }), spec: spanned(spec) }), { maxLength: 2 }),
    },
    { requiredKeys: ['kind', 'file', 'ecosystem', 'workspaces', 'requirements', 'overrides'] },
  );
}

function lockAt(file: FilePath): fc.Arbitrary<Lock> {
  const at = start.map((from) => ({ file, start: from, end: from + 1 }));
  const packages: fc.Arbitrary<readonly LockedPackage[]> = fc.uniqueArray(
    fc.record({
      key,
      purl: fc.tuple(name, version).map(([named, versioned]) => npmPurl(named, versioned)),
      name,
      version,
      at,
      requires: fc.array(edge, { maxLength: 4 }),
      origin: source,
      bundled: fc.boolean(),
      patched: fc.boolean(),
    }),
    { selector: (each) => each.key, maxLength: 6 },
  );
  return fc
    .record({
      importers: fc.array(fc.record({ folder, at, scoped: fc.boolean(), requires: fc.array(edge, { maxLength: 4 }) }), {
        maxLength: 4,
      }),
      packages,
      pins: fc.array(fc.tuple(fc.tuple(name, spec), key), { maxLength: 4 }),
      reader: fc.constantFrom('npm-lock', 'yarn-lock'),
    })
    .map((parts) => ({
      kind: 'lock',
      file,
      ecosystem: 'npm',
      reader: parts.reader,
      formatVersion: '1',
      importers: parts.importers,
      packages: new Map(parts.packages.map((each) => [each.key, each])),
      pins: new Map(parts.pins.map(([[named, wish], to]) => [`${named}@${wish}`, to])),
    }));
}

/** Facts of a tree: at most one manifest in a folder, one lock in a file. */
const facts: fc.Arbitrary<readonly Fact[]> = fc
  .tuple(
    fc.tuple(...(['', 'a', 'a/b', 'c'] as FilePath[]).map((at) => fc.option(manifestAt(at)))),
    fc.tuple(...(['one.lock', 'a/one.lock', 'a/two.lock'] as FilePath[]).map((file) => fc.option(lockAt(file)))),
    fc.option(fc.constant({ kind: 'workspace-root' as const, file: 'w.yaml' as FilePath, patterns: [] })),
  )
  .map(([manifests, locks, root]) => [...manifests, ...locks, root].filter((fact) => fact !== null));

const installed = memoryTree({
  'node_modules/x/package.json': '{"name":"x","version":"1.0.0","dependencies":{"y":"*","z":"*"}}',
  'node_modules/y/package.json': '{"name":"y","version":"1.0.0","dependencies":{"x":"*"},"optionalDependencies":[1]}',
});

function rank(scope: Scope): number {
  return SCOPES.indexOf(scope);
}

describe('resolve', () => {
  test('gives the same for the facts in any order', () => {
    const shuffled = facts.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray([...all], { minLength: all.length, maxLength: all.length })),
    );
    fc.assert(
      fc.property(shuffled, ([all, others]) => {
        expect(resolve(others, installed)).toEqual(resolve(all, installed));
      }),
      { numRuns: 300 },
    );
  });

  test('gives every component a path that ends in it, an occurrence, and the scope of its first path', () => {
    fc.assert(
      fc.property(facts, (all) => {
        const { components } = resolve(all, installed);
        for (const { purl, paths, occurrences, copies, scope: strongest, direct } of components) {
          expect(paths[0]?.scope).toBe(strongest);
          for (const path of paths) {
            expect(path.purls.at(-1)).toBe(purl);
            expect(rank(path.scope)).toBeGreaterThanOrEqual(rank(strongest));
          }
          expect(new Set(paths.map(({ project }) => project)).size).toBe(paths.length);
          expect(occurrences.length).toBeGreaterThan(0);
          expect(copies.length).toBeGreaterThan(0);
          expect(occurrences.some(({ relation }) => relation === 'direct')).toBe(direct);
          for (const occurrence of occurrences) expect(rank(occurrence.scope)).toBeGreaterThanOrEqual(rank(strongest));
        }
        expect(components.map(({ purl }) => purl)).toEqual([...new Set(components.map(({ purl }) => purl))].sort());
      }),
      { numRuns: 300 },
    );
  });

  test('loses nothing that a lock has', () => {
    fc.assert(
      fc.property(facts, (all) => {
        const purls = new Set(resolve(all, installed).components.map(({ purl }) => purl));
        for (const fact of all)
          if (fact.kind === 'lock') for (const each of fact.packages.values()) expect(purls).toContain(each.purl);
      }),
    );
  });

  test('a runtime edge more weakens nothing that some project reaches', () => {
    const grown = fc
      .tuple(lockAt('one.lock' as FilePath), fc.nat(), key)
      .filter(([lock]) => lock.packages.size > 0)
      .map(([lock, index, to]) => {
        const changed = [...lock.packages.values()][index % lock.packages.size] as LockedPackage;
        const requires: readonly Edge[] = [...changed.requires, { name: 'more', to, scope: 'runtime' }];
        return [
          lock,
          { ...lock, packages: new Map([...lock.packages, [changed.key, { ...changed, requires }]]) },
        ] as const;
      });
    fc.assert(
      fc.property(grown, ([before, after]) => {
        const scopes = new Map(resolve([after], installed).components.map((each) => [each.purl, each.scope]));
        for (const { purl, scope: was, paths } of resolve([before], installed).components) {
          const reached = paths.some(({ project, purls }) => purls.length > 1 || isAsked(before, project, purl));
          if (reached) expect(rank(scopes.get(purl) as Scope)).toBeLessThanOrEqual(rank(was));
        }
      }),
      { numRuns: 300 },
    );
  });
});

/** Scope and length of the best way from a project to each key, by trying every scope by itself. */
function ways(lock: Lock, project: FilePath): ReadonlyMap<string, string> {
  const best = new Map<string, string>();
  for (const [limit, strongest] of SCOPES.entries()) {
    const strong = (edges: readonly Edge[]) =>
      edges.flatMap(({ to, scope: its }) =>
        to !== undefined && lock.packages.has(to) && rank(its) <= limit ? [to] : [],
      );
    let layer = strong(lock.importers.flatMap((each) => (each.folder === project ? each.requires : [])));
    for (let length = 1; length < 9; length++) {
      for (const to of layer) if (!best.has(to)) best.set(to, `${strongest} ${length}`);
      layer = layer.flatMap((to) => strong(lock.packages.get(to)?.requires ?? []));
      layer = [...new Set(layer)];
    }
  }
  return best;
}

test('paths are the shortest of the strongest, as a plain search finds them', () => {
  const plain = lockAt('one.lock' as FilePath).map((lock) => ({
    ...lock,
    importers: lock.importers.map((importer) => ({ ...importer, scoped: true })),
    pins: new Map<string, string>(),
    packages: new Map([...lock.packages].map(([at, each]) => [at, { ...each, purl: npmPurl(at) }])),
  }));
  fc.assert(
    fc.property(plain, (lock) => {
      const { components } = resolve([lock], memoryTree({}));
      const projects = [...new Set(lock.importers.map((importer) => importer.folder))];
      for (const project of projects) {
        for (const [at, expected] of ways(lock, project)) {
          const path = components
            .find(({ purl }) => purl === npmPurl(at))
            ?.paths.find((each) => each.project === project);
          expect(`${path?.scope} ${path?.purls.length}`).toBe(expected);
        }
      }
    }),
    { numRuns: 300 },
  );
});

function isAsked(lock: Lock, project: FilePath, purl: string): boolean {
  return lock.importers.some(
    (importer) =>
      importer.folder === project &&
      importer.requires.some(({ to }) => to !== undefined && lock.packages.get(to)?.purl === purl),
  );
}
