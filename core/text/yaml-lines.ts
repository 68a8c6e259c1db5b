import { type ListNode, MAX_DEPTH, type MapEntry, type MapNode, type Parsed, type TextNode } from './node.js';
import { blockScalar } from './yaml-library.js';
import { flowAt, isOver, keyAt, scalarAt } from './yaml-line.js';

/**
 * Reads the YAML that machines write — block maps and lists, flow collections, plain and quoted scalars on one
 * line — in one pass over the lines, some ten times as fast as the library. Undefined at the first thing beyond
 * that, broken text included: then the library reads the whole text. By law both give the same tree.
 */
export function scanYaml(text: string): readonly Parsed[] | undefined {
  if (UNUSUAL.test(text)) return undefined;
  const lines = new YamlLines(text);
  const documents: Parsed[] = [];
  while (!lines.atEnd()) {
    const root = lines.document();
    if (!root) return undefined;
    documents.push({ root, problems: [] });
  }
  return documents;
}

/** Tabs, byte order marks, lone carriage returns, directives, document ends, content beside "---", merge conflicts. */
const UNUSUAL = /[\t\uFEFF]|\r(?!\n)|^(?:%|\.\.\.|---(?!\r?$)|[<=>|]{7})/m;

class YamlLines {
  /** Where the line after the current one starts. */
  private next = 0;
  /** Of the current line, which is neither blank nor a comment; -1 past the last and at a "---". */
  private indent = -1;
  private start = 0;
  /** Without the spaces at its end. */
  private end = 0;
  private atMarker = false;

  constructor(private readonly text: string) {
    this.advance();
  }

  atEnd(): boolean {
    return this.indent < 0 && !this.atMarker;
  }

  document(): TextNode | undefined {
    if (this.atMarker) {
      this.atMarker = false;
      this.advance();
    }
    const root = this.indent < 0 ? undefined : this.block(this.indent, 1);
    return this.indent < 0 ? root : undefined;
  }

  private advance(): void {
    const { text } = this;
    this.indent = -1;
    while (this.next < text.length) {
      const begin = this.next;
      const newline = text.indexOf('\n', begin);
      let end = newline < 0 ? text.length : newline;
      this.next = end + 1;
      let start = begin;
      while (text.charCodeAt(start) === SPACE) start++;
      while (end > start && (text.charCodeAt(end - 1) === SPACE || text.charCodeAt(end - 1) === RETURN)) end--;
      if (start >= end || text.charCodeAt(start) === HASH) continue;
      this.atMarker = start === begin && text.startsWith('---', start);
      if (this.atMarker) return;
      this.indent = start - begin;
      this.start = start;
      this.end = end;
      return;
    }
  }

  private block(indent: number, depth: number): MapNode | ListNode | undefined {
    if (depth > MAX_DEPTH) return undefined;
    return this.isItem() ? this.list(indent, depth) : this.map(indent, depth);
  }

  private isItem(): boolean {
    return this.text.charCodeAt(this.start) === DASH && this.text.charCodeAt(this.start + 1) === SPACE;
  }

  private map(indent: number, depth: number): MapNode | undefined {
    const entries: MapEntry[] = [];
    while (this.indent === indent) {
      const entry = this.entry(indent, depth);
      if (!entry) return undefined;
      entries.push(entry);
    }
    const first = entries[0];
    const last = entries.at(-1);
    if (!first || !last || this.indent > indent) return undefined;
    return { kind: 'map', entries, start: first.keyStart, end: last.value.end };
  }

  private entry(indent: number, depth: number): MapEntry | undefined {
    const { text, start, end } = this;
    if (text.startsWith('? ', start)) return this.longEntry(indent, depth);
    const key = keyAt(text, start, end);
    const value = key && this.value(key.after, indent, depth);
    return value && { key: key.key, keyStart: key.keyStart, keyEnd: key.keyEnd, value };
  }

  /** "? key" and ": value" on lines of their own: for keys over 1,024 characters. */
  private longEntry(indent: number, depth: number): MapEntry | undefined {
    const { text } = this;
    const key = scalarAt(text, this.start + 2, this.end);
    this.advance();
    if (!key || this.indent !== indent || text.charCodeAt(this.start) !== COLON) return undefined;
    if (this.end > this.start + 1 && text.charCodeAt(this.start + 1) !== SPACE) return undefined;
    const value = this.value(this.start + 1, indent, depth);
    return value && { key: key.text, keyStart: key.node.start, keyEnd: key.node.end, value };
  }

  /** What follows a key's colon: on its line, or a block below it. */
  private value(after: number, indent: number, depth: number): TextNode | undefined {
    let at = after;
    while (this.text.charCodeAt(at) === SPACE) at++;
    if (!isOver(this.text, at, this.end)) return this.rest(at, indent, depth);
    this.advance();
    if (this.indent > indent || (this.indent === indent && this.isItem())) return this.block(this.indent, depth + 1);
    return { kind: 'scalar', value: null, start: at, end: at };
  }

  private list(indent: number, depth: number): ListNode | undefined {
    const start = this.start;
    const items: TextNode[] = [];
    while (this.indent === indent && this.isItem()) {
      let at = this.start + 1;
      while (this.text.charCodeAt(at) === SPACE) at++;
      const item = keyAt(this.text, at, this.end) ? this.mapFrom(at, depth) : this.rest(at, indent, depth);
      if (!item) return undefined;
      items.push(item);
    }
    return { kind: 'list', items, start, end: items.at(-1)?.end ?? start };
  }

  /** A map that starts behind a dash: what stands below its first key belongs to it. */
  private mapFrom(at: number, depth: number): MapNode | undefined {
    this.indent += at - this.start;
    this.start = at;
    return depth < MAX_DEPTH ? this.map(this.indent, depth + 1) : undefined;
  }

  /** The value that is the rest of the line; nothing may continue it on the next. */
  private rest(at: number, indent: number, depth: number): TextNode | undefined {
    const { text, end } = this;
    const first = text.charCodeAt(at);
    if (first === PIPE || first === GREATER) return this.folded(at, indent);
    const node =
      first === BRACE || first === BRACKET ? flowAt(text, at, end, depth + 1) : scalarAt(text, at, end)?.node;
    this.advance();
    return this.indent > indent ? undefined : node;
  }

  /** A block scalar without an indent in its header: its lines are found here, what they mean is the library's to say. */
  private folded(at: number, indent: number): TextNode | undefined {
    const { text } = this;
    if (!/^[-+]?$/.test(text.slice(at + 1, this.end))) return undefined;
    let least = 0;
    while (this.next < text.length) {
      const begin = this.next;
      let start = begin;
      while (text.charCodeAt(start) === SPACE) start++;
      const newline = text.indexOf('\n', start);
      const blank = newline === start || text.charCodeAt(start) === RETURN || start === text.length;
      if (!blank && start - begin <= indent) break;
      if (!blank && start - begin < least) return undefined;
      if (!blank && least === 0) least = start - begin;
      this.next = newline < 0 ? text.length : newline + 1;
    }
    const node = blockScalar(text.slice(at, this.next), at);
    this.advance();
    return this.indent > indent ? undefined : node;
  }
}

const SPACE = 32;
const HASH = 35;
const DASH = 45;
const COLON = 58;
const GREATER = 62;
const RETURN = 13;
const BRACKET = 91;
const BRACE = 123;
const PIPE = 124;
