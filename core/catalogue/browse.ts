import type { CatalogueMatch, CatalogueRow } from '../model/catalogue.js';
import { type Purl, parsePurl, purl } from '../model/purl.js';
import { nearest } from '../text/words.js';
import type { Catalogue } from './lookup.js';

/** The rows in whose id, name, publisher or category each of these words is; all of them without words. */
export function rowsAbout({ rows }: Catalogue, words: readonly string[]): readonly CatalogueRow[] {
  const wanted = words.map((word) => word.toLowerCase());
  return rows.filter(({ id, name, publisher, category }) => {
    const text = `${id}\n${name}\n${publisher}\n${category}`.toLowerCase();
    return wanted.every((word) => text.includes(word));
  });
}

/** A row that was asked for; with what it was found by, and the terms that count, when a package or image was. */
export type Shown = Pick<CatalogueMatch, 'row'> & Partial<CatalogueMatch>;

/** The rows of an id, a package URL, an image ("redis:7.2") or a name, the first of these that has any. */
export function findRows(catalogue: Catalogue, wanted: string): readonly Shown[] {
  const row = catalogue.row(wanted);
  if (row) return [{ row }];
  const parts = parsePurl(wanted);
  if (parts) return catalogue.ofPackage(purl(parts) as Purl);
  const lower = wanted.toLowerCase();
  const named = catalogue.rows.filter(({ name }) => name.toLowerCase() === lower);
  if (named.length > 0) return named.map((one) => ({ row: one }));
  return catalogue.of('image', wanted);
}

/** An id or name that may have been meant. */
export function nearestRow({ rows }: Catalogue, wanted: string): string | undefined {
  const parts = parsePurl(wanted);
  const last = (parts?.name ?? wanted).toLowerCase();
  const ids = rows.map(({ id }) => id);
  const ends = new Map(ids.map((id) => [id.slice(id.indexOf('.') + 1), id]));
  const end = nearest(last, [...ends.keys()]);
  return nearest(wanted, ids) ?? (end === undefined ? undefined : ends.get(end));
}
