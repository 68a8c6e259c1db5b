import { describe, expect, test } from 'vitest';
import { LICENSE_CATEGORIES } from '../../core/model/expression.js';
import { categoryOf } from '../../core/spdx/categories.js';
import { currentLicenseIds } from '../../core/spdx/identifiers.js';
import { parseExpression } from '../../core/spdx/parse.js';
import { summariesOf } from '../../core/spdx/summaries.js';
import { termsIn } from '../../core/spdx/terms.js';

function read(text: string) {
  const found = parseExpression(text);
  if ('problem' in found) throw new Error(found.problem.message);
  return found.expression;
}

describe('what a license asks for in plain words', () => {
  test('is said of every id that has a category', () => {
    for (const id of currentLicenseIds()) {
      const [term] = termsIn(read(id));
      const known = term && categoryOf(term) !== undefined;
      expect(summariesOf(read(id)).length, id).toBe(known ? 1 : 0);
    }
  });

  test('names each license of an expression once, in its order, with its category', () => {
    const all = summariesOf(read('(MIT OR GPL-2.0-only) AND (MIT OR LicenseRef-of-ours)'));
    expect(all.map(({ license, category }) => [license, category])).toEqual([
      ['MIT', 'permissive'],
      ['GPL-2.0-only', 'strong-copyleft'],
    ]);
    for (const { category } of all) expect(LICENSE_CATEGORIES).toContain(category);
  });

  test('is that of the family where all versions agree, and of the pair where an exception changes it', () => {
    const said = (text: string) => summariesOf(read(text))[0]?.summary;
    expect(said('LGPL-2.1-or-later')).toBe(said('LGPL-3.0-only'));
    expect(said('LGPL-2.1-or-later')).toMatch(/replace the library/);
    expect(said('BSD-3-Clause')).not.toBe(said('BSD-2-Clause'));
    expect(said('CC-BY-NC-4.0')).toMatch(/non-commercial/);
    expect(said('GPL-2.0-only WITH Classpath-exception-2.0')).not.toBe(said('GPL-2.0-only'));
  });
});
