import { type Finding, finding, type Label } from '../../../model/finding.js';
import { FINDINGS, type FindingCode } from '../../../model/findings.js';
import type { Span } from '../../../model/span.js';
import { inTerm } from '../../reconcile/fits.js';
import { issuesOf } from '../../reconcile/issues.js';
import type { Issue } from '../../reconcile/verdict.js';
import { type HeldRule, reliedOn, titleOf } from '../held.js';

/** A right that something relies on ends within the days that the register says. The last day itself still counts. */
export const expiring: HeldRule = function* (held) {
  for (const [entitlement, { use }] of reliedOn(held)) {
    const issue = issuesOf(entitlement, held.around).find(({ kind }) => kind === 'expiring');
    const { end } = entitlement.term;
    if (issue?.kind !== 'expiring' || !end) continue;
    const when = issue.days === 0 ? 'today' : issue.days === 1 ? 'tomorrow' : `in ${issue.days} days`;
    yield onRight(
      'entitlement/expiring',
      end.span,
      `${entitlement.id} ends ${when}, on ${end.value}`,
      'renew it, or plan what takes its place',
      [{ span: use.at, text: `${titleOf(use)} relies on it` }],
    );
  }
};

/**
 * What shows a right that holds: nothing, papers that only show that it was paid for, or a file that is not as recorded. Of a
 * register that others share only rights that something here relies on: the rest is told where it is used.
 */
export const evidence: HeldRule = function* (held) {
  const { around, own } = held;
  const relied = reliedOn(held);
  for (const entitlement of around.register.entitlements) {
    if (inTerm(entitlement.term, around.asOf).length > 0) continue;
    if (!own.has(entitlement.span.file) && !relied.has(entitlement)) continue;
    for (const issue of issuesOf(entitlement, around)) yield* evidenceFinding(issue);
  }
};

function* evidenceFinding(issue: Issue): Iterable<Finding> {
  switch (issue.kind) {
    case 'evidence-missing':
      yield onRight(
        'entitlement/evidence-missing',
        issue.entitlement.span,
        `nothing shows ${issue.entitlement.id}`,
        'record the authorization under "evidence", with its number and file',
      );
      break;
    case 'evidence-gone':
      yield onRight(
        'entitlement/evidence-missing',
        fileSpan(issue),
        `${issue.file}, which shows ${issue.entitlement.id}, is not there`,
        'put the file back, or correct its path',
      );
      break;
    case 'evidence-weak':
      yield onRight(
        'entitlement/evidence-weak',
        issue.entitlement.evidence[0]?.span ?? issue.entitlement.span,
        `${issue.entitlement.id} has no authorization that somebody verified`,
        'a contract or invoice shows only that it was paid: record the authorization or certificate, compare it with what the vendor says, and write "verified_at"',
      );
      break;
    case 'evidence-changed':
      yield onRight(
        'entitlement/evidence-changed',
        fileSpan(issue),
        `${issue.file}, which shows ${issue.entitlement.id}, is not the file that was recorded`,
        'look at it again; if it is right, write its new sha256',
      );
      break;
  }
}

function fileSpan({ entitlement, file }: Issue & { readonly kind: 'evidence-changed' | 'evidence-gone' }): Span {
  return entitlement.evidence.find((one) => one.file?.value === file)?.file?.span ?? entitlement.span;
}

/** A right of this tree's own register that holds and that nothing here uses. */
export const unused: HeldRule = function* (held) {
  if (!held.whole) return;
  const { around, own, judged } = held;
  const named = new Set(judged.flatMap(({ considered }) => considered.map(({ entitlement }) => entitlement)));
  const needed = new Set([...named].flatMap(({ requires }) => requires.map(({ value }) => value)));
  const ids = new Set([...named].map(({ id }) => id));
  for (const entitlement of around.register.entitlements) {
    const { span, id, term, requires } = entitlement;
    const serves = needed.has(id) || requires.some(({ value }) => ids.has(value));
    if (!own.has(span.file) || named.has(entitlement) || serves || inTerm(term, around.asOf).length > 0) continue;
    yield onRight('entitlement/unused', span, `nothing here uses ${id}`, 'give it to those who need it, or let it end');
  }
};

function onRight(code: FindingCode, at: Span, message: string, help: string, labels: readonly Label[] = []): Finding {
  return finding({ code, severity: FINDINGS[code].severity, message, at, help, labels });
}
