import { describe, expect, test } from 'vitest';
import { edited, loadText, told } from './loading.js';

interface Mistake {
  readonly title: string;
  readonly text: string;
  /** `told` of every finding. */
  readonly findings: readonly string[];
  readonly help?: string;
  /** The text once the first fix is made. */
  readonly fixed?: string;
}

const EXCEPTION = 'package: "pkg:npm/a@^1", license: MIT, reason: r, owner: o, until: 2027-01-01';

const MISTAKES: readonly Mistake[] = [
  {
    title: 'a key that is none',
    text: 'lisences: {}\n',
    findings: ['policy/invalid "lisences" "lisences" is no key of a policy'],
    help: 'did you mean "licenses"?',
    fixed: 'licenses: {}\n',
  },
  {
    title: 'a key with two letters swapped',
    text: 'licenses: { dney: [MIT] }\n',
    findings: ['policy/invalid "dney" "dney" is no key of licenses'],
    fixed: 'licenses: { deny: [MIT] }\n',
  },
  {
    title: 'a key far from any',
    text: 'scopes: { production: {} }\n',
    findings: ['policy/invalid "production" "production" is no key of scopes'],
    help: 'use one of runtime, peer, optional, build, development, tool',
  },
  {
    title: 'a key named like an object’s own',
    text: '__proto__: { licenses: { allow: [MIT] } }\n',
    findings: ['policy/invalid "__proto__" "__proto__" is no key of a policy'],
  },
  {
    title: 'one word where a list belongs',
    text: 'licenses:\n  allow: MIT # ours\n',
    findings: ['policy/invalid "MIT" licenses.allow must be a list'],
    help: 'licenses that may be used: SPDX ids, expressions or categories',
    fixed: 'licenses:\n  allow: [MIT] # ours\n',
  },
  {
    title: 'a number where text belongs',
    text: 'licenses: { allow: [MIT, 42] }\n',
    findings: ['policy/invalid "42" licenses.allow[1] must be text'],
  },
  {
    title: 'a list where a mapping belongs',
    text: 'licenses: [MIT]\n',
    findings: ['policy/invalid "[MIT]" licenses must be a mapping of keys to values'],
  },
  {
    title: 'a whole file that is a list',
    text: '- MIT\n',
    findings: ['policy/invalid "- MIT" the policy must be a mapping of keys to values'],
  },
  {
    title: 'a number under extends',
    text: 'extends: [recommended, 7]\n',
    findings: ['policy/invalid "7" extends[1] must be text'],
  },
  {
    title: 'a word that is no verdict',
    text: 'licenses: { otherwise: alow }\n',
    findings: ['policy/invalid "alow" "alow" is no value of licenses.otherwise'],
    help: 'did you mean "allow"?',
    fixed: 'licenses: { otherwise: allow }\n',
  },
  {
    title: 'a finding code that is none',
    text: 'severity: { license/absnt: note }\n',
    findings: ['policy/invalid "license/absnt" "license/absnt" is no key of severity'],
    fixed: 'severity: { license/absent: note }\n',
  },
  {
    title: 'turning off what reports this very mistake',
    text: 'severity: { policy/invalid: off }\n',
    findings: ['policy/invalid "off" a mistake in the policy is always an error'],
  },
  {
    title: 'a key written twice',
    text: 'licenses:\n  allow: [MIT]\n  allow: [ISC]\n',
    findings: ['policy/invalid "allow" "allow" is written twice, and only the last one counts'],
  },
  {
    title: 'a license id with a typing error',
    text: 'licenses: { deny: ["Apche-2.0"] }\n',
    findings: ['policy/invalid "Apche-2.0" "Apche-2.0" is no SPDX license id'],
    help: 'did you mean "Apache-2.0"?',
    fixed: 'licenses: { deny: [Apache-2.0] }\n',
  },
  {
    title: 'a category with a typing error',
    text: 'licenses: { allow: [permisive] }\n',
    findings: ['policy/invalid "permisive" "permisive" is no SPDX license id'],
    fixed: 'licenses: { allow: [permissive] }\n',
  },
  {
    title: 'one wrong operand of an expression',
    text: "licenses: { allow: ['MIT AND Zlibb'] }\n",
    findings: ['policy/invalid "Zlibb" "Zlibb" is no SPDX license id'],
    fixed: 'licenses: { allow: ["MIT AND Zlib"] }\n',
  },
  {
    title: 'an id that SPDX has replaced',
    text: 'licenses: { deny: [GPL-2.0+] }\n',
    findings: ['license/deprecated-id "GPL-2.0+" SPDX has replaced "GPL-2.0+"; it is read as GPL-2.0-or-later'],
    fixed: 'licenses: { deny: [GPL-2.0-or-later] }\n',
  },
  {
    title: 'NONE for UNLICENSED',
    text: 'licenses: { deny: [NONE] }\n',
    findings: ['policy/invalid "NONE" NONE is no license'],
    fixed: 'licenses: { deny: [UNLICENSED] }\n',
  },
  {
    title: 'a license that is allowed and denied',
    text: 'licenses:\n  allow: [ISC, MIT]\n  deny: [MIT]\n',
    findings: ['policy/invalid "MIT" "MIT" is under allow and under deny; deny counts'],
    fixed: 'licenses:\n  allow: [ISC]\n  deny: [MIT]\n',
  },
  {
    title: 'a license allowed twice, in two spellings',
    text: 'licenses:\n  allow:\n    - MIT\n    - mit # again\n    - ISC\n',
    findings: ['policy/unused-entry "mit" "mit" is under allow twice'],
    fixed: 'licenses:\n  allow:\n    - MIT\n    - ISC\n',
  },
  {
    title: 'an exception without reason, owner and end',
    text: 'exceptions:\n  - package: "pkg:npm/a"\n    license: MIT # ours\n',
    findings: [
      'policy/reason-missing "package: \\"pkg:npm/a\\"" exceptions[0] has no reason',
      'policy/invalid "package: \\"pkg:npm/a\\"" exceptions[0] has no owner',
      'policy/invalid "package: \\"pkg:npm/a\\"" exceptions[0] has no until',
    ],
    fixed: 'exceptions:\n  - package: "pkg:npm/a"\n    license: MIT # ours\n    reason: ""\n',
  },
  {
    title: 'the same, on one line',
    text: 'exceptions: [{ package: "pkg:npm/a", license: MIT, reason: r, owner: o }]\n',
    findings: ['policy/invalid "package: \\"pkg:npm/a\\"" exceptions[0] has no until'],
    fixed: 'exceptions: [{ package: "pkg:npm/a", license: MIT, reason: r, owner: o, until: "" }]\n',
  },
  {
    title: 'a reason of spaces',
    text: 'paths: [{ under: x, ignore: true, reason: "  " }]\n',
    findings: ['policy/reason-missing "\\"  \\"" paths[0].reason is empty'],
  },
  {
    title: 'a reason that is only a key',
    text: 'paths:\n  - under: x\n    ignore: true\n    reason:\n',
    findings: ['policy/reason-missing "under: x" paths[0] has no reason'],
    fixed: 'paths:\n  - under: x\n    ignore: true\n    reason: ""\n',
  },
  {
    title: 'a day that does not exist',
    text: `exceptions: [{ ${EXCEPTION.replace('2027-01-01', '2027-02-29')} }]\n`,
    findings: ['policy/invalid "2027-02-29" "2027-02-29" is no day of the calendar'],
  },
  {
    title: 'a day as a number',
    text: `exceptions: [{ ${EXCEPTION.replace('2027-01-01', '20270101')} }]\n`,
    findings: ['policy/invalid "20270101" exceptions[0].until must be text'],
  },
  {
    title: 'a ticket as a number',
    text: `exceptions: [{ ${EXCEPTION}, ticket: 118 }]\n`,
    findings: ['policy/invalid "118" exceptions[0].ticket must be text'],
    fixed: `exceptions: [{ ${EXCEPTION}, ticket: "118" }]\n`,
  },
  {
    title: 'a misspelled key that would have narrowed an exception',
    text: `exceptions: [{ ${EXCEPTION}, scop: development }]\n`,
    findings: ['policy/invalid "scop" "scop" is no key of exceptions[0]'],
    fixed: `exceptions: [{ ${EXCEPTION}, scope: development }]\n`,
  },
  {
    title: 'a bare package name',
    text: `exceptions: [{ ${EXCEPTION.replace('"pkg:npm/a@^1"', "'@acme/kit@^1'")} }]\n`,
    findings: [`policy/invalid "'@acme/kit@^1'" "@acme/kit@^1" is no package URL`],
    fixed: `exceptions: [{ ${EXCEPTION.replace('"pkg:npm/a@^1"', '"pkg:npm/@acme/kit@^1"')} }]\n`,
  },
  {
    title: 'a purl without type',
    text: `exceptions: [{ ${EXCEPTION.replace('pkg:npm/a', 'pkg:a')} }]\n`,
    findings: ['policy/invalid "\\"pkg:a@^1\\"" "pkg:a@^1" is no package URL'],
    fixed: `exceptions: [{ ${EXCEPTION} }]\n`,
  },
  {
    title: 'a range that is none',
    text: `exceptions: [{ ${EXCEPTION.replace('^1', 'newest')} }]\n`,
    findings: ['policy/invalid "\\"pkg:npm/a@newest\\"" "newest" is no version range'],
  },
  {
    title: 'a range that is empty',
    text: `exceptions: [{ ${EXCEPTION.replace('^1', '')} }]\n`,
    findings: ['policy/invalid "\\"pkg:npm/a@\\"" the version range after "@" is empty'],
    fixed: `exceptions: [{ ${EXCEPTION.replace('@^1', '')} }]\n`,
  },
  {
    title: 'a pattern of names',
    text: `exceptions: [{ ${EXCEPTION.replace('npm/a@^1', 'npm/@acme/*')} }]\n`,
    findings: ['policy/invalid "\\"pkg:npm/@acme/*\\"" "@acme/*" names no package: * is no pattern here'],
  },
  {
    title: 'a digest that is too short',
    text: 'clarifications: [{ package: "pkg:npm/a", license: MIT, file: LICENSE, sha256: "ab12", reason: r }]\n',
    findings: ['policy/invalid "\\"ab12\\"" a SHA-256 has 64 hex digits, this has 4 characters'],
  },
  {
    title: 'a file without its digest',
    text: 'clarifications: [{ package: "pkg:npm/a", license: MIT, file: LICENSE, reason: r }]\n',
    findings: ['policy/invalid "LICENSE" nothing pins "LICENSE" to what it says today'],
  },
  {
    title: 'a file that climbs out of its package',
    text: `clarifications: [{ package: "pkg:npm/a", license: MIT, file: ../x, sha256: "${'0a'.repeat(32)}", reason: r }]\n`,
    findings: ['policy/invalid "../x" "../x" is no file of the package'],
  },
  {
    title: 'a choice that is not offered',
    text: 'choices: [{ package: "pkg:npm/a", from: MIT OR ISC, choose: Zlib }]\n',
    findings: ['policy/invalid "Zlib" Zlib is not offered by MIT OR ISC'],
  },
  {
    title: 'a choice that is not enough',
    text: 'choices: [{ package: "pkg:npm/a", from: (MIT OR ISC) AND Zlib, choose: MIT }]\n',
    findings: ['policy/invalid "MIT" MIT alone does not meet (MIT OR ISC) AND Zlib'],
  },
  {
    title: 'a choice that leaves a choice',
    text: 'choices: [{ package: "pkg:npm/a", from: MIT OR ISC OR Zlib, choose: MIT OR ISC }]\n',
    findings: ['policy/invalid "MIT OR ISC" a choice leaves nothing open, and this has an OR'],
  },
  {
    title: 'a choice from one',
    text: 'choices: [{ package: "pkg:npm/a", from: MIT, choose: MIT }]\n',
    findings: ['policy/invalid "MIT" this offers no choice'],
  },
  {
    title: 'a folder written as a pattern',
    text: 'paths: [{ under: "tools/**", scope: tool, reason: r }]\n',
    findings: ['policy/invalid "\\"tools/**\\"" "tools/**" is read as a folder\'s name, not as a pattern'],
    fixed: 'paths: [{ under: tools/, scope: tool, reason: r }]\n',
  },
  {
    title: 'a folder outside',
    text: 'paths: [{ under: ../x, scope: tool, reason: r }]\n',
    findings: ['policy/invalid "../x" "../x" leaves what is checked'],
  },
  {
    title: 'ignoring everything',
    text: 'paths: [{ under: ./, ignore: true, reason: r }]\n',
    findings: ['policy/invalid "./" ignoring the root leaves nothing to judge'],
  },
  {
    title: 'a folder of which nothing is said',
    text: 'paths: [{ under: x, reason: r }]\n',
    findings: ['policy/invalid "x" nothing is said of "x"'],
  },
];

describe('a mistake in licit.yaml', () => {
  test.each(MISTAKES)('$title', async ({ text, findings, help, fixed }) => {
    const { findings: found, policy } = await loadText(text);
    expect(found.map((finding) => told(finding, text))).toEqual(findings);
    if (help !== undefined) expect(found[0]?.help).toBe(help);
    const first = found[0]?.fixes[0];
    expect(first && edited(text, first.edits)).toBe(fixed);
    // What is wrong has no effect.
    expect([...policy.exceptions, ...policy.paths, ...policy.clarifications, ...policy.choices]).toEqual([]);
  });

  test('of two verdicts on one license the stricter counts', async () => {
    const { policy } = await loadText('licenses:\n  allow: [ISC, MIT]\n  deny: [MIT]\n');
    expect(policy.rules.entries.map(({ verdict }) => verdict)).toEqual(['allow', 'deny']);
  });

  test('an entry beside a wrong one keeps its place', async () => {
    const text = 'licenses: { allow: [7, MIT] }\n';
    const { policy } = await loadText(text);
    expect(policy.rules.entries.map(({ span }) => text.slice(span.start, span.end))).toEqual(['MIT']);
  });

  test('a fix that would take more than the line it is for is not offered', async () => {
    const { findings } = await loadText('licenses: { allow: [MIT, 7, MIT] }\n');
    expect(findings.map(({ code, fixes }) => [code, fixes.length])).toEqual([
      ['policy/invalid', 0],
      ['policy/unused-entry', 0],
    ]);
  });
});

describe('a text that is hardly a policy', () => {
  test('broken YAML is told where it breaks, and what is read before stays', async () => {
    const { findings, policy } = await loadText('licenses:\n  deny: [MIT]\n  allow: [ISC\n');
    expect(findings[0]?.code).toBe('policy/invalid');
    expect(findings[0]?.message).toMatch(/^this is not YAML: /);
    expect(policy.rules.entries.some(({ verdict }) => verdict === 'deny')).toBe(true);
  });

  test('tabs', async () => {
    const { findings } = await loadText('licenses:\n\tallow: [MIT]\n');
    expect(findings.some(({ code }) => code === 'policy/invalid')).toBe(true);
  });

  test('anchors that multiply are refused, and the recommended profile judges', async () => {
    let text = 'a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n';
    for (let level = 1; level < 9; level += 1)
      text += `a${level}: &a${level} [${Array(10)
        .fill(`*a${level - 1}`)
        .join(', ')}]\n`;
    const { findings, policy } = await loadText(text);
    expect(findings.some(({ code }) => code === 'policy/invalid')).toBe(true);
    expect(policy.rules.entries.map(({ span }) => span.file)).toContain('licit:recommended');
  });

  test('too large', async () => {
    const { findings } = await loadText(`# ${'x'.repeat(1_100_000)}\n`);
    expect(findings.map(({ message }) => message)).toEqual(['the policy is larger than 1048576 characters']);
  });

  test('an empty text is a policy that allows nothing', async () => {
    const { findings, policy, builtIn } = await loadText('');
    expect({ findings, builtIn, entries: policy.rules.entries }).toEqual({ findings: [], builtIn: false, entries: [] });
  });

  test('keys without values are as if they were not written', async () => {
    expect((await loadText('licenses:\n  allow:\n    # - MIT\nexceptions:\n')).findings).toEqual([]);
  });
});
