import type { EntitlementReport, RightRow } from '../../model/entitlement-report.js';
import type { RenderOptions, Sources } from '../../model/report.js';
import { lookOf } from '../look.js';
import { places } from '../places.js';
import { counted, grouped } from '../words.js';
import { plainTable } from './table.js';

/** For people: every right of the register with what it is worth on the day. */
export function renderEntitlementList(
  { rights, report }: EntitlementReport,
  options: Pick<RenderOptions, 'width' | 'color'>,
): string {
  const look = lookOf(options, 'note');
  if (rights.length === 0) return 'No rights are recorded here\nNext: write them in entitlements.yaml\n';
  const rows = rights.map((row) => [
    row.id,
    row.products.join(', '),
    row.kind,
    `${row.quantity === 'unlimited' ? 'unlimited' : grouped(row.quantity)} ${row.metric}`,
    untilWords(row),
    row.scope === '' ? 'everywhere' : row.scope,
    row.status,
    row.uses === 0 ? '-' : String(row.uses),
  ]);
  const lines = plainTable(
    ['id', 'product', 'kind', 'rights', 'until', 'scope', `on ${report.asOf}`, 'uses'],
    rows,
    look.bold,
  );
  const ended = rights.filter(({ status }) => status === 'ended').length;
  return `${[...lines, '', `${counted(rights.length, 'right')}, ${ended} ended; as of ${report.asOf}`].join('\n')}\n`;
}

function untilWords({ end, maintenanceEnd }: RightRow): string {
  if (end !== undefined) return end;
  return maintenanceEnd === undefined ? 'for good' : `for good, versions by ${maintenanceEnd}`;
}

/** For machines: `licit entitlements list --format json`. */
export function entitlementListJson({ rights, report }: EntitlementReport, sources: Sources): unknown {
  const where = places(sources);
  return {
    format: 'licit-entitlements-list-1',
    asOf: report.asOf,
    rights: rights.map(({ span, ...row }) => ({ ...row, file: span.file, ...where.range(span) })),
  };
}
