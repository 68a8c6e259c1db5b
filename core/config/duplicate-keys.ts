import type { Finding } from '../model/finding.js';
import type { Source } from '../model/span.js';
import type { MapEntry, TextNode } from '../text/node.js';
import { mistake, quoted } from './mistake.js';
import { keyIn } from './origins.js';

/** A key written twice in one mapping: YAML readers silently take the last, people the first they see. */
export function* duplicateKeys(root: TextNode, source: Source): Generator<Finding> {
  const seen = new Set<TextNode>();
  const open: TextNode[] = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.kind === 'scalar' || seen.has(node)) continue;
    seen.add(node);
    if (node.kind === 'list') {
      open.push(...node.items.toReversed());
      continue;
    }
    const first = new Map<string, MapEntry>();
    for (const entry of node.entries) {
      const earlier = first.get(entry.key);
      if (earlier) {
        yield mistake(
          keyIn(source, entry),
          `${quoted(entry.key)} is written twice, and only the last one counts`,
          'join the two into one',
          { labels: [{ span: keyIn(source, earlier), text: 'first written here' }] },
        );
      } else {
        first.set(entry.key, entry);
      }
    }
    open.push(...node.entries.map(({ value }) => value).toReversed());
  }
}
