import { FACTS, type FactValue } from '../../model/condition.js';
import type { Label } from '../../model/finding.js';
import type { OpenFact, UsedFact } from '../facts/fact-state.js';

/** What is not known, as a person would ask for it: "employees (org.employees)". */
export function openWords({ fact, state }: OpenFact): string {
  const type = FACTS.get(fact);
  const asked =
    type === undefined ? fact : 'yes' in type ? `whether ${type.yes}` : 'amount' in type ? type.amount : type.word;
  switch (state.kind) {
    case 'stale':
      return `${state.stated.fact} (good until ${state.stated.validUntil})`;
    case 'partial':
      return `${state.stated.fact} (leaves out part of the group)`;
    case 'unknown':
      return `${fact} (${asked.replace(/,$/, '')})`;
  }
}

/** The facts that decided, each where it was stated. */
export function* usedLabels(used: readonly UsedFact[]): Iterable<Label> {
  for (const { value, stated } of used)
    if (stated) yield { span: stated.span, text: `${stated.fact} is ${valueWords(value)}` };
}

/** The facts that are stated and do not count any more, each where it was stated. */
export function* staleLabels(open: readonly OpenFact[]): Iterable<Label> {
  for (const { state } of open) {
    if (state.kind === 'stale')
      yield { span: state.stated.span, text: `${state.stated.fact} was good until ${state.stated.validUntil}` };
    if (state.kind === 'partial')
      yield { span: state.stated.span, text: `${state.stated.fact} leaves out part of the group` };
  }
}

function valueWords(value: FactValue): string {
  return Array.isArray(value) ? value.join(', ') : String(value);
}
