import { describe, expect, test } from 'vitest';
import type { FilePath } from '../../core/model/file-path.js';
import type { RuleEntry } from '../../core/model/policy.js';
import { load, loadText, told } from './loading.js';

const NETWORK = 'licenses: { deny: [network-copyleft] }\n';

function shown({ verdict, what, span, distance, binding }: RuleEntry): string {
  const name = what.kind === 'category' ? what.category : what.kind === 'term' ? what.term.id : what.kind;
  return `${verdict} ${name} ${span.file} ${distance}${binding ? ' binding' : ''}`;
}

describe('what a policy extends', () => {
  test('without a licit.yaml the recommended profile judges, and says so', async () => {
    const { policy, builtIn, findings, sources, files } = await load({ 'package.json': '{}' });
    expect({ name: policy.name, file: policy.file, builtIn, findings, files }).toEqual({
      name: 'licit:recommended',
      file: undefined,
      builtIn: true,
      findings: [],
      files: [],
    });
    expect([...sources.keys()]).toEqual(['licit:recommended']);
    for (const { span } of policy.rules.entries) expect(sources.get(span.file)).toBeDefined();
  });

  test('a file of another name that looks like a policy is not passed over in silence', async () => {
    const { findings } = await load({ 'licit.yml': '' });
    expect(findings.map(({ code, message }) => [code, message])).toEqual([
      ['policy/invalid', '"licit.yml" is not read as a policy'],
    ]);
  });

  test('a profile may be overridden', async () => {
    const { policy } = await loadText('extends: saas\nlicenses: { allow: [AGPL-3.0-only] }\n');
    expect(policy.rules.entries.map(shown)).toContain('allow AGPL-3.0-only licit.yaml 0');
    expect(policy.rules.entries.map(shown)).toContain('deny network-copyleft licit:saas 1');
  });

  test('files, by way of each other; their refusals bind', async () => {
    const { policy, findings, files, sources } = await load({
      'licit.yaml': 'extends: [policy/base.yaml]\n',
      'policy/base.yaml': `extends: ./more.yaml\n${NETWORK}`,
      'policy/more.yaml': 'licenses: { deny: [source-available], allow: [MIT] }\noverridable: true\n',
    });
    expect(findings).toEqual([]);
    expect(policy.rules.entries.map(shown)).toEqual([
      'deny network-copyleft policy/base.yaml 1 binding',
      'deny source-available policy/more.yaml 2',
      'allow MIT policy/more.yaml 2',
    ]);
    expect({ files, sources: [...sources] }).toEqual({
      files: ['licit.yaml', 'policy/base.yaml', 'policy/more.yaml'],
      sources: [],
    });
  });

  test('files outside of the tree, one beside the other', async () => {
    const beside: Record<string, string> = {
      '../policy/base.yaml': 'extends: ./more.yaml\n',
      '../policy/more.yaml': NETWORK,
    };
    const asked: string[] = [];
    const { policy, findings, sources, files } = await loadText('extends: ../policy/base.yaml\n', {
      outside(path) {
        asked.push(path);
        return beside[path];
      },
    });
    expect(findings).toEqual([]);
    expect(asked).toEqual(['../policy/base.yaml', '../policy/more.yaml']);
    expect(policy.rules.entries.map(shown)).toEqual(['deny network-copyleft ../policy/more.yaml 2 binding']);
    expect([...sources.keys()]).toEqual(asked);
    expect(files).toEqual(['licit.yaml']);
  });

  test('installed npm packages, found from the extending file upward', async () => {
    const { policy, findings } = await load(
      {
        'app/policy.yaml': "extends: ['@acme/policy', '@acme/policy/strict.yaml', house-rules]\n",
        'app/node_modules/@acme/policy/licit.yaml': NETWORK,
        'app/node_modules/@acme/policy/strict.yaml': 'licenses: { deny: [GPL-3.0-only] }\n',
        'node_modules/@acme/policy/licit.yaml': 'licenses: { allow: [MIT] }\n',
        'node_modules/house-rules/licit.yaml': 'licenses: { deny: [data] }\n',
      },
      { policy: 'app/policy.yaml' as FilePath },
    );
    expect(findings).toEqual([]);
    expect(policy.name).toBe('app/policy.yaml');
    expect(policy.rules.entries.map(shown)).toEqual([
      'deny network-copyleft app/node_modules/@acme/policy/licit.yaml 1 binding',
      'deny GPL-3.0-only app/node_modules/@acme/policy/strict.yaml 1 binding',
      'deny data node_modules/house-rules/licit.yaml 1 binding',
    ]);
  });

  test.each([
    ['a mistyped profile', 'recomended', 'there is no profile "recomended"'],
    ['a profile that is none', 'licit:none', 'there is no profile "licit:none"'],
    ['a package that is not installed', "'@acme/policy'", '"@acme/policy" is not installed, or has no licit.yaml'],
    [
      'a package’s file that is no YAML',
      "'@acme/policy/index.js'",
      '"@acme/policy/index.js" names no policy of an npm package',
    ],
    [
      'a way out of a package',
      "'@acme/policy/../../../x.yaml'",
      '"@acme/policy/../../../x.yaml" is not installed, or has no ../../../x.yaml',
    ],
    ['a file that is not there', './base.yaml', 'the policy "base.yaml" cannot be read'],
    ['a file that is no YAML', '../../etc/passwd', '"../../etc/passwd" is no YAML file'],
    ['an absolute path', '/policy.yaml', '"/policy.yaml" is not relative'],
    ['a path with a drive', "'C:\\policy.yaml'", '"C:\\\\policy.yaml" is not relative'],
    ['something else', "'a b'", '"a b" is neither a profile nor a YAML file nor an npm package'],
    ['itself', 'licit.yaml', '"licit.yaml" extends itself by way of this'],
  ])('%s is a finding where it is extended', async (_, word, message) => {
    const text = `extends: [${word}]\n`;
    const { findings } = await load({ 'licit.yaml': text, 'x.yaml': '' });
    expect(findings.map((finding) => told(finding, text))).toEqual([
      `policy/invalid ${JSON.stringify(word)} ${message}`,
    ]);
  });

  test('a circle is told once, and all of it is read', async () => {
    const { findings, policy } = await load({
      'licit.yaml': 'extends: a.yaml\n',
      'a.yaml': `extends: b.yaml\n${NETWORK}`,
      'b.yaml': 'extends: a.yaml\nlicenses: { deny: [MIT] }\n',
    });
    expect(findings.map(({ at, message }) => [at.file, message])).toEqual([
      ['b.yaml', '"a.yaml" extends itself by way of this'],
    ]);
    expect(policy.rules.entries.map(shown)).toEqual([
      'deny network-copyleft a.yaml 1 binding',
      'deny MIT b.yaml 2 binding',
    ]);
  });

  test('what is extended twice counts once, at its shorter distance', async () => {
    const { findings, policy } = await load({
      'licit.yaml': 'extends: [a.yaml, b.yaml]\n',
      'a.yaml': 'extends: b.yaml\n',
      'b.yaml': NETWORK,
    });
    expect(findings).toEqual([]);
    expect(policy.rules.entries.map(shown)).toEqual(['deny network-copyleft b.yaml 1 binding']);
  });

  test('a chain too long, and files too many', async () => {
    const chain: Record<string, string> = { 'licit.yaml': 'extends: 0.yaml\n' };
    for (let n = 0; n < 20; n += 1) chain[`${n}.yaml`] = `extends: ${n + 1}.yaml\n`;
    expect((await load(chain)).findings.map(({ message }) => message)).toEqual([
      'policies extend each other over more than 8 steps',
    ]);
    const many: Record<string, string> = {};
    for (let n = 0; n < 50; n += 1) many[`${n}.yaml`] = '';
    const { findings } = await load({ ...many, 'licit.yaml': `extends: [${Object.keys(many).join(', ')}]\n` });
    expect(findings.map(({ message }) => message)).toEqual(['more than 32 policies are extended']);
  });

  test.each([
    ['is missing', {}],
    ['is a folder', { 'licit.yaml/x': '' }],
  ])('a policy that was asked for and %s is an error, and the recommended profile judges', async (_, files) => {
    const { findings, policy, builtIn } = await load(files, { policy: 'licit.yaml' as FilePath });
    expect(findings.map(({ code, message }) => [code, message])).toEqual([
      ['policy/invalid', 'the policy "licit.yaml" cannot be read'],
    ]);
    expect(builtIn).toBe(false);
    expect(policy.rules.entries.every(({ span }) => span.file === 'licit:recommended')).toBe(true);
  });
});

describe('a refusal of an extended policy', () => {
  const HOUSE = 'licenses: { deny: [network-copyleft], otherwise: deny }\nlimits: { exception-days: 30 }\n';
  const over = (text: string, house = HOUSE) =>
    load({ 'licit.yaml': `extends: house.yaml\n${text}`, 'house.yaml': house });

  test.each([
    ['the category', 'licenses: { allow: [network-copyleft] }\n', 'refuses network-copyleft'],
    ['a license of the category', 'licenses: { allow: [AGPL-3.0-only] }\n', 'refuses network-copyleft'],
    ['in one scope', 'scopes: { tool: { review: [AGPL-3.0-only] } }\n', 'refuses network-copyleft'],
    ['what nothing names', 'licenses: { otherwise: allow }\n', 'says deny'],
    ['what nothing names in one scope', 'scopes: { tool: { otherwise: allow } }\n', 'says deny'],
  ])('is not lifted by allowing %s: the line is told to have no effect', async (_, text, message) => {
    const { findings, policy } = await over(text);
    expect(findings.map(({ code }) => code)).toEqual(['policy/unused-entry']);
    expect(findings[0]?.message).toContain(message);
    expect(findings[0]?.labels.map(({ span }) => span.file)).toEqual(['house.yaml']);
    expect(policy.rules.entries.some(({ verdict }) => verdict === 'allow')).toBe(false);
    expect((await over(text, `${HOUSE}overridable: true\n`)).findings).toEqual([]);
  });

  test('the word that counts is the stricter', async () => {
    const { policy } = await over('licenses: { otherwise: allow }\nscopes: { tool: { otherwise: allow } }\n');
    expect(policy.rules.otherwise).toMatchObject({ value: 'deny', span: { file: 'house.yaml' } });
    expect(policy.scopes.get('tool')?.otherwise).toMatchObject({ value: 'deny', span: { file: 'house.yaml' } });
  });

  test('is not lifted by turning off what reports it', async () => {
    const { findings, policy } = await over('severity: { license/not-allowed: off, license/absent: note }\n');
    expect(findings.map(({ code }) => code)).toEqual(['policy/invalid']);
    expect(policy.severity.get('license/not-allowed')?.value).toBe('error');
    expect(policy.severity.get('license/absent')?.value).toBe('note');
  });

  test('may leave out licenses that the same file lets through', async () => {
    const house = 'licenses: { deny: [network-copyleft], allow: [AGPL-3.0-only] }\n';
    expect((await over('licenses: { allow: [AGPL-3.0-only] }\n', house)).findings).toEqual([]);
  });

  test('may leave out a scope', async () => {
    const house = 'licenses: { deny: [strong-copyleft] }\nscopes: { tool: { allow: [strong-copyleft] } }\n';
    expect((await over('scopes: { tool: { allow: [GPL-3.0-only] } }\n', house)).findings).toEqual([]);
    expect((await over('scopes: { build: { allow: [GPL-3.0-only] } }\n', house)).findings).toHaveLength(1);
  });

  test('its cap on exceptions cannot be raised', async () => {
    const text =
      'limits: { exception-days: 300 }\nexceptions: [{ package: "pkg:npm/a", license: MIT, reason: r, owner: o, until: 2026-12-24 }]\n';
    const { findings, policy } = await over(text);
    expect(findings.map(({ message }) => message)).toEqual(['the exception ends in 31 days, and 30 are the most']);
    expect(policy.exceptions).toEqual([]);
    expect((await over(text.replace('12-24', '12-23'))).policy.exceptions).toHaveLength(1);
    expect((await over(text, `${HOUSE}overridable: true\n`)).policy.exceptions).toHaveLength(1);
  });
});

test('a key that nothing is judged by yet is accepted, and said to be so', async () => {
  const text = 'project: { license: MIT, use: host }\norganization: org.yaml\nentitlements: e.yaml\n';
  const { findings, policy } = await loadText(text);
  expect(findings.map((finding) => `${finding.severity} ${told(finding, text)}`)).toEqual([
    'warning read/skipped "project" `project` is not evaluated by this version but for its license, which headers of our own sources are held against',
  ]);
  expect(policy.project).toEqual({
    license: { value: 'MIT', span: { file: 'licit.yaml', start: 20, end: 23 } },
    use: 'host',
  });
  expect([policy.organization, ...policy.entitlements].map((file) => file?.value)).toEqual(['org.yaml', 'e.yaml']);
});

test('a whole policy is read as written', async () => {
  const text = `scopes: { development: { allow: [strong-copyleft], otherwise: review } }
paths:
  - { under: tools/, scope: tool, reason: not shipped }
clarifications:
  - { package: "pkg:npm/old@^1.2", license: MIT, file: ./LICENSE.txt, sha256: "${'AB'.repeat(32)}", reason: r }
choices:
  - { package: "pkg:npm/@acme/two", from: MIT OR GPL-2.0-or-later, choose: GPL-3.0-only }
exceptions:
  - { package: "pkg:npm/in-house", license: UNLICENSED, scope: runtime, reason: ours, owner: me, ticket: T-1, until: 2027-01-31 }
`;
  const { findings, policy } = await loadText(text);
  const span = (words: string) => ({
    file: 'licit.yaml',
    start: text.indexOf(words),
    end: text.indexOf(words) + words.length,
  });
  expect(findings).toEqual([]);
  expect(policy.scopes.get('development')?.otherwise).toEqual({ value: 'review', span: span('review') });
  expect(policy.paths).toMatchObject([
    { under: { value: 'tools', span: span('tools/') }, scope: 'tool', ignore: false },
  ]);
  expect(policy.clarifications).toMatchObject([
    {
      package: { type: 'npm', name: 'old', range: '^1.2', span: span('"pkg:npm/old@^1.2"') },
      file: { value: 'LICENSE.txt' },
      sha256: { value: 'ab'.repeat(32) },
    },
  ]);
  expect(policy.choices).toMatchObject([{ package: { name: '@acme/two' }, choose: { value: 'GPL-3.0-only' } }]);
  expect(policy.choices[0]?.package).not.toHaveProperty('range');
  expect(policy.exceptions).toMatchObject([
    { expression: { kind: 'none' }, scope: 'runtime', owner: 'me', ticket: 'T-1', until: { value: '2027-01-31' } },
  ]);
});
