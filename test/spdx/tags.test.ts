import { describe, expect, test } from 'vitest';
import { identifyText } from '../../core/match/identify.js';

// Spelled in two parts, so that no scanner takes this file for tagged.
const TAG = 'SPDX-License-' + 'Identifier:';

describe('a tag', () => {
  test.each([
    ['// TAG MIT', 'MIT', 'MIT'],
    ['TAG\tmit  ', 'mit', 'MIT'],
    [
      '/* TAG GPL-2.0 WITH Linux-syscall-note */',
      'GPL-2.0 WITH Linux-syscall-note',
      'GPL-2.0-only WITH Linux-syscall-note',
    ],
    ['/* TAG MIT **/ code();', 'MIT', 'MIT'],
    ['<!-- TAG MIT OR Apache-2.0 -->', 'MIT OR Apache-2.0', 'MIT OR Apache-2.0'],
    ['(* TAG MIT *)', 'MIT', 'MIT'],
    ['{# TAG MIT #}', 'MIT', 'MIT'],
    ['# TAG MIT        #', 'MIT', 'MIT'],
    [' * TAG (MIT OR ISC)\r\n */', '(MIT OR ISC)', 'MIT OR ISC'],
    ['(TAG (MIT OR ISC))', '(MIT OR ISC)', 'MIT OR ISC'],
    ['x = "TAG MIT", y = "GPL-2.0"', 'MIT', 'MIT'],
    ['"// TAG MIT\\nimport x"', 'MIT', 'MIT'],
    ['<p>TAG MIT</p>', 'MIT', 'MIT'],
  ])('%j', (template, words, expression) => {
    const text = template.replace('TAG', TAG);
    const found = identifyText(text);
    expect(found).toMatchObject({ compared: 'tags', unreadable: [], expression });
    expect(found.matches).toMatchObject([{ kind: 'tag', expression, score: 1 }]);
    expect(found.matches.map(({ start, end }) => text.slice(start, end))).toEqual([words]);
  });

  test.each([
    ['// TAG MIT, Apache-2.0', 'MIT, Apache-2.0'],
    ['// TAG MIT/X11', 'MIT/X11'],
    ['// TAG see the LICENSE file', 'see the LICENSE file'],
    ['// TAG MIT (c) somebody', 'MIT (c) somebody'],
    ["// TAG MIT's", "MIT's"],
    ['// TAG', ''],
  ])('%j cannot be read, and then the text has no expression', (template, words) => {
    const text = `${template.replace('TAG', TAG)}\n// ${TAG} ISC\n`;
    const found = identifyText(text);
    expect(found.expression).toBeUndefined();
    expect(found.matches).toHaveLength(1);
    expect(found.unreadable.map(({ start, end }) => text.slice(start, end))).toEqual([words]);
  });

  test.each(['x-TAG MIT', 'MySPDX-License-Identifier: MIT', 'SPDX-License-Identifier MIT', 'the MIT License', ''])(
    '%j is none',
    (template) => {
      const found = identifyText(template.replace('TAG', TAG));
      expect(found).toMatchObject({ compared: 'tags', matches: [], unreadable: [] });
      expect(found.expression).toBeUndefined();
    },
  );
});

describe('several tags', () => {
  test('are joined by AND, each once', () => {
    const tagged = (...words: readonly string[]) => words.map((word) => `// ${TAG} ${word}\n`).join('');
    expect(identifyText(tagged('MIT', 'ISC OR GPL-2.0', 'mit')).expression).toBe('MIT AND (ISC OR GPL-2.0-only)');
    expect(identifyText(tagged('ISC OR MIT')).expression).toBe('ISC OR MIT');
  });

  test('may share a line', () => {
    expect(identifyText(`/* ${TAG} MIT */a();/* ${TAG} ISC */`).expression).toBe('MIT AND ISC');
    expect(identifyText(`${TAG} MIT ${TAG} ISC`).expression).toBe('MIT AND ISC');
  });

  test('beyond what an expression may hold give no expression', () => {
    const text = Array.from({ length: 1_001 }, (_, n) => `${TAG} LicenseRef-${n}\n`).join('');
    const found = identifyText(text);
    expect(found.matches).toHaveLength(1_000);
    expect(found.unreadable).toMatchObject([{ start: text.indexOf('LicenseRef-1000'), end: text.length }]);
    expect(found.expression).toBeUndefined();
  });

  test('may be the same as often as one likes', () => {
    const text = `${TAG} MIT\n${TAG} Apache-2.0\n`.repeat(1_000);
    expect(identifyText(text)).toMatchObject({ unreadable: [], expression: 'MIT AND Apache-2.0' });
  });

  test('between the marks of REUSE that say "ignore" do not count', () => {
    const text = `REUSE-IgnoreStart\n${TAG} GPL-2.0-only\nREUSE-IgnoreEnd\n${TAG} MIT\n`;
    expect(identifyText(text).expression).toBe('MIT');
  });
});
