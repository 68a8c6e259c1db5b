import { describe, expect, test } from 'vitest';
import type { Expression, LicenseTerm } from '../../core/model/expression.js';
import { DEPRECATED_EXCEPTIONS, DEPRECATED_LICENSES } from '../../core/spdx/deprecated.js';
import { MAX_DEPTH, MAX_LENGTH, MAX_TERMS, parseExpression } from '../../core/spdx/parse.js';
import { printExpression } from '../../core/spdx/print.js';

function expressionOf(text: string): Expression {
  const read = parseExpression(text);
  if ('problem' in read) throw new Error(`${text}: ${read.problem.message}`);
  return read.expression;
}

function termOf(text: string): LicenseTerm {
  return expressionOf(text) as LicenseTerm;
}

function problemOf(text: string) {
  const read = parseExpression(text);
  if ('expression' in read) throw new Error(`${text} was read as ${printExpression(read.expression)}`);
  return read.problem;
}

describe('what is read', () => {
  test.each([
    ['MIT', 'MIT'],
    ['mit', 'MIT'],
    ['  MIT\t', 'MIT'],
    ['apache-2.0+', 'Apache-2.0+'],
    ['MIT or ISC and Zlib', 'MIT OR ISC AND Zlib'],
    ['(MIT OR ISC) AND Zlib', '(MIT OR ISC) AND Zlib'],
    ['((MIT))', 'MIT'],
    ['(MIT)AND(ISC)', 'MIT AND ISC'],
    ['MIT AND (ISC AND (0BSD AND Zlib))', 'MIT AND ISC AND 0BSD AND Zlib'],
    ['(MIT OR ISC) OR Zlib', 'MIT OR ISC OR Zlib'],
    ['gpl-2.0-or-later with classpath-exception-2.0', 'GPL-2.0-or-later WITH Classpath-exception-2.0'],
    ['LicenseRef-Own', 'LicenseRef-Own'],
    ['DocumentRef-a.b:LicenseRef-Own', 'DocumentRef-a.b:LicenseRef-Own'],
    ['MIT WITH AdditionRef-extra', 'MIT WITH AdditionRef-extra'],
    ['MIT WITH DocumentRef-a:AdditionRef-extra', 'MIT WITH DocumentRef-a:AdditionRef-extra'],
    ['NONE', 'NONE'],
    ['noassertion', 'NOASSERTION'],
    ['MIT AND NOASSERTION', 'MIT AND NOASSERTION'],
    ['GPL-3.0-or-later+', 'GPL-3.0-or-later'],
  ])('%s is %s', (text, canonical) => {
    expect(printExpression(expressionOf(text))).toBe(canonical);
  });

  test('places are those of the words; a compound reaches over the parentheses of its operands, not its own', () => {
    expect(expressionOf(' (mit OR (isc)) AND Zlib')).toEqual({
      kind: 'and',
      start: 1,
      end: 24,
      operands: [
        {
          kind: 'or',
          start: 2,
          end: 14,
          operands: [
            { kind: 'license', id: 'MIT', orLater: false, start: 2, end: 5 },
            { kind: 'license', id: 'ISC', orLater: false, start: 10, end: 13 },
          ],
        },
        { kind: 'license', id: 'Zlib', orLater: false, start: 20, end: 24 },
      ],
    });
  });

  test('a license with its exception is one term over both words', () => {
    expect(expressionOf('MIT OR gpl-2.0+ WITH Classpath-exception-2.0')).toMatchObject({
      operands: [
        { id: 'MIT' },
        {
          id: 'GPL-2.0-or-later',
          orLater: false,
          exception: 'Classpath-exception-2.0',
          deprecated: 'gpl-2.0+',
          start: 7,
          end: 44,
        },
      ],
    });
  });
});

describe('deprecated ids', () => {
  test.each([
    ['GPL-2.0', 'GPL-2.0-only'],
    ['GPL-2.0+', 'GPL-2.0-or-later'],
    ['GPL-2.0-with-classpath-exception', 'GPL-2.0-only WITH Classpath-exception-2.0'],
    ['GPL-2.0-with-classpath-exception+', 'GPL-2.0-or-later WITH Classpath-exception-2.0'],
    ['GPL-3.0-with-GCC-exception', 'GPL-3.0-only WITH GCC-exception-3.1'],
    ['eCos-2.0', 'GPL-2.0-or-later WITH eCos-exception-2.0'],
    ['eCos-2.0+', 'GPL-2.0-or-later WITH eCos-exception-2.0'],
    ['Nunit', 'zlib-acknowledgement'],
    ['StandardML-NJ', 'SMLNJ'],
    ['BSD-2-Clause-FreeBSD', 'BSD-2-Clause-Views'],
    ['bzip2-1.0.5', 'bzip2-1.0.6'],
    ['bzip2-1.0.5+', 'bzip2-1.0.6+'],
    ['wxWindows', 'GPL-2.0-or-later WITH WxWindows-exception-3.1'],
  ])('%s is %s', (text, canonical) => {
    expect(printExpression(expressionOf(text))).toBe(canonical);
    expect(termOf(text).deprecated).toBe(text);
  });

  test('a deprecated exception is replaced, and the written one kept', () => {
    expect(termOf('LGPL-2.1-only WITH Nokia-Qt-exception-1.1')).toMatchObject({
      exception: 'Qt-LGPL-exception-1.1',
      deprecated: 'Nokia-Qt-exception-1.1',
    });
  });

  test('Net-SNMP has no replacement and is kept', () => {
    expect(termOf('Net-SNMP')).toEqual({ kind: 'license', id: 'Net-SNMP', orLater: false, start: 0, end: 8 });
  });

  test('no replacement is itself deprecated', () => {
    for (const { replacement } of DEPRECATED_LICENSES.values()) {
      if (!replacement) continue;
      const text = replacement.exception ? `${replacement.id} WITH ${replacement.exception}` : replacement.id;
      expect(termOf(text).deprecated).toBeUndefined();
      if (replacement.later) expect(termOf(replacement.later).deprecated).toBeUndefined();
    }
    for (const { replacement } of DEPRECATED_EXCEPTIONS.values()) {
      expect(termOf(`LGPL-2.1-only WITH ${replacement}`).deprecated).toBeUndefined();
    }
  });
});

describe('what is refused, and where', () => {
  test.each([
    ['', 0, 0, 'there is no license here'],
    ['()', 1, 2, 'a license is missing before ")"'],
    ['MIT OR', 4, 6, 'a license is missing after "OR"'],
    ['AND MIT', 0, 3, 'a license is missing before "AND"'],
    ['MIT AND OR ISC', 8, 10, 'a license is missing before "OR"'],
    ['(MIT', 0, 1, 'this parenthesis is never closed'],
    ['MIT)', 3, 4, 'this parenthesis closes nothing'],
    ['MIT ISC', 4, 7, 'AND or OR is missing before this word'],
    ['MIT (ISC)', 4, 5, 'AND or OR is missing before this parenthesis'],
    ['MIT And ISC', 4, 7, '"And" must be all upper or all lower case'],
    ['Apache-2.0 +', 11, 12, '"+" stands right after its license, without a space'],
    ['MIT WITH', 4, 8, 'an exception is missing after WITH'],
    ['MIT WITH ISC', 9, 12, '"ISC" is no SPDX exception id'],
    ['MIT OR LLVM-exception', 7, 21, '"LLVM-exception" is no SPDX license id'],
    ['(MIT) WITH LLVM-exception', 6, 10, 'WITH follows one license that has no exception yet'],
    ['NONE WITH LLVM-exception', 5, 9, 'WITH follows one license that has no exception yet'],
    ['eCos-2.0 WITH LLVM-exception', 9, 13, 'WITH follows one license that has no exception yet'],
    ['MIT OR NONE', 7, 11, 'NONE and NOASSERTION cannot be chosen with OR'],
    ['MIT OR (NOASSERTION)', 7, 20, 'NONE and NOASSERTION cannot be chosen with OR'],
    ['GPL-2.0-only+', 0, 13, '"GPL-2.0-only+" says both "only" and "or later"'],
    ['LicenseRef-', 0, 11, '"LicenseRef-" is no SPDX license id'],
    ['LicenseRef--.', 0, 13, '"LicenseRef--." is no SPDX license id'],
    ['licenseref-own', 0, 14, '"licenseref-own" is no SPDX license id'],
    ['LicenseRef-own+', 0, 15, '"LicenseRef-own+" is no SPDX license id'],
    ['MIT WITH LicenseRef-own', 9, 23, '"LicenseRef-own" is no SPDX exception id'],
    ['UNLICENSED', 0, 10, '"UNLICENSED" is no SPDX license id'],
    ['__proto__', 0, 9, '"__proto__" is no SPDX license id'],
    ['MIT++', 0, 5, '"MIT++" is no SPDX license id'],
  ])('%j', (text, start, end, message) => {
    expect(problemOf(text)).toMatchObject({ start, end, message });
  });

  test.each([
    ['Apche-2.0', 'Apache-2.0'],
    ['(MIT OR Apche-2.0)', '(MIT OR Apache-2.0)'],
    ['Apache License, Version 2.0', 'Apache-2.0'],
    ['MIT And ISC', 'MIT AND ISC'],
    ['GPL-2.0-only+', 'GPL-2.0-or-later'],
    ['MIT WITH LVM-exception', 'MIT WITH LLVM-exception'],
    ['UNLICENSED', undefined],
    ['Unlicenced', undefined],
    ['Apache-3.0', undefined],
    ['see the readme', undefined],
  ])('%j: did you mean %j', (text, suggestion) => {
    expect(problemOf(text).suggestion).toBe(suggestion);
  });
});

describe('limits', () => {
  test('length', () => {
    expect(printExpression(expressionOf(`MIT${' '.repeat(MAX_LENGTH - 3)}`))).toBe('MIT');
    expect(problemOf(`MIT${' '.repeat(MAX_LENGTH - 2)}`)).toMatchObject({ start: MAX_LENGTH, end: MAX_LENGTH + 1 });
  });

  test('depth', () => {
    const nested = (depth: number) => `${'('.repeat(depth)}MIT${')'.repeat(depth)}`;
    expect(printExpression(expressionOf(nested(MAX_DEPTH)))).toBe('MIT');
    expect(problemOf(nested(MAX_DEPTH + 1))).toMatchObject({ start: MAX_DEPTH, end: MAX_DEPTH + 1 });
    expect(problemOf(nested(5_000)).message).toContain('open parentheses');
  });

  test('number of licenses', () => {
    const many = (count: number) => Array(count).fill('MIT').join(' OR ');
    expect(expressionOf(many(MAX_TERMS))).toMatchObject({ kind: 'or' });
    expect(problemOf(many(MAX_TERMS + 1)).message).toBe(`more than ${MAX_TERMS} licenses`);
  });
});
