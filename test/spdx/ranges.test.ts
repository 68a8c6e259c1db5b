import { describe, expect, test } from 'vitest';
import type { LicenseTerm } from '../../core/model/expression.js';
import { FAMILIES } from '../../core/spdx/families.js';
import { isLicenseId } from '../../core/spdx/identifiers.js';
import { parseExpression } from '../../core/spdx/parse.js';
import { printTerm } from '../../core/spdx/print.js';
import { alternatives, covers } from '../../core/spdx/ranges.js';

function term(text: string): LicenseTerm {
  const read = parseExpression(text);
  if ('problem' in read || read.expression.kind !== 'license') throw new Error(`${text} is no single license`);
  return read.expression;
}

test('every family names known ids once and says who publishes it', () => {
  const seen = new Set<string>();
  for (const { versions, source } of FAMILIES) {
    expect(source).not.toBe('');
    expect(versions.length).toBeGreaterThan(1);
    for (const id of versions.flatMap(({ id, orLater }) => [id, ...(orLater === undefined ? [] : [orLater])])) {
      expect(isLicenseId(id), id).toBe(true);
      expect(seen.has(id), id).toBe(false);
      seen.add(id);
    }
  }
});

describe('alternatives', () => {
  test.each([
    ['MIT', ['MIT']],
    ['GPL-2.0-only', ['GPL-2.0-only']],
    ['GPL-2.0-or-later', ['GPL-2.0-or-later', 'GPL-2.0-only', 'GPL-3.0-only', 'GPL-3.0-or-later']],
    ['GPL-3.0+', ['GPL-3.0-or-later', 'GPL-3.0-only']],
    ['Apache-1.1+', ['Apache-1.1+', 'Apache-1.1', 'Apache-2.0', 'Apache-2.0+']],
    ['Apache-2.0+', ['Apache-2.0+', 'Apache-2.0']],
    ['MIT+', ['MIT+', 'MIT']],
    [
      'GPL-2.0-or-later WITH Bison-exception-2.2',
      [
        'GPL-2.0-or-later WITH Bison-exception-2.2',
        'GPL-2.0-only WITH Bison-exception-2.2',
        'GPL-3.0-only WITH Bison-exception-2.2',
        'GPL-3.0-or-later WITH Bison-exception-2.2',
      ],
    ],
  ])('%s', (text, expected) => {
    expect(alternatives(term(text)).map(printTerm)).toEqual(expected);
  });
});

describe('covers', () => {
  test.each([
    ['MIT', 'MIT', true],
    ['MIT', 'MIT+', true],
    ['MIT', 'ISC', false],
    ['GPL-2.0-or-later', 'GPL-3.0-only', true],
    ['GPL-2.0-or-later', 'GPL-2.0-only', true],
    ['GPL-2.0-or-later', 'GPL-1.0-only', false],
    ['GPL-2.0-only', 'GPL-1.0-or-later', true],
    ['GPL-2.0-only', 'GPL-3.0-or-later', false],
    ['GPL-3.0-or-later', 'GPL-1.0-or-later', true],
    ['GPL-3.0-only', 'LGPL-2.1-or-later', false],
    ['Apache-1.0+', 'Apache-2.0', true],
    ['Apache-2.0', 'Apache-1.1+', true],
    ['Apache-2.0', 'Apache-1.1', false],
    ['MPL-2.0', 'MPL-1.1+', false],
    ['CC-BY-4.0', 'CC-BY-SA-3.0+', false],
    ['GFDL-1.3-only', 'GFDL-1.2-invariants-or-later', false],
    ['LGPL-3.0-or-later WITH LGPL-3.0-linking-exception', 'LGPL-3.0-or-later', false],
    ['LicenseRef-a', 'LicenseRef-A', true],
    ['MIT WITH AdditionRef-A', 'MIT WITH AdditionRef-a', true],
    ['DocumentRef-x:LicenseRef-a', 'LicenseRef-a', false],
  ])('allowing %s accepts %s: %j', (allowed, offered, answer) => {
    expect(covers(term(allowed), term(offered))).toBe(answer);
  });

  test('says what the alternatives say, for every two versions of every family', () => {
    const forms = ({ id, orLater }: { id: string; orLater?: string }) => [id, orLater ?? `${id}+`].map(term);
    for (const { versions } of FAMILIES) {
      for (const allowed of versions.flatMap(forms)) {
        const accepted = new Set(alternatives(allowed).map(printTerm));
        for (const offered of versions.flatMap(forms)) {
          const meets = alternatives(offered).some((one) => accepted.has(printTerm(one)));
          expect(covers(allowed, offered), `${printTerm(allowed)} ${printTerm(offered)}`).toBe(meets);
        }
      }
    }
  });
});
