import type { Expression, LicenseTerm, NoLicense } from '../model/expression.js';
import type { LicenseRules, Policy, RuleEntry, Verdict } from '../model/policy.js';
import type { Scope } from '../model/scope.js';
import type { Span } from '../model/span.js';
import { categoryOf } from '../spdx/categories.js';
import { evaluate, sameExpression } from '../spdx/evaluate.js';
import { alternatives, covers } from '../spdx/ranges.js';

/** What the policy says of one operand, or of a whole expression. */
export interface Ruling {
  readonly verdict: Verdict;
  /** The line that decided; of `otherwise` its own; absent when nothing in the policy speaks. */
  readonly policy?: Span;
  readonly entry?: RuleEntry;
  /** A clause: "MIT is permissive", "nothing names LicenseRef-x". */
  readonly reason: string;
}

export interface Judged extends Ruling {
  /** The operand that decided. */
  readonly deciding: LicenseTerm | NoLicense;
  /** Every operand by itself, in the order written. */
  readonly terms: readonly (Ruling & { readonly term: LicenseTerm | NoLicense })[];
  /** Every entry that had a say: these are in use. */
  readonly consulted: readonly RuleEntry[];
}

const WORSE: Record<Verdict, number> = { allow: 0, review: 1, deny: 2 };

/**
 * Judges an expression: an entry for the whole expression first, then operand by operand. OR takes the best of
 * its operands, AND the worst.
 */
export function judge(expression: Expression, scope: Scope, policy: Policy): Judged {
  const rules = [policy.scopes.get(scope), policy.rules].filter((set) => set !== undefined);
  const terms: Judged['terms'][number][] = [];
  const judged = evaluate(
    expression,
    (term) => {
      const found = ruleOn(term, rules);
      terms.push({ ...found, term });
      return found;
    },
    (a, b) => WORSE[b.verdict] - WORSE[a.verdict],
  );
  const consulted = terms.flatMap(({ entry }) => entry ?? []);
  const byTerms: Judged = { ...judged.outcome, deciding: judged.deciding, terms, consulted };
  if (expression.kind !== 'and' && expression.kind !== 'or') return byTerms;
  const whole = decided(rules, ({ what }) =>
    what.kind === 'expression' && sameExpression(what.expression, expression) ? 3 : 0,
  );
  if (!whole) return byTerms;
  return {
    ...ruling(whole, 'the whole expression'),
    deciding: judged.deciding,
    terms,
    consulted: [...consulted, whole],
  };
}

function ruleOn(term: LicenseTerm | NoLicense, rules: readonly LicenseRules[]): Ruling {
  if (term.kind !== 'license') return ruleOnNone(term, rules);
  let best: Ruling | undefined;
  for (const alternative of takenAs(term)) {
    const found = ruleOnLicense(alternative, rules);
    if (!best || WORSE[found.verdict] < WORSE[best.verdict]) best = found;
  }
  return best as Ruling;
}

/** "Or later" is a choice between versions, so each version is judged by itself. */
function takenAs(term: LicenseTerm): readonly LicenseTerm[] {
  const single = alternatives(term).filter(({ id, orLater }) => !orLater && !id.endsWith('-or-later'));
  return single.length > 0 ? single : [term];
}

function ruleOnLicense(term: LicenseTerm, rules: readonly LicenseRules[]): Ruling {
  const category = categoryOf(term);
  const entry = decided(rules, ({ what }) => {
    if (what.kind === 'term') return covers(what.term, term) ? 2 : 0;
    return what.kind === 'category' && what.category === (category ?? 'uncategorized') ? 1 : 0;
  });
  if (entry) return ruling(entry, entry.what.kind === 'category' ? (category ?? 'uncategorized') : nameOf(term));
  return ruleOtherwise(
    rules,
    category ? `nothing names ${nameOf(term)} (${category})` : `nothing names ${nameOf(term)}, which has no category`,
  );
}

/** NONE grants nothing, so only an entry that names it helps; NOASSERTION says nothing, so nothing does. */
function ruleOnNone(term: NoLicense, rules: readonly LicenseRules[]): Ruling {
  const entry = term.kind === 'none' ? decided(rules, ({ what }) => (what.kind === 'unlicensed' ? 2 : 0)) : undefined;
  return entry ? ruling(entry, 'UNLICENSED') : { verdict: 'deny', reason: 'no license is granted' };
}

function ruleOtherwise(rules: readonly LicenseRules[], reason: string): Ruling {
  const otherwise = rules.find((set) => set.otherwise)?.otherwise;
  return otherwise ? { verdict: otherwise.value, policy: otherwise.span, reason } : { verdict: 'deny', reason };
}

/**
 * The entry that decides. Each policy file speaks with its most specific entry (an expression before an id before a
 * category, then the scope's rules before the general ones, then the stricter); the nearest file that speaks
 * wins, but for a binding refusal further away.
 */
function decided(rules: readonly LicenseRules[], weight: (entry: RuleEntry) => number): RuleEntry | undefined {
  const voices = new Map<string, { readonly entry: RuleEntry; readonly weight: number }>();
  for (const [index, { entries }] of rules.entries()) {
    for (const entry of entries) {
      const matched = weight(entry);
      if (matched === 0) continue;
      const specific = matched * 2 + (rules.length - index - 1);
      const voice = voices.get(entry.span.file);
      if (!voice || specific > voice.weight || (specific === voice.weight && stricter(entry, voice.entry))) {
        voices.set(entry.span.file, { entry, weight: specific });
      }
    }
  }
  let nearest: RuleEntry | undefined;
  for (const { entry } of voices.values()) {
    if (entry.binding && entry.verdict === 'deny') return entry;
    if (
      !nearest ||
      entry.distance < nearest.distance ||
      (entry.distance === nearest.distance && stricter(entry, nearest))
    ) {
      nearest = entry;
    }
  }
  return nearest;
}

function stricter(a: RuleEntry, b: RuleEntry): boolean {
  return WORSE[a.verdict] > WORSE[b.verdict];
}

function ruling(entry: RuleEntry, what: string): Ruling {
  const verb = { allow: 'allowed', review: 'to be reviewed', deny: 'denied' }[entry.verdict];
  return { verdict: entry.verdict, policy: entry.span, entry, reason: `${what} is ${verb}` };
}

/** "GPL-2.0-only WITH Classpath-exception-2.0", "Apache-2.0+". */
export function nameOf(term: LicenseTerm | NoLicense): string {
  if (term.kind !== 'license') return term.kind === 'none' ? 'UNLICENSED' : 'NOASSERTION';
  return `${term.id}${term.orLater ? '+' : ''}${term.exception ? ` WITH ${term.exception}` : ''}`;
}
