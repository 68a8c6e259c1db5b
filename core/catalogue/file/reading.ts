import type { Finding } from '../../model/finding.js';
import type { Source, Span } from '../../model/span.js';
import { entriesOf, entryOf, type ListNode, type MapNode, type ScalarNode, type TextNode } from '../../text/node.js';
import { keyIn, spanIn, spanWithin } from '../../text/spans.js';
import { nearest, quoted } from '../../text/words.js';
import { writtenScalar } from '../../text/yaml.js';
import { type Mistake, mistakeAt } from '../mistake.js';

/** Mistakes of one file that are told; more would only hide the first. */
const MOST_MISTAKES = 100;
/** UTF-16 units of any one text in a catalogue. */
const LONGEST_TEXT = 2000;

/** A file while it is read: its mistakes so far, each at its place. */
export class Reading {
  private readonly findings: Finding[] = [];
  private untold = 0;

  constructor(readonly source: Source) {}

  /** How many there are so far, told or not. */
  get mistakes(): number {
    return this.findings.length + this.untold;
  }

  /** All that was found, in the order of the file, and how many more there are. */
  told(): readonly Finding[] {
    const inOrder = this.findings.toSorted((a, b) => a.at.start - b.at.start);
    if (this.untold === 0) return inOrder;
    const start = { file: this.source.file, start: 0, end: 0 };
    const more = { message: `there are ${this.untold} more mistakes`, help: 'mend those above first' };
    return [...inOrder, mistakeAt(start, more)];
  }

  wrong(at: Span | TextNode, mistake: Mistake, labels: Finding['labels'] = []): undefined {
    if (this.findings.length >= MOST_MISTAKES) this.untold += 1;
    else this.findings.push(mistakeAt('file' in at ? at : spanIn(this.source, at), mistake, labels));
  }

  /** A part of a scalar, by offsets in its text. */
  within(node: TextNode, text: string, start: number, end: number): Span {
    return spanWithin(this.source, node, text, start, end);
  }

  /** Tells of keys that are unknown or written twice. `of` is what has them: "a row". */
  keys(node: MapNode, known: readonly string[], of: string): void {
    const seen = new Map<string, Span>();
    for (const entry of entriesOf(node)) {
      const at = keyIn(this.source, entry);
      const first = seen.get(entry.key);
      if (first) {
        const mistake = { message: `${quoted(entry.key)} is written twice`, help: 'join the two into one' };
        this.wrong(at, mistake, [{ span: first, text: 'first written here' }]);
      } else if (!known.includes(entry.key)) {
        const meant = nearest(entry.key, known);
        const help = meant === undefined ? `use one of ${known.join(', ')}` : `did you mean ${quoted(meant)}?`;
        this.wrong(at, { message: `${quoted(entry.key)} is no key of ${of}`, help });
      }
      seen.set(entry.key, first ?? at);
    }
  }

  map(node: TextNode, what: string): MapNode | undefined {
    if (node.kind === 'map') return node;
    return this.wrong(node, {
      message: `${what} must be a mapping of keys to values`,
      help: 'write "key: value" lines',
    });
  }

  /** The list under a key; undefined where there is none, or it has its mistake. */
  list(node: MapNode, key: string): ListNode | undefined {
    const value = this.value(node, key);
    if (!value || value.kind === 'list') return value;
    return this.wrong(value, { message: `${key} must be a list`, help: 'write one "- entry" a line' });
  }

  /** The text under a key, with its node; undefined where there is none, or it has its mistake. */
  text(node: MapNode, key: string): Written | undefined {
    const value = this.value(node, key);
    return value && this.written(value, key);
  }

  texts(node: MapNode, key: string): readonly Written[] | undefined {
    return this.list(node, key)?.items.flatMap((item) => this.written(item, `an entry of ${key}`) ?? []);
  }

  /** A word of a few, by their keys. */
  word<T extends string>(node: MapNode, key: string, words: readonly T[]): T | undefined {
    const written = this.text(node, key);
    const known = words.find((word) => word === written?.text);
    if (!written || known !== undefined) return known;
    const meant = nearest(written.text, words);
    const help = meant === undefined ? `use one of ${words.join(', ')}` : `did you mean ${quoted(meant)}?`;
    return this.wrong(written.node, { message: `${quoted(written.text)} is no value of ${key}`, help });
  }

  private value(node: MapNode, key: string): TextNode | undefined {
    const value = entryOf(node, key)?.value;
    return value?.kind === 'scalar' && value.value === null ? undefined : value;
  }

  private written(node: TextNode, what: string): Written | undefined {
    if (node.kind !== 'scalar' || node.value === null || typeof node.value === 'boolean')
      return this.wrong(node, { message: `${what} must be text`, help: 'write words, in quotes if need be' });
    const text = writtenScalar(this.source.text, node).trim();
    if (text === '') return this.wrong(node, { message: `${what} is empty`, help: 'write it, or leave the key out' });
    if (text.length > LONGEST_TEXT)
      return this.wrong(node, { message: `${what} is longer than ${LONGEST_TEXT} characters`, help: 'shorten it' });
    return { text, node };
  }
}

/** A text and the node it was written in. */
export interface Written {
  readonly text: string;
  readonly node: ScalarNode;
}
