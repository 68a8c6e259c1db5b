import type { Compound, Expression, LicenseTerm, NoLicense } from '../model/expression.js';
import { knownLicense } from './identifiers.js';
import { expressionOfName } from './names.js';
import type { Place, Refusal } from './term.js';
import { readException, readTerm } from './term.js';

/** Texts longer than this (UTF-16 units) are refused: the longest real ones have a few thousand. */
export const MAX_LENGTH = 16_384;
/** Open parentheses at one time. */
export const MAX_DEPTH = 100;
/** Licenses in one expression. */
export const MAX_TERMS = 1_000;

/** Why a text is no expression, and where: UTF-16 offsets, half-open, inside the text. */
export interface ExpressionProblem {
  readonly message: string;
  readonly start: number;
  readonly end: number;
  /** The whole text as it may have been meant; for a person to confirm, never a verdict. */
  readonly suggestion?: string;
}

export type ParsedExpression = { readonly expression: Expression } | { readonly problem: ExpressionProblem };

/**
 * Reads an SPDX license expression. Never throws; time is linear in the text.
 *
 * Ids are read in any case and become canonical; deprecated ones are replaced. Operators are all upper or all lower
 * case. NONE and NOASSERTION stand alone or beside AND. More lenient than the grammar in one point that changes no
 * meaning: any white space separates, and a parenthesis does too.
 * https://spdx.github.io/spdx-spec/v3.0.1/annexes/spdx-license-expressions/
 */
export function parseExpression(text: string): ParsedExpression {
  const plain = knownLicense(text);
  if (plain && plain.replacement === undefined) {
    return { expression: { kind: 'license', id: plain.id, orLater: false, start: 0, end: text.length } };
  }
  if (text.length > MAX_LENGTH) {
    return { problem: { message: `longer than ${MAX_LENGTH} characters`, start: MAX_LENGTH, end: text.length } };
  }
  const read = readTokens(text);
  return 'expression' in read ? read : { problem: explain(read.problem, text) };
}

function explain({ instead, message, start, end }: Refusal, text: string): ExpressionProblem {
  const suggestion = expressionOfName(text)?.expression ?? corrected(text, start, end, instead?.());
  return { message, start, end, ...(suggestion === undefined ? {} : { suggestion }) };
}

function corrected(text: string, start: number, end: number, word: string | undefined): string | undefined {
  return word === undefined ? undefined : text.slice(0, start) + word + text.slice(end);
}

type Read = { readonly expression: Expression } | { readonly problem: Refusal };

/** An operand and its extent, parentheses included. */
interface Operand extends Place {
  readonly expression: Expression;
}

/** What is open: the whole text, or a parenthesis. */
interface Frame {
  readonly open: Place | undefined;
  /** Finished operands of OR. */
  readonly choices: Operand[];
  /** Operands of the AND being read. */
  all: Operand[];
}

function readTokens(text: string): Read {
  const stack: Frame[] = [];
  let frame: Frame = { open: undefined, choices: [], all: [] };
  let expecting: 'operand' | 'operator' | 'exception' = 'operand';
  let previous: Place | undefined;
  let terms = 0;
  for (const token of tokens(text)) {
    const word = text.slice(token.start, token.end);
    if (expecting === 'exception') {
      const term = frame.all.pop()?.expression as LicenseTerm;
      const read = readException(word, token);
      if ('problem' in read) return read;
      const whole = { ...term, exception: read.id, end: token.end };
      const expression =
        read.deprecated === undefined || whole.deprecated !== undefined
          ? whole
          : { ...whole, deprecated: read.deprecated };
      frame.all.push({ expression, start: term.start, end: token.end });
      expecting = 'operator';
    } else if (expecting === 'operand') {
      if (word === '(') {
        stack.push(frame);
        if (stack.length > MAX_DEPTH) return problem(`more than ${MAX_DEPTH} open parentheses`, token);
        frame = { open: token, choices: [], all: [] };
      } else if (word === ')' || OPERATORS.has(word)) {
        return problem(`a license is missing before "${word}"`, token);
      } else {
        terms += 1;
        if (terms > MAX_TERMS) return problem(`more than ${MAX_TERMS} licenses`, token);
        const read = readTerm(word, token);
        if ('problem' in read) return read;
        frame.all.push({ expression: read.term, start: token.start, end: token.end });
        expecting = 'operator';
      }
    } else if (word === ')') {
      if (frame.open === undefined) return problem('this parenthesis closes nothing', token);
      const closed = close(frame);
      if ('problem' in closed) return closed;
      const start = frame.open.start;
      frame = stack.pop() as Frame;
      frame.all.push({ expression: closed.expression, start, end: token.end });
    } else {
      switch (OPERATORS.get(word)) {
        case 'and':
          expecting = 'operand';
          break;
        case 'or':
          frame.choices.push(conjunction(frame));
          frame.all = [];
          expecting = 'operand';
          break;
        case 'with':
          if (!takesException(frame.all.at(-1))) {
            return problem('WITH follows one license that has no exception yet', token);
          }
          expecting = 'exception';
          break;
        default:
          return { problem: missingOperator(word, token) };
      }
    }
    previous = token;
  }
  if (previous === undefined) return problem('there is no license here', { start: 0, end: text.length });
  if (expecting === 'exception') return problem('an exception is missing after WITH', previous);
  if (expecting === 'operand') {
    return problem(`a license is missing after "${text.slice(previous.start, previous.end)}"`, previous);
  }
  if (frame.open !== undefined) return problem('this parenthesis is never closed', frame.open);
  return close(frame);
}

const OPERATORS: ReadonlyMap<string, 'and' | 'or' | 'with'> = new Map([
  ['AND', 'and'],
  ['and', 'and'],
  ['OR', 'or'],
  ['or', 'or'],
  ['WITH', 'with'],
  ['with', 'with'],
]);

/** Parentheses, and runs of anything else that is not white space. */
function* tokens(text: string): Generator<Place> {
  let start = -1;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const parenthesis = code === 0x28 || code === 0x29;
    if (!parenthesis && !isSpace(code)) {
      if (start < 0) start = at;
      continue;
    }
    if (start >= 0) yield { start, end: at };
    start = -1;
    if (parenthesis) yield { start: at, end: at + 1 };
  }
  if (start >= 0) yield { start, end: text.length };
}

function isSpace(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d);
}

/** The license must be the word right before: "(MIT) WITH x" is no grammar. */
function takesException(operand: Operand | undefined): boolean {
  if (operand?.expression.kind !== 'license' || operand.expression.exception !== undefined) return false;
  return operand.end === operand.expression.end;
}

function missingOperator(word: string, { start, end }: Place): Refusal {
  if (word === '(') return { message: 'AND or OR is missing before this parenthesis', start, end };
  if (word === '+') return { message: '"+" stands right after its license, without a space', start, end };
  const upper = word.toUpperCase();
  if (!OPERATORS.has(upper)) return { message: 'AND or OR is missing before this word', start, end };
  return { message: `"${word}" must be all upper or all lower case`, start, end, instead: () => upper };
}

function close(frame: Frame): Read {
  const last = conjunction(frame);
  if (frame.choices.length === 0) return { expression: last.expression };
  const choices = [...frame.choices, last];
  const empty = choices.find(({ expression }) => isNoLicense(expression));
  if (empty) return problem('NONE and NOASSERTION cannot be chosen with OR', empty);
  return { expression: compound('or', choices) };
}

function conjunction({ all }: Frame): Operand {
  const first = all[0] as Operand;
  if (all.length === 1) return first;
  const expression = compound('and', all);
  return { expression, start: expression.start, end: expression.end };
}

/** "A AND (B AND C)" is "A AND B AND C". */
function compound(kind: 'and' | 'or', operands: readonly Operand[]): Compound {
  return {
    kind,
    operands: operands.flatMap(({ expression }) => (expression.kind === kind ? expression.operands : [expression])),
    start: (operands[0] as Operand).start,
    end: (operands.at(-1) as Operand).end,
  };
}

function isNoLicense(expression: Expression): expression is NoLicense {
  return expression.kind === 'none' || expression.kind === 'noassertion';
}

function problem(message: string, { start, end }: Place): { readonly problem: Refusal } {
  return { problem: { message, start, end } };
}
