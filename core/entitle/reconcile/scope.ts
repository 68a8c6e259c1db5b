import { type Answer, all } from '../../catalogue/answer.js';
import { matchesGlob } from '../../catalogue/patterns/glob.js';
import type { EntitlementScope } from '../../model/entitlement.js';
import type { Measured } from './consumption.js';
import type { Reason } from './verdict.js';

/** Whether rights of this scope hold in a repository, and what speaks against it. */
export function inScope(
  { units, repositories, environments }: EntitlementScope,
  { unit, repository, environment }: Measured,
): { readonly answer: Answer; readonly reasons: readonly Reason[] } {
  const parts = [
    { part: 'unit', answer: among(unit, units, (one) => one === unit) },
    { part: 'repository', answer: among(repository, repositories, (one) => matchesGlob(one, repository ?? '')) },
    { part: 'environment', answer: among(environment, environments, (one) => one === environment) },
  ] as const;
  return {
    answer: all(parts.map(({ answer }) => answer)),
    reasons: parts.flatMap(({ part, answer }): readonly Reason[] => {
      if (answer === 'yes') return [];
      return [answer === 'no' ? { code: 'scope-mismatch', part } : { code: 'unknown', what: part }];
    }),
  };
}

function among(value: string | undefined, allowed: readonly string[], fits: (one: string) => boolean): Answer {
  if (allowed.length === 0) return 'yes';
  if (value === undefined) return 'unknown';
  return allowed.some(fits) ? 'yes' : 'no';
}

/** The same words for the same scope, for people; empty for everywhere. */
export function scopeTitle({ units, repositories, environments }: EntitlementScope): string {
  return [units, repositories, environments]
    .map((words) => [...words].sort().join(', '))
    .filter((words) => words !== '')
    .join('; ');
}
