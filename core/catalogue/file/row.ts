import type { CatalogueRow, Detection, EvidenceHint, SchemeId } from '../../model/catalogue.js';
import type { Span } from '../../model/span.js';
import { itemsOf, type MapNode, type TextNode } from '../../text/node.js';
import { quoted } from '../../text/words.js';
import { parseDetection } from '../detection.js';
import { SCHEMES } from '../versions/index.js';
import { schemesOf } from '../versions/of-row.js';
import type { Reading, Written } from './reading.js';
import { readTerms } from './terms.js';

/** A row as one file has it: whole, or what it changes of a row that is there before. */
export interface RowDraft {
  readonly id: string;
  readonly override: boolean;
  readonly fields: Partial<CatalogueRow>;
  /** Of the id. */
  readonly span: Span;
}

const KEYS = [
  ...['id', 'override', 'name', 'publisher', 'category', 'detect', 'scheme', 'terms'],
  ...['metric', 'evidence', 'verified', 'unverified', 'sources', 'notes'],
];
const NEEDED = ['name', 'publisher', 'category', 'detect', 'terms', 'verified'] as const;
const MOST_DETECTIONS = 200;
const ID = /^[a-z0-9][a-z0-9.-]{0,79}$/;

/** Reads a row; undefined when it has no id to speak of. One with a mistake elsewhere has it told, and is left out too. */
export function readRow(item: TextNode, reading: Reading): RowDraft | undefined {
  const node = reading.map(item, 'a row');
  if (!node) return undefined;
  const before = reading.mistakes;
  reading.keys(node, KEYS, 'a row');
  const id = reading.text(node, 'id');
  if (!id)
    return reading.wrong(node, { message: 'a row has no id', help: 'write a name for it: "id: own.report-server"' });
  if (!ID.test(id.text))
    reading.wrong(id.node, {
      message: `${quoted(id.text)} is no id`,
      help: 'use lower-case letters, digits, "." and "-"',
    });
  const override = readOverride(node, reading);
  const detect = readDetections(node, reading);
  const scheme = reading.word(node, 'scheme', Object.keys(SCHEMES) as SchemeId[]);
  const terms = readTerms(node, override && !detect ? [] : schemesOf(detect ?? [], scheme), reading);
  const verified = reading.word(node, 'verified', ['doc', 'memory']);
  const fields = {
    ...optional('name', reading.text(node, 'name')?.text),
    ...optional('publisher', reading.text(node, 'publisher')?.text),
    ...optional('category', reading.text(node, 'category')?.text),
    ...optional('detect', detect),
    ...optional('scheme', scheme),
    ...optional('terms', terms),
    ...optional('metric', reading.text(node, 'metric')?.text),
    ...optional('evidence', reading.texts(node, 'evidence')?.map(evidenceOf)),
    ...optional('verified', verified),
    ...optional('unverified', reading.text(node, 'unverified')?.text),
    ...optional(
      'sources',
      reading.texts(node, 'sources')?.map(({ text }) => text),
    ),
    ...optional('notes', reading.text(node, 'notes')?.text),
  } as Partial<CatalogueRow>;
  if (reading.mistakes === before) needed(fields, override, id, node, reading);
  if (reading.mistakes > before) return undefined;
  return { id: id.text, override, fields, span: reading.within(id.node, id.text, 0, id.text.length) };
}

function optional<K extends string, T>(key: K, value: T | undefined): { readonly [key in K]?: T } {
  return value === undefined ? {} : ({ [key]: value } as { readonly [key in K]: T });
}

function readOverride(node: MapNode, reading: Reading): boolean {
  const value = node.entries.findLast(({ key }) => key === 'override')?.value;
  if (!value) return false;
  if (value.kind === 'scalar' && typeof value.value === 'boolean') return value.value;
  reading.wrong(value, { message: 'override must be true or false', help: 'write "override: true"' });
  return false;
}

function needed(fields: Partial<CatalogueRow>, override: boolean, id: Written, node: MapNode, reading: Reading): void {
  if (override) {
    if (Object.keys(fields).length === 0)
      reading.wrong(node, {
        message: `${id.text} overrides nothing`,
        help: 'write what is different, its terms for example',
      });
    return;
  }
  for (const key of NEEDED)
    if (fields[key] === undefined) reading.wrong(id.node, { message: `${id.text} has no ${key}`, help: HELP[key] });
  if (fields.verified === 'doc' && (fields.sources ?? []).length === 0)
    reading.wrong(id.node, {
      message: `${id.text} was read in a document, but has no sources`,
      help: 'write where under "sources", or "verified: memory"',
    });
}

const HELP: Readonly<Record<(typeof NEEDED)[number], string>> = {
  name: 'write what people call it',
  publisher: 'write who offers it',
  category: 'write what it is listed under: npm, container, …',
  detect: 'write what it is known by: "purl:pkg:npm/@acme/kit"',
  terms: 'write its terms, at least the class and license of all versions',
  verified: 'write "doc" if its terms were read, else "memory"',
};

function readDetections(node: MapNode, reading: Reading): readonly Detection[] | undefined {
  const list = reading.list(node, 'detect');
  if (!list) return undefined;
  if (list.items.length === 0) return reading.wrong(list, { message: 'detect is empty', help: HELP.detect });
  if (itemsOf(list).length > MOST_DETECTIONS)
    return reading.wrong(list, {
      message: `a row is known by at most ${MOST_DETECTIONS} things`,
      help: 'use * and braces',
    });
  const texts = reading.texts(node, 'detect') ?? [];
  const first = new Map<string, Written>();
  const detections: Detection[] = [];
  for (const written of texts) {
    const same = first.get(written.text);
    first.set(written.text, same ?? written);
    if (same) {
      const span = reading.within(same.node, same.text, 0, same.text.length);
      const mistake = { message: `${quoted(written.text)} is written twice`, help: 'remove one' };
      reading.wrong(written.node, mistake, [{ span, text: 'first written here' }]);
      continue;
    }
    const parsed = parseDetection(written.text);
    if ('problem' in parsed) reading.wrong(written.node, parsed.problem);
    else detections.push(parsed.detection);
  }
  return detections;
}

const SHOWS = /^(.*\S) = (.+)$/s;

function evidenceOf({ text }: Written): EvidenceHint {
  const [, stated, meaning] = SHOWS.exec(text) ?? [];
  const [, kind, what] = /^([a-z]+):(.+)$/s.exec(stated ?? text) ?? [];
  const shows = meaning === undefined ? undefined : meaningOf(meaning);
  const rest = shows === undefined ? text : (stated as string);
  if (kind === undefined || what === undefined) return { kind: 'words', text: rest, ...(shows ? { shows } : {}) };
  return { kind, text: rest.slice(kind.length + 1), ...(shows ? { shows } : {}) };
}

function meaningOf(words: string): EvidenceHint['shows'] {
  if (words.startsWith('claims ')) return 'claim';
  if (words === 'commercial') return 'commercial';
  return words.startsWith('evaluation') || words === 'not for production' ? 'trial' : undefined;
}
