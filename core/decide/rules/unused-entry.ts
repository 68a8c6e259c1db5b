import { isUnder } from '../../model/file-path.js';
import { type Finding, finding } from '../../model/finding.js';
import type { RuleEntry } from '../../model/policy.js';
import type { Span } from '../../model/span.js';
import type { Facts, Rule, RuledComponent } from '../facts.js';

/**
 * An entry of our own policy that nothing needs: it hides what will come. Refusals and categories may wait for their
 * day, and nothing is said while part of the tree is unjudged.
 */
export const unusedEntry: Rule = function* (facts) {
  if (!facts.whole || facts.components.some(mayBeAnything)) return;
  yield* unusedRules(facts);
  yield* unusedPackages(facts);
  for (const entry of facts.policy.paths) {
    if (facts.seen.some((file) => isUnder(file, entry.under.value))) continue;
    yield unused(entry.under.span, `nothing lies under ${entry.under.value}`);
  }
};

/** What is only named here stays undecided for good: nothing has to wait for it. */
function mayBeAnything({ decision, license }: RuledComponent): boolean {
  return decision.outcome === 'undecided' && !(license.kind === 'not-evaluated' && license.reason === 'elsewhere');
}

function* unusedRules({ components, policy }: Facts): Iterable<Finding> {
  const entries = [policy.rules, ...policy.scopes.values()]
    .flatMap((rules) => rules.entries)
    .filter(({ distance, verdict, what }) => distance === 0 && verdict !== 'deny' && what.kind !== 'category');
  if (entries.length === 0) return;
  const consulted = new Set(components.flatMap(({ judged }) => judged?.consulted ?? []));
  for (const entry of entries) {
    if (consulted.has(entry)) continue;
    yield unused(entry.span, `no component is ${targetOf(entry)}`);
  }
}

function* unusedPackages({ components, policy }: Facts): Iterable<Finding> {
  if (policy.exceptions.length + policy.choices.length + policy.clarifications.length === 0) return;
  const exceptions = keysOf(components, (component) =>
    [...component.exceptions].filter(([, state]) => state !== 'idle'),
  );
  const choices = keysOf(components, (component) => [...component.choices].filter(([, made]) => made));
  const clarifications = keysOf(components, (component) => [...component.clarifications]);
  for (const entry of policy.exceptions) {
    if (!exceptions.has(entry)) yield unused(entry.package.span, 'no component needs this exception');
  }
  for (const entry of policy.choices) {
    if (!choices.has(entry)) yield unused(entry.package.span, `no component of this name offers ${entry.from.value}`);
  }
  for (const entry of policy.clarifications) {
    if (!clarifications.has(entry)) yield unused(entry.package.span, 'no component has this name and version');
  }
}

function keysOf<T>(
  components: readonly RuledComponent[],
  pairs: (component: RuledComponent) => readonly (readonly [T, unknown])[],
): ReadonlySet<T> {
  return new Set(components.flatMap((component) => pairs(component).map(([key]) => key)));
}

function targetOf({ what }: RuleEntry): string {
  if (what.kind === 'term') return what.term.id;
  return what.kind === 'unlicensed' ? 'UNLICENSED' : 'under this expression';
}

function unused(at: Span, fact: string): Finding {
  return finding({
    code: 'policy/unused-entry',
    severity: 'warning',
    message: `this entry is unused: ${fact}`,
    at,
    help: 'remove it, so that it does not let in what comes later',
  });
}
