import { expect, test } from 'vitest';
import { visible } from '../../core/report/visible.js';

test.each([
  ['left-pad 1.0.0', 'left-pad 1.0.0'],
  ['a\u001b[31mb\u0000\u007f', 'a␛[31mb␀␡'],
  ['a\r\nb\tc', 'a␍␊b␉c'],
  ['a\u009bb\u2028c', 'a�b�c'],
  ['abc\u202edef\u2066', 'abc�def�'],
  ['lodash\u200b lo\u200ddash \u00ad\ufeff', 'lodash� lo�dash ��'],
  ['👩‍👩‍👧 ☎️ می‌خواهم', '👩‍👩‍👧 ☎️ می‌خواهم'],
  ['\ud800 \udc00', '� �'],
  ['License :: OSI Approved :: MIT', 'License :: OSI Approved :: MIT'],
  ['::error::x ::stop-commands::', ': :error::x : :stop-commands::'],
  ['##[error]', '## [error]'],
])('%j is printed so that it can be seen', (text, shown) => {
  expect(visible(text)).toBe(shown);
});

test('what is too long is cut, and half a character is shown as such', () => {
  expect(visible('abcdef', 3)).toBe('abc…');
  expect(visible('ab👧', 3)).toBe('ab�…');
});
