import { describe, expect, it, test } from 'vitest';
import { identified } from './licenses.js';

describe('Creative Commons alone', () => {
  it.each(['Docs released under Creative commons.', 'The images are licensed under a Creative Commons license.'])(
    'is one of many licenses: %s',
    (words) => {
      expect(identified(`Code is licensed under the MIT license.\n${words}\n`).unknown).toHaveLength(1);
    },
  );
  test('is not what is dedicated to the public beside it', () => {
    expect(identified('Licensed under CC0-1.0. Images are released under Creative Commons.').unknown).toHaveLength(1);
  });

  test('is the one that is named elsewhere', () => {
    const text = 'Licensed under a Creative Commons license:\nCreative Commons Attribution 4.0 International.\n';
    expect(identified(text).unknown).toEqual([]);
  });
});

test('the license of somebody that is called like another one is not that one', () => {
  const { matches } = identified('/*\n * The Jahia Open Software License, Version 1.1\n */');
  expect(matches.map(({ expression }) => expression)).toEqual([]);
});

test.each(['Acme Open Software License version 3.0', 'Nokia Open Software License, version 1.1'])(
  'what is under the license of somebody is under no other one: %s',
  (name) => {
    const { expression, unknown } = identified(`Licensed under the ${name}.`);
    expect(expression).toBeUndefined();
    expect(unknown).toHaveLength(1);
  },
);

test('a license that only ends in the name of one that is known is unknown', () => {
  const { unknown } = identified('This source code is subject to the "ITU-T General Public License".');
  expect(unknown).toHaveLength(1);
});

test.each([
  'Use is subject to license terms.',
  'Documents that it makes are its output; they are not affected by this license.',
])('limits nothing: %s', (words) => {
  expect(identified(`Licensed under the MIT license.\n\n${words}\n`).expression).toBe('MIT');
});

test.each([
  'Use is subject to license terms of Acme Corp.',
  'Use is subject to license terms at https://acme.example/eula.',
  'The Acme logo must be included in any redistribution.',
])('limits: %s', (words) => {
  expect(identified(`Licensed under the MIT license.\n\n${words}\n`).expression).toBe(
    'MIT AND LicenseRef-additional-terms',
  );
});
