import { type Answer, all } from '../../catalogue/answer.js';
import { matchesGlob } from '../../catalogue/patterns/glob.js';
import type { EntitlementScope } from '../../model/entitlement.js';
import type { Measured } from './consumption.js';
import type { Reason } from './verdict.js';

/**
 * Whether rights of this scope hold in a repository, and what speaks against it. A right that includes development and test
 * holds there besides the environments that it names.
 */
export function inScope(
  { units, repositories, environments, hosts }: EntitlementScope,
  { unit, repository, environment, hosts: runsOn }: Measured,
  devTest: boolean,
): { readonly answer: Answer; readonly reasons: readonly Reason[] } {
  const more = devTest && environments.length > 0 ? [...DEV_TEST] : [];
  const parts = [
    { part: 'unit', answer: among(unit, units, (one) => one === unit) },
    { part: 'repository', answer: among(repository, repositories, (one) => matchesGlob(one, repository ?? '')) },
    { part: 'environment', answer: among(environment, [...environments, ...more], (one) => one === environment) },
    { part: 'host', answer: all((runsOn ?? [undefined]).map((host) => onHost(host, hosts))) },
  ] as const;
  return {
    answer: all(parts.map(({ answer }) => answer)),
    reasons: parts.flatMap(({ part, answer }): readonly Reason[] => {
      if (answer === 'yes') return [];
      return [answer === 'no' ? { code: 'scope-mismatch', part } : { code: 'unknown', what: part }];
    }),
  };
}

/** Environments that a right to develop and test is for. */
export const DEV_TEST: ReadonlySet<string> = new Set(['dev', 'test', 'ci']);

function onHost(host: string | undefined, hosts: readonly string[]): Answer {
  return among(host, hosts, (one) => matchesGlob(one.toLowerCase(), (host ?? '').toLowerCase()));
}

function among(value: string | undefined, allowed: readonly string[], fits: (one: string) => boolean): Answer {
  if (allowed.length === 0) return 'yes';
  if (value === undefined) return 'unknown';
  return allowed.some(fits) ? 'yes' : 'no';
}

/** The same words for the same scope, for people; empty for everywhere. */
export function scopeTitle({ units, repositories, environments, hosts }: EntitlementScope): string {
  return [units, repositories, environments, hosts]
    .map((words) => [...words].sort().join(', '))
    .filter((words) => words !== '')
    .join('; ');
}
