import type { Copy } from '../model/component.js';
import type { Edge, Importer, Lock, LockedPackage, Override, Requirement } from '../model/facts.js';
import { folderOf } from '../model/file-path.js';
import { type Scope, strongerScope } from '../model/scope.js';
import type { GraphNode, GraphRoot } from './graph.js';
import type { ProjectFolder } from './projects.js';

/** A lock's packages as a graph, by the lock's own keys. `overrides` are those of the lock's root. */
export function lockGraph(lock: Lock, overrides: readonly Override[]): ReadonlyMap<string, GraphNode> {
  const home = folderOf(lock.file);
  const nodes = new Map<string, GraphNode>();
  for (const [key, found] of lock.packages)
    nodes.set(key, { purl: found.purl, copy: copyOf(lock, found), at: found.at, home, requires: [] });
  const forced = forcedKeys(lock, overrides);
  for (const [key, found] of lock.packages) {
    const node = nodes.get(key);
    for (const edge of found.requires) {
      const to = targetOf(edge, nodes, forced);
      if (node && to) node.requires.push({ to, scope: edge.scope });
    }
  }
  return nodes;
}

/**
 * What a project that a lock lists asks for. A scope that the lock states holds unless the manifest has a stronger
 * one under that name (it was edited since). Where the lock states none, the manifest does, and what the manifest does
 * not name is not asked for by it.
 */
export function* importerRoots(
  importer: Importer,
  nodes: ReadonlyMap<string, GraphNode>,
  project: ProjectFolder | undefined,
): Generator<GraphRoot> {
  for (const edge of importer.requires) {
    const to = edge.to === undefined ? undefined : nodes.get(edge.to);
    if (!to) continue;
    const written = project?.requirements.get(edge.name) ?? [];
    if (project && !importer.scoped && !importer.whole && written.length === 0) continue;
    const same = importer.scoped ? written.find(({ scope }) => scope === edge.scope) : undefined;
    const line = same ?? strongest(written);
    yield {
      project: importer.folder,
      to,
      scope: scopeOf(edge, importer, same ? [] : written),
      at: line?.at ?? edge.at ?? importer.at,
    };
  }
}

function scopeOf(edge: Edge, { scoped }: Importer, written: readonly Requirement[]): Scope {
  const [first, ...more] = written.map(({ scope }) => scope);
  if (first === undefined) return edge.scope;
  return more.reduce(strongerScope, scoped ? strongerScope(edge.scope, first) : first);
}

function strongest(written: readonly Requirement[]): Requirement | undefined {
  let best: Requirement | undefined;
  for (const requirement of written)
    if (!best || strongerScope(requirement.scope, best.scope) !== best.scope) best = requirement;
  return best;
}

/** The key that a lock chose for a line of a manifest, for locks that are looked up by name and spec. */
export function pinnedKey(lock: Lock, { name, spec }: Requirement, overrides: readonly Override[]): string | undefined {
  const forced = overrides.flatMap(({ path, spec: to }) =>
    path.length === 1 && nameIn(path[0] ?? '') === name ? [to.value] : [],
  );
  for (const asked of [...forced, spec.value]) {
    const key = lock.pins.get(`${name}@${asked}`) ?? lock.pins.get(`${name}@npm:${asked}`);
    if (key !== undefined) return key;
  }
  return undefined;
}

/**
 * A requirement inside a lock by name and spec that leads nowhere was overridden: yarn writes such a package under
 * the override's spec only.
 */
function forcedKeys(lock: Lock, overrides: readonly Override[]): ReadonlyMap<string, string> {
  const forced = new Map<string, string>();
  for (const { path, spec } of overrides) {
    const name = nameIn(path.at(-1) ?? '');
    const key = lock.pins.get(`${name}@${spec.value}`) ?? lock.pins.get(`${name}@npm:${spec.value}`);
    if (key !== undefined && !forced.has(name)) forced.set(name, key);
  }
  return forced;
}

function targetOf(
  edge: Edge,
  nodes: ReadonlyMap<string, GraphNode>,
  forced: ReadonlyMap<string, string>,
): GraphNode | undefined {
  if (edge.to !== undefined) return nodes.get(edge.to);
  const key = edge.toImporter !== undefined || edge.scope === 'peer' ? undefined : forced.get(edge.name);
  return key === undefined ? undefined : nodes.get(key);
}

/** "a@^1" → "a", "@s/a@^1" → "@s/a". */
function nameIn(selector: string): string {
  const at = selector.indexOf('@', 1);
  return at < 0 ? selector : selector.slice(0, at);
}

function copyOf({ file }: Lock, found: LockedPackage): Copy {
  const { name, version, folder, integrity, resolved, origin, bundled, patched, platforms, declared, key } = found;
  const copy: { -readonly [K in keyof Copy]: Copy[K] } = { name, origin, bundled, patched, lock: file, key };
  if (version !== undefined) copy.version = version;
  if (folder !== undefined) copy.folder = folder;
  if (integrity !== undefined) copy.integrity = integrity;
  if (resolved !== undefined) copy.resolved = resolved;
  if (platforms !== undefined) copy.platforms = platforms;
  if (declared !== undefined) copy.declared = declared;
  return copy;
}
