import { type Answer, all } from '../../catalogue/answer.js';
import type { Entitlement, Register, Term } from '../../model/entitlement.js';
import type { PlainDate } from '../../model/plain-date.js';
import { names } from '../register/subject.js';
import { coversWhole, isCountedBy, metricsIn } from './metrics.js';
import { inScope } from './scope.js';
import { type Circumstances, factsFor, type ProductUse } from './use.js';
import type { Considered, Ground, Need, Reason } from './verdict.js';
import { coverOf } from './versions.js';

/** Every right that names what is used, in the order of their ids, with why it applies or not. */
export function considered(use: ProductUse, need: Need, around: Circumstances): readonly Considered[] {
  const { match, purl } = use;
  return around.register.entitlements
    .filter(({ subjects }) => subjects.some((subject) => names(subject, match.row.id, purl)))
    .map((row) => consider(row, use, need, around))
    .sort((a, b) => (a.entitlement.id < b.entitlement.id ? -1 : 1));
}

function consider(row: Entitlement, use: ProductUse, need: Need, around: Circumstances): Considered {
  const { asOf, register, places } = around;
  const { look } = factsFor(use, around);
  const env = look('use.env');
  const environment = env.kind === 'known' ? String(env.value) : undefined;
  const cover = coverOf(row, maintainedUntil(row, register, asOf), use, asOf);
  const here = { ...places[0], ...(environment === undefined ? {} : { environment }) };
  const scope = inScope(row.scope, here, row.rights.devTest);
  const wanted = metricsIn(use.match.row.metric);
  const parts: readonly (readonly Reason[])[] = [
    inTerm(row.term, asOf),
    byKind(row, need, environment),
    byBases(row, register, asOf),
    isCountedBy(row.metric.value, wanted) ? [] : [{ code: 'metric-mismatch', wanted }],
    byEdition(row, use, around),
    byTransfer(row),
    scope.reasons,
    cover.reasons,
  ];
  const reasons = parts.flat();
  const answer = all(reasons.map(answerOf));
  if (answer === 'yes') return { entitlement: row, answer, by: groundOf(row, cover.by), reasons: [] };
  // What is certain to keep it from applying is said, and not what else might.
  return { entitlement: row, answer, reasons: reasons.filter((reason) => answerOf(reason) === answer) };
}

function answerOf(reason: Reason): Answer {
  return reason.code === 'unknown' || (reason.code === 'claim' && !reason.contradicted) ? 'unknown' : 'no';
}

function groundOf(row: Entitlement, by: Ground): Ground {
  if (row.kind === 'evaluation') return 'evaluation';
  if (row.quantity.value === 'unlimited' || coversWhole(row.metric.value)) return 'site';
  return by;
}

/** The first day and the last both count. */
export function inTerm({ start, end }: Term, asOf: PlainDate): readonly Reason[] {
  if (start !== undefined && asOf < start) return [{ code: 'not-started' }];
  return end !== undefined && asOf > end.value ? [{ code: 'expired' }] : [];
}

function byKind({ kind }: Entitlement, need: Need, environment: string | undefined): readonly Reason[] {
  switch (kind) {
    case 'maintenance':
      return [{ code: 'no-right-by-itself' }];
    case 'evaluation':
      if (environment === undefined) return [{ code: 'unknown', what: 'environment' }];
      return environment === 'production' ? [{ code: 'evaluation-in-production' }] : [];
    case 'free-tier':
    case 'open-source-exception':
      return [{ code: 'claim', contradicted: need.kind === 'needed' }];
    default:
      return [];
  }
}

function byBases({ requires, kind }: Entitlement, { entitlements }: Register, asOf: PlainDate): readonly Reason[] {
  if (kind === 'maintenance') return [];
  return requires.flatMap(({ value }): readonly Reason[] => {
    const base = entitlements.find(({ id }) => id === value);
    return base && inTerm(base.term, asOf).length === 0 ? [] : [{ code: 'base-not-active', base: value }];
  });
}

/** What was passed on holds where that is permitted. */
function byTransfer({ transferredFrom, rights: { transfer } }: Entitlement): readonly Reason[] {
  if (!transferredFrom || transfer) return [];
  return [transfer === undefined ? { code: 'unknown', what: 'transfer' } : { code: 'passed-on' }];
}

/** The edition is that of the product where its name has it, else the one that is said to be used. */
function byEdition({ edition }: Entitlement, use: ProductUse, around: Circumstances): readonly Reason[] {
  if (!edition) return [];
  const wanted = edition.value.toLowerCase();
  const { id, name } = use.match.row;
  if (
    `${id} ${name} ${use.purl}`
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .includes(wanted)
  )
    return [];
  const used = factsFor(use, around).look('use.edition');
  if (used.kind !== 'known') return [{ code: 'unknown', what: 'edition' }];
  return String(used.value).toLowerCase() === wanted ? [] : [{ code: 'edition-mismatch', used: String(used.value) }];
}

/** The last day of a right's own maintenance, or of maintenance that was bought for it later. */
function maintainedUntil(row: Entitlement, { entitlements }: Register, asOf: PlainDate): PlainDate | undefined {
  const later = entitlements.filter(
    ({ kind, requires, maintenance, term }) =>
      kind === 'maintenance' &&
      requires.some(({ value }) => value === row.id) &&
      (maintenance.start === undefined || maintenance.start <= asOf) &&
      (term.start === undefined || term.start <= asOf),
  );
  const days = [row, ...later].flatMap(({ maintenance }) => (maintenance.end ? [maintenance.end.value] : []));
  return days.sort().at(-1);
}
