import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { completePolicy } from '../../core/config/complete.js';
import { allowFix, exceptionFix } from '../../core/config/edits.js';
import { yamlQuoted, yamlScalar } from '../../core/config/yaml-edit.js';
import { judge } from '../../core/decide/judge.js';
import type { FilePath } from '../../core/model/file-path.js';
import type { Finding, Fix } from '../../core/model/finding.js';
import type { Verdict } from '../../core/model/policy.js';
import { SCOPES } from '../../core/model/scope.js';
import { parseExpression } from '../../core/spdx/parse.js';
import { childOf, itemsOf, stringOf } from '../../core/text/node.js';
import { parseYaml } from '../../core/text/yaml.js';
import { edited, load, loadText } from '../config/loading.js';
import { YAML_PIECES } from '../support/yaml-pieces.js';

const FILE = 'licit.yaml' as FilePath;

const WHOLE = `# ours
extends: [recommended, house.yaml]
licenses:
  allow:
    - permissive # asks little
    - "MIT AND Zlib"
    - MPL-2.0 # reviewed
  review: [weak-copyleft, GPL-2.0]
  deny: [network-copyleft, UNLICENSED]
  otherwise: deny
scopes:
  development: { allow: [strong-copyleft] }
paths:
  - { under: tools/, scope: tool, reason: "not shipped" }
clarifications:
  - { package: "pkg:npm/old-lib@^1.2", license: MIT, reason: 'text is MIT' }
choices:
  - { package: "pkg:npm/two-way", from: "MIT OR GPL-2.0-only", choose: MIT }
exceptions:
  - package: "pkg:npm/dagre-pro@^3"
    license: LGPL-3.0-only
    reason: >-
      dynamic linking,
      reviewed
    owner: legal@example.org
    until: 2027-03-31
limits: { exception-days: 400 }
severity: { license/unreadable: warning }
`;

const PIECES = [
  ...YAML_PIECES,
  ...[
    'allow',
    'deny: ',
    'reason:',
    'MIT',
    'GPL-2.0',
    'permissive',
    'pkg:npm/x@^1',
    '__proto__: ',
    'extends: saas\n',
    '0x1F',
  ],
  ...['until: 2027-02-30', 'null', 'true', '😀', '\u2028', '\u0000', '!!map '],
];

/** The whole policy after some cuts and insertions. */
const mangled = fc
  .array(fc.record({ at: fc.nat(WHOLE.length), cut: fc.nat(12), piece: fc.constantFrom('', ...PIECES) }), {
    maxLength: 6,
  })
  .map((edits) => edits.reduce((text, { at, cut, piece }) => text.slice(0, at) + piece + text.slice(at + cut), WHOLE));

const soup = fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }).map((pieces) => pieces.join(''));

describe('a policy, however mangled', () => {
  test('is read without a throw, and every place lies in its file', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(mangled, soup), async (text) => {
        const house = 'licenses: { deny: [data] }\n';
        const files: Record<string, string> = { 'licit.yaml': text, 'house.yaml': house };
        const { policy, findings, sources } = await load(files);
        const lengthOf = (file: string) => (sources.get(file) ?? files[file])?.length ?? -1;
        const entries = [policy.rules, ...policy.scopes.values()].flatMap((rules) => rules.entries);
        const spans = [
          ...findings.flatMap(placesOf),
          ...[...entries, ...policy.paths, ...policy.clarifications, ...policy.choices, ...policy.exceptions].map(
            ({ span }) => span,
          ),
        ];
        for (const { file, start, end } of spans) {
          expect(0 <= start && start <= end && end <= lengthOf(file)).toBe(true);
        }
        for (const { message, help } of findings) expect([message === '', help === '']).toEqual([false, false]);
      }),
      { numRuns: 300 },
    );
  });

  test('a key taken away or misspelled is never without a finding', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('reason', 'owner', 'until', 'license', 'package'),
        fc.boolean(),
        async (key, typo) => {
          const place = WHOLE.lastIndexOf(`    ${key}: `);
          const at = place < 0 ? WHOLE.lastIndexOf(`- ${key}: `) + 2 : place + 4;
          const text = typo
            ? `${WHOLE.slice(0, at)}x${WHOLE.slice(at)}`
            : WHOLE.slice(0, at) + WHOLE.slice(at).replace(/.*/, 'ticket: x');
          const { findings, policy } = await load({ 'licit.yaml': text, 'house.yaml': '' });
          expect(policy.exceptions).toEqual([]);
          expect(findings.some(({ code }) => code === 'policy/invalid' || code === 'policy/reason-missing')).toBe(true);
        },
      ),
    );
  });

  test('completion answers at any offset', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(mangled, soup), fc.nat(), async (text, offset) => {
        expect(Array.isArray(await completePolicy(text, offset % (text.length + 1)))).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});

const odd = fc
  .array(
    fc.constantFrom(
      '\u0085',
      '\u2028',
      '\u202e',
      '\u200b',
      '\ufeff',
      '\ufffe',
      '\u{e0041}',
      '\ud800',
      '\u007f',
      'x',
      ' ',
    ),
  )
  .map((characters) => characters.join(''));

describe('an edit', () => {
  test('that allows a license leaves a policy that allows it, and all else as it was', async () => {
    await fc.assert(
      fc.asyncProperty(mangled, async (text) => {
        const { policy } = await load({ 'licit.yaml': text, 'house.yaml': '' });
        const fix = allowFix(policy, { file: FILE, text }, 'AFL-3.0');
        if (!fix) return;
        const result = edited(text, fix.edits);
        const { root, problems } = parseYaml(result);
        expect(problems).toEqual([]);
        const list = childOf(childOf(root, 'licenses'), 'allow');
        const before = itemsOf(childOf(childOf(parseYaml(text).root, 'licenses'), 'allow')).map(stringOf);
        expect(itemsOf(list).map(stringOf)).toEqual([...before, 'AFL-3.0']);
        for (const comment of text.match(/# \w+/g) ?? []) expect(result).toContain(comment);
      }),
      { numRuns: 300 },
    );
  });

  test('that adds an exception leaves YAML with one entry more', async () => {
    await fc.assert(
      fc.asyncProperty(mangled, async (text) => {
        const { policy } = await load({ 'licit.yaml': text, 'house.yaml': '' });
        const fix = exceptionFix(policy, { file: FILE, text }, { package: 'pkg:npm/x@1', license: 'MIT AND "' });
        if (!fix) return;
        const { root, problems } = parseYaml(edited(text, fix.edits));
        expect(problems).toEqual([]);
        const before = itemsOf(childOf(parseYaml(text).root, 'exceptions'));
        const entries = itemsOf(childOf(root, 'exceptions'));
        expect(entries).toHaveLength(before.length + 1);
        expect(stringOf(childOf(entries.at(-1), 'license'))).toBe('MIT AND "');
      }),
      { numRuns: 300 },
    );
  });

  test('that a finding offers lies in the file and can be made', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(mangled, soup), async (text) => {
        const { findings } = await load({ 'licit.yaml': text, 'house.yaml': '' });
        for (const fix of findings.flatMap((finding): readonly Fix[] => finding.fixes)) {
          for (const { span } of fix.edits) expect(span.start <= span.end && span.end <= text.length).toBe(true);
          await load({ 'licit.yaml': edited(text, fix.edits), 'house.yaml': '' });
        }
      }),
      { numRuns: 200 },
    );
  });

  test('writes any text as a scalar that reads back', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string(), odd), (text) => {
        const expected = text.toWellFormed();
        for (const written of [yamlScalar(text), yamlQuoted(text)]) {
          expect(written).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
          expect(parseYaml(`a: ${written}\nb: [${written}, c]\n`)).toMatchObject({
            problems: [],
            root: {
              entries: [{ value: { value: expected } }, { value: { items: [{ value: expected }, { value: 'c' }] } }],
            },
          });
        }
      }),
      { numRuns: 300 },
    );
  });
});

const LICENSES = [
  'MIT',
  'Zlib',
  'MPL-2.0',
  'GPL-2.0-only',
  'GPL-2.0-or-later',
  'AGPL-3.0-only',
  'LicenseRef-x',
  'CC-BY-4.0',
];
const TARGETS = [
  ...LICENSES,
  'MIT AND Zlib',
  'MIT OR GPL-2.0-only',
  'permissive',
  'weak-copyleft',
  'network-copyleft',
  'uncategorized',
];
const RANK: Record<Verdict, number> = { allow: 0, review: 1, deny: 2 };

const list = fc.uniqueArray(fc.constantFrom(...TARGETS), { maxLength: 4 });
const rules = fc.record(
  { allow: list, review: list, deny: list, otherwise: fc.constantFrom('allow', 'review', 'deny') },
  { requiredKeys: [] },
);
const policyText = fc
  .record({
    extends: fc.constantFrom([], ['recommended'], ['house.yaml'], ['saas', 'house.yaml']),
    licenses: rules,
    scopes: fc.record({ development: rules }, { requiredKeys: [] }),
  })
  .map((policy) => JSON.stringify(policy));
const expressionText = fc
  .tuple(fc.constantFrom(...LICENSES), fc.constantFrom('AND', 'OR'), fc.constantFrom(...LICENSES))
  .map((words) => words.join(' '));

test('allowing more never refuses anything else', async () => {
  await fc.assert(
    fc.asyncProperty(
      policyText,
      rules.map((house) => JSON.stringify({ licenses: house })),
      fc.constantFrom(...TARGETS),
      expressionText,
      fc.constantFrom(...SCOPES),
      async (text, house, license, words, scope) => {
        const files = { 'licit.yaml': text, 'house.yaml': house };
        const { policy } = await load(files);
        const fix = allowFix(policy, { file: FILE, text }, license);
        const parsed = parseExpression(words);
        if (!fix || 'problem' in parsed) return;
        const { policy: wider } = await load({ ...files, 'licit.yaml': edited(text, fix.edits) });
        const before = judge(parsed.expression, scope, policy).verdict;
        const after = judge(parsed.expression, scope, wider).verdict;
        expect(RANK[after]).toBeLessThanOrEqual(RANK[before]);
      },
    ),
    { numRuns: 500 },
  );
});

test('a line with a mistake allows nothing that the policy without it does not', async () => {
  await fc.assert(
    fc.asyncProperty(
      policyText,
      fc.constantFrom('MTI', 'permisive', 'NONE', '', 'MIT OR', 'pkg:npm/x'),
      async (text, wrong) => {
        const parsed = JSON.parse(text) as { licenses: { allow?: string[] } };
        parsed.licenses.allow = [...(parsed.licenses.allow ?? []), wrong];
        const files = { 'house.yaml': 'overridable: true\n' };
        const clean = await load({ ...files, 'licit.yaml': text });
        const mistaken = await load({ ...files, 'licit.yaml': JSON.stringify(parsed) });
        const names = ({ policy }: typeof clean) =>
          policy.rules.entries.map(({ verdict, what }) => JSON.stringify([verdict, what]));
        expect(names(mistaken)).toEqual(names(clean));
        expect(mistaken.findings.length).toBeGreaterThan(clean.findings.length);
      },
    ),
  );
});

test('an anchor that is repeated over and over costs no time to speak of', async () => {
  let text = 'a0: &a0 [x, x]\n';
  for (let level = 1; level < 60; level += 1) text += `a${level}: &a${level} [*a${level - 1}, *a${level - 1}]\n`;
  const { findings } = await loadText(text);
  expect(findings.some(({ code }) => code === 'policy/invalid')).toBe(true);
});

function placesOf({ at, labels, fixes }: Finding): readonly Finding['at'][] {
  return [at, ...labels.map(({ span }) => span), ...fixes.flatMap(({ edits }) => edits.map(({ span }) => span))];
}
