import type { Expression, LicenseTerm } from '../model/expression.js';
import type { Choice } from '../model/policy.js';
import { evaluate, sameExpression } from '../spdx/evaluate.js';
import { printExpression } from '../spdx/print.js';
import { covers } from '../spdx/ranges.js';
import type { EntryReader } from './entry.js';
import type { PolicyInput } from './schema.js';

type Input = NonNullable<PolicyInput['choices']>[number];

/** Which of the offered licenses we take; it must be on offer, and be enough. */
export function readChoice({ input, span, place, wrong, pattern, expression }: EntryReader<Input>): Choice | undefined {
  const named = pattern(input.package);
  const from = expression('from', input.from);
  const choose = expression('choose', input.choose);
  if (!named || !from || !choose) return undefined;
  const terms = termsTaken(choose);
  if (!terms)
    return wrong('choose', 'a choice leaves nothing open, and this has an OR', 'name the one license that is taken');
  if (sameExpression(from, choose)) return wrong('from', 'this offers no choice', 'remove the entry');
  const foreign = terms.find((term) => !offers(from, term));
  if (foreign) {
    return wrong(
      'choose',
      `${printExpression(foreign)} is not offered by ${printExpression(from)}`,
      'choose among what is offered',
    );
  }
  if (!enough(from, terms)) {
    return wrong(
      'choose',
      `${printExpression(choose)} alone does not meet ${printExpression(from)}`,
      'name everything that has to be taken together, joined by AND',
    );
  }
  return {
    package: named,
    from: { value: input.from, span: place('from') },
    fromExpression: from,
    choose: { value: input.choose, span: place('choose') },
    chooseExpression: choose,
    span,
  };
}

/** The licenses of "A AND B"; undefined when a choice is left in it. */
function termsTaken(choose: Expression): readonly LicenseTerm[] | undefined {
  if (choose.kind === 'license') return [choose];
  if (choose.kind !== 'and') return undefined;
  const terms: LicenseTerm[] = [];
  for (const operand of choose.operands) {
    if (operand.kind !== 'license') return undefined;
    terms.push(operand);
  }
  return terms;
}

function offers(from: Expression, taken: LicenseTerm): boolean {
  if (from.kind === 'license') return covers(taken, from);
  return (from.kind === 'and' || from.kind === 'or') && from.operands.some((operand) => offers(operand, taken));
}

function enough(from: Expression, taken: readonly LicenseTerm[]): boolean {
  return (
    evaluate(
      from,
      (term) => Number(term.kind === 'license' && taken.some((one) => covers(one, term))),
      (a, b) => a - b,
    ).outcome > 0
  );
}
