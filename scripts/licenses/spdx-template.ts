import { parseXml, XmlElement, XmlText } from '@rgrove/parse-xml';
import { GAP, readings } from './pattern.js';

/** A license, exception or notice as the SPDX list describes it: its text, and the parts that may differ. */
export interface TemplateText {
  readonly id: string;
  readonly name: string;
  readonly kind: 'text' | 'exception' | 'notice';
  readonly deprecated: boolean;
  readonly text: string;
  /** Offsets in `text`, outer parts before inner ones. */
  readonly parts: readonly Part[];
}

export interface Part {
  readonly kind: 'optional' | 'title' | 'copyright' | 'alternative';
  readonly start: number;
  readonly end: number;
  /** Texts that may stand here; `GAP` in them is left open. */
  readonly readings?: readonly string[];
}

/** The license or exception of one file of the list, and its standard notice where it has one. */
export function templatesIn(xml: string): readonly TemplateText[] {
  const root = parseXml(xml).root;
  const entry = root?.children.find((child): child is XmlElement => child instanceof XmlElement);
  if (!entry) throw new Error('no license in it');
  const { licenseId, name = '', isDeprecated } = entry.attributes;
  if (!licenseId) throw new Error('no id in it');
  const base = { id: licenseId, name, deprecated: isDeprecated === 'true' };
  const all: TemplateText[] = [];
  for (const child of entry.children) {
    if (!(child instanceof XmlElement)) continue;
    if (child.name === 'text')
      all.push({ ...base, kind: entry.name === 'exception' ? 'exception' : 'text', ...written(child) });
    for (const header of headersIn(child)) all.push({ ...base, kind: 'notice', ...written(header) });
  }
  return all;
}

function* headersIn(element: XmlElement): Generator<XmlElement> {
  if (element.name === 'standardLicenseHeader') yield element;
  else for (const child of element.children) if (child instanceof XmlElement) yield* headersIn(child);
}

function written(element: XmlElement): Pick<TemplateText, 'text' | 'parts'> {
  const writer = new Writer();
  for (const child of element.children) writer.write(child);
  return { text: writer.text, parts: writer.parts };
}

const KINDS: Readonly<Record<string, Part['kind']>> = {
  optional: 'optional',
  bullet: 'optional',
  standardLicenseHeader: 'optional',
  titleText: 'title',
  copyrightText: 'copyright',
  alt: 'alternative',
};

const BLOCKS = ['br', 'p', 'item', 'list', 'standardLicenseHeader'];

class Writer {
  text = '';
  readonly parts: Part[] = [];

  write(node: unknown): void {
    if (node instanceof XmlText) this.text += node.text.replace(/\s+/g, ' ');
    else if (node instanceof XmlElement) this.#element(node);
  }

  #element(element: XmlElement): void {
    const { name, attributes } = element;
    if (BLOCKS.includes(name)) this.text += '\n';
    const kind = KINDS[name];
    const { spacing = kind === 'alternative' || kind === 'optional' ? 'both' : 'none' } = attributes;
    if (kind && (spacing === 'both' || spacing === 'before')) this.text += ' ';
    const start = this.text.length;
    const slot = this.parts.length;
    if (kind) this.parts.push({ kind, start, end: start });
    for (const child of element.children) this.write(child);
    if (kind) {
      const end = this.text.length;
      const own = this.text.slice(start, end);
      const match = attributes.match;
      this.parts[slot] =
        kind === 'alternative'
          ? { kind, start, end, readings: [...new Set([own, ...readings(match ?? GAP)])] }
          : { kind, start, end };
      if (spacing === 'both' || spacing === 'after') this.text += ' ';
    }
    if (BLOCKS.includes(name) && name !== 'br') this.text += '\n';
  }
}
