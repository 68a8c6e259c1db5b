import type { FilePath } from '../model/file-path.js';
import { SCOPES, type Scope } from '../model/scope.js';
import type { GraphNode, GraphRoot } from './graph.js';

/** How one project reaches one node. */
export interface Route {
  readonly project: FilePath;
  readonly scope: Scope;
  /** Edges from the project to the node: 1 for what it asks for itself. */
  readonly length: number;
  readonly root: GraphRoot;
  /** From the direct dependency to the node; of a long way both ends only. */
  nodes(): readonly GraphNode[];
}

/** Projects remembered for a node: those that reach it in the strongest scope, of these the nearest. */
const MOST_PROJECTS = 5;

/** Nodes shown of one way: its start and this much of its end. More would make long chains cost their square. */
const LONGEST_WAY = 64;

/**
 * Which projects reach each node, in which scope, and by which shortest way.
 *
 * A way is as strong as its weakest edge, and a node's scope is that of the strongest way to it. So for each scope in
 * turn, strongest first, one breadth-first search goes over the edges that are at least as strong, from all projects at
 * once: the first to come by is the nearest. Each node lets the first five projects pass and no more, which bounds
 * the work by five times the edges a scope however many projects there are, and loses nothing: if a project is among
 * a node's five nearest, it is so all along its way there.
 *
 * `roots` must be in a fixed order, which decides ties as that of the nodes does. A node that nothing reaches has no
 * route.
 */
export function reach(graph: CompactGraph, roots: readonly GraphRoot[]): readonly (readonly Route[])[] {
  const routes: Route[][] = graph.nodes.map(() => []);
  const start = compactRoots(graph, roots);
  const ranks = new Set([...start.rank, ...graph.ranks]);
  for (const [rank, scope] of SCOPES.entries()) {
    if (!ranks.has(rank)) continue;
    const search = searchUpTo(rank, graph, start);
    for (let slot = 0; slot < search.root.length; slot++) {
      const by = search.root[slot] as number;
      if (by === 0) continue;
      const known = routes[Math.floor(slot / MOST_PROJECTS)] as Route[];
      const root = roots[by - 1] as GraphRoot;
      if (known.length < MOST_PROJECTS && !known.some(({ project }) => project === root.project))
        known.push(new Way(scope, root, slot, search, graph.nodes));
    }
  }
  return routes;
}

/** Nodes that some way without an optional edge leads to: 1 at their numbers. */
export function needed(graph: CompactGraph, roots: readonly GraphRoot[]): Uint8Array {
  const optional = SCOPES.indexOf('optional');
  const found = new Uint8Array(graph.nodes.length);
  const queue: number[] = [];
  const add = (node: number) => {
    if (found[node] === 0) queue.push(node);
    found[node] = 1;
  };
  for (const { to, scope } of roots) if (scope !== 'optional') add(graph.numberOf(to));
  for (const node of queue)
    for (let at = graph.first[node] as number; at < (graph.first[node + 1] as number); at++) {
      const edge = graph.edges[at] as number;
      if (edge % SCOPES.length !== optional) add(Math.floor(edge / SCOPES.length));
    }
  return found;
}

/** A graph whose nodes are numbers, in the order in which they were given. */
export interface CompactGraph {
  readonly nodes: readonly GraphNode[];
  readonly numberOf: (node: GraphNode) => number;
  /** The edges of node n are those from `first[n]` up to `first[n + 1]`. */
  readonly first: Int32Array;
  /** Sorted by target: its number times the count of scopes, plus the rank of the edge's scope. */
  readonly edges: Int32Array;
  /** Scopes that some edge has. */
  readonly ranks: ReadonlySet<number>;
}

export function compact(nodes: readonly GraphNode[]): CompactGraph {
  const numbers = new Map(nodes.map((node, number) => [node, number]));
  const numberOf = (node: GraphNode) => numbers.get(node) ?? -1;
  const first = new Int32Array(nodes.length + 1);
  for (const [number, { requires }] of nodes.entries()) first[number + 1] = (first[number] ?? 0) + requires.length;
  const edges = new Int32Array(first[nodes.length] ?? 0);
  let edge = 0;
  for (const { requires } of nodes) {
    const start = edge;
    for (const { to, scope } of requires) edges[edge++] = numberOf(to) * SCOPES.length + SCOPES.indexOf(scope);
    if (edge - start > 1) edges.subarray(start, edge).sort();
  }
  return { nodes, numberOf, first, edges, ranks: ranksOf(edges) };
}

/** Node, project and rank of each root; projects are numbered from 1. */
interface CompactRoots {
  readonly node: Int32Array;
  readonly project: Int32Array;
  readonly rank: Uint8Array;
}

function compactRoots({ numberOf }: CompactGraph, roots: readonly GraphRoot[]): CompactRoots {
  const projects = new Map<FilePath, number>();
  for (const { project } of roots) if (!projects.has(project)) projects.set(project, projects.size + 1);
  return {
    node: Int32Array.from(roots, ({ to }) => numberOf(to)),
    project: Int32Array.from(roots, ({ project }) => projects.get(project) ?? 0),
    rank: Uint8Array.from(roots, ({ scope }) => SCOPES.indexOf(scope)),
  };
}

function ranksOf(edges: Int32Array): ReadonlySet<number> {
  const ranks = new Set<number>();
  for (const edge of edges) ranks.add(edge % SCOPES.length);
  return ranks;
}

/** Five slots a node, each for one project that passed, in the order they came. */
interface Search {
  /** The root the way began with, plus 1; 0 for an empty slot. */
  readonly root: Int32Array;
  /** The slot of the node before, -1 at the start. */
  readonly from: Int32Array;
  readonly length: Int32Array;
}

function searchUpTo(limit: number, graph: CompactGraph, roots: CompactRoots): Search {
  const slots = graph.nodes.length * MOST_PROJECTS;
  const root = new Int32Array(slots);
  const from = new Int32Array(slots);
  const length = new Int32Array(slots);
  const project = new Int32Array(slots);
  const queue = new Int32Array(slots);
  let queued = 0;

  const pass = (node: number, by: number, before: number): void => {
    const start = node * MOST_PROJECTS;
    const who = roots.project[by] as number;
    let slot = start;
    while (slot < start + MOST_PROJECTS && project[slot] !== 0) if (project[slot++] === who) return;
    if (slot === start + MOST_PROJECTS) return;
    project[slot] = who;
    root[slot] = by + 1;
    from[slot] = before;
    length[slot] = before < 0 ? 1 : (length[before] as number) + 1;
    queue[queued++] = slot;
  };

  for (let by = 0; by < roots.node.length; by++)
    if ((roots.rank[by] as number) <= limit) pass(roots.node[by] as number, by, -1);
  for (let next = 0; next < queued; next++) {
    const slot = queue[next] as number;
    const node = Math.floor(slot / MOST_PROJECTS);
    const end = graph.first[node + 1] as number;
    for (let at = graph.first[node] as number; at < end; at++) {
      const edge = graph.edges[at] as number;
      if (edge % SCOPES.length <= limit) pass(Math.floor(edge / SCOPES.length), (root[slot] as number) - 1, slot);
    }
  }
  return { root, from, length };
}

/** A class, since there is one for each node and project: closures would each keep a context. */
class Way implements Route {
  readonly project: FilePath;
  readonly length: number;

  constructor(
    readonly scope: Scope,
    readonly root: GraphRoot,
    private readonly slot: number,
    private readonly search: Search,
    private readonly graph: readonly GraphNode[],
  ) {
    this.project = root.project;
    this.length = search.length[slot] as number;
  }

  nodes(): readonly GraphNode[] {
    const way: GraphNode[] = [];
    let at = this.slot;
    for (; at >= 0 && way.length < LONGEST_WAY; at = this.search.from[at] as number)
      way.push(this.graph[Math.floor(at / MOST_PROJECTS)] as GraphNode);
    if (at >= 0) way.push(this.root.to);
    return way.reverse();
  }
}
