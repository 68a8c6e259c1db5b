import type { Expression } from '../../model/expression.js';
import { knownException } from '../../spdx/identifiers.js';
import { parseExpression } from '../../spdx/parse.js';
import { printExpression } from '../../spdx/print.js';

/** The operands of an expression that is a choice, or a conjunction; the whole expression alone when it is none. */
export function operandsOf(expression: string, kind: 'and' | 'or'): readonly string[] {
  const one = known(expression);
  if (one.read?.kind !== kind) return [expression];
  one.operands ??= one.read.operands.map(printExpression);
  return one.operands;
}

/** Every license in an expression, with its exception. */
export function termsOf(expression: string): readonly string[] {
  const one = known(expression);
  one.terms ??= one.read ? leaves(one.read).map(printExpression) : [];
  return one.terms;
}

/** Licenses of an expression without their versions and exceptions. */
export function familiesOf(expression: string): readonly string[] {
  const one = known(expression);
  one.families ??= termsOf(expression).map((term) => term.replace(/^LicenseRef-scancode-|-?\d.*$| WITH .*$/g, ''));
  return one.families;
}

/** All of these hold: flat, each once, in their order; undefined when there is none, or one is no expression. */
export function joinAnd(expressions: readonly string[]): string | undefined {
  const distinct = [...new Set(expressions.flatMap((expression) => operandsOf(expression, 'and')))];
  return printed(distinct, 'AND');
}

/** One may choose between these. */
export function joinOr(expressions: readonly string[]): string {
  const distinct = [...new Set(expressions.flatMap((expression) => operandsOf(expression, 'or')))];
  return printed(distinct, 'OR') ?? distinct.join(' OR ');
}

/**
 * A license with an exception; undefined when it cannot be joined with it. A Commons Clause is none: it takes away.
 */
export function withException(license: string, exception: string): string | undefined {
  const made = knownException(exception)?.licenses;
  if (!made && !exception.startsWith('LicenseRef-')) return undefined;
  if (exception === 'LicenseRef-scancode-commons-clause') return undefined;
  const addition = exception.replace(/^LicenseRef-/, 'AdditionRef-');
  const read = readOf(license);
  if (!read) return undefined;
  let isJoined = false;
  const terms = leaves(read).map((term) => {
    if (term.kind !== 'license' || term.exception !== undefined || !takes(term.id, made ?? GNU))
      return printExpression(term);
    isJoined = true;
    return `${printExpression(term)} WITH ${addition}`;
  });
  if (!isJoined) return undefined;
  if (read.kind === 'license') return terms[0];
  return leaves(read).length === (read.kind === 'and' || read.kind === 'or' ? read.operands.length : 0)
    ? printed(terms, read.kind === 'or' ? 'OR' : 'AND')
    : undefined;
}

/** What is made for one of GNU's licenses is made to the others too; else for those that are named. */
function takes(license: string, made: readonly string[]): boolean {
  if (/^(?:A|L)?GPL-/.test(license)) return made.some((name) => GNU.includes(name));
  return made.includes(license);
}

const GNU = ['GPL', 'LGPL', 'AGPL'];

function printed(operands: readonly string[], operator: 'AND' | 'OR'): string | undefined {
  if (operands.length < 2) return operands[0] === undefined || !readOf(operands[0]) ? undefined : operands[0];
  const read = readOf(operands.map((operand) => `(${operand})`).join(` ${operator} `));
  return read && printExpression(read);
}

/** An expression, and what was asked of it. */
interface Known {
  readonly read: Expression | undefined;
  operands?: readonly string[];
  terms?: readonly string[];
  families?: readonly string[];
}

/** The same few expressions are asked for again and again. */
const kept = new Map<string, Known>();
const MOST_KEPT = 1000;
/** In UTF-16 units. */
const LONGEST_KEPT = 300;

function known(expression: string): Known {
  let one = kept.get(expression);
  if (!one) {
    const result = parseExpression(expression);
    one = { read: 'expression' in result ? result.expression : undefined };
    if (kept.size === MOST_KEPT) kept.clear();
    if (expression.length <= LONGEST_KEPT) kept.set(expression, one);
  }
  return one;
}

function readOf(expression: string): Expression | undefined {
  return known(expression).read;
}

function leaves(expression: Expression): readonly Expression[] {
  return expression.kind === 'and' || expression.kind === 'or' ? expression.operands.flatMap(leaves) : [expression];
}
