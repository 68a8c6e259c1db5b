import type { Platforms } from '../model/facts.js';
import { itemsOf, stringOf, type TextNode } from '../text/node.js';

/** The platforms with one more limit; a single word stands for a list of one, and what is no word is left out. */
export function addPlatforms(
  platforms: Platforms | undefined,
  key: 'os' | 'cpu' | 'libc',
  node: TextNode,
): Platforms | undefined {
  const items = node.kind === 'list' ? itemsOf(node) : [node];
  const words = items.map(stringOf).filter((word) => word !== undefined);
  return words.length > 0 ? { ...platforms, [key]: words } : platforms;
}
