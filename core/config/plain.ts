import type { ListNode, MapNode, TextNode } from '../text/node.js';
import type { Origins } from './origins.js';

/** More values than any policy has; a short file can write this many by repeating an anchor. */
export const MAX_VALUES = 100_000;

export interface Plain {
  /** Objects without prototype, lists and scalars. A key without a value is left out, as if it were not written. */
  readonly value: unknown;
  readonly origins: Origins;
}

/** A node as plain data that remembers where it was written; undefined when it would hold more than `MAX_VALUES` values. */
export function plain(root: TextNode): Plain | undefined {
  const origins: Origins = new WeakMap();
  let left = MAX_VALUES;

  function written(node: TextNode): unknown {
    left -= 1;
    if (left < 0) return null;
    if (node.kind === 'scalar') return node.value;
    const container = node.kind === 'list' ? listOf(node) : objectOf(node);
    origins.set(container, node);
    return container;
  }

  function listOf(node: ListNode): unknown[] {
    return node.items.map(written);
  }

  function objectOf(node: MapNode): object {
    const object: Record<string, unknown> = Object.create(null);
    for (const { key, value } of node.entries) {
      const own = written(value);
      if (own === null) delete object[key];
      else object[key] = own;
    }
    return object;
  }

  const value = written(root);
  return left < 0 ? undefined : { value, origins };
}
