import { describe, expect, test } from 'vitest';
import { completePolicy } from '../../core/config/complete.js';
import { describePolicyKey } from '../../core/config/describe.js';

/** What is offered at the "|" of a text. */
async function offered(marked: string): Promise<readonly string[]> {
  const offset = marked.indexOf('|');
  return (await completePolicy(marked.replace('|', ''), offset)).map(({ label }) => label);
}

describe('completion in licit.yaml', () => {
  test.each([
    ['an empty file', '|', 'extends'],
    ['a key half written', 'extends: recommended\nlic|', 'licenses'],
    ['a key between others', 'extends: recommended\nsev|\nlicenses: { allow: [MIT] }\n', 'severity'],
    ['a key below another', 'licenses:\n  al|', 'allow'],
    ['a key beside another', 'licenses:\n  deny: [MIT]\n  al|\n', 'allow'],
    ['a key on one line', 'licenses: { al| }\n', 'allow'],
    ['a key of an entry', 'exceptions:\n  - package: "pkg:npm/a"\n    li|\n', 'license'],
    ['the first key of an entry', 'exceptions:\n  - pa|\n', 'package'],
    ['a scope', 'scopes:\n  dev|', 'development'],
    ['a finding code', 'severity:\n  license/|', 'license/absent'],
    ['a profile', 'extends: rec|', 'recommended'],
    ['a profile in a list', 'extends: [sa|]', 'saas'],
    ['a verdict', 'licenses: { otherwise: | }', 'review'],
    ['a severity', 'severity: { license/absent: n| }', 'note'],
    ['true or false', 'overridable: |', 'true'],
    ['a category', 'licenses: { deny: [net|] }', 'network-copyleft'],
    ['an id in a list of lines', 'licenses:\n  deny:\n    - MI|\n', 'MIT'],
    ['an id after a dash', 'licenses:\n  deny:\n    - |\n', 'UNLICENSED'],
    ['the license of an exception', 'exceptions:\n  - license: |\n', 'Apache-2.0'],
  ])('%s', async (_, text, expected) => {
    expect(await offered(text)).toContain(expected);
  });

  test('keys that are there are not offered again', async () => {
    const keys = await offered('licenses:\n  deny: [MIT]\n  |\n');
    expect(keys).toEqual(['allow', 'review', 'otherwise']);
  });

  test('nothing where any text will do', async () => {
    expect(await offered('exceptions:\n  - reason: |\n')).toEqual([]);
  });

  test('an offset outside of the text', async () => {
    expect((await completePolicy('', 99)).length).toBeGreaterThan(0);
    expect((await completePolicy('', -1)).length).toBeGreaterThan(0);
  });
});

describe('the description of a key', () => {
  test('at the top, in a list, of a finding', async () => {
    expect(await describePolicyKey(['exceptions', 3, 'until'])).toMatch(/last day/);
    expect(await describePolicyKey(['licenses'])).toMatch(/every scope/);
    expect(await describePolicyKey(['severity', 'license/absent'])).toBe(
      'Nobody says what the license is. Else: error.',
    );
  });

  test('of no key', async () => {
    expect(await describePolicyKey(['lisences'])).toBeUndefined();
    expect(await describePolicyKey(['licenses', 'allow', 0, 'x'])).toBeUndefined();
    expect(await describePolicyKey(['toString'])).toBeUndefined();
  });
});
