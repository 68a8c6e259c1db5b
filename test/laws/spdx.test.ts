import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { identifyText } from '../../core/match/identify.js';
import type { Expression, LicenseTerm } from '../../core/model/expression.js';
import { evaluate, sameExpression, satisfies } from '../../core/spdx/evaluate.js';
import { currentExceptionIds, currentLicenseIds } from '../../core/spdx/identifiers.js';
import { expressionOfName } from '../../core/spdx/names.js';
import { MAX_LENGTH, parseExpression } from '../../core/spdx/parse.js';
import { printExpression } from '../../core/spdx/print.js';
import { alternatives, covers } from '../../core/spdx/ranges.js';

const FEW = ['MIT', 'ISC', 'Apache-1.1', 'Apache-2.0', 'GPL-2.0', 'GPL-2.0-or-later', 'GPL-3.0-only', 'GPL-1.0+'];
const license = fc.oneof(
  fc.constantFrom(...FEW),
  fc.constantFrom(...currentLicenseIds()),
  fc.constantFrom('Apache-1.1+', 'MPL-1.1+', 'LicenseRef-Own', 'DocumentRef-a:LicenseRef-own'),
);
const exception = fc.constantFrom(...currentExceptionIds(), 'AdditionRef-own');
const term = fc.oneof(
  { arbitrary: license, weight: 5 },
  { arbitrary: fc.tuple(license, exception).map(([id, extra]) => `${id} WITH ${extra}`), weight: 1 },
);
const expressionText = fc.letrec<{ text: string }>((tie) => ({
  text: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    term,
    fc
      .tuple(fc.array(tie('text'), { minLength: 1, maxLength: 4 }), fc.constantFrom(' AND ', ' OR ', ' or '))
      .map(([parts, operator]) => `(${parts.join(operator)})`),
  ),
})).text;

/** Anything at all, and things that look like expressions. */
const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc
    .array(
      fc.constantFrom(
        '(',
        ')',
        ' ',
        '+',
        'AND',
        'or',
        'With',
        'MIT',
        'GPL-2.0',
        'NONE',
        'LicenseRef-',
        ':',
        '\n',
        '😀',
        '-',
      ),
      {
        maxLength: 60,
      },
    )
    .map((parts) => parts.join('')),
);

function read(text: string): Expression {
  const parsed = parseExpression(text);
  if ('problem' in parsed) throw new Error(`${text}: ${parsed.problem.message}`);
  return parsed.expression;
}

function* termsOf(expression: Expression): Generator<Expression> {
  yield expression;
  if ('operands' in expression) for (const operand of expression.operands) yield* termsOf(operand);
}

/** Without places and notes: what an expression says. */
function meaning(expression: Expression): unknown {
  if ('operands' in expression) return [expression.kind, ...expression.operands.map(meaning)];
  return expression.kind === 'license' ? [expression.id, expression.orLater, expression.exception] : expression.kind;
}

describe('expressions', () => {
  test('parse(print(e)) = e, and printing is stable', () => {
    fc.assert(
      fc.property(expressionText, (text) => {
        const expression = read(text);
        const printed = printExpression(expression);
        expect(meaning(read(printed))).toEqual(meaning(expression));
        expect(printExpression(read(printed))).toBe(printed);
      }),
    );
  });

  test('nothing throws; every place lies in the text, and operands lie in order in their compound', () => {
    fc.assert(
      fc.property(fc.oneof(hostile, expressionText), (text) => {
        const parsed = parseExpression(text);
        if ('problem' in parsed) {
          const { start, end } = parsed.problem;
          expect(start >= 0 && start <= end && end <= text.length).toBe(true);
          return;
        }
        for (const expression of termsOf(parsed.expression)) {
          expect(expression.start >= 0 && expression.start < expression.end && expression.end <= text.length).toBe(
            true,
          );
          if (!('operands' in expression)) continue;
          let from = expression.start;
          for (const operand of expression.operands) {
            expect(operand.start >= from && operand.end <= expression.end).toBe(true);
            from = operand.end;
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  test('a term stands where its words stand', () => {
    fc.assert(
      fc.property(expressionText, (text) => {
        for (const expression of termsOf(read(text))) {
          if (expression.kind !== 'license') continue;
          const { start, end, deprecated: _, ...said } = expression;
          const { start: __, end: ___, deprecated: ____, ...again } = read(text.slice(start, end)) as LicenseTerm;
          expect(again).toEqual(said);
        }
      }),
    );
  });

  test('the work grows with the text and no faster', () => {
    const shapes: readonly ((size: number) => string)[] = [
      (size) => '('.repeat(size),
      (size) => 'MIT OR '.repeat(size / 8),
      (size) => `${'(MIT OR ISC) AND '.repeat(size / 18)}MIT`,
      (size) => ' '.repeat(size),
      (size) => `LicenseRef-${'-'.repeat(size - 20)}`,
      (size) => `LicenseRef-${'a.'.repeat(size / 2 - 20)}!`,
      (size) => 'a'.repeat(size),
      (size) => 'a '.repeat(size / 2),
    ];
    for (const shape of shapes) {
      const small = stepsOf(shape(4_000));
      const large = stepsOf(shape(16_000));
      expect(large).toBeLessThanOrEqual(small * 4.5 + 1_000);
    }
    expect(stepsOf('('.repeat(MAX_LENGTH * 100))).toBeLessThan(MAX_LENGTH * 3);
  });
});

describe('judging', () => {
  test('sameness does not see order, repetition or parentheses', () => {
    fc.assert(
      fc.property(
        fc.array(expressionText, { minLength: 1, maxLength: 5 }),
        fc.constantFrom('AND', 'OR'),
        (texts, operator) => {
          const joined = (parts: readonly string[]) => read(parts.map((part) => `(${part})`).join(` ${operator} `));
          const forth = joined(texts);
          expect(sameExpression(forth, joined([...texts].reverse()))).toBe(true);
          expect(sameExpression(forth, joined([...texts, ...texts]))).toBe(true);
          expect(sameExpression(forth, read(`((${printExpression(forth)}))`))).toBe(true);
        },
      ),
    );
  });

  test('one more allowed term never turns satisfied into unsatisfied', () => {
    fc.assert(
      fc.property(expressionText, fc.array(term, { maxLength: 4 }), term, (text, allowed, more) => {
        const offered = read(text);
        const before = allowed.map((one) => read(one) as LicenseTerm);
        if (satisfies(offered, before)) expect(satisfies(offered, [...before, read(more) as LicenseTerm])).toBe(true);
      }),
    );
  });

  test('an expression is satisfied by all its own terms, and by none of nothing', () => {
    fc.assert(
      fc.property(expressionText, (text) => {
        const offered = read(text);
        const own = [...termsOf(offered)].filter((one) => one.kind === 'license');
        expect(satisfies(offered, own)).toBe(true);
        expect(satisfies(offered, [])).toBe(false);
      }),
    );
  });

  test('OR is as good as its best operand, AND as bad as its worst, and the deciding term has the outcome', () => {
    fc.assert(
      fc.property(expressionText, (text) => {
        const grade = (one: Expression) => one.end % 7;
        const offered = read(text);
        const { outcome, deciding } = evaluate(offered, grade, (a, b) => a - b);
        expect(grade(deciding)).toBe(outcome);
        expect(outcome).toBe(byDefinition(offered, grade));
        expect([...termsOf(offered)]).toContain(deciding);
      }),
    );
  });

  test('a term covers itself; an exception is never covered without it, nor lost among the alternatives', () => {
    fc.assert(
      fc.property(license, exception, (id, extra) => {
        const alone = read(id) as LicenseTerm;
        const pair = read(`${id} WITH ${extra}`) as LicenseTerm;
        expect(covers(alone, alone) && covers(pair, pair)).toBe(true);
        expect(covers(alone, pair) || covers(pair, alone)).toBe(false);
        for (const one of alternatives(pair)) {
          expect(one.exception).toBe(pair.exception);
          expect(covers(one, pair)).toBe(true);
        }
      }),
    );
  });
});

describe('names and texts', () => {
  test('nothing throws, and tags lie in the text', () => {
    const tag = 'SPDX-License-' + 'Identifier:';
    const piece = fc.oneof(
      hostile,
      expressionText,
      fc.constantFrom(tag, ` ${tag} `, '*/', '"', "'", '(', ')', '\n', '\\n'),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        expressionOfName(text);
        const { matches, unreadable } = identifyText(text);
        for (const { start, end } of [...matches, ...unreadable]) {
          expect(start >= 0 && start <= end && end <= text.length).toBe(true);
        }
        for (const { expression, start, end } of matches) {
          expect(printExpression(read(text.slice(start, end)))).toBe(expression);
        }
      }),
      { numRuns: 500 },
    );
  });
});

function byDefinition(expression: Expression, grade: (one: Expression) => number): number {
  if (!('operands' in expression)) return grade(expression);
  const grades = expression.operands.map((operand) => byDefinition(operand, grade));
  return expression.kind === 'or' ? Math.max(...grades) : Math.min(...grades);
}

/** Characters that the parser looks at, counted by a text that watches itself being read. */
function stepsOf(text: string): number {
  let steps = 0;
  const watched = {
    length: text.length,
    charCodeAt: (at: number) => {
      steps += 1;
      return text.charCodeAt(at);
    },
    slice: (start: number, end: number) => {
      const part = text.slice(start, end);
      steps += part.length;
      return part;
    },
    toLowerCase: () => {
      steps += text.length;
      return text.toLowerCase();
    },
    trim: () => {
      steps += text.length;
      return text.trim();
    },
  };
  parseExpression(watched as unknown as string);
  return steps;
}
