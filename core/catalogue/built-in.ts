import type { CatalogueData, CatalogueRow } from '../model/catalogue.js';
import type { PlainDate } from '../model/plain-date.js';
import { CATALOGUE_DATE, CATALOGUE_ROWS } from './table.generated.js';

let data: CatalogueData | undefined;

/** The catalogue that comes with Licit, read when first asked for. */
export function builtInCatalogue(): CatalogueData {
  data ??= { date: CATALOGUE_DATE as PlainDate, rows: rowsIn(CATALOGUE_ROWS) };
  return data;
}

function rowsIn(lines: string): readonly CatalogueRow[] {
  return JSON.parse(`[${lines.trim().replaceAll('\n', ',')}]`) as readonly CatalogueRow[];
}
