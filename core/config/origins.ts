import type { Source, Span } from '../model/span.js';
import { entryOf, type TextNode } from '../text/node.js';
import { spanIn } from '../text/spans.js';

export { keyIn, spanIn, spanWithin } from '../text/spans.js';

/** Remembers for each object and list of a policy which node of the text it was made from. */
export type Origins = WeakMap<object, TextNode>;

/** Where a value of the policy was written: `part` is a key of an object or a place in a list; without it, the whole. */
export function nodeOf(origins: Origins, container: object, part?: string | number): TextNode | undefined {
  const node = origins.get(container);
  if (part === undefined) return node;
  if (typeof part === 'number') return node?.kind === 'list' ? node.items[part] : undefined;
  return entryOf(node, part)?.value;
}

/** The place of the value, as a span of the file. */
export function placeOf(origins: Origins, source: Source, container: object, part?: string | number): Span {
  return spanIn(source, nodeOf(origins, container, part));
}
