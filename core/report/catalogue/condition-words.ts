import { type Condition, FACTS, type FactOperator, type FactValue } from '../../model/condition.js';
import { grouped } from '../words.js';

/** Alternatives of a condition, each as a clause: "annual revenue is under 1,000,000 US dollars, and …". */
export function conditionWords(condition: Condition): readonly string[] {
  return condition.kind === 'any' ? condition.of.map(clause) : [clause(condition)];
}

function clause(condition: Condition): string {
  switch (condition.kind) {
    case 'any':
      return condition.of.map(clause).join(', or ');
    case 'all':
      return condition.of.map(clause).join(', and ');
    case 'see':
      return `the terms of ${condition.row} make it so`;
    case 'fact':
      return factWords(condition);
  }
}

function factWords({ fact, op, value }: Condition & { readonly kind: 'fact' }): string {
  const type = FACTS.get(fact);
  if (!type) return `${fact} ${op} ${String(value)}`;
  if ('yes' in type) return (value === true) === (op === '=') ? type.yes : type.no;
  if ('word' in type) return `${type.word} is ${op === '!=' ? 'not ' : ''}${listed(value)}`;
  const number = grouped(Number(value));
  if (type.unit === undefined) return `${HOW_MANY[op]} ${number} ${type.amount}`;
  return `${type.amount} is ${HOW_MUCH[op]} ${number} ${type.unit}`;
}

const HOW_MANY: Readonly<Record<FactOperator, string>> = {
  '=': 'exactly',
  '!=': 'not',
  '<': 'fewer than',
  '<=': 'at most',
  '>': 'more than',
  '>=': 'at least',
  in: 'one of',
};

const HOW_MUCH: Readonly<Record<FactOperator, string>> = { ...HOW_MANY, '<': 'under', '>': 'over' };

function listed(value: FactValue): string {
  const words = Array.isArray(value) ? value.map(String) : [String(value)];
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}
