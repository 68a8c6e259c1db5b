import type { Finding } from '../model/finding.js';
import type { Source } from '../model/span.js';
import type { TextNode } from '../text/node.js';
import { findingsOf, type Shape } from './issues.js';
import type { Origins } from './origins.js';
import type { Plain } from './plain.js';

export interface Shaped<T> {
  /** What is in the right shape; the very objects that were given, so that they still know their places. */
  readonly input: Partial<T>;
  readonly findings: readonly Finding[];
}

/**
 * Checks plain data against the schema, and takes out what is wrong: a wrong key alone, but of an entry in a list the
 * whole entry, since half an exception is none. What is taken out always has its finding.
 */
export function shaped<T>({ value, origins }: Plain, root: TextNode, source: Source, shape: Shape<T>): Shaped<T> {
  const { schema } = shape;
  const first = schema.safeParse(value, { jitless: true });
  if (first.success) return { input: value as T, findings: [] };
  const findings = first.error.issues.flatMap((issue) => [...findingsOf(issue, root, source, shape)]);
  const doomed = new Map<object, Set<PropertyKey>>();
  for (const { path, ...issue } of first.error.issues) {
    if (issue.code === 'unrecognized_keys') for (const key of issue.keys) mark(doomed, value, [...path, key]);
    else mark(doomed, value, path);
  }
  for (const [container, parts] of doomed) remove(container, parts, origins);
  return { input: schema.safeParse(value, { jitless: true }).success ? (value as T) : {}, findings };
}

/** Marks the outermost list entry on the way, or else the last key. */
function mark(doomed: Map<object, Set<PropertyKey>>, value: unknown, path: readonly PropertyKey[]): void {
  let container: unknown = value;
  for (const [depth, part] of path.entries()) {
    if (typeof container !== 'object' || container === null) return;
    if (Array.isArray(container) || depth === path.length - 1) {
      const parts = doomed.get(container) ?? new Set();
      doomed.set(container, parts.add(part));
      return;
    }
    container = Reflect.get(container, part);
  }
}

function remove(container: object, parts: ReadonlySet<PropertyKey>, origins: Origins): void {
  if (!Array.isArray(container)) {
    for (const part of parts) Reflect.deleteProperty(container, part);
    return;
  }
  const node = origins.get(container);
  const kept = <T>(items: readonly T[]): T[] => items.filter((_, index) => !parts.has(index));
  if (node?.kind === 'list') origins.set(container, { ...node, items: kept(node.items) });
  container.splice(0, container.length, ...kept(container));
}
