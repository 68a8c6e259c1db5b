import type { Fact, Lock, Manifest, Override, Requirement } from '../model/facts.js';
import { type FilePath, folderOf, isUnder, ROOT } from '../model/file-path.js';
import { isWorkspace } from './globs.js';
import { compare } from './order.js';

/** A folder of ours with manifests of one ecosystem, and what governs it. */
export interface ProjectFolder {
  readonly ecosystem: string;
  readonly folder: FilePath;
  /** Sorted by file; never empty. */
  readonly manifests: readonly Manifest[];
  readonly requirements: ReadonlyMap<string, readonly Requirement[]>;
  /** The locks that speak for it; empty when none does. */
  readonly locks: readonly Lock[];
  /** Overrides of the root of its lock or workspace: there alone they have force. */
  readonly overrides: readonly Override[];
  /** Another project, or this, that one of its lock or workspace means by a package name. */
  readonly fellow: (name: string) => ProjectFolder | undefined;
}

/** Manifests and locks of a tree, put together. */
export interface Projects {
  /** Sorted by folder, then ecosystem. */
  readonly all: readonly ProjectFolder[];
  /** Sorted by place. */
  readonly locks: readonly Lock[];
  readonly at: (ecosystem: string, folder: FilePath) => ProjectFolder | undefined;
  /** Whether a workspace above names this folder. */
  readonly isMember: (folder: FilePath) => boolean;
}

/**
 * Puts manifests and locks together. The lock of a project is:
 *
 * 1. one in the project's own folder
 * 2. else the nearest above that lists the folder among its projects
 * 3. else the nearest above whose workspace patterns name the folder: a workspace that the lock does not know yet
 *
 * A manifest below a lock that is none of these (a fixture, an example) is a project of its own, without a lock. Several
 * locks in one folder all speak: nothing tells which of them installs.
 */
export function arrange(facts: readonly Fact[]): Projects {
  const manifests = sorted(facts.filter((fact) => fact.kind === 'manifest'));
  const locks = sortedLocks(facts.filter((fact) => fact.kind === 'lock'));
  const manifestsAt = grouped(manifests, ({ ecosystem, file }) => placeKey(ecosystem, folderOf(file)));
  const locksAt = grouped(locks, ({ ecosystem, file }) => placeKey(ecosystem, folderOf(file)));
  const patternsAt = grouped(workspacePatterns(facts), ({ folder }) => folder);
  const listed = new Map(locks.map((lock) => [lock, new Set(lock.importers.map(({ folder }) => folder))]));

  const projects = new Map<string, ProjectFolder>();
  const fellows = new Map<string, ProjectFolder>();
  for (const [key, own] of manifestsAt) {
    const [{ ecosystem, file }] = own as readonly [Manifest, ...Manifest[]];
    const folder = folderOf(file);
    const inForce = governing(ecosystem, folder);
    const root = inForce[0] ? folderOf(inForce[0].file) : workspaceRoot(folder);
    // Elsewhere than at npm a name is one project wherever it lies in the tree.
    const reach = ecosystem === 'npm' ? root : ROOT;
    const project: ProjectFolder = {
      ecosystem,
      folder,
      manifests: own,
      requirements: grouped(
        own.flatMap(({ requirements }) => requirements),
        ({ name }) => name,
      ),
      locks: inForce,
      overrides: (manifestsAt.get(placeKey(ecosystem, root)) ?? []).flatMap(({ overrides }) => overrides),
      fellow: (name) => fellows.get(`${placeKey(ecosystem, reach)}\n${name}`),
    };
    projects.set(key, project);
    for (const { name } of own) {
      const fellowKey = `${placeKey(ecosystem, reach)}\n${name?.value}`;
      if (name && !fellows.has(fellowKey)) fellows.set(fellowKey, project);
    }
  }
  return {
    all: [...projects.values()].sort((a, b) => compare(a.folder, b.folder) || compare(a.ecosystem, b.ecosystem)),
    locks,
    at: (ecosystem, folder) => projects.get(placeKey(ecosystem, folder)),
    isMember: (folder) => workspaceRoot(folder) !== folder,
  };

  function governing(ecosystem: string, folder: FilePath): readonly Lock[] {
    for (const above of upward(folder)) {
      const here = locksAt.get(placeKey(ecosystem, above));
      if (!here) continue;
      if (above === folder || names(above, folder) || here.some((lock) => listed.get(lock)?.has(folder))) return here;
    }
    return [];
  }

  function workspaceRoot(folder: FilePath): FilePath {
    for (const above of upward(folder)) if (above !== folder && names(above, folder)) return above;
    return folder;
  }

  function names(root: FilePath, folder: FilePath): boolean {
    const patterns = patternsAt.get(root);
    if (!patterns || !isUnder(folder, root)) return false;
    return isWorkspace(
      folder.slice(root === '' ? 0 : root.length + 1),
      patterns.map(({ pattern }) => pattern),
    );
  }
}

function* workspacePatterns(
  facts: readonly Fact[],
): Generator<{ readonly folder: FilePath; readonly pattern: string }> {
  for (const fact of facts) {
    const patterns = fact.kind === 'manifest' ? fact.workspaces : fact.kind === 'workspace-root' ? fact.patterns : [];
    if (fact.kind === 'manifest' || fact.kind === 'workspace-root')
      for (const { value } of patterns) yield { folder: folderOf(fact.file), pattern: value };
  }
}

/** The folder itself, then each above it up to the root. */
export function* upward(folder: FilePath): Generator<FilePath> {
  for (let at = folder; at !== ''; at = folderOf(at)) yield at;
  yield ROOT;
}

function placeKey(ecosystem: string, folder: FilePath): string {
  return `${ecosystem}\n${folder}`;
}

function sorted(manifests: readonly Manifest[]): readonly Manifest[] {
  return [...manifests].sort((a, b) => compare(a.file, b.file) || compare(a.ecosystem, b.ecosystem));
}

/** One file may hold several locks (pnpm's documents): by where they begin. */
function sortedLocks(locks: readonly Lock[]): readonly Lock[] {
  const starts = new Map(locks.map((lock) => [lock, startOf(lock)]));
  return [...locks].sort(
    (a, b) => compare(a.file, b.file) || (starts.get(a) ?? 0) - (starts.get(b) ?? 0) || compare(a.reader, b.reader),
  );
}

function startOf({ importers, packages }: Lock): number {
  let start = Number.POSITIVE_INFINITY;
  for (const { at } of importers) start = Math.min(start, at.start);
  for (const { at } of packages.values()) start = Math.min(start, at.start);
  return Math.min(start, Number.MAX_SAFE_INTEGER);
}

function grouped<T>(items: Iterable<T>, keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
