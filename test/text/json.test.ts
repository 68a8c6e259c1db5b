import { describe, expect, it } from 'vitest';
import { parseJson } from '../../core/text/json.js';
import { childOf, entriesOf, MAX_DEPTH, stringOf } from '../../core/text/node.js';

/** Each problem as the text it stands on. */
function problems(text: string, comments = false): readonly string[] {
  return parseJson(text, { comments }).problems.map(
    ({ message, start, end }) => `${JSON.stringify(text.slice(start, end))}: ${message}`,
  );
}

describe('parseJson', () => {
  it('keeps the place of every key and value, in UTF-16 units', () => {
    const text = '{ "a😀": [true, -1.5e3, "x\\u0041"] }';
    const { root, problems } = parseJson(text);
    expect(problems).toEqual([]);
    const [entry] = entriesOf(root);
    expect(entry && text.slice(entry.keyStart, entry.keyEnd)).toBe('"a😀"');
    const list = entry?.value;
    expect(list?.kind === 'list' && list.items.map((item) => [text.slice(item.start, item.end), item])).toEqual([
      ['true', expect.objectContaining({ value: true })],
      ['-1.5e3', expect.objectContaining({ value: -1500 })],
      ['"x\\u0041"', expect.objectContaining({ value: 'xA' })],
    ]);
    expect(text.slice(list?.start, list?.end)).toBe('[true, -1.5e3, "x\\u0041"]');
  });

  it('keeps doubled keys, and finds the last', () => {
    const { root } = parseJson('{"a": "1", "a": "2", "__proto__": "3"}');
    expect(entriesOf(root).map(({ key }) => key)).toEqual(['a', 'a', '__proto__']);
    expect(stringOf(childOf(root, 'a'))).toBe('2');
    expect(stringOf(childOf(root, '__proto__'))).toBe('3');
  });

  it('skips a byte order mark and counts it', () => {
    const { root, problems } = parseJson('\uFEFF{}');
    expect([root?.start, root?.end, problems]).toEqual([1, 3, []]);
  });

  it('allows comments and trailing commas only when told to', () => {
    const text = '{ // one\n "a": [1, /* two */ ], }';
    expect(problems(text, true)).toEqual([]);
    expect(problems(text)).toEqual([
      '"// one": a comment has no place in JSON',
      '"/* two */": a comment has no place in JSON',
      '",": a comma has no place before a closing bracket',
      '",": a comma has no place before a closing bracket',
    ]);
  });

  it.each([
    ['{"a": "1" "b": "2"}', '"\\"b\\"": a comma is missing before this', ['a', 'b']],
    ['{"a": \n "b": "2"}', '"\\"a\\"": this key has no value', ['b']],
    ['{"a": , "b": "2"}', '"\\"a\\"": this key has no value', ['b']],
    ['{"a", "b": "2"}', '"\\"a\\"": this key has no value', ['b']],
    ['{"a \n "b": "2"}', '"\\"a ": this string has no closing quote', ['b']],
    ['{"a": nul, "b": "2"}', '"nul": this is no JSON', ['b']],
    ['{"a": "1", "b": {"c": 1}', '"{": the file ends before this is closed', ['a', 'b']],
    ['{"a": ["1"}', '"}": "]" is missing before this', ['a']],
    ['{"a": 1} x', '"x": this is no JSON', ['a']],
    ['{"a": 1}{"b": 1}', '"{": the file should have ended before this', ['a']],
    ['{"a": "\\x"}', '"\\"\\\\x\\"": this string has a bad escape or a control character', ['a']],
    ['{"a": 01, "b": 1}', '"01": this is no JSON', ['b']],
    ['{{"x": 1}, "b": 1}', '"{": a key is missing before this', ['b']],
  ])('mends %j as far as it can be made out', (text, problem, keys) => {
    expect(problems(text)).toContain(problem);
    expect(entriesOf(parseJson(text).root).map(({ key }) => key)).toEqual(keys);
  });

  it('points at the markers of a merge conflict, and reads both sides', () => {
    const text = '{\n<<<<<<< HEAD\n"a": 1,\n=======\n"b": 1,\n>>>>>>> them/x\n"c": 1}';
    expect(problems(text)).toEqual([
      '"<<<<<<<": a merge conflict is not resolved here',
      '"=======": a merge conflict is not resolved here',
      '">>>>>>>": a merge conflict is not resolved here',
    ]);
    expect(entriesOf(parseJson(text).root).map(({ key }) => key)).toEqual(['a', 'b', 'c']);
  });

  it('says that an empty file is empty', () => {
    expect(problems(' \n')).toEqual(['" \\n": there is nothing in this file']);
  });

  it('refuses nesting beyond the limit, and needs no stack for a million brackets', () => {
    expect(parseJson(`${'['.repeat(MAX_DEPTH)}${']'.repeat(MAX_DEPTH)}`).problems).toEqual([]);
    const { root, problems } = parseJson('['.repeat(1_000_000));
    expect(root).toBeUndefined();
    expect(problems).toEqual([{ message: 'this is nested more than 200 deep', start: MAX_DEPTH, end: MAX_DEPTH + 1 }]);
  });

  it('stops complaining after ten problems', () => {
    expect(problems('[,,,,,,,,,,,,,,,,,,,,]')).toHaveLength(10);
  });
});
