import type { Edit } from '../model/finding.js';
import type { Source } from '../model/span.js';
import { entryOf, type ListNode, type MapNode, type TextNode } from '../text/node.js';
import { newline, withEntry, withItem, withValue } from './yaml-edit.js';

/** An item of a list: a scalar, or a mapping whose values are scalars; all of them already YAML. */
export type YamlItem = string | readonly (readonly [key: string, value: string])[];

/**
 * The edit that adds an item to the list at this path of keys, making what is missing of the path; comments and the
 * style of what is there stay. Undefined where something else than mappings and a list stands in the way.
 */
export function addItem(
  source: Source,
  root: TextNode | undefined,
  path: readonly string[],
  item: YamlItem,
): Edit | undefined {
  if (!root || (root.kind === 'scalar' && root.value === null)) return atEnd(source, blockPath(path, item));
  let map = root;
  for (const [index, key] of path.entries()) {
    if (map.kind !== 'map' || !isWrittenHere(source, map)) return undefined;
    const rest = path.slice(index + 1);
    const entry = entryOf(map, key);
    const flow = source.text.charAt(map.start) === '{';
    const value = flow ? flowPath(rest, item) : blockValue(rest, item);
    if (!entry) return withEntry(source, map, key, value);
    if (entry.value.kind === 'scalar' && entry.value.value === null) return withValue(source, entry, value);
    if (rest.length === 0) {
      const list = entry.value;
      return list.kind === 'list' && isWrittenHere(source, list) ? itemIn(source, list, item) : undefined;
    }
    map = entry.value;
  }
  return undefined;
}

function itemIn(source: Source, list: ListNode, item: YamlItem): Edit {
  return withItem(source, list, source.text.charAt(list.start) === '[' ? flowItem(item) : blockItem(item));
}

/** False for an alias, a tag or an anchor: the braces or the first key are not where the node begins. */
function isWrittenHere({ text }: Source, node: MapNode | ListNode): boolean {
  const first = text.charAt(node.start);
  if (node.kind === 'list') return first === '[' || (first === '-' && node.items.length > 0);
  return first === '{' || node.entries[0]?.keyStart === node.start;
}

function atEnd({ file, text }: Source, block: string): Edit {
  const gap = text === '' || text.endsWith('\n') ? '' : newline(text);
  const added = `${gap}${block}\n`.replaceAll('\n', newline(text));
  return { span: { file, start: text.length, end: text.length }, text: added };
}

/** "a:\n  b:\n    - item" */
function blockPath([key, ...rest]: readonly string[], item: YamlItem): string {
  const value = blockValue(rest, item);
  return `${key}:${value.startsWith('\n') ? '' : ' '}${value}`;
}

function blockValue(path: readonly string[], item: YamlItem): string {
  if (path.length > 0) return `\n${shifted(blockPath(path, item))}`;
  return typeof item === 'string' ? `[${item}]` : `\n${shifted(`- ${blockItem(item)}`)}`;
}

function blockItem(item: YamlItem): string {
  return typeof item === 'string' ? item : item.map(([key, value]) => `${key}: ${value}`).join('\n  ');
}

function flowPath([key, ...rest]: readonly string[], item: YamlItem): string {
  return key === undefined ? `[${flowItem(item)}]` : `{ ${key}: ${flowPath(rest, item)} }`;
}

function flowItem(item: YamlItem): string {
  return typeof item === 'string' ? item : `{ ${item.map(([key, value]) => `${key}: ${value}`).join(', ')} }`;
}

function shifted(block: string): string {
  return block
    .split('\n')
    .map((line) => `  ${line}`)
    .join('\n');
}
