import type { Component } from '../model/component.js';
import type { LicenseConclusion, LicenseEvidence } from '../model/license.js';
import type { Clarification } from '../model/policy.js';
import { type Clarified, clarify } from './clarify.js';
import { type Conclusions, conclude } from './conclude.js';
import type { Found } from './source.js';

/** A component's license and what became of the clarifications that name it. */
export interface Identified {
  readonly license: LicenseConclusion;
  readonly clarified: ReadonlyMap<Clarification, Clarified>;
  /** Why a place that should have known could not be read. */
  readonly problem: string | undefined;
}

const NONE: ReadonlyMap<Clarification, Clarified> = new Map();

/** All evidence on one component, put in order and concluded. `present`: something of its lock is installed. */
export function identify(
  component: Component,
  found: Found | undefined,
  clarifications: readonly Clarification[],
  present: boolean,
  conclusions: Conclusions,
): Identified {
  const clarified =
    clarifications.length === 0 ? NONE : new Map(clarifications.map((entry) => [entry, clarify(entry, found)]));
  const evidence: LicenseEvidence[] = [];
  for (const answer of clarified.values()) if (answer.kind === 'holds') evidence.push(answer.evidence);
  if (found) evidence.push(...found.texts, ...found.declared);
  const locked = lockEvidence(component);
  if (locked) evidence.push(locked);
  return {
    license: concluded(component, found, evidence, present, conclusions),
    clarified,
    problem: found?.problem,
  };
}

function concluded(
  component: Component,
  found: Found | undefined,
  evidence: readonly LicenseEvidence[],
  present: boolean,
  conclusions: Conclusions,
): LicenseConclusion {
  const broken = found?.problem !== undefined && found.source !== 'registry';
  const clarified = evidence.some(({ kind }) => kind === 'clarified');
  // What a package says of itself comes before what a lockfile copied, also when it cannot be read; and what was not read
  // of it may say more than what was.
  if (broken && !clarified)
    return { kind: 'unreadable', problem: found.problem, because: conclude(evidence, conclusions).because };
  if ((found && found.problem === undefined) || evidence.length > 0) return conclude(evidence, conclusions);
  if (component.bundled !== undefined) return notEvaluated(component.unread ? 'unread' : 'elsewhere');
  if (component.copies.every(({ version }) => version === undefined)) return notEvaluated('unpinned');
  const leftOut = present && (component.optional || component.copies.some(({ platforms }) => platforms !== undefined));
  return notEvaluated(leftOut ? 'optional-not-installed' : 'not-installed');
}

function notEvaluated(
  reason: 'unpinned' | 'not-installed' | 'optional-not-installed' | 'elsewhere' | 'unread',
): LicenseConclusion {
  return { kind: 'not-evaluated', reason, because: [] };
}

function lockEvidence(component: Component): LicenseEvidence | undefined {
  const statement = component.copies.find(({ declared }) => declared !== undefined)?.declared;
  if (!statement) return undefined;
  const { file, start, end } = statement.span;
  return { kind: 'lockfile', file, start, end, text: statement.value };
}
