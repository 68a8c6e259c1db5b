import type { EntitlementReport } from '../../model/entitlement-report.js';
import { visible } from '../visible.js';
import { counted } from '../words.js';

type Known = Pick<EntitlementReport, 'catalogue' | 'catalogueFiles'>;

/** By which catalogue it was judged: "catalogue of 2026-11-23 with 3 rows of catalogue.yaml". */
export function catalogueWords({ catalogue, catalogueFiles }: Known): string {
  const own = catalogueFiles.map(({ file, rows }) => `${counted(rows, 'row')} of ${visible(file)}`);
  return `catalogue of ${catalogue}${own.length === 0 ? '' : ` with ${own.join(' and ')}`}`;
}

/** The same for machines. */
export function catalogueJson({ catalogue, catalogueFiles }: Known): object {
  return { catalogue, ...(catalogueFiles.length === 0 ? {} : { catalogueFiles }) };
}
