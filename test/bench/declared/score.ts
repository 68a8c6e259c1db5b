import { type Meaning, meaningOf } from '../../../core/identify/statement.js';
import { sameExpression } from '../../../core/spdx/evaluate.js';
import { parseExpression } from '../../../core/spdx/parse.js';
import { isMorePermissive } from '../match/direction.js';
import type { Declaration } from './rows.js';

/** How an answer stands to the labels; "strict" is known less than the words say, or stricter. */
export type Verdict = 'right' | 'strict' | 'wrong' | 'permissive';

/** What is read of a declaration, name and address together, and how right that is. */
export function verdictOf({ name, address, labels }: Declaration): { readonly answer: string; readonly of: Verdict } {
  const both = name === '' || address === '' ? name + address : `${name} (${address})`;
  const answer = said(meaningOf(both));
  return { answer, of: verdict(labels, answer) };
}

function said(meaning: Meaning): string {
  if (meaning.kind === 'expression') return meaning.text;
  return meaning.kind === 'unreadable' ? 'unknown' : meaning.kind;
}

/** The verdict on an expression, or on "unknown", "pointer" or "nothing". */
function verdict(labels: readonly string[], answer: string): Verdict {
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
