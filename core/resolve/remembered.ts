import type { Component } from '../model/component.js';
import type { Lock, Override } from '../model/facts.js';
import type { FilePath } from '../model/file-path.js';
import type { Span } from '../model/span.js';
import { componentsOf, sortedOccurrences, type Weighing } from './components.js';
import type { GraphNode, GraphRoot } from './graph.js';
import { type ReadLock, readLock } from './locked.js';

/** What one resolution leaves for the next: nothing here changes an answer, it only saves making it again. */
export interface Resolutions {
  readonly locks: WeakMap<Lock, { readonly overrides: string; readonly read: ReadLock }>;
  last: Resolution | undefined;
}

interface Resolution {
  readonly nodes: ReadonlySet<GraphNode>;
  readonly roots: readonly GraphRoot[];
  readonly weights: readonly unknown[];
  readonly components: readonly Component[];
}

export function noResolutions(): Resolutions {
  return { locks: new WeakMap(), last: undefined };
}

/** The lock made ready, anew only when the overrides that it is read with have changed. */
export function readLockOnce({ locks }: Resolutions, lock: Lock, overrides: readonly Override[]): ReadLock {
  const key = JSON.stringify(overrides.map(({ path, spec }) => [path, spec.value]));
  const known = locks.get(lock);
  if (known?.overrides === key) return known.read;
  const read = readLock(lock, overrides);
  locks.set(lock, { overrides: key, read });
  return read;
}

/**
 * The components of last time, where the graph, what asks for what and the policy's weights are the same, and at most
 * the places of the lines that ask have moved: most keystrokes in a manifest do no more. Else they are made anew.
 */
export function componentsOnce(
  memory: Resolutions,
  nodes: ReadonlySet<GraphNode>,
  roots: readonly GraphRoot[],
  weigh: Weighing,
): readonly Component[] {
  const weights = weightsOf(nodes, roots, weigh);
  const { last } = memory;
  const moved = last && isSame(last, nodes, roots, weights) ? movedLines(last.roots, roots) : undefined;
  const components =
    last && moved ? last.components.map((component) => relocated(component, moved)) : componentsOf(nodes, roots, weigh);
  memory.last = { nodes, roots, weights, components };
  return components;
}

function weightsOf(nodes: ReadonlySet<GraphNode>, roots: readonly GraphRoot[], weigh: Weighing): readonly unknown[] {
  const folders = new Set<FilePath>();
  for (const { project } of roots) folders.add(project);
  for (const { home } of nodes) folders.add(home);
  return [...folders].map(weigh);
}

function isSame(
  last: Resolution,
  nodes: ReadonlySet<GraphNode>,
  roots: readonly GraphRoot[],
  weights: readonly unknown[],
): boolean {
  if (last.nodes.size !== nodes.size || last.roots.length !== roots.length) return false;
  if (last.weights.length !== weights.length || !weights.every((weight, index) => weight === last.weights[index]))
    return false;
  for (const node of nodes) if (!last.nodes.has(node)) return false;
  return roots.every((root, index) => {
    const before = last.roots[index];
    return before?.to === root.to && before.project === root.project && before.scope === root.scope;
  });
}

/**
 * Old places by what they are now. Undefined where a project asks for one thing twice, for which of its lines speaks
 * depends on where they stand, and where one place has become two.
 */
function movedLines(before: readonly GraphRoot[], now: readonly GraphRoot[]): ReadonlyMap<Span, Span> | undefined {
  const moved = new Map<Span, Span>();
  const asked = new Map<GraphNode, Set<FilePath>>();
  for (const [index, { to, project, at }] of now.entries()) {
    const projects = asked.get(to) ?? new Set();
    if (projects.has(project)) return undefined;
    asked.set(to, projects.add(project));
    const old = before[index]?.at ?? at;
    if ((moved.get(old) ?? at) !== at) return undefined;
    moved.set(old, at);
  }
  return moved;
}

function relocated(component: Component, moved: ReadonlyMap<Span, Span>): Component {
  const { paths, occurrences } = component;
  const isStill = (place: Span): boolean => (moved.get(place) ?? place) === place;
  const now = (place: Span): Span => moved.get(place) ?? place;
  const still = { paths: paths.every(({ at }) => isStill(at)), occurrences: occurrences.every((o) => isStill(o.span)) };
  if (still.paths && still.occurrences) return component;
  return {
    ...component,
    paths: still.paths ? paths : paths.map((path) => ({ ...path, at: now(path.at) })),
    occurrences: still.occurrences
      ? occurrences
      : sortedOccurrences(occurrences.map((occurrence) => ({ ...occurrence, span: now(occurrence.span) }))),
  };
}
