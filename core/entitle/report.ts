import type { CatalogueMatch, CatalogueTerms } from '../model/catalogue.js';
import type { Entitlement, Metric, Register } from '../model/entitlement.js';
import { METRICS } from '../model/entitlement.js';
import type { EntitlementReport, MeasuredRow, PositionRow, RightRow, UseRow } from '../model/entitlement-report.js';
import type { PlainDate } from '../model/plain-date.js';
import { openWords } from './findings/fact-words.js';
import { reasonWords } from './findings/reason-words.js';
import type { Measured } from './reconcile/consumption.js';
import { inTerm } from './reconcile/fits.js';
import { issuesOf } from './reconcile/issues.js';
import type { Reconciled } from './reconcile/reconcile.js';
import { scopeTitle } from './reconcile/scope.js';
import type { Circumstances } from './reconcile/use.js';
import type { Ground, Issue } from './reconcile/verdict.js';

/** What was judged, as rows for people and machines: sorted, and without anything that is not to be shown. */
export function rowsOf(
  judged: readonly Reconciled[],
  around: Circumstances,
): Pick<EntitlementReport, 'uses' | 'positions' | 'rights' | 'measured'> {
  return {
    uses: judged.map(useRow),
    positions: positionRows(judged),
    rights: rightRows(around.register, judged, around),
    measured: measuredRow(around.places[0]),
  };
}

/** What was made of one use, in words. */
export function useRow({ use, verdict, need, considered, issues, open }: Reconciled): UseRow {
  const { row } = use.match;
  const used = 'evaluation' in need ? (need.evaluation?.used ?? []) : [];
  const opening = 'opening' in need ? need.opening : undefined;
  return {
    purl: use.purl,
    product: row.id,
    name: row.name,
    verdict,
    fromMemory: row.verified === 'memory',
    ...(row.from === undefined ? {} : { rowFrom: row.from }),
    terms: termsIn(use.match).map(({ versions, license, class: of }) => ({
      versions: versions.text,
      license,
      class: of,
    })),
    considered: considered.map(({ entitlement, answer, by, reasons }) => ({
      id: entitlement.id,
      applies: answer,
      because: by ? BY[by] : reasons.map((reason) => reasonWords(reason, entitlement)).join(', and '),
    })),
    issues: issues.map(issueWords),
    open: open.map(openWords),
    used: used.map(({ fact, value }) => `${fact} is ${Array.isArray(value) ? value.join(', ') : value}`),
    ...(use.released ? { released: use.released } : {}),
    ...(opening?.on === undefined ? {} : { opens: { on: opening.on, to: opening.to, confidence: opening.confidence } }),
  };
}

function termsIn({ terms }: CatalogueMatch): readonly CatalogueTerms[] {
  if (terms.kind === 'uncovered') return [];
  return terms.kind === 'known' ? [terms.terms] : terms.candidates;
}

function issueWords(issue: Issue): string {
  switch (issue.kind) {
    case 'expiring':
      return `${issue.entitlement.id} ends on ${issue.entitlement.term.end?.value}`;
    case 'evidence-missing':
      return `nothing shows ${issue.entitlement.id}`;
    case 'evidence-weak':
      return `nobody has verified ${issue.entitlement.id}`;
    case 'evidence-changed':
      return `${issue.file} was changed`;
    case 'evidence-gone':
      return `${issue.file} is not there`;
    case 'exceeded':
      return `more is in use than there are rights: ${issue.position.used} of ${issue.position.rights}`;
    case 'waived':
      return `waived by ${issue.waiver.approvedBy} until ${issue.waiver.until.value} (${issue.waiver.id})`;
  }
}

const BY: Readonly<Record<Ground, string>> = {
  exact: 'covers it',
  maintenance: 'covers it by maintenance',
  upgrade: 'covers it by an upgrade',
  downgrade: 'covers it by a right to downgrade',
  site: 'covers everything in its scope',
  evaluation: 'covers it for a trial',
};

function positionRows(judged: readonly Reconciled[]): readonly PositionRow[] {
  const rows = new Map<string, PositionRow & { readonly versions: string[] }>();
  for (const { positions, use } of judged) {
    for (const { product, metric, scope, rights, used, counted, status, entitlements } of positions) {
      const ids = entitlements.map(({ id }) => id).sort();
      const key = JSON.stringify([product, metric, scope, ids]);
      const row = rows.get(key);
      const version = use.version ?? '';
      if (row) {
        if (!row.versions.includes(version)) row.versions.push(version);
        continue;
      }
      rows.set(key, {
        ...{ product, versions: [version], metric, scope, rights },
        ...(used === undefined ? {} : { used }),
        ...(counted === undefined ? {} : { counted }),
        ...{ status, entitlements: ids },
      });
    }
  }
  return [...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
}

function rightRows(
  { entitlements }: Register,
  judged: readonly Reconciled[],
  around: Circumstances,
): readonly RightRow[] {
  const uses = new Map<Entitlement, number>();
  for (const { considered } of judged)
    for (const { entitlement, answer } of considered)
      if (answer === 'yes') uses.set(entitlement, (uses.get(entitlement) ?? 0) + 1);
  return entitlements
    .map((row): RightRow => {
      const { id, subjects, kind, metric, quantity, term, maintenance, scope, span } = row;
      return {
        id,
        products: subjects.map((one) =>
          one.kind === 'product' ? one.id : `pkg:${one.name}${one.range ? `@${one.range.text}` : ''}`,
        ),
        kind,
        metric: metric.value,
        quantity: quantity.value,
        ...(term.start ? { start: term.start } : {}),
        ...(term.end ? { end: term.end.value } : {}),
        ...(maintenance.end ? { maintenanceEnd: maintenance.end.value } : {}),
        scope: scopeTitle(scope),
        status: statusOf(row, around.asOf, around),
        uses: uses.get(row) ?? 0,
        span,
      };
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

function statusOf(row: Entitlement, asOf: PlainDate, around: Circumstances): RightRow['status'] {
  const [reason] = inTerm(row.term, asOf);
  if (reason) return reason.code === 'expired' ? 'ended' : 'not yet';
  return issuesOf(row, around).some(({ kind }) => kind === 'expiring') ? 'ends soon' : 'in force';
}

function measuredRow({ repository, unit, environment, hosts, products, amount }: Measured): MeasuredRow {
  return {
    ...(repository === undefined ? {} : { repository }),
    ...(unit === undefined ? {} : { unit }),
    ...(environment === undefined ? {} : { environment }),
    ...(hosts ? { hosts } : {}),
    products: [...products].sort().map((id) => ({
      id,
      amounts: (Object.keys(METRICS) as Metric[]).flatMap((metric) => {
        const found = amount(id, metric);
        return found ? [{ metric, ...found }] : [];
      }),
    })),
  };
}
