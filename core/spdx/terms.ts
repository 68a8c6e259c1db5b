import type { Expression, LicenseTerm } from '../model/expression.js';

/** Every license in an expression with its exception, in the order of the text; a license named twice is there twice. */
export function termsIn(expression: Expression): readonly LicenseTerm[] {
  if (expression.kind === 'and' || expression.kind === 'or') return expression.operands.flatMap(termsIn);
  return expression.kind === 'license' ? [expression] : [];
}
