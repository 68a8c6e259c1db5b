import { expect, test } from 'vitest';
import { identified } from './licenses.js';

test.each([
  ['Components:\n\n* MIT license\n* BSD license\n', 'MIT AND BSD-3-Clause'],
  ['- MIT license\n- Zlib license\n', 'MIT AND Zlib'],
  ['Parts are under\n1. the MIT license\n2. the ISC license\n', 'MIT AND ISC'],
])('the license of each item of a list is read: %j', (text, expression) => {
  expect(identified(text).expression).toBe(expression);
});

test.each(['# License\n\n- MIT\n', 'Under this license:\nMIT license\n', 'License\nMIT License\n'])(
  'a heading is no item: %j',
  (text) => {
    expect(identified(text).expression).toBe('MIT');
  },
);
