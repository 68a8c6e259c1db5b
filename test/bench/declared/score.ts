import { sameExpression } from '../../../core/spdx/evaluate.js';
import { parseExpression } from '../../../core/spdx/parse.js';
import { isMorePermissive } from '../match/direction.js';

/** How an answer stands to the labels; "strict" is known less than the words say, or stricter. */
export type Verdict = 'right' | 'strict' | 'wrong' | 'permissive';

/** The verdict on an expression, or on "unknown", "pointer" or "nothing". */
export function verdict(labels: readonly string[], answer: string): Verdict {
  if (labels.some((label) => isSame(label, answer))) return 'right';
  if (isNone(answer)) return labels.every(isNone) ? 'right' : 'strict';
  const expressions = labels.filter((label) => !isNone(label));
  if (expressions.length === 0) return 'permissive';
  const [more, less] = [
    expressions.every((label) => isMorePermissive(answer, label) !== false),
    expressions.every((label) => isMorePermissive(label, answer) !== false),
  ];
  return more ? (less ? 'wrong' : 'permissive') : 'strict';
}

function isNone(answer: string): boolean {
  return answer === 'unknown' || answer === 'pointer' || answer === 'nothing';
}

function isSame(label: string, answer: string): boolean {
  if (label === answer) return true;
  const [a, b] = [parseExpression(label), parseExpression(answer)];
  return 'expression' in a && 'expression' in b && sameExpression(a.expression, b.expression);
}
