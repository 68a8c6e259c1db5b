import { describe, expect, it } from 'vitest';
import { code, link, plain } from '../../../language-server/markdown.js';

describe('foreign words in Markdown', () => {
  it.each([
    ['[x](command:y)', '\\[x\\](command:y)'],
    ['<img src=x>', '\\<img src=x\\>'],
    ['a|b *c* _d_ `e` #f !g ~h \\i', 'a\\|b \\*c\\* \\_d\\_ \\`e\\` \\#f \\!g \\~h \\\\i'],
    ['one\r\ntwo\u2028three', 'one two three'],
    ['left\u202eright\u001b[31m', 'left right \\[31m'],
    ['half \ud83d', 'half \ufffd'],
  ])('are plain: %j', (text, expected) => {
    expect(plain(text)).toBe(expected);
  });

  it.each([
    ['MIT', '`MIT`'],
    ['a`b', '`` a`b ``'],
    ['``', '``` `` ```'],
    ['a\nb', '`a b`'],
    ['', '` `'],
  ])('are code: %j', (text, expected) => {
    expect(code(text)).toBe(expected);
  });

  it('are cut where they have no end', () => {
    expect(plain('x'.repeat(10_000))).toHaveLength(301);
  });

  it('make no second link', () => {
    expect(link('a](b)', 'file:///x y>z#L1')).toBe('[a\\](b)](<file:///x%20y%3Ez#L1>)');
  });
});
