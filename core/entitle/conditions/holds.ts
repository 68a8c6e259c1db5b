import type { Answer } from '../../catalogue/answer.js';
import type { FactOperator, FactValue } from '../../model/condition.js';

/**
 * Whether a fact's value is as asked. A fact may be a list of words (the agreements in force): "=" and "in" hold if one of
 * them fits, "!=" if none does. Unknown where the two cannot be compared.
 */
export function holds(stated: FactValue, op: FactOperator, asked: FactValue): Answer {
  const values: readonly FactValue[] = Array.isArray(stated) ? stated : [stated];
  const wanted: readonly FactValue[] = Array.isArray(asked) ? asked : [asked];
  switch (op) {
    case '=':
    case 'in':
      return comparable(values, wanted, (isSome) => isSome);
    case '!=':
      return comparable(values, wanted, (isSome) => !isSome);
    default:
      return typeof stated === 'number' && typeof asked === 'number' ? answer(ordered(stated, op, asked)) : 'unknown';
  }
}

function comparable(
  values: readonly FactValue[],
  wanted: readonly FactValue[],
  judge: (isSome: boolean) => boolean,
): Answer {
  const kinds = new Set([...values, ...wanted].map((value) => typeof value));
  if (kinds.size > 1) return 'unknown';
  return answer(judge(values.some((value) => wanted.includes(value))));
}

function ordered(stated: number, op: '<' | '<=' | '>' | '>=', asked: number): boolean {
  switch (op) {
    case '<':
      return stated < asked;
    case '<=':
      return stated <= asked;
    case '>':
      return stated > asked;
    case '>=':
      return stated >= asked;
  }
}

function answer(isSo: boolean): Answer {
  return isSo ? 'yes' : 'no';
}
