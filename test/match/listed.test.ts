import { expect, test } from 'vitest';
import { identified } from './licenses.js';

test.each([
  ['See http://creativecommons.org/licenses/sa/1.0', 'CC-SA-1.0'],
  ['See http://creativecommons.org/licenses/by-sa/1.0', 'CC-BY-SA-1.0'],
  ['Licensed under the BOLA - Buena Onda License Agreement.', 'BOLA-1.1'],
])('a license has its id on the SPDX list where it is only named: %s', (text, expected) => {
  expect(identified(text).expression).toBe(expected);
});
