import { describe, expect, it } from 'vitest';
import { keyPathOf, wordAt } from '../../../language-server/yaml-place.js';

/** The path of the key before the mark ⌖. */
function pathAt(marked: string): unknown {
  const at = marked.indexOf('⌖');
  const text = marked.replace('⌖', '');
  return keyPathOf(text, wordAt(text, at));
}

describe('the path of a key', () => {
  it.each([
    ['at the top', 'extends: x\nlicenses⌖:\n', ['licenses']],
    ['in a mapping', 'licenses:\n  allow: [MIT]\n  deny⌖: []\n', ['licenses', 'deny']],
    [
      'two levels down',
      'scopes:\n  runtime:\n    deny: []\n  development:\n    allow⌖: []\n',
      ['scopes', 'development', 'allow'],
    ],
    ['first of an item', 'exceptions:\n  - package: a\n    reason: b\n  - package⌖: c\n', ['exceptions', 0, 'package']],
    ['further in an item', 'exceptions:\n  - package: a\n    until⌖: b\n', ['exceptions', 0, 'until']],
    [
      'in an item in the column of its key',
      'project:\n  use: host\nexceptions:\n- package: a\n  until⌖: b\n',
      ['exceptions', 0, 'until'],
    ],
    ['in braces', 'scopes:\n  development: { allow⌖: [MIT] }\n', ['scopes', 'development', 'allow']],
    ['after another in braces', 'paths:\n  - { under: a/, ignore⌖: true }\n', ['paths', 0, 'ignore']],
    ['in braces in brackets', 'paths: [{ under: a }, { scope⌖: tool }]\n', ['paths', 0, 'scope']],
    ['quoted', '"licenses":\n  "allow⌖": []\n', ['licenses', 'allow']],
    ['after comments and Windows line ends', 'licenses: # why\r\n  # not\r\n  deny⌖: []\r\n', ['licenses', 'deny']],
  ])('%s', (_, text, path) => {
    expect(pathAt(text)).toEqual(path);
  });

  it.each(['licenses:\n  allow: [MI⌖T]\n', 'extends: recomm⌖ended\n', '⌖', '# all⌖ow nothing', '  - MI⌖T\n'])(
    'is none where there is no key: %j',
    (text) => {
      expect(pathAt(text)).toBeUndefined();
    },
  );
});
