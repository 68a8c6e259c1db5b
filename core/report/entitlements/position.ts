import { type EntitlementReport, type PositionRow, type UseRow, VERDICTS } from '../../model/entitlement-report.js';
import { purlTitle } from '../../model/purl.js';
import type { RenderOptions } from '../../model/report.js';
import { lookOf } from '../look.js';
import { catalogueWords, counted, grouped } from '../words.js';
import { catalogueJson } from './catalogue.js';
import { plainTable } from './table.js';

/** For people: the effective license position, and what each component is worth. */
export function renderPosition(
  entitlements: EntitlementReport,
  options: Pick<RenderOptions, 'width' | 'color'>,
): string {
  const { positions, uses, report } = entitlements;
  const look = lookOf(options, 'note');
  if (uses.length === 0) return `Nothing here is in the ${catalogueWords(entitlements)}\n`;
  const held = plainTable(
    ['product', 'metric', 'scope', 'rights', 'in use', 'balance', 'status', 'by'],
    positions.map(positionCells),
    look.bold,
  );
  const used = plainTable(
    ['component', 'product', 'verdict', 'because'],
    uses.map((use) => [titleOf(use), use.product, use.verdict, becauseOf(use)]),
    look.bold,
  );
  const title = `${counted(uses.length, 'use')}; as of ${report.asOf}, ${catalogueWords(entitlements)}`;
  return `${[...(positions.length > 0 ? [...held, ''] : []), ...used, '', title].join('\n')}\n`;
}

function positionCells(row: PositionRow): readonly string[] {
  const { product, metric, scope, rights, used, status, entitlements } = row;
  const balance = rights === 'unlimited' || used === undefined ? '-' : signed(rights - used);
  return [
    product,
    metric,
    scope === '' ? 'everywhere' : scope,
    rights === 'unlimited' ? 'unlimited' : grouped(rights),
    used === undefined ? 'not known' : grouped(used),
    balance,
    status,
    entitlements.join(', '),
  ];
}

function signed(balance: number): string {
  return balance < 0 ? `-${grouped(-balance)}` : grouped(balance);
}

function titleOf({ purl }: UseRow): string {
  return purlTitle(purl);
}

function becauseOf({ verdict, open, used, considered, issues, opens }: UseRow): string {
  if (verdict === 'undetermined' && open.length > 0) return `not known: ${open.join('; ')}`;
  if (issues.length > 0) return issues.join('; ');
  const right = considered.find(({ applies }) => applies === 'yes') ?? considered[0];
  if (right && verdict !== 'ok' && verdict !== 'free-tier') return `${right.id} ${right.because}`;
  if (used.length > 0) return used.join(', ');
  return opens ? `turns ${opens.to} on ${opens.on}` : VERDICTS[verdict];
}

/** For machines, and for other repositories that share the register: `licit entitlements position --format json`. */
export function positionJson(entitlements: EntitlementReport): unknown {
  const { positions, uses, measured, report } = entitlements;
  return {
    format: 'licit-entitlements-position-1',
    asOf: report.asOf,
    ...catalogueJson(entitlements),
    positions,
    uses,
    measured,
  };
}
