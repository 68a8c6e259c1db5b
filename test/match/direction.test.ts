import { expect, test } from 'vitest';
import { isMorePermissive } from '../bench/match/direction.js';

test.each([
  ['GPL-2.0-only', 'GPL-1.0-or-later', false],
  ['GPL-2.0-only WITH Font-exception-2.0', 'GPL-1.0-or-later WITH Font-exception-2.0', false],
  ['GPL-2.0-or-later', 'GPL-2.0-only', true],
  ['GPL-1.0-or-later', 'GPL-2.0-only', true],
  ['GPL-2.0-only', 'GPL-3.0-only', true],
  ['MIT', 'MIT AND ISC', true],
  ['MIT AND ISC', 'MIT OR ISC', false],
])('%s for %s lets somebody take what he could not: %s', (found, wanted, expected) => {
  expect(isMorePermissive(found, wanted)).toBe(expected);
});
