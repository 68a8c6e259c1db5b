import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { categoryOf } from '../../core/spdx/categories.js';
import { knownException } from '../../core/spdx/identifiers.js';
import { parseExpression } from '../../core/spdx/parse.js';
import { printExpression } from '../../core/spdx/print.js';
import { RESTRICTED_TABLE } from '../../core/spdx/restricted-table.js';

const rows = readFileSync('core/match/data/licenses.tsv', 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((row) => row.split('\t'));

test('each key of ScanCode stands for one current id of the SPDX list, or for one LicenseRef', () => {
  const keys = rows.flatMap(([, , , keys = '']) => keys.split(' ').filter((key) => key !== ''));
  expect(keys.length).toBeGreaterThan(2500);
  expect(new Set(keys).size).toBe(keys.length);
  for (const [id = '', name, , keys] of rows) {
    expect(name, id).not.toBe('');
    const exception = knownException(id);
    if (keys === '') continue;
    if (exception) expect([exception.id, exception.replacement]).toEqual([id, undefined]);
    else {
      const read = parseExpression(id);
      expect('expression' in read && printExpression(read.expression), id).toBe(id);
    }
  }
});

test('a name that restricts is a row of the table', () => {
  const ids = new Set(rows.map(([id]) => id));
  for (const name of Object.values(RESTRICTED_TABLE).join(' ').trim().split(/\s+/)) {
    const id = `LicenseRef-scancode-${name}`;
    expect(ids.has(id), id).toBe(true);
    expect(categoryOf({ kind: 'license', id, orLater: false, start: 0, end: 0 }), id).toBeDefined();
  }
});
