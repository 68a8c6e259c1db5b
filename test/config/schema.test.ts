import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { policyJsonSchema } from '../../core/config/json-schema.js';
import { plain } from '../../core/config/plain.js';
import { BUILT_IN, PROFILES } from '../../core/config/profiles.js';
import { policySchema } from '../../core/config/schema.js';
import { LICENSE_CATEGORIES } from '../../core/model/expression.js';
import { parseYaml } from '../../core/text/yaml.js';
import { loadText } from './loading.js';

function dataOf(text: string): unknown {
  const { root } = parseYaml(text);
  return root && plain(root)?.value;
}

describe('the built-in profiles', () => {
  test.each([...PROFILES])('%s is a policy without mistakes', async (name, text) => {
    expect(parseYaml(text).problems).toEqual([]);
    expect(policySchema.safeParse(dataOf(text)).error).toBeUndefined();
    expect((await loadText(text)).findings).toEqual([]);
    const { policy, findings } = await loadText(`extends: ${name}\n`);
    expect(findings).toEqual([]);
    for (const { span, distance, binding } of policy.rules.entries) {
      expect([span.file, distance, binding]).toEqual([`${BUILT_IN}${name}`, 1, false]);
    }
    expect(policy.rules.otherwise?.value).toBe('deny');
  });

  test.each([...PROFILES])(
    '%s says something of every category that is code, and never allows what is unknown',
    async (name) => {
      const { policy } = await loadText(`extends: ${name}\n`);
      const named = policy.rules.entries.flatMap(({ what }) => (what.kind === 'category' ? [what.category] : []));
      const code = LICENSE_CATEGORIES.filter((category) => category !== 'data' && category !== 'font');
      expect(code.filter((category) => !named.includes(category))).toEqual([]);
      const all = [policy.rules, ...policy.scopes.values()].flatMap(({ entries }) => entries);
      const allowed = all.flatMap(({ verdict, what }) =>
        verdict === 'allow' && what.kind === 'category' ? [what.category] : [],
      );
      for (const never of ['uncategorized', 'source-available', 'non-commercial', 'proprietary'] as const) {
        expect(allowed).not.toContain(never);
      }
    },
  );
});

describe('the JSON Schema', () => {
  const validate = new Ajv2020({ strict: true, allowUnionTypes: true, formats: { date: true } }).compile(
    policyJsonSchema(),
  );

  test.each([
    ['a policy', 'extends: recommended\nlicenses: { allow: [MIT, permissive, "MIT AND Zlib"] }\n', true],
    ['an unknown key', 'lisences: {}\n', false],
    ['a wrong type', 'licenses: { allow: MIT }\n', false],
    ['an exception without end', 'exceptions: [{ package: "pkg:npm/a", license: MIT, reason: r, owner: o }]\n', false],
    ['a bare name', 'choices: [{ package: a, from: MIT OR ISC, choose: MIT }]\n', false],
    [
      'a short digest',
      'clarifications: [{ package: "pkg:npm/a", license: MIT, file: x, sha256: "00", reason: r }]\n',
      false,
    ],
  ])('%s', (_, text, valid) => {
    expect(validate(JSON.parse(JSON.stringify(dataOf(text))))).toBe(valid);
  });

  test('every key has words for the editor', () => {
    const mute: string[] = [];
    const visit = (schema: unknown, path: string): void => {
      if (typeof schema !== 'object' || schema === null) return;
      for (const [key, value] of Object.entries(schema)) {
        if (key === 'properties') {
          for (const [name, inner] of Object.entries(value as object)) {
            if (!(inner as { description?: string }).description && !path.endsWith('scopes'))
              mute.push(`${path}.${name}`);
            visit(inner, `${path}.${name}`);
          }
        } else if (key !== 'required') visit(value, path);
      }
    };
    visit(policyJsonSchema(), '');
    expect(mute).toEqual([]);
  });
});
