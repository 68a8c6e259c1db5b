import { describe, expect, test } from 'vitest';
import { allowFix, choiceFix, clarificationFix, exceptionFix } from '../../core/config/edits.js';
import type { FilePath } from '../../core/model/file-path.js';
import type { Fix } from '../../core/model/finding.js';
import type { Policy } from '../../core/model/policy.js';
import type { Source } from '../../core/model/span.js';
import { edited, load, loadText } from './loading.js';

async function allowed(text: string, license = 'MPL-2.0'): Promise<string | undefined> {
  return fixed(text, (policy, source) => allowFix(policy, source, license));
}

async function fixed(
  text: string,
  fix: (policy: Policy, source: Source) => Fix | undefined,
): Promise<string | undefined> {
  const { policy } = await loadText(text);
  const made = fix(policy, { file: 'licit.yaml' as FilePath, text });
  return made && edited(text, made.edits);
}

describe('allowing a license', () => {
  test.each([
    ['a list on one line', 'licenses:\n  allow: [MIT] # ours\n', 'licenses:\n  allow: [MIT, MPL-2.0] # ours\n'],
    ['an empty list', 'licenses: { allow: [] }\n', 'licenses: { allow: [MPL-2.0] }\n'],
    ['a list with a comma at its end', 'licenses: { allow: [MIT,] }\n', 'licenses: { allow: [MIT, MPL-2.0,] }\n'],
    [
      'a list over several lines with comments',
      'licenses:\n  allow: [\n    MIT, # a\n    ISC # b\n  ]\n',
      'licenses:\n  allow: [\n    MIT, # a\n    ISC, MPL-2.0 # b\n  ]\n',
    ],
    [
      'a list of lines',
      'licenses:\n  allow:\n    - MIT # a\n    # after\n  deny: [ISC]\n',
      'licenses:\n  allow:\n    - MIT # a\n    - MPL-2.0\n    # after\n  deny: [ISC]\n',
    ],
    ['lines that are not indented', 'licenses:\n  allow:\n  - MIT\n', 'licenses:\n  allow:\n  - MIT\n  - MPL-2.0\n'],
    ['no line break at the end', 'licenses:\n  allow:\n    - MIT', 'licenses:\n  allow:\n    - MIT\n    - MPL-2.0'],
    [
      'line breaks of Windows',
      'licenses:\r\n  allow:\r\n    - MIT\r\n',
      'licenses:\r\n  allow:\r\n    - MIT\r\n    - MPL-2.0\r\n',
    ],
    ['a key without a list', 'licenses:\n  allow: # none\n', 'licenses:\n  allow: [MPL-2.0] # none\n'],
    ['a key with null', 'licenses:\n  allow: null\n', 'licenses:\n  allow: [MPL-2.0]\n'],
    [
      'no such key',
      'licenses:\n  deny: [ISC] # x\n# end\n',
      'licenses:\n  deny: [ISC] # x\n  allow: [MPL-2.0]\n# end\n',
    ],
    ['no such key, on one line', 'licenses: { deny: [ISC] }\n', 'licenses: { deny: [ISC], allow: [MPL-2.0] }\n'],
    ['nothing on one line', 'licenses: {}\n', 'licenses: { allow: [MPL-2.0] }\n'],
    [
      'an empty mapping',
      'licenses:\nextends: [recommended]\n',
      'licenses:\n  allow: [MPL-2.0]\nextends: [recommended]\n',
    ],
    ['no licenses at all', 'extends: [recommended]\n', 'extends: [recommended]\nlicenses:\n  allow: [MPL-2.0]\n'],
    [
      'all on one line',
      '{ "extends": ["recommended"] }\n',
      '{ "extends": ["recommended"], licenses: { allow: [MPL-2.0] } }\n',
    ],
    ['an empty file', '', 'licenses:\n  allow: [MPL-2.0]\n'],
    ['comments alone', '# ours\n', '# ours\nlicenses:\n  allow: [MPL-2.0]\n'],
    ['a line that denies it', 'licenses:\n  deny: [ISC, MPL-2.0]\n', 'licenses:\n  deny: [ISC]\n  allow: [MPL-2.0]\n'],
    [
      'a line that wants it reviewed',
      'licenses:\n  review:\n    - MPL-2.0\n  allow: [ISC]\n',
      'licenses:\n  review: []\n  allow: [ISC, MPL-2.0]\n',
    ],
    ['an alias in its place', 'licenses:\n  deny: &list [ISC]\n  allow: *list\n', undefined],
    ['something else in its place', 'licenses: [ISC]\n', undefined],
    ['broken YAML', 'licenses: { allow: [MIT\n', undefined],
    ['a line that allows it already', 'licenses: { allow: [MPL-2.0] }\n', undefined],
  ])('%s', async (_, text, expected) => {
    const result = await allowed(text);
    expect(result).toBe(expected);
    if (result === undefined) return;
    const { policy, findings } = await loadText(result);
    expect(findings).toEqual([]);
    expect(
      policy.rules.entries.some(
        ({ verdict, what }) => verdict === 'allow' && what.kind === 'term' && what.term.id === 'MPL-2.0',
      ),
    ).toBe(true);
  });

  test('an expression is quoted', async () => {
    expect(await allowed('licenses: { allow: [MIT] }\n', 'MIT AND Zlib')).toBe(
      'licenses: { allow: [MIT, "MIT AND Zlib"] }\n',
    );
  });

  test('without a policy, in a new file that extends what judged so far', async () => {
    const { policy } = await load({});
    expect(allowFix(policy, undefined, 'MPL-2.0')).toEqual({
      title: 'Allow MPL-2.0',
      edits: [
        {
          span: { file: 'licit.yaml', start: 0, end: 0 },
          text: 'extends: [recommended]\nlicenses:\n  allow: [MPL-2.0]\n',
        },
      ],
    });
  });

  test('is not offered against a refusal that binds', async () => {
    const text = 'extends: house.yaml\n';
    const { policy } = await load({ 'licit.yaml': text, 'house.yaml': 'licenses: { deny: [network-copyleft] }\n' });
    const source = { file: 'licit.yaml' as FilePath, text };
    expect(allowFix(policy, source, 'AGPL-3.0-only')).toBeUndefined();
    expect(allowFix(policy, source, 'network-copyleft')).toBeUndefined();
    expect(allowFix(policy, source, 'GPL-3.0-only')).toBeDefined();
  });
});

test('an exception is left for a person to fill in, and no exception until then', async () => {
  const result = await fixed('extends: recommended\n', (policy, source) =>
    exceptionFix(policy, source, { package: 'pkg:npm/@acme/kit@1.0.0', license: 'MIT AND SSPL-1.0', scope: 'runtime' }),
  );
  expect(result).toBe(`extends: recommended
exceptions:
  - package: "pkg:npm/@acme/kit@1.0.0"
    license: "MIT AND SSPL-1.0"
    scope: runtime
    reason: ""
    owner: ""
    until: ""
`);
  const { policy, findings } = await loadText(result ?? '');
  expect(policy.exceptions).toEqual([]);
  expect(findings.map(({ code, message }) => [code, message])).toEqual([
    ['policy/reason-missing', 'exceptions[0].reason is empty'],
    ['policy/invalid', 'exceptions[0].owner is empty'],
    ['policy/invalid', 'exceptions[0].until is empty'],
  ]);
});

test('an exception beside others, in their style', async () => {
  const draft = { package: 'pkg:npm/b@2', license: 'MIT' };
  expect(
    await fixed('exceptions:\n- package: "pkg:npm/a"\n  until: >-\n    2027-01-01\n\n# end\n', (policy, source) =>
      exceptionFix(policy, source, draft),
    ),
  ).toBe(`exceptions:
- package: "pkg:npm/a"
  until: >-
    2027-01-01
- package: "pkg:npm/b@2"
  license: MIT
  reason: ""
  owner: ""
  until: ""

# end
`);
  expect(await fixed('exceptions: [{ license: MIT }]\n', (policy, source) => exceptionFix(policy, source, draft))).toBe(
    'exceptions: [{ license: MIT }, { package: "pkg:npm/b@2", license: MIT, reason: "", owner: "", until: "" }]\n',
  );
});

test('a choice is complete', async () => {
  const text = await fixed('', (policy, source) =>
    choiceFix(policy, source, { package: 'pkg:npm/two', from: 'MIT OR ISC', choose: 'ISC' }),
  );
  expect(text).toBe('choices:\n  - package: "pkg:npm/two"\n    from: "MIT OR ISC"\n    choose: ISC\n');
  expect((await loadText(text ?? '')).policy.choices).toHaveLength(1);
});

test('a clarification carries the digest of what it was made for', async () => {
  const sha256 = 'ab'.repeat(32);
  const text = await fixed('', (policy, source) =>
    clarificationFix(policy, source, { package: 'pkg:npm/old@1.2.3', file: { path: 'LICENSE', sha256 } }),
  );
  expect(text).toBe(`clarifications:
  - package: "pkg:npm/old@1.2.3"
    license: ""
    file: LICENSE
    sha256: "${sha256}"
    reason: ""
`);
  const filled = text?.replace('license: ""', 'license: MIT').replace('reason: ""', 'reason: asked upstream') ?? '';
  expect((await loadText(filled)).policy.clarifications).toMatchObject([{ sha256: { value: sha256 } }]);
});
