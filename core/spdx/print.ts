import type { Expression, LicenseTerm, NoLicense } from '../model/expression.js';

/** The canonical text: upper-case operators, single spaces, no parenthesis that changes nothing. */
export function printExpression(expression: Expression): string {
  switch (expression.kind) {
    case 'and':
      return expression.operands.map(printOperandOfAnd).join(' AND ');
    case 'or':
      return expression.operands.map(printExpression).join(' OR ');
    default:
      return printTerm(expression);
  }
}

/** One license as written in an expression. */
export function printTerm(term: LicenseTerm | NoLicense): string {
  switch (term.kind) {
    case 'none':
      return 'NONE';
    case 'noassertion':
      return 'NOASSERTION';
    case 'license':
      return `${term.id}${term.orLater ? '+' : ''}${term.exception === undefined ? '' : ` WITH ${term.exception}`}`;
  }
}

function printOperandOfAnd(operand: Expression): string {
  return operand.kind === 'or' ? `(${printExpression(operand)})` : printExpression(operand);
}
