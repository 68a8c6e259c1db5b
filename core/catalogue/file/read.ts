import type { Finding } from '../../model/finding.js';
import { type PlainDate, plainDate } from '../../model/plain-date.js';
import type { Source, Span } from '../../model/span.js';
import { itemsOf, type MapNode } from '../../text/node.js';
import { quoted } from '../../text/words.js';
import { parseYaml } from '../../text/yaml.js';
import { mistakeAt } from '../mistake.js';
import { Reading } from './reading.js';
import { type RowDraft, readRow } from './row.js';

/** The form that is read, as a file states it. */
export const CATALOGUE_FORM = 'licit-catalogue/1';

export interface CatalogueFile {
  readonly source: Source;
  readonly date?: PlainDate;
  readonly rows: readonly RowDraft[];
  readonly findings: readonly Finding[];
}

/** UTF-16 units; Licit's own catalogue has a twentieth of that. */
const LARGEST = 4 * 1024 * 1024;
const MOST_ROWS = 10_000;
const KEYS = ['$schema', 'schema', 'date', 'rows'];

/**
 * Reads a catalogue: Licit's own, or one that adds to it. Never throws. A row with a mistake is left out and has its
 * finding; of rows with one id the first stays.
 */
export function readCatalogueFile(source: Source): CatalogueFile {
  const reading = new Reading(source);
  const read = readText(source, reading);
  return { source, rows: [], ...read, findings: reading.told() };
}

function readText(source: Source, reading: Reading): { date?: PlainDate; rows?: readonly RowDraft[] } {
  const start: Span = { file: source.file, start: 0, end: 0 };
  if (source.text.length > LARGEST) {
    reading.wrong(start, {
      message: `the catalogue is larger than ${LARGEST} characters`,
      help: 'split it into several',
    });
    return {};
  }
  const { root, problems } = parseYaml(source.text);
  for (const { message, start: from, end } of problems)
    reading.wrong(
      { file: source.file, start: from, end },
      { message: `this is not YAML: ${message}`, help: 'mend the line; until then nothing of the catalogue counts' },
    );
  if (!root || problems.length > 0) return {};
  const file = reading.map(root, 'a catalogue');
  if (!file) return {};
  reading.keys(file, KEYS, 'a catalogue');
  const schema = reading.text(file, 'schema');
  if (schema?.text !== CATALOGUE_FORM) {
    const message = schema ? `${quoted(schema.text)} is no form that is known` : 'the catalogue does not say its form';
    reading.wrong(schema?.node ?? file, { message, help: `write "schema: ${CATALOGUE_FORM}"` });
  }
  const date = readDate(file, reading);
  const list = reading.list(file, 'rows');
  if (!list) {
    const hasRows = file.entries.some(({ key }) => key === 'rows');
    if (!hasRows) reading.wrong(file, { message: 'the catalogue has no rows', help: 'write them under "rows"' });
    return date ? { date } : {};
  }
  const items = itemsOf(list);
  if (items.length > MOST_ROWS) {
    reading.wrong(list, { message: `a catalogue has at most ${MOST_ROWS} rows`, help: 'split it into several' });
    return date ? { date } : {};
  }
  const rows = distinct(
    items.flatMap((item) => readRow(item, reading) ?? []),
    reading,
  );
  return { ...(date ? { date } : {}), rows };
}

function readDate(file: MapNode, reading: Reading): PlainDate | undefined {
  const written = reading.text(file, 'date');
  if (!written) return undefined;
  const date = plainDate(written.text);
  if (date) return date;
  return reading.wrong(written.node, {
    message: `${quoted(written.text)} is no day of the calendar`,
    help: 'write the day on which it was right: 2026-11-23',
  });
}

function distinct(rows: readonly RowDraft[], reading: Reading): readonly RowDraft[] {
  const first = new Map<string, RowDraft>();
  for (const row of rows) {
    const same = first.get(row.id);
    if (!same) first.set(row.id, row);
    else {
      const mistake = { message: `there are two rows ${quoted(row.id)}`, help: 'join the two into one, or rename one' };
      reading.wrong(row.span, mistake, [{ span: same.span, text: 'first written here' }]);
    }
  }
  return [...first.values()];
}

/** Whether a file is whole by itself: it says of which day it is, and overrides nothing. For Licit's own. */
export function* incompleteIn({ source, date, rows }: CatalogueFile): Generator<Finding> {
  const start = { file: source.file, start: 0, end: 0 };
  if (!date)
    yield mistakeAt(start, { message: 'the catalogue has no date', help: 'write the day on which it was right' });
  for (const { id, override, span } of rows)
    if (override) yield mistakeAt(span, { message: `${quoted(id)} overrides nothing`, help: 'remove "override"' });
}
