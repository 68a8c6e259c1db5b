import {
  Composer,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  Lexer,
  type Node,
  Parser,
  parseDocument,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import {
  type ListNode,
  MAX_DEPTH,
  type MapEntry,
  type MapNode,
  type Parsed,
  type ScalarNode,
  type TextNode,
  type TextProblem,
} from './node.js';

/** Reads any YAML with the `yaml` package, which mends what it can. Never throws. */
export function readYaml(text: string): readonly Parsed[] {
  const conflict = conflictIn(text);
  const parsed = readDocuments(text);
  const [first, ...others] = parsed;
  if (!conflict || !first) return parsed;
  return [{ root: first.root, problems: [conflict, ...first.problems] }, ...others];
}

/** A block scalar that starts with its "|" or ">", as it means; undefined when it has mistakes. */
export function blockScalar(text: string, offset: number): ScalarNode | undefined {
  const { contents, errors } = parseDocument(text, OPTIONS);
  if (!isScalar(contents) || typeof contents.value !== 'string' || errors.length > 0) return undefined;
  return { kind: 'scalar', value: contents.value, start: offset, end: offset + text.trimEnd().length };
}

const OPTIONS = {
  schema: 'core',
  version: '1.2',
  merge: false,
  uniqueKeys: false,
  prettyErrors: false,
  logLevel: 'silent',
} as const;

function readDocuments(text: string): readonly Parsed[] {
  const parser = new Parser();
  const composer = new Composer(OPTIONS);
  // Each at once: the library's trees take many times the memory of ours.
  const documents: Parsed[] = [];
  const add = (composed: Iterable<Document.Parsed>): void => {
    for (const document of composed) documents.push(new Conversion(text, document).parsed());
  };
  let errors = 0;
  try {
    for (const lexeme of new Lexer().lex(text)) {
      for (const token of parser.next(lexeme)) {
        if (token.type === 'error' && ++errors > MOST_ERRORS)
          return [...documents, refused('there are too many mistakes', parser.offset)];
        add(composer.next(token));
      }
      if (parser.stack.length > DEEPEST_STACK)
        return [...documents, refused(`nested deeper than ${MAX_DEPTH} levels`, parser.offset)];
    }
    for (const token of parser.end()) add(composer.next(token));
    add(composer.end());
    return documents;
  } catch (error) {
    return [refused(error instanceof Error ? error.message : 'cannot be read', 0)];
  }
}

/** Text with more is no YAML, and each mistake costs more time than what is right. */
const MOST_ERRORS = 1000;
/** Beside the collections the document and a scalar are on the parser's stack. */
const DEEPEST_STACK = MAX_DEPTH + 2;

function refused(message: string, at: number): Parsed {
  return { root: undefined, problems: [{ message, start: at, end: at }] };
}

function conflictIn(text: string): TextProblem | undefined {
  const marker = /^(?:<{7}|>{7})(?= |\r?$)/m.exec(text);
  return marker
    ? { message: 'a merge conflict is not resolved', start: marker.index, end: marker.index + marker[0].length }
    : undefined;
}

/** Problems beyond these would only repeat that the text is broken. */
const MOST_PROBLEMS = 20;
/** Nodes that aliases may add to a document. */
const MOST_ALIASED = 10_000;

/** One document of the library as a tree of ours. */
class Conversion {
  private readonly problems: TextProblem[] = [];
  private readonly anchors = new Map<string, { readonly node: TextNode; readonly size: number }>();
  private size = 0;
  private aliased = 0;

  constructor(
    private readonly text: string,
    private readonly document: Document.Parsed,
  ) {}

  parsed(): Parsed {
    const { errors, warnings, contents, range } = this.document;
    // Older yarn wrote long keys without "?"; every reader takes them.
    for (const { code, message, pos } of [...errors, ...warnings])
      if (code !== 'KEY_OVER_1024_CHARS') this.problem(message, pos[0], pos[1]);
    const root = this.node(contents, range[1]);
    return { root: this.aliased > MOST_ALIASED ? undefined : root, problems: this.problems };
  }

  private problem(message: string, start: number, end: number): void {
    const { length } = this.text;
    if (this.problems.length < MOST_PROBLEMS)
      this.problems.push({ message, start: Math.min(start, length), end: Math.min(Math.max(start, end), length) });
  }

  /** `at` is where an absent node would stand. */
  private node(node: Node | null | undefined, at: number): TextNode {
    const before = this.size++;
    const converted = this.converted(node, at);
    const anchor = node && !isAlias(node) ? (node as { anchor?: string }).anchor : undefined;
    if (anchor !== undefined) this.anchors.set(anchor, { node: converted, size: this.size - before });
    return converted;
  }

  private converted(node: Node | null | undefined, at: number): TextNode {
    if (isMap(node)) return this.map(node, at);
    if (isSeq(node)) return this.list(node, at);
    const [start, end] = rangeOf(node, at);
    if (isScalar(node)) return this.scalar(node, start, end);
    if (isAlias(node)) return this.target(node.source, start, end);
    return { kind: 'scalar', value: null, start, end };
  }

  private scalar({ value, type, source }: Scalar, start: number, end: number): ScalarNode {
    const isBlock = type === 'BLOCK_LITERAL' || type === 'BLOCK_FOLDED';
    const last = isBlock ? start + this.text.slice(start, end).trimEnd().length : end;
    const known =
      value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
    return { kind: 'scalar', value: known ? value : (source ?? ''), start, end: last };
  }

  private target(name: string, start: number, end: number): TextNode {
    const anchor = this.anchors.get(name);
    if (!anchor) this.problem(`no anchor "${name}" stands before this alias`, start, end);
    this.size += anchor?.size ?? 0;
    const before = this.aliased;
    this.aliased += anchor?.size ?? 0;
    if (this.aliased <= MOST_ALIASED)
      return anchor ? { ...anchor.node, start, end } : { kind: 'scalar', value: null, start, end };
    if (before <= MOST_ALIASED) this.problem(`aliases repeat more than ${MOST_ALIASED} values`, start, end);
    return { kind: 'scalar', value: null, start, end };
  }

  private map(node: YAMLMap, at: number): MapNode {
    const entries: MapEntry[] = [];
    const [start, end] = rangeOf(node, at);
    for (const { key, value } of node.items) {
      const keyNode = this.node(key as Node | null, entries.at(-1)?.value.end ?? start);
      const valueNode = this.node(value as Node | null, keyNode.end);
      const { start: keyStart, end: keyEnd } = keyNode;
      if (keyNode.kind === 'scalar') entries.push({ key: keyText(key, keyNode), keyStart, keyEnd, value: valueNode });
      else this.problem('a key must be a word, not a map or a list', keyStart, keyEnd);
    }
    const parts = entries.flatMap(({ keyStart, keyEnd, value }) => [{ start: keyStart, end: keyEnd }, value]);
    const [first] = parts;
    return { kind: 'map', entries, ...stretched(node.flow || !first ? { start, end } : first, parts) };
  }

  private list(node: YAMLSeq, at: number): ListNode {
    const [start, end] = rangeOf(node, at);
    const items = node.items.map((item) => this.node(item as Node | null, start));
    const [first] = items;
    return { kind: 'list', items, ...stretched({ start, end: node.flow || !first ? end : first.end }, items) };
  }
}

interface Place {
  readonly start: number;
  readonly end: number;
}

/** Stretched over its parts: of a block the library says where the next thing starts, of broken text too little. */
function stretched({ start, end }: Place, parts: readonly Place[]): Place {
  let first = start;
  let last = end;
  for (const part of parts) {
    first = Math.min(first, part.start);
    last = Math.max(last, part.end);
  }
  return { start: first, end: last };
}

function rangeOf(node: Node | null | undefined, at: number): readonly [number, number] {
  return node?.range ? [node.range[0], node.range[1]] : [at, at];
}

/** A plain key is called what is written: "1.0", not 1. */
function keyText(key: unknown, node: ScalarNode): string {
  if (isScalar(key) && key.type === 'PLAIN') return key.source ?? '';
  return node.value === null ? '' : String(node.value);
}
