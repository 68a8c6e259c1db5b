import type { Edit } from '../model/finding.js';
import type { Source } from '../model/span.js';
import type { ListNode, MapNode } from '../text/node.js';

/** Text as a YAML scalar that reads back as that text, in block and in flow style. */
export function yamlScalar(text: string): string {
  const plain = /^[A-Za-z][A-Za-z0-9.+/-]*$/.test(text) && !/^(true|false|null|yes|no|on|off|y|n)$/i.test(text);
  return plain ? text : JSON.stringify(text.toWellFormed()).replace(UNPRINTABLE, escaped);
}

// JSON leaves these as they are; YAML forbids some of them in text, and the others hide or reorder what is read.
const UNPRINTABLE = /[\u007f-\u009f\u2028\u2029\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/g;

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/**
 * The edit that adds `key: value` at the end of a mapping, in the mapping's own style. A value of several lines is
 * for block style, and indented to fit.
 */
export function withEntry({ file, text }: Source, map: MapNode, key: string, value: string): Edit {
  const last = map.entries.at(-1);
  if (text.charAt(map.start) === '{' || !last) {
    const at = last ? Math.max(last.value.end, last.keyEnd) : map.start + 1;
    return { span: { file, start: at, end: at }, text: `${last ? ', ' : ' '}${key}: ${value}${last ? '' : ' '}` };
  }
  const indent = ' '.repeat(columnOf(text, map.entries[0]?.keyStart ?? map.start));
  const at = lineEnd(text, Math.max(last.keyEnd, last.value.end));
  return {
    span: { file, start: at, end: at },
    text: `${newline(text)}${indented(`${key}:${gap(value)}${value}`, indent, text)}`,
  };
}

/** The edit that adds an item at the end of a list, in the list's own style; lines after the first belong to the item. */
export function withItem({ file, text }: Source, list: ListNode, item: string): Edit {
  const last = list.items.at(-1);
  if (text.charAt(list.start) === '[' || !last) {
    const at = last ? last.end : list.start + 1;
    return { span: { file, start: at, end: at }, text: `${last ? ', ' : ''}${item}` };
  }
  const indent = ' '.repeat(columnOf(text, list.start));
  const at = lineEnd(text, last.end);
  return { span: { file, start: at, end: at }, text: `${newline(text)}${indented(`- ${item}`, indent, text)}` };
}

/** The edit that takes an item out of a list, with its line where it has one to itself. */
export function removal({ file, text }: Source, list: ListNode, index: number): Edit {
  const item = list.items[index];
  if (!item) return { span: { file, start: list.end, end: list.end }, text: '' };
  const { start, end } = text.charAt(list.start) === '[' ? flowItem(list, index, item) : blockItem(text, item);
  return { span: { file, start, end }, text: list.items.length === 1 && text.charAt(list.start) !== '[' ? ' []' : '' };
}

/** With the comma that parted it from its neighbour. */
function flowItem(list: ListNode, index: number, item: Place): Place {
  const before = list.items[index - 1];
  if (before) return { start: before.end, end: item.end };
  return { start: item.start, end: list.items[index + 1]?.start ?? item.end };
}

/** From the end of the line before its dash to the end of its own line. */
function blockItem(text: string, item: Place): Place {
  const dash = text.lastIndexOf('-', item.start - 1);
  const line = text.lastIndexOf('\n', dash);
  const start = line < 0 ? dash : text.charAt(line - 1) === '\r' ? line - 1 : line;
  return { start, end: lineEnd(text, item.end) };
}

interface Place {
  readonly start: number;
  readonly end: number;
}

function gap(value: string): string {
  return value.startsWith('\n') ? '' : ' ';
}

function indented(block: string, indent: string, text: string): string {
  return block
    .split('\n')
    .map((line) => (line === '' ? '' : indent + line))
    .join(newline(text));
}

/** Files keep the line ends they have. */
export function newline(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}

function columnOf(text: string, offset: number): number {
  return offset === 0 ? 0 : offset - (text.lastIndexOf('\n', offset - 1) + 1);
}

/** The end of the line on which something ends; a block scalar's own last line break is not part of it. */
function lineEnd(text: string, end: number): number {
  let last = end;
  while (last > 0 && /\s/.test(text.charAt(last - 1))) last -= 1;
  const found = text.indexOf('\n', last);
  const line = found < 0 ? text.length : found;
  return text.charAt(line - 1) === '\r' ? line - 1 : line;
}
