import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import AjvDraft04 from 'ajv-draft-04';
import { describe, expect, test } from 'vitest';
import type { FilePath } from '../../core/model/file-path.js';
import { FINDINGS } from '../../core/model/findings.js';
import type { Report } from '../../core/model/report.js';
import { sarif } from '../../core/report/sarif.js';
import type { SarifLog } from '../../core/report/sarif-types.js';
import { hostile, report, reported, SHOP, SHOP_FILES, sourcesOf } from './fixtures.js';

const require = createRequire(import.meta.url);
const folder = require.resolve('@microsoft/jest-sarif/package.json').replace('package.json', '');
const schema = JSON.parse(readFileSync(`${folder}lib/schemas/sarif-2.1.0-rtm.5.json`, 'utf8'));
const Ajv = AjvDraft04 as unknown as typeof AjvDraft04.default;
const validate = new Ajv({ allErrors: true, strict: false, unicodeRegExp: false, validateFormats: false }).compile(
  schema,
);

function rendered(of: Report = SHOP, files: Readonly<Record<string, string>> = SHOP_FILES): SarifLog {
  return JSON.parse(sarif.render(of, sourcesOf(files), { color: false, version: '1.0.0' }));
}

function run(of?: Report) {
  const [first] = rendered(of).runs;
  if (!first) throw new Error('no run');
  return first;
}

const outside = { file: 'licit:recommended' as FilePath, start: 4, end: 8 };
const inside = { file: 'package.json' as FilePath, start: 0, end: 0 };

describe('the official schema', () => {
  test.each([
    ['one of each', SHOP],
    ['nothing', report()],
    ['hostile names', hostile('x\n](http://evil) %{0}\u0000')],
  ])('accepts %s', (_, of) => {
    expect(validate(rendered(of)), JSON.stringify(validate.errors, null, 1)).toBe(true);
  });

  test('would refuse a log that is wrong', () => {
    const log = rendered();
    expect(validate({ ...log, version: '2.0.0' })).toBe(false);
    expect(validate({ ...log, runs: log.runs.map(({ tool: _, ...rest }) => rest) })).toBe(false);
    expect(validate({ ...log, runs: log.runs.map((one) => ({ ...one, columnKind: 'bytes' })) })).toBe(false);
  });
});

test('of a project with one of each', async () => {
  await expect(sarif.render(SHOP, sourcesOf(SHOP_FILES), { color: false, version: '1.0.0' })).toMatchFileSnapshot(
    'golden/shop.sarif',
  );
});

describe('what code scanning asks for', () => {
  test('every finding there is is a rule, once, with help', () => {
    const { rules } = run().tool.driver;
    expect(rules.map(({ id }) => id)).toEqual(Object.keys(FINDINGS));
    expect(new Set(rules.map(({ name }) => name)).size).toBe(rules.length);
    for (const rule of rules) {
      expect(rule.name).toMatch(/^[A-Z][A-Za-z]+$/);
      for (const words of [rule.shortDescription.text, rule.fullDescription.text, rule.help.text, rule.help.markdown])
        expect(words).not.toBe('');
      expect(rule.properties.tags.length).toBeLessThanOrEqual(20);
    }
  });

  test('every result has a rule, one place in the tree, a fingerprint and numbered related places', () => {
    const { results, tool, artifacts } = run();
    expect(results).toHaveLength(SHOP.findings.length);
    for (const result of results) {
      expect(tool.driver.rules[result.ruleIndex]?.id).toBe(result.ruleId);
      expect(result.locations).toHaveLength(1);
      expect(result.partialFingerprints['licitFingerprint/v1']).toMatch(/^[0-9a-f]{64}$/);
      for (const { physicalLocation } of [...result.locations, ...(result.relatedLocations ?? [])]) {
        const { index, uri } = physicalLocation.artifactLocation;
        expect(artifacts[index ?? -1]?.location.uri).toBe(uri);
      }
      expect(result.relatedLocations?.map(({ id }) => id) ?? []).toEqual(
        (result.relatedLocations ?? []).map((_, id) => id),
      );
    }
  });

  test('a place outside the tree is told and no artifact', () => {
    const finding = reported({
      code: 'policy/invalid',
      severity: 'error',
      message: 'm',
      help: 'h',
      at: outside,
      labels: [{ span: outside, text: 'why' }],
    });
    const [result] = run(report({ findings: [finding] })).results;
    expect(JSON.stringify(run(report({ findings: [finding] })).artifacts)).not.toContain('licit:');
    expect(result?.locations[0]?.physicalLocation.artifactLocation.uri).toBe('package.json');
    expect(result?.relatedLocations).toBeUndefined();
    expect(result?.message.text).toContain('licit:recommended: why');
  });

  test('a place outside the tree gives way to the first reason in it', () => {
    const labels = [
      { span: outside, text: 'a' },
      { span: { ...inside, file: 'deep/package.json' as FilePath }, text: 'b' },
    ];
    const finding = reported({
      code: 'policy/invalid',
      severity: 'error',
      message: 'm',
      help: 'h',
      at: outside,
      labels,
    });
    expect(run(report({ findings: [finding] })).results[0]?.locations[0]?.physicalLocation.artifactLocation.uri).toBe(
      'deep/package.json',
    );
  });

  test('paths are percent-encoded, segment by segment', () => {
    const file = 'a b/@x/c#d%/ü?.json' as FilePath;
    const finding = reported({
      code: 'read/malformed',
      severity: 'error',
      message: 'm',
      help: 'h',
      at: { ...inside, file },
    });
    expect(run(report({ findings: [finding] })).results[0]?.locations[0]?.physicalLocation.artifactLocation.uri).toBe(
      'a%20b/@x/c%23d%25/%C3%BC%3F.json',
    );
  });

  test('no more than 25,000 results and 1,000 places, the gravest first, and the rest is counted', () => {
    const labels = Array.from({ length: 1_500 }, () => ({ span: inside, text: 'l' }));
    const one = { code: 'read/malformed', message: 'm', help: 'h', at: inside } as const;
    const warnings = Array.from({ length: 25_000 }, () => reported({ ...one, severity: 'warning' }));
    const findings = [
      ...warnings,
      reported({ ...one, severity: 'error', labels }),
      reported({ ...one, severity: 'off' }),
    ];
    const { results, invocations } = run(report({ findings }));
    expect(results).toHaveLength(25_000);
    expect(results[0]?.level).toBe('error');
    expect(results[0]?.relatedLocations?.length).toBe(999);
    expect(invocations[0]?.toolExecutionNotifications[0]?.message.text).toContain('1 finding left out');
  });

  test('a message holds no link of a stranger', () => {
    expect(JSON.stringify(run(hostile('[click](https://evil)')).results)).not.toContain('](');
  });

  test('what could not be judged is no success', () => {
    const finding = reported({ code: 'read/malformed', severity: 'error', message: 'm', help: 'h', at: inside });
    expect(run(report({ findings: [finding] })).invocations[0]).toMatchObject({
      executionSuccessful: false,
      exitCode: 2,
    });
    expect(run(report()).invocations[0]).toMatchObject({ executionSuccessful: true, exitCode: 0 });
  });
});

test('a fix whose places are not all known is left out', () => {
  const gone = { file: 'gone.yaml' as FilePath, start: 5, end: 9 };
  const fixes = [
    {
      title: 'f',
      edits: [
        { span: inside, text: 'a' },
        { span: gone, text: 'b' },
      ],
    },
  ];
  const finding = reported({ code: 'read/malformed', severity: 'error', message: 'm', help: 'h', at: inside, fixes });
  expect(run(report({ findings: [finding] })).results[0]?.fixes).toBeUndefined();
});
