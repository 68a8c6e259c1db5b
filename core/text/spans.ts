import type { Source, Span } from '../model/span.js';
import type { MapEntry, TextNode } from './node.js';

/** A node's span; the file's first character when there is none. A block is cut to its first line, which is where eyes go. */
export function spanIn(source: Source, node: TextNode | undefined): Span {
  if (!node) return { file: source.file, start: 0, end: 0 };
  if (node.kind === 'scalar') return { file: source.file, start: node.start, end: node.end };
  const newline = source.text.indexOf('\n', node.start);
  const end = newline < 0 || newline > node.end ? node.end : newline;
  return { file: source.file, start: node.start, end: trimmedEnd(source.text, node.start, end) };
}

/** A key's own place. */
export function keyIn(source: Source, entry: MapEntry): Span {
  return { file: source.file, start: entry.keyStart, end: entry.keyEnd };
}

/** Offsets in a scalar's value as a span of the file; the whole scalar where escapes or folding move them. */
export function spanWithin(
  source: Source,
  node: TextNode | undefined,
  value: string,
  start: number,
  end: number,
): Span {
  const whole = spanIn(source, node);
  if (node?.kind !== 'scalar') return whole;
  const raw = source.text.slice(node.start, node.end);
  const quotes = raw.startsWith('"') || raw.startsWith("'") ? 1 : 0;
  if (raw.slice(quotes, raw.length - quotes) !== value) return whole;
  return { file: source.file, start: node.start + quotes + start, end: node.start + quotes + end };
}

function trimmedEnd(text: string, start: number, end: number): number {
  let last = end;
  while (last > start && /\s/.test(text.charAt(last - 1))) last -= 1;
  return last;
}
