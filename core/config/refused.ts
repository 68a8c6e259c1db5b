import type { Finding } from '../model/finding.js';
import type { LicenseRules, RuleEntry } from '../model/policy.js';
import type { Scope } from '../model/scope.js';
import { categoryOf } from '../spdx/categories.js';
import { mistake } from './mistake.js';
import { targetName } from './targets.js';

/** A line of the policy itself and what keeps it from having any effect. */
export interface Refused {
  readonly entry: RuleEntry;
  readonly finding: Finding;
}

/** Lines of the policy itself that allow, or put up for review, what a policy it extends refuses for good. */
export function* neverApplying(general: LicenseRules, scopes: ReadonlyMap<Scope, LicenseRules>): Generator<Refused> {
  yield* refusedIn(general.entries, general.entries);
  for (const { entries } of scopes.values()) yield* refusedIn(entries, [...entries, ...general.entries]);
}

function* refusedIn(entries: readonly RuleEntry[], all: readonly RuleEntry[]): Generator<Refused> {
  const refusals = new Map<string, RuleEntry>();
  const lifted = new Set<string>();
  for (const entry of all) {
    const name = targetName(entry.what);
    if (entry.verdict !== 'deny') lifted.add(`${entry.span.file}\n${name}`);
    else if (entry.binding && !refusals.has(name)) refusals.set(name, entry);
  }
  if (refusals.size === 0) return;
  for (const entry of entries) {
    if (entry.distance > 0 || entry.verdict === 'deny') continue;
    const name = targetName(entry.what);
    const category = entry.what.kind === 'term' ? (categoryOf(entry.what.term) ?? 'uncategorized') : undefined;
    const refusal = refusals.get(name) ?? (category && refusals.get(category));
    // The file that refuses may itself let this license through, or let the category through in this scope.
    if (!refusal || [name, targetName(refusal.what)].some((it) => lifted.has(`${refusal.span.file}\n${it}`))) continue;
    const message = `this line has no effect: an extended policy refuses ${targetName(refusal.what)}`;
    const finding = mistake(entry.span, message, 'remove it', {
      code: 'policy/unused-entry',
      labels: [{ span: refusal.span, text: 'refused here, and not overridable' }],
    });
    yield { entry, finding };
  }
}
