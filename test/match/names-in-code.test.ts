import { expect, test } from 'vitest';
import { identified } from './licenses.js';

/** So much else that a mere name says nothing of the whole. */
const MUCH = 'const answer = compute(question, options);\n'.repeat(12);

test.each([
  'LICENSE-MIT',
  'if (license === "MIT") accept();',
  'license = JSON.parse(text);',
  'const files = ["LICENSE-MIT", "LICENSE-APACHE"];',
  'license: license) } } private func load()',
  'expect(parse({ license: "ISC" })).toBe(license("MPL-2.0"));',
  '```json\n"license": "MIT"\n```',
  '/** @license zlib.js 2012 */',
  'These keys must be present in your license json: a, b',
])('a name in program text is no license: %s', (line) => {
  expect(identified(`${MUCH}${line}\n${MUCH}`).expression).toBeUndefined();
});

test.each([
  ['  "license": "MIT",', 'MIT'],
  ['spec.license = "MIT"', 'MIT'],
  ['License: MIT', 'MIT'],
  [' * @license MIT', 'MIT'],
  [' * @license JSON', 'JSON'],
  ['License: JSON', 'JSON'],
])('a line of its own is: %s', (line, expression) => {
  expect(identified(`${MUCH}${line}\n${MUCH}`).expression).toBe(expression);
});

test('a list of licenses is no license, and a list of what is under which is', () => {
  const ids = ['MIT', 'ISC', 'Zlib', 'MPL-2.0', 'Apache-2.0', 'BSL-1.0', 'EPL-2.0'];
  expect(identified(`${MUCH}${ids.map((id) => `{ license: "${id}" },`).join('\n')}`).expression).toBeUndefined();
  const parts = identified(`${MUCH}${ids.map((id) => `License: ${id}\nName: part`).join('\n')}`).matches;
  expect(parts.filter(({ kind }) => kind !== 'reference').length).toBeGreaterThanOrEqual(6);
});

test.each([
  'jslicense-0bsd\nCopyright 2015 Somebody',
  'table\n\n|d3|[License](https://example.org/d3?tab=readme-ov-file#license-mit)|',
])('the end of another name or of an address is no license: %j', (text) => {
  expect(identified(text).expression).toBe(undefined);
});

test.each([
  ['See LICENSE-BSD-1', 'BSD-1-Clause'],
  ['Under the one-clause BSD license', 'BSD-1-Clause'],
  ['LICENSE-BSD-3', 'BSD-3-Clause'],
  ['Under the BSD license', 'BSD-3-Clause'],
])('clauses that are counted beside the name say which it is: %s', (text, expression) => {
  expect(identified(text).expression).toBe(expression);
});
