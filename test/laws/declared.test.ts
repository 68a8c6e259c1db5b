import fc from 'fast-check';
import { expect, test } from 'vitest';
import { declaredExpression } from '../../core/spdx/declared/declared.js';
import { sameExpression } from '../../core/spdx/evaluate.js';
import { parseExpression } from '../../core/spdx/parse.js';
import { isMorePermissive } from '../bench/match/direction.js';

const NAMES: readonly string[] = [
  'MIT License',
  'Apache License, Version 2.0',
  'GNU General Public License v2 or later (GPLv2+)',
  'LGPL v2.1',
  'New BSD License',
  'Eclipse Public License - v 2.0',
  'GPL2 w/ CPE',
  'Common Development and Distribution License (CDDL) v1.0',
  'zlib/libpng',
  'CC BY-SA 4.0',
];
const JOINTS = [', ', '/', ' and ', ' or ', ' | ', ' and/or ', '; ', ' & ', ' + ', ', or '];

const lists = fc.tuple(
  fc.array(fc.tuple(fc.constantFrom(...NAMES), fc.constantFrom(...JOINTS)), { minLength: 1, maxLength: 4 }),
  fc.constantFrom(...NAMES),
);

test('a list is never more permissive than a choice of all its parts, and only one joined by "or" than all of them', () => {
  fc.assert(
    fc.property(lists, ([parts, last]) => {
      // A name that is said twice is one license: what stands between joins nothing.
      fc.pre(new Set([...parts.map(([name]) => name), last]).size === parts.length + 1);
      const text = parts.map(([name, joint]) => name + joint).join('') + last;
      const read = declaredExpression(text)?.expression;
      if (read === undefined) return;
      const each = [...parts.map(([name]) => name), last].map((name) => `(${declaredExpression(name)?.expression})`);
      const isChoice = parts.every(([, joint]) => /^,? (?:or|\|) $/.test(joint));
      expect(isMorePermissive(read, each.join(isChoice ? ' OR ' : ' AND ')), text).toBe(false);
    }),
  );
});

test('what is read prints as an expression that is read the same again', () => {
  const words = fc.constantFrom(
    ...NAMES,
    ...JOINTS,
    'MIT',
    'GPL',
    '2',
    'or later',
    'only',
    '(',
    ')',
    'with',
    'not',
    ' ',
  );
  fc.assert(
    fc.property(fc.array(words, { maxLength: 8 }), (parts) => {
      const read = declaredExpression(parts.join(' '))?.expression;
      if (read === undefined) return;
      const [parsed, again] = [parseExpression(read), declaredExpression(read)];
      expect('expression' in parsed, read).toBe(true);
      const other = again && parseExpression(again.expression);
      if (other && 'expression' in other && 'expression' in parsed)
        expect(sameExpression(parsed.expression, other.expression), read).toBe(true);
    }),
  );
});

test('any text is read without a throw', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.string({ unit: 'grapheme', maxLength: 400 })), (text) => {
      declaredExpression(text);
    }),
  );
});
