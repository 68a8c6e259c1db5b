import type { Edit } from '../model/finding.js';
import type { Source } from '../model/span.js';
import type { ListNode, MapEntry, MapNode } from '../text/node.js';

/** Text as a YAML scalar that reads back as that text, in block and in flow style; without quotes where none are needed. */
export function yamlScalar(text: string): string {
  const plain = /^[A-Za-z][A-Za-z0-9.+/-]*$/.test(text) && !/^(true|false|null|yes|no|on|off|y|n)$/i.test(text);
  return plain ? text : yamlQuoted(text);
}

/** The same, always in quotes, printable and on one line. */
export function yamlQuoted(text: string): string {
  const quoted = JSON.stringify(text.toWellFormed());
  return ASCII.test(quoted) ? quoted : quoted.replace(UNPRINTABLE, escaped);
}

const ASCII = /^[ -~]*$/;

// JSON leaves these as they are; YAML forbids some of them in text, and others hide or reorder what is read.
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\ufffe\uffff]/gu;

function escaped(character: string): string {
  return `\\U${(character.codePointAt(0) ?? 0).toString(16).padStart(8, '0')}`;
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

/** The edit that gives a value to a key that has none. */
export function withValue({ file, text }: Source, { keyEnd, value: empty }: MapEntry, value: string): Edit | undefined {
  const written = text.slice(empty.start, empty.end);
  if (/^(~|null)$/i.test(written))
    return { span: { file, start: empty.start, end: empty.end }, text: value.trimStart() };
  const colon = text.indexOf(':', keyEnd);
  if (colon < 0 || text.slice(keyEnd, colon).trim() !== '') return undefined;
  const at = { file, start: colon + 1, end: colon + 1 };
  return { span: at, text: `${gap(value)}${value.replaceAll('\n', newline(text))}` };
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

/**
 * The edit that takes an item out of a list, with its line where it has one to itself. Undefined where more stands around it
 * than the list's own items.
 */
export function removal({ file, text }: Source, list: ListNode, index: number): Edit | undefined {
  const item = list.items[index];
  if (!item) return undefined;
  const place = text.charAt(list.start) === '[' ? flowItem(text, list, index, item) : blockItem(text, list, item);
  return place && { span: { file, start: place.start, end: place.end }, text: place.left ?? '' };
}

interface Removed extends Place {
  /** What has to be left in its place. */
  readonly left?: string;
}

/** With the comma that parted it from its neighbor. */
function flowItem(text: string, list: ListNode, index: number, item: Place): Removed | undefined {
  const before = list.items[index - 1];
  const after = list.items[index + 1];
  if (before) return isComma(text.slice(before.end, item.start)) ? { start: before.end, end: item.end } : undefined;
  if (after) return isComma(text.slice(item.end, after.start)) ? { start: item.start, end: after.start } : undefined;
  return text.slice(list.start + 1, item.start).trim() === '' ? { start: item.start, end: item.end } : undefined;
}

function isComma(text: string): boolean {
  return text.trim() === ',';
}

/** From the end of the line before its dash to the end of its own line; an emptied list stays a list. */
function blockItem(text: string, list: ListNode, item: Place): Removed | undefined {
  const dash = text.lastIndexOf('-', item.start - 1);
  const line = text.lastIndexOf('\n', dash);
  if (dash < list.start || line < 0 || text.slice(line, dash).trim() !== '') return undefined;
  const start = text.charAt(line - 1) === '\r' ? line - 1 : line;
  const end = lineEnd(text, item.end);
  if (list.items.length > 1) return { start, end };
  return dash === list.start && text.slice(end, list.end).trim() === '' ? { start, end, left: ' []' } : undefined;
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
