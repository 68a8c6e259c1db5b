import { type Answer, all, any } from '../../catalogue/answer.js';
import type { Condition } from '../../model/condition.js';
import type { FactLookup, OpenFact, UsedFact } from '../facts/fact-state.js';
import { holds } from './holds.js';

/** What a condition comes to, and by which facts. */
export interface Evaluation {
  readonly answer: Answer;
  /** The facts that decided, each once, by name; where nothing is decided, all that are known. */
  readonly used: readonly UsedFact[];
  /** The facts that are not known and whose value would change the answer, by name; none where it is decided. */
  readonly open: readonly OpenFact[];
  /** Rows whose terms were asked for and are not to be told, by id. */
  readonly untold: readonly string[];
}

/** Whether the terms of another row make it free of charge. */
export type SeeRow = (row: string) => Evaluation;

/**
 * Whether a condition holds, in three values: what is not known is no "no". A part that is decided whatever the rest says
 * decides alone: "unknown and no" is no, "unknown or yes" is yes.
 */
export function evaluate(condition: Condition, factOf: FactLookup, see: SeeRow): Evaluation {
  switch (condition.kind) {
    case 'fact':
      return evaluateFact(condition, factOf);
    case 'see':
      return see(condition.row);
    case 'all':
      return joined(condition.of, 'no', all, factOf, see);
    case 'any':
      return joined(condition.of, 'yes', any, factOf, see);
  }
}

function evaluateFact({ fact, op, value }: Condition & { readonly kind: 'fact' }, factOf: FactLookup): Evaluation {
  const state = factOf(fact);
  if (state.kind !== 'known') return { answer: 'unknown', used: [], open: [{ fact, state }], untold: [] };
  const { kind, ...known } = state;
  const answer = holds(known.value, op, value);
  if (answer === 'unknown') return { answer, used: [], open: [{ fact, state: { kind: 'unknown' } }], untold: [] };
  return { answer, used: [{ fact, ...known }], open: [], untold: [] };
}

/** `decisive` is the answer of one part that settles the whole. */
function joined(
  conditions: readonly Condition[],
  decisive: Answer,
  join: (answers: readonly Answer[]) => Answer,
  factOf: FactLookup,
  see: SeeRow,
): Evaluation {
  const parts = conditions.map((part) => evaluate(part, factOf, see));
  const settled = parts.find(({ answer }) => answer === decisive);
  if (settled) return settled;
  const open = parts.filter(({ answer }) => answer === 'unknown');
  return {
    answer: join(parts.map(({ answer }) => answer)),
    used: byName(parts.flatMap(({ used }) => used)),
    open: byName(open.flatMap((part) => part.open)),
    untold: [...new Set(open.flatMap(({ untold }) => untold))].sort(),
  };
}

function byName<T extends { readonly fact: string }>(facts: readonly T[]): readonly T[] {
  const named = new Map(facts.map((one) => [one.fact, one]));
  return [...named.values()].sort((a, b) => (a.fact < b.fact ? -1 : 1));
}
