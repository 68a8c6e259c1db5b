import { MAX_DEPTH, type TextProblem } from './node.js';
import { withoutReferences } from './xml-references.js';

/** An element and where it was written. Offsets are UTF-16, half-open. */
export interface XmlElement {
  /** Without its prefix. */
  readonly name: string;
  readonly attributes: readonly XmlAttribute[];
  readonly children: readonly XmlElement[];
  /** The text that stands in it directly, without the blanks around it. */
  readonly text: string;
  /** Where that text is; of an element without text the place behind its start tag. */
  readonly textStart: number;
  readonly textEnd: number;
  /** From its "<" to the end of its end tag. */
  readonly start: number;
  readonly end: number;
}

export interface XmlAttribute {
  /** Without its prefix. */
  readonly name: string;
  readonly value: string;
  /** Of the value, without its quotes. */
  readonly start: number;
  readonly end: number;
}

/** The root element, or nothing when the text is beyond reading; the problems either way. */
export interface ParsedXml {
  readonly root: XmlElement | undefined;
  readonly problems: readonly TextProblem[];
}

/**
 * Reads an XML 1.0 document into a tree that remembers offsets.
 *
 * No DTD is read, and no entity is known but the five that need none: a reference to another stays as written. Half-typed
 * text gives as much tree as possible, with its problems, at most twenty; nesting beyond `MAX_DEPTH` gives none. Never
 * throws, and takes linear time. https://www.w3.org/TR/xml/
 */
export function parseXml(text: string): ParsedXml {
  return new XmlParser(text).document();
}

/** The elements of this name directly in it. */
export function xmlChildren(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  return element?.children.filter((child) => child.name === name) ?? [];
}

/** The first element of this name directly in it. */
export function xmlChild(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((child) => child.name === name);
}

/** The text of the first element of this name directly in it; undefined where it has none. */
export function xmlText(element: XmlElement | undefined, name: string): string | undefined {
  return xmlChild(element, name)?.text || undefined;
}

/** An element whose end is not reached yet. */
interface Open {
  readonly element: { -readonly [K in keyof XmlElement]: XmlElement[K] } & { readonly children: XmlElement[] };
  /** With its prefix. */
  readonly written: string;
  /** Of its text. */
  readonly pieces: string[];
}

const MOST_PROBLEMS = 20;
const NAME = /[A-Za-z_\u0080-\uffff][\w.:\u0080-\uffff-]*/y;
const ATTRIBUTE = /\s*([^\s=<>"'/]+)(?:\s*=\s*(?:"([^"<]*)"|'([^'<]*)'|[^\s"'<>/]*))?/y;
const TAG_END = /\s*(\/?)>/y;

class XmlParser {
  readonly #text: string;
  readonly #open: Open[] = [];
  readonly #problems: TextProblem[] = [];
  #root: XmlElement | undefined;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  document(): ParsedXml {
    while (this.#at < this.#text.length) {
      const next = this.#text.indexOf('<', this.#at);
      const end = next < 0 ? this.#text.length : next;
      if (end > this.#at) this.#addText(this.#at, end, true);
      this.#at = end;
      if (next >= 0) this.#markup();
      if (this.#open.length > MAX_DEPTH) {
        const problem = { message: `elements are nested more than ${MAX_DEPTH} deep`, start: next, end: next + 1 };
        return { root: undefined, problems: [problem] };
      }
    }
    for (const { element } of this.#open.toReversed()) this.#unclosed(element);
    while (this.#open.length > 0) this.#close(this.#text.length);
    if (!this.#root) this.#problem('there is no element in it', 0, 0);
    return { root: this.#root, problems: this.#problems };
  }

  #markup(): void {
    const start = this.#at;
    if (this.#text.startsWith('<!--', start)) this.#skip('-->', 'comment');
    else if (this.#text.startsWith('<?', start)) this.#skip('?>', 'processing instruction');
    else if (this.#text.startsWith('<![CDATA[', start)) {
      this.#skip(']]>', 'CDATA section');
      this.#addText(start + '<![CDATA['.length, Math.max(this.#at - ']]>'.length, start + '<![CDATA['.length), false);
    } else if (this.#text.startsWith('<!', start)) this.#declaration();
    else if (this.#text.startsWith('</', start)) this.#endTag();
    else this.#startTag();
  }

  #skip(end: string, what: string): void {
    const found = this.#text.indexOf(end, this.#at);
    if (found < 0) this.#problem(`this ${what} does not end`, this.#at, this.#at + 2);
    this.#at = found < 0 ? this.#text.length : found + end.length;
  }

  /** A document type is passed over, with all that it declares. */
  #declaration(): void {
    const close = this.#text.indexOf('>', this.#at);
    const bracket = this.#text.slice(this.#at, Math.max(close, this.#at)).indexOf('[');
    if (bracket >= 0) this.#skip(']', 'declaration');
    this.#skip('>', 'declaration');
  }

  #startTag(): void {
    const start = this.#at;
    const written = this.#match(NAME, start + 1)?.[0];
    if (written === undefined) {
      this.#problem('this "<" begins no tag', start, start + 1);
      this.#at = start + 1;
      return;
    }
    this.#at = start + 1 + written.length;
    const attributes = [...this.#attributes()];
    const end = this.#match(TAG_END, this.#at);
    if (end) this.#at += end[0].length;
    else this.#problem(`the tag of ${local(written)} does not end`, start, this.#at);
    const place = { textStart: this.#at, textEnd: this.#at, start, end: this.#at };
    this.#open.push({
      element: { name: local(written), attributes, children: [], text: '', ...place },
      written,
      pieces: [],
    });
    if (end?.[1] === '/') this.#close(this.#at);
  }

  *#attributes(): Generator<XmlAttribute> {
    for (let found = this.#match(ATTRIBUTE, this.#at); found; found = this.#match(ATTRIBUTE, this.#at)) {
      const [whole, name = '', double, single] = found;
      const start = this.#at + whole.length - whole.trimStart().length;
      this.#at += whole.length;
      const raw = double ?? single;
      const end = this.#at - 1;
      if (raw !== undefined) yield { name: local(name), value: withoutReferences(raw), start: end - raw.length, end };
      else this.#problem(`the attribute ${name} has no value in quotes`, start, this.#at);
    }
  }

  #endTag(): void {
    const start = this.#at;
    const written = this.#match(NAME, start + 2)?.[0] ?? '';
    this.#at = start + 2 + written.length;
    const end = this.#match(TAG_END, this.#at);
    if (end) this.#at += end[0].length;
    const depth = this.#open.findLastIndex((open) => open.written === written);
    if (depth < 0) this.#problem('this end tag closes nothing', start, this.#at);
    else {
      if (!end) this.#problem('this end tag does not end', start, this.#at);
      this.#closeDownTo(depth, start);
    }
  }

  /** Elements that are still open in the one that ends are not closed. */
  #closeDownTo(depth: number, at: number): void {
    for (const { element } of this.#open.slice(depth + 1)) this.#unclosed(element);
    while (this.#open.length > depth + 1) this.#close(at);
    this.#close(this.#at);
  }

  #unclosed({ name, start }: XmlElement): void {
    this.#problem(`the element ${name} is not closed`, start, start + 1 + name.length);
  }

  #close(end: number): void {
    const closed = this.#open.pop();
    if (!closed) return;
    const { element, pieces } = closed;
    element.end = end;
    element.text = pieces.join('').trim();
    const parent = this.#open.at(-1)?.element;
    if (parent) parent.children.push(element);
    else if (!this.#root) this.#root = element;
    else this.#problem('a second element stands beside the root', element.start, element.start + 1);
  }

  #addText(start: number, end: number, references: boolean): void {
    const raw = this.#text.slice(start, end);
    const lead = raw.length - raw.trimStart().length;
    const last = end - (raw.length - raw.trimEnd().length);
    const inner = this.#open.at(-1);
    if (!inner) {
      if (lead < raw.length) this.#problem('this text stands outside of any element', start + lead, last);
      return;
    }
    if (lead < raw.length) {
      if (inner.pieces.length === 0) inner.element.textStart = start + lead;
      inner.element.textEnd = last;
    }
    if (lead < raw.length || inner.pieces.length > 0) inner.pieces.push(references ? withoutReferences(raw) : raw);
  }

  #match(pattern: RegExp, at: number): RegExpExecArray | null {
    pattern.lastIndex = at;
    return pattern.exec(this.#text);
  }

  #problem(message: string, start: number, end: number): void {
    if (this.#problems.length < MOST_PROBLEMS)
      this.#problems.push({ message, start, end: Math.min(end, this.#text.length) });
  }
}

function local(written: string): string {
  return written.slice(written.indexOf(':') + 1);
}
