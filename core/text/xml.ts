import { XmlElement as Element, parseXml, XmlCdata, XmlText } from '@rgrove/parse-xml';
import { MAX_DEPTH, type TextProblem } from './node.js';

/** An element, where its start tag begins and its end tag ends; offsets are UTF-16. */
export interface XmlElement {
  /** As written, with its prefix. */
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** Its own text, trimmed; that of its children is theirs. */
  readonly text: string;
  /** Of the text as written; of the element where it has none. */
  readonly textStart: number;
  readonly textEnd: number;
  readonly start: number;
  readonly end: number;
}

/** The document's element, or what is wrong. */
export type ParsedXml = { readonly root: XmlElement } | { readonly problem: TextProblem };

/**
 * Parses XML. Nothing outside is fetched and no entity of a document is expanded: names that it defines itself stay as
 * they are written. https://www.w3.org/TR/xml/
 */
export function parseXmlText(text: string): ParsedXml {
  if (isTooDeep(text)) return problem('it is nested too deeply', 0);
  try {
    const { root } = parseXml(text, { includeOffsets: true, resolveUndefinedEntity: (reference) => reference });
    return root ? { root: elementOf(root) } : problem('it has no element', 0);
  } catch (error) {
    if (!(error instanceof Error && 'pos' in error)) throw error;
    return problem((error.message.split('\n', 1)[0] as string).replace(/ \(line.*$/, ''), Number(error.pos));
  }

  function problem(message: string, at: number): ParsedXml {
    const start = Math.min(at, text.length);
    return { problem: { message, start, end: Math.min(start + 1, text.length) } };
  }
}

/** The first child of this name. */
export function childElement(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((child) => child.name === name);
}

/** The text of the first child of this name; undefined where there is none. */
export function childText(element: XmlElement | undefined, name: string): string | undefined {
  return childElement(element, name)?.text || undefined;
}

function elementOf({ name, attributes, children, start, end }: Element): XmlElement {
  const written = children.filter((child) => child instanceof XmlText || child instanceof XmlCdata);
  const said = written.filter(({ text }) => text.trim() !== '');
  return {
    name,
    attributes: new Map(Object.entries(attributes)),
    children: children.filter((child) => child instanceof Element).map(elementOf),
    text: written
      .map(({ text }) => text)
      .join('')
      .trim(),
    textStart: said[0]?.start ?? start,
    textEnd: said.at(-1)?.end ?? end,
    start,
    end,
  };
}

/** What is no tag, and how it ends. */
const ASIDE: readonly (readonly [begin: string, end: string])[] = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
];

/** The parser recurses, so depth is counted before; what is not well-formed is left for it to say. */
function isTooDeep(text: string): boolean {
  let depth = 0;
  let at = text.indexOf('<');
  while (at >= 0) {
    const aside = ASIDE.find(([begin]) => text.startsWith(begin, at));
    const end = aside ? text.indexOf(aside[1], at + aside[0].length) : tagEnd(text, at);
    if (end < 0) return false;
    if (!aside && text[at + 1] === '/') depth -= 1;
    else if (!aside && text[at + 1] !== '!' && text[end - 1] !== '/') depth += 1;
    if (depth > MAX_DEPTH) return true;
    at = text.indexOf('<', end);
  }
  return false;
}

/** Of the ">" that ends a tag; -1 where there is none. */
function tagEnd(text: string, start: number): number {
  let quote = '';
  for (let at = start + 1; at < text.length; at++) {
    const char = text[at] as string;
    if (quote !== '') quote = char === quote ? '' : quote;
    else if (char === '"' || char === "'") quote = char;
    else if (char === '>') return at;
  }
  return -1;
}
