import type { Expression, LicenseTerm, NoLicense } from '../model/expression.js';
import { covers } from './ranges.js';

/** What an expression comes to, and the operand that made it so. */
export interface Evaluation<T> {
  readonly outcome: T;
  /** The one to underline: of an AND the worst, of an OR the best; of equals the first written. */
  readonly deciding: LicenseTerm | NoLicense;
}

/**
 * Judges every term once and combines: OR takes the best outcome, AND the worst. Linear in the number of terms.
 *
 * @param better positive when `a` is better than `b`, zero when neither is
 */
export function evaluate<T>(
  expression: Expression,
  judge: (term: LicenseTerm | NoLicense) => T,
  better: (a: T, b: T) => number,
): Evaluation<T> {
  if (!('operands' in expression)) {
    return { outcome: judge(expression), deciding: expression };
  }
  const sign = expression.kind === 'or' ? 1 : -1;
  const [first, ...rest] = expression.operands as readonly [Expression, ...Expression[]];
  let decided = evaluate(first, judge, better);
  for (const operand of rest) {
    const other = evaluate(operand, judge, better);
    if (better(other.outcome, decided.outcome) * sign > 0) decided = other;
  }
  return decided;
}

/** Whether the allowed terms, taken together, let us use what is offered. NONE and NOASSERTION are never allowed. */
export function satisfies(offered: Expression, allowed: readonly LicenseTerm[]): boolean {
  return evaluate(
    offered,
    (term) => term.kind === 'license' && allowed.some((one) => covers(one, term)),
    (a, b) => Number(a) - Number(b),
  ).outcome;
}

/** Whether both say the same: order and repetition of operands, parentheses and the case of references ignored. */
export function sameExpression(a: Expression, b: Expression): boolean {
  return a === b || keyOf(normal(a)) === keyOf(normal(b));
}

/** Operands as a set of keys; a set of one is that operand itself. */
interface Normal {
  readonly kind: 'and' | 'or' | 'term';
  readonly keys: ReadonlySet<string>;
}

function normal(expression: Expression): Normal {
  if (!('operands' in expression)) {
    return { kind: 'term', keys: new Set([termKey(expression)]) };
  }
  const { kind } = expression;
  const parts = expression.operands.map(normal);
  const keys = new Set(parts.flatMap((part) => (part.kind === kind ? [...part.keys] : [keyOf(part)])));
  if (keys.size > 1) return { kind, keys };
  return parts.find((part) => part.kind !== kind) ?? { kind: 'term', keys };
}

function keyOf({ kind, keys }: Normal): string {
  return kind === 'term' ? [...keys].join() : `${kind}(${[...keys].sort().join(' ')})`;
}

/** Ids are compared without case: "LicenseRef-Name" is "LicenseRef-name". */
function termKey(term: LicenseTerm | NoLicense): string {
  if (term.kind !== 'license') return term.kind.toUpperCase();
  return `${term.id}${term.orLater ? '+' : ''}/${term.exception ?? ''}`.toLowerCase();
}
