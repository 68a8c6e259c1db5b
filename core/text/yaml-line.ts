import { type ListNode, MAX_DEPTH, type MapEntry, type MapNode, type ScalarNode, type TextNode } from './node.js';
import { plainScalar } from './yaml-scalar.js';

/** A scalar, and its text with quotes and escapes undone: what it is called as a key. */
export interface LineScalar {
  readonly node: ScalarNode;
  readonly text: string;
}

export interface LineKey {
  readonly key: string;
  readonly keyStart: number;
  readonly keyEnd: number;
  /** Past the colon. */
  readonly after: number;
}

/** The key that starts a line of a block map; undefined when it is not simply "key:". */
export function keyAt(text: string, start: number, end: number): LineKey | undefined {
  const quoted = isQuote(text.charCodeAt(start)) ? quotedAt(text, start, end) : undefined;
  const colon = quoted ? quoted.node.end : plainKeyEnd(text, start, end);
  if (colon === undefined || colon >= end || text.charCodeAt(colon) !== COLON) return undefined;
  if (colon + 1 < end && text.charCodeAt(colon + 1) !== SPACE) return undefined;
  return { key: quoted ? quoted.text : text.slice(start, colon), keyStart: start, keyEnd: colon, after: colon + 1 };
}

function plainKeyEnd(text: string, start: number, end: number): number | undefined {
  if (!startsPlain(text, start)) return undefined;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === HASH && text.charCodeAt(at - 1) === SPACE) return undefined;
    if (code === COLON && (at + 1 === end || text.charCodeAt(at + 1) === SPACE))
      return text.charCodeAt(at - 1) === SPACE ? undefined : at;
  }
  return undefined;
}

/** The scalar that fills the line up to its end, or to a comment; undefined when there is more than that. */
export function scalarAt(text: string, start: number, end: number): LineScalar | undefined {
  if (isQuote(text.charCodeAt(start))) {
    const quoted = quotedAt(text, start, end);
    return quoted && isOver(text, quoted.node.end, end) ? quoted : undefined;
  }
  if (!startsPlain(text, start)) return undefined;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === HASH && text.charCodeAt(at - 1) === SPACE) return plain(text, start, trimmed(text, at));
    if (code === COLON && (at + 1 === end || text.charCodeAt(at + 1) === SPACE)) return undefined;
  }
  return plain(text, start, end);
}

/** The flow collection that fills the line up to its end, or to a comment. */
export function flowAt(text: string, start: number, end: number, depth: number): MapNode | ListNode | undefined {
  const node = new FlowLine(text, start, end).collection(depth);
  return node && isOver(text, node.end, end) ? node : undefined;
}

/** Nothing follows on the line, or a comment. */
export function isOver(text: string, from: number, end: number): boolean {
  let at = from;
  while (text.charCodeAt(at) === SPACE) at++;
  return at >= end || (text.charCodeAt(at) === HASH && text.charCodeAt(at - 1) === SPACE);
}

/** Where what ends before an offset ends without spaces. */
function trimmed(text: string, before: number): number {
  let end = before;
  while (text.charCodeAt(end - 1) === SPACE) end--;
  return end;
}

class FlowLine {
  constructor(
    private readonly text: string,
    private at: number,
    private readonly end: number,
  ) {}

  collection(depth: number): MapNode | ListNode | undefined {
    if (depth > MAX_DEPTH) return undefined;
    const { text, at: start } = this;
    const isMap = text.charCodeAt(start) === BRACE;
    const close = isMap ? BRACE_END : BRACKET_END;
    const entries: MapEntry[] = [];
    const items: TextNode[] = [];
    this.at++;
    this.skipSpaces();
    while (text.charCodeAt(this.at) !== close || entries.length + items.length > 0) {
      const part = isMap ? this.entry(depth) : this.item(depth);
      if (!part) return undefined;
      if ('value' in part && 'keyStart' in part) entries.push(part);
      else items.push(part as TextNode);
      this.skipSpaces();
      const next = text.charCodeAt(this.at);
      if (next === close) break;
      if (next !== COMMA) return undefined;
      this.at++;
      this.skipSpaces();
    }
    const end = ++this.at;
    return isMap ? { kind: 'map', entries, start, end } : { kind: 'list', items, start, end };
  }

  private entry(depth: number): MapEntry | undefined {
    const key = this.scalar();
    if (!key || this.text.charCodeAt(this.at) !== COLON || this.text.charCodeAt(this.at + 1) !== SPACE)
      return undefined;
    if (key.node.end !== this.at) return undefined;
    this.at++;
    this.skipSpaces();
    const value = this.item(depth);
    return value && { key: key.text, keyStart: key.node.start, keyEnd: key.node.end, value };
  }

  private item(depth: number): TextNode | undefined {
    const first = this.text.charCodeAt(this.at);
    return first === BRACE || first === BRACKET ? this.collection(depth + 1) : this.scalar()?.node;
  }

  private scalar(): LineScalar | undefined {
    const { text, at: start } = this;
    if (isQuote(text.charCodeAt(start))) {
      const quoted = quotedAt(text, start, this.end);
      if (quoted) this.at = quoted.node.end;
      return quoted;
    }
    if (!startsPlain(text, start)) return undefined;
    if (LEADING.includes(text.charAt(start)) && isFlowIndicator(text.charCodeAt(start + 1))) return undefined;
    let at = start;
    for (; at < this.end; at++) {
      const code = text.charCodeAt(at);
      if (isFlowIndicator(code)) break;
      if (code === HASH && text.charCodeAt(at - 1) === SPACE) return undefined;
      if (code === COLON && (text.charCodeAt(at + 1) === SPACE || isFlowIndicator(text.charCodeAt(at + 1)))) break;
    }
    if (at === start || at === this.end) return undefined;
    this.at = at;
    return plain(text, start, trimmed(text, at));
  }

  private skipSpaces(): void {
    while (this.text.charCodeAt(this.at) === SPACE) this.at++;
  }
}

function plain(text: string, start: number, end: number): LineScalar {
  const written = text.slice(start, end);
  return { node: { kind: 'scalar', value: plainScalar(written), start, end }, text: written };
}

/** A quoted scalar on one line. Of the escapes only those that stand for one of themselves; the library knows all. */
function quotedAt(text: string, start: number, end: number): LineScalar | undefined {
  const quote = text.charCodeAt(start);
  let value = '';
  let from = start + 1;
  for (let at = from; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === BACKSLASH && quote === DOUBLE) {
      const escaped = text.charCodeAt(at + 1);
      if (escaped !== DOUBLE && escaped !== BACKSLASH) return undefined;
    } else if (code !== quote) continue;
    else if (quote === DOUBLE || text.charCodeAt(at + 1) !== SINGLE) {
      value += text.slice(from, at);
      return { node: { kind: 'scalar', value, start, end: at + 1 }, text: value };
    }
    value += text.slice(from, at);
    from = ++at;
  }
  return undefined;
}

function isQuote(code: number): boolean {
  return code === DOUBLE || code === SINGLE;
}

function isFlowIndicator(code: number): boolean {
  return code === COMMA || code === BRACE || code === BRACE_END || code === BRACKET || code === BRACKET_END;
}

/** Whether a plain scalar can start here: with "-", "?" or ":" only where something follows. */
function startsPlain(text: string, at: number): boolean {
  const first = text.charAt(at);
  return LEADING.includes(first) ? !SPACES.includes(text.charAt(at + 1)) : !INDICATORS.includes(first);
}

const INDICATORS = ',[]{}#&*!|>\'"%@` \r\n';
const LEADING = '-?:';
/** The end of the text among them. */
const SPACES = ' \r\n';
const SPACE = 32;
const DOUBLE = 34;
const HASH = 35;
const SINGLE = 39;
const COMMA = 44;
const COLON = 58;
const BRACKET = 91;
const BACKSLASH = 92;
const BRACKET_END = 93;
const BRACE = 123;
const BRACE_END = 125;
