import { describe, expect, test } from 'vitest';
import type { JudgedComponent } from '../../core/model/component.js';
import type { FilePath } from '../../core/model/file-path.js';
import type { LicenseEvidence } from '../../core/model/license.js';
import { npmPurl } from '../../core/model/purl.js';
import { renderExplain } from '../../core/report/explain.js';
import { component, known, report, SHOP, SHOP_FILES, sourcesOf, spanIn } from './fixtures.js';

const plain = { color: false, version: '1.0.0' };
const CHART_KIT = npmPurl('chart-kit', '4.2.0');

function explained(one: JudgedComponent, files: Readonly<Record<string, string>> = SHOP_FILES): string {
  return renderExplain(report({ components: [one] }), sourcesOf(files), one.purl, plain);
}

describe('the story of one component', () => {
  test('that is refused', async () => {
    await expect(renderExplain(SHOP, sourcesOf(SHOP_FILES), CHART_KIT, plain)).toMatchFileSnapshot(
      'golden/explain-refused.txt',
    );
  });

  test('that is refused, narrow and in color', async () => {
    const output = renderExplain(SHOP, sourcesOf(SHOP_FILES), CHART_KIT, { color: true, version: '1.0.0', width: 60 });
    await expect(output).toMatchFileSnapshot('golden/explain-narrow-color.txt');
  });

  test('that is not installed', async () => {
    const output = renderExplain(SHOP, sourcesOf(SHOP_FILES), npmPurl('pdf-tools', '3.1.4'), plain);
    await expect(output).toMatchFileSnapshot('golden/explain-undecided.txt');
  });

  test('that is allowed', async () => {
    const output = renderExplain(SHOP, sourcesOf(SHOP_FILES), npmPurl('left-pad', '1.3.0'), plain);
    await expect(output).toMatchFileSnapshot('golden/explain-allowed.txt');
  });

  test('that is not there', () => {
    expect(renderExplain(SHOP, sourcesOf({}), npmPurl('nobody', '1.0.0'), plain)).toBe(
      'pkg:npm/nobody@1.0.0 is not among the 3 components found here\n',
    );
  });
});

test('a clarification comes first, and what it overrules is shown with that reason', () => {
  const because: readonly LicenseEvidence[] = [
    {
      kind: 'declared',
      file: 'node_modules/x/package.json',
      start: 0,
      end: 3,
      text: 'WTF',
      expression: 'WTFPL',
      score: 1,
      normalized: 'a common name',
    },
    { kind: 'clarified', file: 'licit.yaml', start: 0, end: 3, text: 'MIT', expression: 'MIT', score: 1 },
  ];
  const output = explained(
    component('x', '1.0.0', { outcome: 'allowed', reason: 'r' }, { license: known('MIT', because) }),
    {},
  );
  expect(output.indexOf('clarified by us: "MIT"')).toBeLessThan(output.indexOf('declared by its manifest: "WTF"'));
  expect(output).toContain('    read as WTFPL: a common name\n    not believed: our clarification comes first\n');
});

test('a statement nobody can read is quoted and not believed', () => {
  const because = [
    {
      kind: 'declared',
      file: 'npm-cache:sha512-x/package.json',
      start: 3,
      end: 9,
      text: 'Custom',
      expression: undefined,
    },
  ] as const;
  const license = {
    kind: 'unreadable',
    problem: 'it names no license',
    because: because.map(({ expression: _, ...rest }) => rest),
  } as const;
  const output = explained(component('x', '1.0.0', { outcome: 'refused', reason: 'r' }, { license }));
  expect(output).toContain(
    '"Custom"\n    at npm-cache:sha512-x/package.json\n    not believed: nobody can tell which license it means\n',
  );
  expect(output).toContain('  there is a statement, but it names no license\n');
});

test("each operand is told with the policy's word, and each policy line is shown once", () => {
  const yaml = SHOP_FILES['licit.yaml'];
  const deny = spanIn('licit.yaml', yaml, 'source-available', 'deny: [source-available]');
  const allow = spanIn('licit.yaml', yaml, 'permissive', 'allow: [permissive]');
  const terms = [
    { start: 0, end: 3, verdict: 'allow', reason: 'permissive is allowed', policy: allow },
    { start: 8, end: 16, verdict: 'deny', reason: 'source-available is denied', policy: deny },
  ] as const;
  const one = component(
    'x',
    '1.0.0',
    { outcome: 'refused', reason: 'r', policy: deny, terms },
    { license: known('MIT AND SSPL-1.0') },
  );
  const output = explained(one);
  expect(output).toContain(
    '      allowed  MIT: permissive is allowed\n      denied   SSPL-1.0: source-available is denied\n',
  );
  expect(output.match(/deny: \[source-available\]/g)).toHaveLength(1);
  expect(output).toContain('^^^^^^^^^^ permissive is allowed');
  expect(output.match(/source-available is denied/g)).toHaveLength(1);
  expect(output).toContain('refused here');
});

test('an exception is quoted with its whole entry', () => {
  const yaml = SHOP_FILES['licit.yaml'];
  const policy = spanIn('licit.yaml', yaml, yaml.slice(yaml.indexOf('package:'), yaml.indexOf('2027-03-31') + 10));
  const output = explained(component('x', '1.0.0', { outcome: 'excepted', reason: 'an exception holds', policy }));
  for (const line of [
    'package: "pkg:npm/gone@^1"',
    'reason: "only in tests"',
    'owner: legal@example.org',
    'until: 2027-03-31',
  ]) {
    expect(output).toContain(line);
  }
});

test('of very many ways in the first are told and the rest counted', () => {
  const one = component('x', '1.0.0', { outcome: 'allowed', reason: 'r' });
  const [path] = one.paths;
  const paths = Array.from({ length: 25 }, (_, n) => ({ ...path, project: `packages/p${n}` as FilePath }));
  const output = explained({ ...one, paths } as JudgedComponent);
  expect(output).toContain('  packages/p19, runtime: x 1.0.0\n');
  expect(output).toContain('  and 5 more projects\n');
  expect(output).not.toContain('packages/p20');
});
