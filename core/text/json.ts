import { JsonTokens } from './json-tokens.js';
import {
  type ListNode,
  MAX_DEPTH,
  type MapEntry,
  type MapNode,
  type Parsed,
  type TextNode,
  type TextProblem,
} from './node.js';

/**
 * Reads JSON, or with `comments` JSON with comments and trailing commas, into a tree that remembers offsets.
 *
 * Text that is no JSON gives problems, at most ten, and as much of a tree as can be made out: an editor's text is often
 * half-typed. Beyond `MAX_DEPTH` nothing is read. Linear in the text's length; never throws.
 * https://www.rfc-editor.org/rfc/rfc8259, https://jsonc.org
 */
export function parseJson(text: string, options: { readonly comments?: boolean } = {}): Parsed {
  return new JsonReading(text, options.comments ?? false).read();
}

/** What may come next. A key is only expected in a map; nothing is expected after the document's value. */
type Expected = 'key' | 'colon' | 'value' | 'comma' | 'nothing';

interface OpenMap {
  readonly kind: 'map';
  readonly start: number;
  readonly end: number;
  readonly entries: MapEntry[];
}

interface OpenList {
  readonly kind: 'list';
  readonly start: number;
  readonly end: number;
  readonly items: TextNode[];
}

/** An entry whose value is still to come. */
interface Key {
  readonly key: string;
  readonly keyStart: number;
  readonly keyEnd: number;
  value: TextNode | undefined;
}

const MOST_PROBLEMS = 10;
const CONFLICT_MARKER = /^(?:<{7}|={7}|>{7}|\|{7})$/;

/** One reading: a stack of what is open, so that nesting is bounded by `MAX_DEPTH` and not by the machine's stack. */
class JsonReading {
  private readonly tokens: JsonTokens;
  private readonly problems: TextProblem[] = [];
  private readonly stack: (OpenMap | OpenList)[] = [];
  /** Of each map on the stack the key whose value is being read. */
  private readonly keys: (Key | undefined)[] = [];
  private open: OpenMap | OpenList | undefined;
  private key: Key | undefined;
  private expected: Expected = 'value';
  /** Offset of the comma just read. */
  private comma: number | undefined;
  private root: TextNode | undefined;

  constructor(
    private readonly text: string,
    private readonly comments: boolean,
  ) {
    this.tokens = new JsonTokens(text);
  }

  read(): Parsed {
    const { tokens } = this;
    for (;;) {
      const kind = tokens.next();
      if (tokens.problem !== undefined) this.blame(tokens.problem);
      switch (kind) {
        case 'string':
          this.string(tokens.value as string);
          break;
        case ':':
          this.colon();
          break;
        case ',':
          this.separator();
          break;
        case '{':
        case '[':
          if (this.stack.length >= MAX_DEPTH) return this.tooDeep();
          this.enter(kind);
          break;
        case '}':
        case ']':
          this.leave(kind);
          break;
        case 'scalar':
          this.scalar(tokens.value);
          break;
        case 'comment':
          if (!this.comments) this.blame('a comment has no place in JSON');
          break;
        case 'junk':
          this.junk();
          break;
        case 'end':
          return this.finish();
      }
    }
  }

  private string(value: string): void {
    if (this.open?.kind === 'map' && this.expected !== 'value') {
      if (this.expected === 'comma') this.blame('a comma is missing before this');
      if (this.expected === 'colon') this.blame('a colon is missing before this');
      this.key = keyAt(value, this.tokens.start, this.tokens.end);
      this.comma = undefined;
      this.expected = this.tokens.take(':') ? 'value' : 'colon';
    } else this.scalar(value);
  }

  private colon(): void {
    const { open, expected } = this;
    if (open?.kind === 'map' && expected === 'colon') this.expected = 'value';
    else if (open?.kind !== 'map' || expected !== 'comma' || !this.takeLastValueForKey(open.entries))
      this.blame('a colon has no place here');
  }

  /** `"a": "b": 1` — a's value is not typed yet, and b is the next key. */
  private takeLastValueForKey(entries: MapEntry[]): boolean {
    const last = entries.at(-1);
    if (last?.value.kind !== 'scalar' || typeof last.value.value !== 'string') return false;
    entries.pop();
    this.blame('this key has no value', last.keyStart, last.keyEnd);
    this.key = keyAt(last.value.value, last.value.start, last.value.end);
    this.expected = 'value';
    return true;
  }

  private separator(): void {
    if (this.expected !== 'comma') {
      if (!this.blameKeyWithoutValue()) this.blame('a comma has no place here');
      if (this.open === undefined) return;
    }
    this.separated();
  }

  private separated(): void {
    this.comma = this.tokens.start;
    this.expected = this.open?.kind === 'map' ? 'key' : 'value';
  }

  private blameKeyWithoutValue(): boolean {
    const { key } = this;
    if (key === undefined) return false;
    this.blame('this key has no value', key.keyStart, key.keyEnd);
    this.key = undefined;
    return true;
  }

  private scalar(value: string | number | boolean | null): void {
    const { start, end } = this.tokens;
    if (!this.takesValue()) return;
    this.attach({ kind: 'scalar', value, start, end });
    if (this.open !== undefined && this.tokens.take(',')) this.separated();
  }

  /** True where a value belongs, or would if what stands between were not missing. */
  private takesValue(): boolean {
    if (this.expected === 'value') return true;
    if (this.expected === 'colon') this.blame('a colon is missing before this');
    else if (this.expected === 'comma' && this.open?.kind === 'list') this.blame('a comma is missing before this');
    else if (this.expected === 'comma') this.blame('a comma and a key are missing before this');
    else
      this.blame(this.expected === 'key' ? 'a key is missing before this' : 'the file should have ended before this');
    return this.expected === 'colon' || this.open?.kind === 'list';
  }

  private attach(value: TextNode): void {
    const { open, key } = this;
    this.comma = undefined;
    if (open?.kind === 'list') open.items.push(value);
    else if (open !== undefined && key !== undefined) open.entries.push(withValue(key, value));
    else this.root ??= value;
    this.key = undefined;
    this.expected = open === undefined ? 'nothing' : 'comma';
  }

  /** Where no value belongs what is opened is read all the same, and left out of the tree. */
  private enter(bracket: '{' | '['): void {
    const { start, end } = this.tokens;
    const node = bracket === '{' ? openMap(start, end) : openList(start, end);
    if (this.takesValue()) this.attach(node);
    this.keys.push(this.key);
    this.stack.push(node);
    this.open = node;
    this.key = undefined;
    this.expected = bracket === '{' ? 'key' : 'value';
  }

  private leave(bracket: '}' | ']'): void {
    const kind = bracket === '}' ? 'map' : 'list';
    if (this.open?.kind !== kind) {
      if (this.open === undefined) this.blame('nothing is open that this could close');
      else this.blame(`"${this.open.kind === 'map' ? '}' : ']'}" is missing before this`);
      if (this.stack.at(-2)?.kind !== kind) return;
      this.close(this.tokens.start);
    }
    this.blameKeyWithoutValue();
    if (this.comma !== undefined && !this.comments)
      this.blame('a comma has no place before a closing bracket', this.comma, this.comma + 1);
    this.close(this.tokens.end);
  }

  private close(end: number): void {
    const closed = this.stack.pop();
    if (closed !== undefined) (closed as { end: number }).end = end;
    this.open = this.stack.at(-1);
    this.key = this.keys.pop();
    this.comma = undefined;
    this.expected = this.open === undefined ? 'nothing' : 'comma';
  }

  private junk(): void {
    const { start, end } = this.tokens;
    if (CONFLICT_MARKER.test(this.text.slice(start, Math.min(end, start + 8)))) {
      this.blame('a merge conflict is not resolved here');
      this.tokens.skipLine();
      return;
    }
    this.blame('this is no JSON');
    if (this.expected !== 'value' || this.open === undefined) return;
    this.key = undefined;
    this.expected = 'comma';
  }

  private finish(): Parsed {
    const { text, open } = this;
    if (open !== undefined) this.blame('the file ends before this is closed', open.start, open.start + 1);
    else if (this.root === undefined) this.blame('there is nothing in this file', 0, text.length);
    while (this.stack.length > 0) this.close(text.length);
    return { root: this.root, problems: this.problems };
  }

  private tooDeep(): Parsed {
    const { start, end } = this.tokens;
    return { root: undefined, problems: [{ message: `this is nested more than ${MAX_DEPTH} deep`, start, end }] };
  }

  private blame(message: string, start = this.tokens.start, end = this.tokens.end): void {
    if (this.problems.length < MOST_PROBLEMS) this.problems.push({ message, start, end });
  }
}

function openMap(start: number, end: number): OpenMap & MapNode {
  return { kind: 'map', start, end, entries: [] };
}

function openList(start: number, end: number): OpenList & ListNode {
  return { kind: 'list', start, end, items: [] };
}

function keyAt(key: string, keyStart: number, keyEnd: number): Key {
  return { key, keyStart, keyEnd, value: undefined };
}

/** The key itself becomes the entry: a lockfile has a hundred thousand of them. */
function withValue(key: Key, value: TextNode): MapEntry {
  key.value = value;
  return key as MapEntry;
}
