import type { FilePath } from '../model/file-path.js';
import type { Span } from '../model/span.js';

/** A parsed document, the same shape for JSON and YAML: values that remember where they were written. */
export type TextNode = MapNode | ListNode | ScalarNode;

interface Place {
  /** UTF-16 offsets, half-open; a string's include its quotes. */
  readonly start: number;
  readonly end: number;
}

export interface MapNode extends Place {
  readonly kind: 'map';
  /** In the order written, duplicates kept. */
  readonly entries: readonly MapEntry[];
}

export interface MapEntry {
  readonly key: string;
  readonly keyStart: number;
  readonly keyEnd: number;
  readonly value: TextNode;
}

export interface ListNode extends Place {
  readonly kind: 'list';
  readonly items: readonly TextNode[];
}

export interface ScalarNode extends Place {
  readonly kind: 'scalar';
  readonly value: string | number | boolean | null;
}

/** What is wrong with a text, and where. */
export interface TextProblem {
  readonly message: string;
  readonly start: number;
  readonly end: number;
}

/** The tree, or nothing when the text is beyond reading; the problems either way. */
export interface Parsed {
  readonly root: TextNode | undefined;
  readonly problems: readonly TextProblem[];
}

/** Nesting beyond this is refused: no real file comes near, and parsers recurse. */
export const MAX_DEPTH = 200;

/** The entry with this key; of duplicates the last, as every JSON reader takes it. */
export function entryOf(node: TextNode | undefined, key: string): MapEntry | undefined {
  return node?.kind === 'map' ? node.entries.findLast((entry) => entry.key === key) : undefined;
}

export function childOf(node: TextNode | undefined, key: string): TextNode | undefined {
  return entryOf(node, key)?.value;
}

/** The string, when the node is one. */
export function stringOf(node: TextNode | undefined): string | undefined {
  return node?.kind === 'scalar' && typeof node.value === 'string' ? node.value : undefined;
}

export function entriesOf(node: TextNode | undefined): readonly MapEntry[] {
  return node?.kind === 'map' ? node.entries : [];
}

export function itemsOf(node: TextNode | undefined): readonly TextNode[] {
  return node?.kind === 'list' ? node.items : [];
}

export function spanOf(file: FilePath, place: { readonly start: number; readonly end: number }): Span {
  return { file, start: place.start, end: place.end };
}

export function keySpan(file: FilePath, entry: MapEntry): Span {
  return { file, start: entry.keyStart, end: entry.keyEnd };
}
