import type { Component, Copy, Occurrence, Path } from '../model/component.js';
import type { FilePath } from '../model/file-path.js';
import type { Purl } from '../model/purl.js';
import { SCOPES, type Scope, weakerScope } from '../model/scope.js';
import type { GraphNode, GraphRoot } from './graph.js';
import { compare, compareSpans } from './order.js';
import { type CompactGraph, compact, needed, type Route, reach } from './reach.js';

/** What the policy makes of a project by its folder: not judged, or used in no stronger scope than this. */
export type Weighing = (project: FilePath) => 'ignored' | Scope | undefined;

/**
 * The components of a graph: nodes of one purl together, sorted by purl.
 *
 * A node's scope and ways come from the projects that count. What only ignored projects reach is ignored, with their
 * ways. What nothing reaches (left over in its lock, or a lock without its manifest) stands for itself, and since
 * nobody says that it is less, it counts as runtime.
 */
export function componentsOf(
  all: Iterable<GraphNode>,
  roots: readonly GraphRoot[],
  weigh: Weighing,
): readonly Component[] {
  const groups = groupsOf(all);
  const graph = compact(groups.flat());
  const weighed = [...roots].sort(byProject(graph)).map((root) => ({ root, weight: weigh(root.project) }));
  const live = weighed.flatMap(({ root, weight }) => (weight === 'ignored' ? [] : [capped(root, weight)]));
  const ignored = weighed.flatMap(({ root, weight }) => (weight === 'ignored' ? [root] : []));
  const byLive = reach(graph, live);
  const isNeeded = needed(graph, live);
  const byIgnored = ignored.length > 0 ? reach(graph, ignored) : [];
  const directLive = rootsByNode(live);
  const directIgnored = rootsByNode(ignored);

  const reached = (node: GraphNode): Reached => {
    const index = graph.numberOf(node);
    const routes = byLive[index] ?? [];
    if (routes.length > 0)
      return { node, routes, direct: directLive.get(node) ?? [], optional: isNeeded[index] === 0, standing: 'live' };
    const others = byIgnored[index] ?? [];
    if (others.length > 0)
      return { node, routes: others, direct: directIgnored.get(node) ?? [], optional: false, standing: 'ignored' };
    return {
      node,
      routes: [],
      direct: [],
      optional: false,
      standing: weigh(node.home) === 'ignored' ? 'ignored' : 'live',
    };
  };
  return groups.map((group) => componentOf(counting(group.map(reached)), weigh));
}

interface Reached {
  readonly node: GraphNode;
  readonly routes: readonly Route[];
  readonly direct: readonly GraphRoot[];
  readonly optional: boolean;
  readonly standing: 'live' | 'ignored';
}

function capped(root: GraphRoot, weight: Scope | undefined): GraphRoot {
  return weight === undefined ? root : { ...root, scope: weakerScope(root.scope, weight) };
}

function rootsByNode(roots: readonly GraphRoot[]): ReadonlyMap<GraphNode, readonly GraphRoot[]> {
  const groups = new Map<GraphNode, GraphRoot[]>();
  for (const root of roots) {
    const group = groups.get(root.to);
    if (group) group.push(root);
    else groups.set(root.to, [root]);
  }
  return groups;
}

/** The nodes of each purl, sorted by purl, then by where they come from. */
function groupsOf(nodes: Iterable<GraphNode>): readonly (readonly GraphNode[])[] {
  const groups = new Map<Purl, GraphNode[]>();
  for (const node of nodes) {
    const group = groups.get(node.purl);
    if (group) group.push(node);
    else groups.set(node.purl, [node]);
  }
  return [...groups.keys()].sort().map((purl) => (groups.get(purl) ?? []).sort(byOrigin));
}

/** Where some copies count and others are ignored, those that count speak alone. */
function counting(group: readonly Reached[]): readonly Reached[] {
  const live = group.filter(({ standing }) => standing === 'live');
  return live.length > 0 ? live : group;
}

function componentOf(group: readonly Reached[], weigh: Weighing): Component {
  const [{ node, standing }] = group as readonly [Reached, ...Reached[]];
  const paths = pathsOf(group, weigh);
  return {
    purl: node.purl,
    scope: (paths[0] as Path).scope,
    direct: group.some(({ direct }) => direct.length > 0),
    paths,
    occurrences: occurrencesOf(group, paths[0] as Path),
    copies: copiesOf(group),
    optional: group.every(({ optional }) => optional),
    ignored: standing === 'ignored',
  };
}

const MOST_PATHS = 5;

/** One path a project: the strongest scope first, then the shortest, so that the first explains the component's scope. */
function pathsOf(group: readonly Reached[], weigh: Weighing): readonly Path[] {
  const routes = group.flatMap(({ routes }) => routes);
  if (routes.length === 1) return routes.map(pathOf);
  const nearest = new Map<FilePath, Route>();
  for (const route of routes.sort(byStrength)) if (!nearest.has(route.project)) nearest.set(route.project, route);
  const paths = [...nearest.values()].slice(0, MOST_PATHS).map(pathOf);
  return paths.length > 0 ? paths : group.slice(0, 1).map(({ node }) => ownPath(node, weigh));
}

function pathOf(route: Route): Path {
  const { project, scope, root } = route;
  return { project, at: root.at, purls: route.nodes().map(({ purl }) => purl), scope };
}

function ownPath({ purl, at, home }: GraphNode, weigh: Weighing): Path {
  const weight = weigh(home);
  const scope = weight === undefined || weight === 'ignored' ? 'runtime' : weight;
  return { project: home, at: at ?? { file: home, start: 0, end: 0 }, purls: [purl], scope };
}

function occurrencesOf(group: readonly Reached[], otherwise: Path): readonly Occurrence[] {
  const all: Occurrence[] = [];
  for (const { node, routes, direct } of group) {
    for (const { project, at, scope } of direct) all.push({ span: at, scope, relation: 'direct', project });
    if (!node.at) continue;
    const { project, scope } = routes[0] ?? otherwise;
    all.push({ span: node.at, scope, relation: direct.length > 0 ? 'direct' : 'transitive', project });
  }
  return all.length > 1 ? distinct(all) : all;
}

/** Two lines of one place differ in scope at most; the stronger is kept. */
function distinct(occurrences: readonly Occurrence[]): readonly Occurrence[] {
  const found = new Map<string, Occurrence>();
  for (const occurrence of occurrences) {
    const { span, project, scope } = occurrence;
    const key = `${span.start} ${span.end} ${span.file}\n${project}`;
    const known = found.get(key);
    if (!known || rank(scope) < rank(known.scope)) found.set(key, occurrence);
  }
  return sortedOccurrences([...found.values()]);
}

/** By place, then project. */
export function sortedOccurrences(occurrences: readonly Occurrence[]): readonly Occurrence[] {
  return [...occurrences].sort((a, b) => compareSpans(a.span, b.span) || compare(a.project, b.project));
}

function copiesOf(group: readonly Reached[]): readonly Copy[] {
  const [only] = group;
  if (only && group.length === 1) return [only.node.copy];
  const copies = new Map<string, Copy>();
  for (const { node } of group) {
    const { lock, key, folder, name, resolved, origin } = node.copy;
    const identity = [lock, key, folder, name, resolved, origin].join('\n');
    if (!copies.has(identity)) copies.set(identity, node.copy);
  }
  return [...copies.values()];
}

function rank(scope: Scope): number {
  return SCOPES.indexOf(scope);
}

function byStrength(a: Route, b: Route): number {
  return rank(a.scope) - rank(b.scope) || a.length - b.length || compare(a.project, b.project);
}

function byOrigin(a: GraphNode, b: GraphNode): number {
  return (
    compare(a.copy.lock ?? '', b.copy.lock ?? '') ||
    compare(a.copy.key ?? '', b.copy.key ?? '') ||
    compare(a.copy.folder ?? '', b.copy.folder ?? '') ||
    compare(a.copy.resolved ?? '', b.copy.resolved ?? '')
  );
}

/** By project, then by what is asked for, in the order of the nodes. */
function byProject({ numberOf }: CompactGraph): (a: GraphRoot, b: GraphRoot) => number {
  return (a, b) =>
    compare(a.project, b.project) ||
    numberOf(a.to) - numberOf(b.to) ||
    rank(a.scope) - rank(b.scope) ||
    compareSpans(a.at, b.at);
}
