import { type Entitlement, METRICS } from '../../model/entitlement.js';
import type { Label } from '../../model/finding.js';
import type { Span } from '../../model/span.js';
import { scopeTitle } from '../reconcile/scope.js';
import type { Considered, Reason, Unknown } from '../reconcile/verdict.js';

/** Why a right does not apply, in a clause behind its id. */
export function reasonWords(reason: Reason, { term, metric, scope, edition, kind }: Entitlement): string {
  switch (reason.code) {
    case 'expired':
      return `ended on ${term.end?.value}`;
    case 'not-started':
      return `begins on ${term.start}`;
    case 'version-not-covered':
      return `covers ${reason.limit ?? 'other versions'}`;
    case 'metric-mismatch':
      return `counts ${METRICS[metric.value]}, and this is sold by ${reason.wanted.map((one) => METRICS[one]).join(' or ')}`;
    case 'scope-mismatch':
      return `holds only for ${scopeTitle(scope)}`;
    case 'edition-mismatch':
      return `is for edition ${edition?.value}, and ${reason.used} is used`;
    case 'evaluation-in-production':
      return 'is for a trial, and this is production';
    case 'claim':
      return reason.contradicted
        ? 'claims that this is free of charge, and it is not'
        : `is a claim (${kind}), and no right`;
    case 'base-not-active':
      return `builds upon ${reason.base}, which does not hold`;
    case 'no-right-by-itself':
      return 'is maintenance of another right';
    case 'passed-on':
      return 'was passed on, which it does not permit';
    case 'unknown':
      return `may hold: ${UNKNOWN[reason.what]} is not known`;
  }
}

/** What is not known, and where it is to be said. */
export const UNKNOWN: Readonly<Record<Unknown, string>> = {
  version: 'which version is used',
  'release-date': 'when this version came out',
  unit: 'which unit this repository belongs to',
  repository: 'what this repository is called',
  environment: 'in which environment it is used',
  host: 'on which hosts it runs',
  edition: 'which edition is used',
  transfer: 'whether it may be passed on',
};

/** Rights that were considered, each at the place that decided, with why it does not apply. */
export function* rejectedLabels(considered: readonly Considered[]): Iterable<Label> {
  for (const { entitlement, answer, reasons } of considered) {
    if (answer === 'yes') continue;
    const words = reasons.map((reason) => reasonWords(reason, entitlement)).join(', and ');
    const [first] = reasons;
    yield { span: first ? placeOfReason(first, entitlement) : entitlement.span, text: `${entitlement.id} ${words}` };
  }
}

/** The part of a right that a person would look at. */
function placeOfReason(
  { code }: Reason,
  { term, versions, metric, edition, transferredFrom, span }: Entitlement,
): Span {
  switch (code) {
    case 'expired':
      return term.end?.span ?? span;
    case 'version-not-covered':
      return versions?.span ?? span;
    case 'metric-mismatch':
      return metric.span;
    case 'edition-mismatch':
      return edition?.span ?? span;
    case 'passed-on':
      return transferredFrom?.span ?? span;
    default:
      return span;
  }
}
