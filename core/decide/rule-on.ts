import type { Component, Decision, TermRuling } from '../model/component.js';
import type { Expression } from '../model/expression.js';
import type { LicenseConclusion } from '../model/license.js';
import type { PlainDate } from '../model/plain-date.js';
import type { Choice, Exception, Policy } from '../model/policy.js';
import type { Scope } from '../model/scope.js';
import { sameExpression } from '../spdx/evaluate.js';
import type { ExceptionState, RuledComponent } from './facts.js';
import { type Judged, judge } from './judge.js';
import { byPackage } from './pattern.js';

/** Judges components one by one; what was judged once for an expression and a scope is remembered. */
export type RuleOn = (component: Component, license: LicenseConclusion) => Ruled;

/** What judging adds to a component. */
export type Ruled = Pick<RuledComponent, 'license' | 'decision' | 'exceptions' | 'choices' | 'judged'>;

/** The gate for one policy on one day. */
export function gate(policy: Policy, asOf: PlainDate): RuleOn {
  const exceptionsOf = byPackage(policy.exceptions);
  const choicesOf = byPackage(policy.choices);
  const remembered = new Map<string, Judged>();
  const plain = new Map<Judged, Decision>();
  const judgeOnce = (expression: Expression, text: string, scope: Scope): Judged => {
    const key = `${scope} ${text}`;
    let judged = remembered.get(key);
    if (!judged) {
      judged = judge(expression, scope, policy);
      remembered.set(key, judged);
    }
    return judged;
  };
  return (component, license) => {
    const choices = choicesMade(choicesOf(component.purl), license);
    const chosen = [...choices].find(([, made]) => made)?.[0];
    const judged = judgement(component, license, chosen, judgeOnce);
    const refused = license.kind !== 'not-evaluated' && judged?.verdict !== 'allow';
    const exceptions = statesOf(exceptionsOf(component.purl), component, license, refused, asOf);
    const holding = [...exceptions].find(([, state]) => state === 'holds')?.[0];
    const isPlain = judged !== undefined && chosen === undefined && holding === undefined;
    const decision = (isPlain && plain.get(judged)) || decisionOn(license, judged, chosen, holding);
    if (isPlain) plain.set(judged, decision);
    return { license, decision, exceptions, choices, judged };
  };
}

function judgement(
  component: Component,
  license: LicenseConclusion,
  chosen: Choice | undefined,
  judgeOnce: (expression: Expression, text: string, scope: Scope) => Judged,
): Judged | undefined {
  if (license.kind !== 'known' && license.kind !== 'conflicting') return undefined;
  if (chosen) return judgeOnce(chosen.chooseExpression, chosen.choose.value, component.scope);
  return judgeOnce(license.expression, license.text, component.scope);
}

function decisionOn(
  license: LicenseConclusion,
  judged: Judged | undefined,
  chosen: Choice | undefined,
  exception: Exception | undefined,
): Decision {
  if (license.kind === 'not-evaluated') {
    const ignored = license.reason === 'ignored' || license.reason === 'out-of-scope';
    return { outcome: ignored ? 'ignored' : 'undecided', reason: NOT_EVALUATED[license.reason] };
  }
  if (exception) {
    const reason = `an exception holds until ${exception.until.value}: ${exception.reason}`;
    return { outcome: 'excepted', reason, policy: exception.span };
  }
  if (license.kind === 'absent') return { outcome: 'refused', reason: 'nobody says what the license is' };
  if (license.kind === 'unreadable')
    return { outcome: 'refused', reason: 'the license statement cannot be understood' };
  if (!judged) return { outcome: 'undecided', reason: 'nothing judged it' };
  const outcome = ({ allow: 'allowed', review: 'review', deny: 'refused' } as const)[judged.verdict];
  const { start, end } = judged.deciding;
  return {
    outcome,
    reason: chosen ? `${chosen.choose.value} was chosen; ${judged.reason}` : judged.reason,
    ...(judged.policy ? { policy: judged.policy } : {}),
    ...(chosen ? {} : { operand: { start, end }, terms: judged.terms.map(termRuling) }),
  };
}

function termRuling({ term, verdict, reason, policy }: Judged['terms'][number]): TermRuling {
  return { start: term.start, end: term.end, verdict, reason, ...(policy ? { policy } : {}) };
}

const NOT_EVALUATED = {
  'not-installed': 'it is not installed, and nothing else says what its license is',
  'optional-not-installed': 'it is optional and left out on this machine',
  elsewhere: 'it is only named here, and nothing says what its license is',
  unread: 'it cannot be looked into',
  unpinned: 'no version is chosen, and a wish has no license',
  ignored: 'the policy ignores every place that brings it in',
  'out-of-scope': 'its scope was not asked for',
} as const;

const NO_CHOICES: ReadonlyMap<Choice, boolean> = new Map();
const NO_EXCEPTIONS: ReadonlyMap<Exception, ExceptionState> = new Map();

/** A choice counts when it was made from what the license still offers. */
function choicesMade(choices: readonly Choice[], license: LicenseConclusion): ReadonlyMap<Choice, boolean> {
  const offered = license.kind === 'known' ? license.expression : undefined;
  if (choices.length === 0) return NO_CHOICES;
  return new Map(
    choices.map((choice) => [choice, offered !== undefined && sameExpression(offered, choice.fromExpression)]),
  );
}

function statesOf(
  exceptions: readonly Exception[],
  component: Component,
  license: LicenseConclusion,
  refused: boolean,
  asOf: PlainDate,
): ReadonlyMap<Exception, ExceptionState> {
  if (exceptions.length === 0) return NO_EXCEPTIONS;
  return new Map(
    exceptions.map((exception) => {
      if (license.kind === 'not-evaluated') return [exception, 'idle'];
      if (!madeFor(exception, component, license)) return [exception, 'void'];
      if (exception.until.value < asOf) return [exception, 'expired'];
      return [exception, refused ? 'holds' : 'idle'];
    }),
  );
}

/** An exception is for a license that was judged; what nobody states wants a clarification first. */
function madeFor(exception: Exception, component: Component, license: LicenseConclusion): boolean {
  if (exception.scope !== undefined && exception.scope !== component.scope) return false;
  if (license.kind !== 'known' && license.kind !== 'conflicting') return false;
  return sameExpression(license.expression, exception.expression);
}
