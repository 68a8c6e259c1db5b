import { type CatalogueRow, TERM_CLASSES } from '../../model/catalogue.js';
import type { PlainDate } from '../../model/plain-date.js';
import type { RenderOptions } from '../../model/report.js';
import { lookOf } from '../look.js';
import { visible } from '../visible.js';
import { counted, grouped } from '../words.js';
import { columns, padded, wrap } from '../wrap.js';

/** Rows for people, by category: what each is called, and what its terms come to. */
export function renderCatalogueList(
  rows: readonly CatalogueRow[],
  of: { readonly date: PlainDate; readonly total: number },
  options: Pick<RenderOptions, 'width' | 'color'>,
): string {
  return `${[...linesOf(rows, of, options)].join('\n')}\n`;
}

function* linesOf(
  rows: readonly CatalogueRow[],
  { date, total }: { readonly date: PlainDate; readonly total: number },
  options: Pick<RenderOptions, 'width' | 'color'>,
): Iterable<string> {
  const look = lookOf(options, 'note');
  for (const [category, members] of byCategory(rows)) {
    yield look.bold(`${visible(category)} (${members.length})`);
    const width = Math.min(WIDEST_ID, Math.max(...members.map(({ id }) => columns(id))));
    for (const row of members) {
      const title = `${visible(row.name)}: ${classesOf(row)}${asides(row)}`;
      const [first = '', ...rest] = wrap(title, look.width === undefined ? undefined : look.width - width - 4);
      yield `  ${padded(row.id, width)}  ${first}`;
      for (const line of rest) yield `  ${' '.repeat(width)}  ${line}`;
    }
    yield '';
  }
  const read = rows.filter(({ verified }) => verified === 'doc').length;
  const shown =
    rows.length === total ? counted(total, 'product') : `${grouped(rows.length)} of ${counted(total, 'product')}`;
  yield* wrap(
    `${shown}, ${grouped(read)} read in a document and ${grouped(rows.length - read)} from memory; as of ${date}`,
    look.width,
  );
  yield 'Next: `licit catalogue show ID` tells the terms of one';
}

const WIDEST_ID = 40;

/** " (from memory, by catalogue.yaml)": nobody has read it, or a file of one's own says so. */
function asides({ verified, from }: CatalogueRow): string {
  const said = [
    ...(verified === 'memory' ? ['from memory'] : []),
    ...(from === undefined ? [] : [`by ${visible(from)}`]),
  ];
  return said.length === 0 ? '' : ` (${said.join(', ')})`;
}

function byCategory(rows: readonly CatalogueRow[]): ReadonlyMap<string, readonly CatalogueRow[]> {
  const groups = new Map<string, CatalogueRow[]>();
  for (const row of rows) {
    const group = groups.get(row.category);
    if (group) group.push(row);
    else groups.set(row.category, [row]);
  }
  return groups;
}

/** What the terms of a row come to, newest versions first as they are written, each once. */
function classesOf({ terms }: CatalogueRow): string {
  return [...new Set(terms.map((one) => TERM_CLASSES[one.class]))].join('; ');
}

/** For machines: `licit catalogue list --format json`. The same rows give the same bytes. */
export function catalogueJson(rows: readonly CatalogueRow[], date: PlainDate): string {
  return `${JSON.stringify({ format: 'licit-catalogue-1', date, rows }, undefined, 2)}\n`;
}
