import type { EntitlementReport } from '../../model/entitlement-report.js';

type Known = Pick<EntitlementReport, 'catalogue' | 'catalogueFiles'>;

/** By which catalogue it was judged, for machines. */
export function catalogueJson({ catalogue, catalogueFiles }: Known): object {
  return { catalogue, ...(catalogueFiles.length === 0 ? {} : { catalogueFiles }) };
}
