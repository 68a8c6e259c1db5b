import type { Edge, Importer, Lock, Override, Requirement } from '../model/facts.js';
import type { FilePath } from '../model/file-path.js';
import type { Finding } from '../model/finding.js';
import type { GraphNode, GraphRoot } from './graph.js';
import { lockGraph, pinnedKey } from './lock-graph.js';
import type { ProjectFolder, Projects } from './projects.js';
import { notInLock } from './unpinned.js';
import { isOwn, satisfies, wishNode } from './wishes.js';

/** A lock, made ready to be asked. */
export interface ReadLock {
  readonly lock: Lock;
  /** By the lock's keys. */
  readonly nodes: ReadonlyMap<string, GraphNode>;
  readonly importers: readonly Importer[];
  /** What the lock knows of a project's wishes: by folder and name. */
  readonly edges: ReadonlyMap<FilePath, ReadonlyMap<string, Edge>>;
}

/** `overrides` are those of the lock's root. */
export function readLock(lock: Lock, overrides: readonly Override[]): ReadLock {
  const edges = new Map<FilePath, Map<string, Edge>>();
  for (const { folder, requires } of lock.importers) {
    const named = edges.get(folder) ?? new Map<string, Edge>();
    for (const edge of requires) if (edge.to !== undefined || !named.has(edge.name)) named.set(edge.name, edge);
    edges.set(folder, named);
  }
  return { lock, nodes: lockGraph(lock, overrides), importers: lock.importers, edges };
}

/** What a manifest asks for beyond what its locks list: by name and spec where they are looked up so, else as a wish. */
export function* fromLocks(
  project: ProjectFolder,
  projects: Projects,
  locks: readonly ReadLock[],
): Generator<GraphRoot | Finding> {
  for (const requirement of [...project.requirements.values()].flat()) {
    const { scope, at } = requirement;
    const answers = locks.map((lock) => answerOf(lock, requirement, project));
    for (const answer of answers)
      if (answer.kind === 'pinned') yield { project: project.folder, to: answer.node, scope, at };
    if (answers.some(({ kind }) => kind === 'pinned' || kind === 'listed')) continue;
    const wish = wishNode(requirement, project);
    if (answers.some(({ kind }) => kind === 'outdated')) yield notInLock(requirement, project.locks, wish);
    else if (!mayBeMissing(requirement) && !isOwn(requirement, project, projects)) {
      yield { project: project.folder, to: wish, scope, at };
      if (!requirement.neverLocked || wish.copy.version === undefined)
        yield notInLock(requirement, project.locks, wish);
    }
  }
}

/** `listed`: among what the lock lists for the project. `outdated`: so, but another version than the line asks for. */
type Answer =
  | { readonly kind: 'pinned'; readonly node: GraphNode }
  | { readonly kind: 'listed' | 'outdated' | 'unknown' };

function answerOf({ lock, nodes, edges }: ReadLock, requirement: Requirement, project: ProjectFolder): Answer {
  const edge = edges.get(project.folder)?.get(requirement.name);
  const to = edge?.to === undefined ? undefined : nodes.get(edge.to);
  if (to) return { kind: isOutdated(lock, requirement, to, project) ? 'outdated' : 'listed' };
  if (edge?.toImporter !== undefined) return { kind: 'listed' };
  const key = pinnedKey(lock, requirement, project.overrides);
  const node = key === undefined ? undefined : nodes.get(key);
  return node ? { kind: 'pinned', node } : { kind: 'unknown' };
}

/**
 * Whether the chosen version was chosen for an older line. A lock that is looked up by name and spec does not have the
 * line; npm chooses what the line asks for, so a version out of its range shows it. Overrides are exempt, as are managers
 * that can be told by files other than manifests to choose beside the range.
 */
function isOutdated(lock: Lock, requirement: Requirement, { copy }: GraphNode, { overrides }: ProjectFolder): boolean {
  if (requirement.source !== 'registry' || mayBeMissing(requirement) || overrides.length > 0) return false;
  if (lock.pins.size > 0)
    return !requirement.spec.value.startsWith('catalog:') && pinnedKey(lock, requirement, overrides) === undefined;
  if (lock.reader !== 'npm-lock' || copy.version === undefined || copy.origin !== 'registry') return false;
  return satisfies(copy.version, requirement) === false;
}

/** Peers are the host's to bring, and an optional peer looks like any optional dependency: a lock may lack both. */
function mayBeMissing({ scope }: Requirement): boolean {
  return scope === 'peer' || scope === 'optional';
}
