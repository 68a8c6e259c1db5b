import { describe, expect, test } from 'vitest';
import type { Expression, LicenseTerm } from '../../core/model/expression.js';
import { evaluate, sameExpression, satisfies } from '../../core/spdx/evaluate.js';
import { parseExpression } from '../../core/spdx/parse.js';
import { printTerm } from '../../core/spdx/print.js';

function read(text: string): Expression {
  const parsed = parseExpression(text);
  if ('problem' in parsed) throw new Error(parsed.problem.message);
  return parsed.expression;
}

const allow = (...texts: readonly string[]) => texts.map((text) => read(text) as LicenseTerm);

describe('evaluate', () => {
  const grades = new Map([
    ['MIT', 3],
    ['ISC', 3],
    ['MPL-2.0', 2],
    ['GPL-3.0-only', 1],
    ['SSPL-1.0', 0],
  ]);
  const judged = (text: string) => {
    const { outcome, deciding } = evaluate(
      read(text),
      (term) => grades.get(printTerm(term)) ?? -1,
      (a, b) => a - b,
    );
    return [outcome, text.slice(deciding.start, deciding.end)];
  };

  test.each([
    ['MIT', 3, 'MIT'],
    ['GPL-3.0-only OR MIT', 3, 'MIT'],
    ['GPL-3.0-only AND MIT', 1, 'GPL-3.0-only'],
    ['MIT OR GPL-3.0-only AND SSPL-1.0', 3, 'MIT'],
    ['(MIT OR GPL-3.0-only) AND MPL-2.0', 2, 'MPL-2.0'],
    ['SSPL-1.0 OR GPL-3.0-only', 1, 'GPL-3.0-only'],
    ['MIT AND NONE', -1, 'NONE'],
  ])('%s', (text, outcome, deciding) => {
    expect(judged(text)).toEqual([outcome, deciding]);
  });

  test('of equals the first written decides', () => {
    expect(judged('MIT OR ISC')).toEqual([3, 'MIT']);
    expect(judged('ISC AND MIT')).toEqual([3, 'ISC']);
  });

  test('each term is judged once', () => {
    const pairs = Array(200).fill('(MIT OR GPL-3.0-only)').join(' AND ');
    let judgements = 0;
    evaluate(
      read(pairs),
      () => {
        judgements += 1;
        return 0;
      },
      () => 0,
    );
    expect(judgements).toBe(400);
  });
});

describe('satisfies', () => {
  test.each([
    ['MIT', ['MIT'], true],
    ['MIT AND GPL-3.0-only', ['MIT'], false],
    ['MIT AND GPL-3.0-only', ['MIT', 'GPL-3.0-only'], true],
    ['MIT OR GPL-3.0-only', ['MIT'], true],
    ['GPL-2.0-or-later', ['GPL-3.0-only'], true],
    ['GPL-2.0-only', ['GPL-3.0-only'], false],
    ['GPL-2.0-only', ['GPL-2.0-or-later'], true],
    ['AGPL-3.0', ['AGPL-1.0'], false],
    ['LGPL-3.0', ['LGPL-2.1'], false],
    ['GPL-2.0-only WITH Classpath-exception-2.0', ['GPL-2.0-only'], false],
    ['GPL-2.0-only', ['GPL-2.0-only WITH Classpath-exception-2.0'], false],
    ['GPL-2.0+ WITH Classpath-exception-2.0', ['GPL-3.0-only WITH Classpath-exception-2.0'], true],
    ['LicenseRef-foo', ['LicenseRef-foo-only'], false],
    ['LicenseRef-Foo', ['LicenseRef-foo'], true],
    ['NONE', ['MIT'], false],
    ['NOASSERTION AND MIT', ['MIT'], false],
    ['MIT', [], false],
  ])('%s under %j: %j', (offered, allowed, answer) => {
    expect(satisfies(read(offered), allow(...allowed))).toBe(answer);
  });
});

describe('sameExpression', () => {
  test.each([
    ['MIT OR ISC', 'ISC OR MIT', true],
    ['MIT OR ISC', 'ISC OR MIT OR ISC', true],
    ['MIT AND MIT', 'MIT', true],
    ['MIT AND (ISC OR Zlib)', '(Zlib OR ISC) AND MIT', true],
    ['(MIT OR ISC) AND (ISC OR MIT)', 'ISC OR MIT', true],
    ['0BSD AND ((MIT AND ISC) OR (ISC AND MIT))', 'ISC AND MIT AND 0BSD', true],
    ['LicenseRef-A', 'LicenseRef-a', true],
    ['GPL-2.0', 'GPL-2.0-only', true],
    ['MIT OR ISC', 'MIT AND ISC', false],
    ['MIT AND ISC OR Zlib', 'MIT AND (ISC OR Zlib)', false],
    ['GPL-2.0-only', 'GPL-2.0-or-later', false],
    ['Apache-2.0', 'Apache-2.0+', false],
    ['GPL-2.0-only', 'GPL-2.0-only WITH Classpath-exception-2.0', false],
    ['NONE', 'NOASSERTION', false],
  ])('%s and %s: %j', (a, b, answer) => {
    expect(sameExpression(read(a), read(b))).toBe(answer);
    expect(sameExpression(read(b), read(a))).toBe(answer);
  });
});
