import type { RuledComponent } from '../decide/facts.js';
import { byPackage } from '../decide/pattern.js';
import { gate, type Ruled } from '../decide/rule-on.js';
import type { Conclusions } from '../identify/conclude.js';
import { identify } from '../identify/identify.js';
import type { Found } from '../identify/source.js';
import type { Component, Copy } from '../model/component.js';
import type { PlainDate } from '../model/plain-date.js';
import type { Policy } from '../model/policy.js';
import type { Scope } from '../model/scope.js';
import type { Evidence } from './evidence.js';

/** What was made of a component, and all that it was made from besides the policy. */
interface Judgement {
  readonly found: Found | undefined;
  readonly present: boolean;
  readonly outside: Evidence['outside'];
  readonly scope: Scope;
  readonly ruled: Ruled & Pick<RuledComponent, 'clarifications' | 'problem'>;
}

/** Judgements of last time by what was judged, and the policy and day that they are by. */
export interface Judgements {
  /** What policy and day say, in full: equal texts judge alike. */
  readonly by: string;
  readonly policy: Policy;
  readonly known: Map<readonly Copy[], Judgement>;
}

/** The judgements to go on from, with the policy of last time where it says the same: they refer to its entries. */
export function judgementsBy(policy: Policy, asOf: PlainDate, before: Judgements | undefined): Judgements {
  const by = JSON.stringify([asOf, policy], (_, value) => (value instanceof Map ? [...value] : value));
  return before?.by === by ? before : { by, policy, known: new Map() };
}

/**
 * Concludes and rules on all components. What was judged by the same policy from the same evidence is not judged
 * again, unless a clarification names it: that looks at a file each time.
 */
export function judgeAll(
  components: readonly Component[],
  judgements: Judgements,
  asOf: PlainDate,
  evidence: (component: Component) => Evidence,
  conclusions: Conclusions,
): readonly RuledComponent[] {
  const { policy, known } = judgements;
  const clarificationsOf = byPackage(policy.clarifications);
  const rule = gate(policy, asOf);

  const judge = (component: Component, { found, present, outside }: Evidence): Judgement['ruled'] => {
    const entries = clarificationsOf(component.purl);
    const identified = identify(component, found, entries, present, conclusions);
    const license = outside ? ({ kind: 'not-evaluated', reason: outside, because: [] } as const) : identified.license;
    const { clarified: clarifications, problem } = identified;
    return { ...rule(component, license), clarifications, problem };
  };
  // What nobody asks for any more goes once there is as much of it as of the rest.
  if (known.size > 2 * components.length) known.clear();
  return components.map((component) => {
    const { copies, scope } = component;
    const seen = evidence(component);
    const { found, present, outside } = seen;
    const before = known.get(copies);
    const isSame =
      before !== undefined &&
      before.found === found &&
      before.present === present &&
      before.outside === outside &&
      before.scope === scope &&
      before.ruled.clarifications.size === 0;
    const ruled = isSame ? before.ruled : judge(component, seen);
    if (!isSame) known.set(copies, { found, present, outside, scope, ruled });
    return joined(component, ruled);
  });
}

/** Named one by one: there are thousands, and to spread what has so many fields is slow. */
function joined(component: Component, ruled: Judgement['ruled']): RuledComponent {
  const { purl, scope, direct, paths, occurrences, copies, optional, ignored, bundled, unread } = component;
  const { license, decision, exceptions, choices, clarifications, judged, problem } = ruled;
  const known = {
    purl,
    scope,
    direct,
    paths,
    occurrences,
    copies,
    optional,
    ignored,
    license,
    decision,
    exceptions,
    choices,
    clarifications,
    judged,
    problem,
  };
  return bundled === undefined ? known : { ...known, bundled, ...(unread ? { unread } : {}) };
}
