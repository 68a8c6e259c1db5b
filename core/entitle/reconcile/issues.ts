import { daysBetween } from '../../config/days.js';
import type { Entitlement } from '../../model/entitlement.js';
import type { Circumstances } from './use.js';
import type { Issue } from './verdict.js';

/**
 * What is not as it should be with a right that applies: its end is near, nothing shows it, only papers show that it was
 * paid for, or a file of evidence is not what was recorded.
 */
export function issuesOf(entitlement: Entitlement, { asOf, register, fileState }: Circumstances): readonly Issue[] {
  const issues: Issue[] = [];
  const { evidence, term } = entitlement;
  const days = term.end ? daysBetween(asOf, term.end.value) : undefined;
  if (days !== undefined && days <= register.expiringDays) issues.push({ kind: 'expiring', entitlement, days });
  if (evidence.length === 0) issues.push({ kind: 'evidence-missing', entitlement });
  else if (!evidence.some(({ type, verifiedAt }) => SHOWING.has(type) && verifiedAt !== undefined))
    issues.push({ kind: 'evidence-weak', entitlement });
  for (const one of evidence) {
    const state = one.file ? fileState(entitlement, one) : 'unchecked';
    if (one.file && (state === 'changed' || state === 'gone'))
      issues.push({
        kind: state === 'changed' ? 'evidence-changed' : 'evidence-gone',
        entitlement,
        file: one.file.value,
      });
  }
  return issues;
}

/** A contract, an order or an invoice does not show that the right was granted. */
const SHOWING: ReadonlySet<string> = new Set(['authorization', 'certificate']);
