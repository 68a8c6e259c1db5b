import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import type { FilePath } from '../../core/model/file-path.js';
import { json } from '../../core/report/json.js';
import { reportSchema } from '../../scripts/generate-report-schema.js';
import { component, hostile, report, reported, SHOP, SHOP_FILES, sourcesOf } from './fixtures.js';

const schema = JSON.parse(reportSchema().text);
const validate = new Ajv2020({ allErrors: true, strict: true, formats: { date: true } }).compile(schema);

function rendered(of = SHOP): Record<string, unknown> {
  return JSON.parse(json.render(of, sourcesOf(SHOP_FILES), { color: false, version: '1.0.0' }));
}

describe('the published schema', () => {
  test('accepts what is rendered', () => {
    expect(validate(rendered()), JSON.stringify(validate.errors)).toBe(true);
    expect(validate(rendered(report())), JSON.stringify(validate.errors)).toBe(true);
    expect(validate(rendered(hostile('__proto__\n"<')))).toBe(true);
  });

  test('accepts every way of concluding', () => {
    const undecided = { outcome: 'undecided', reason: 'r' } as const;
    const components = (
      ['not-installed', 'optional-not-installed', 'unpinned', 'ignored', 'out-of-scope'] as const
    ).map((reason) =>
      component(reason, '1.0.0', undecided, { license: { kind: 'not-evaluated', reason, because: [] } }),
    );
    const absent = component('absent', '1.0.0', undecided, { license: { kind: 'absent', because: [] } });
    expect(validate(rendered(report({ components: [...components, absent] }))), JSON.stringify(validate.errors)).toBe(
      true,
    );
  });

  test('refuses every object with a field too many, too few or of another type', () => {
    let tried = 0;
    for (const [path, mutated] of mutations(rendered())) {
      tried++;
      expect(validate(mutated), `${path} was accepted`).toBe(false);
    }
    expect(tried).toBeGreaterThan(280);
  });

  test('documents every field of the first level but the plain ones', () => {
    expect(schema.title).toBe('Licit report');
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
    expect(Object.keys(schema.properties)).toEqual(Object.keys(rendered()));
  });
});

describe('a JSON report', () => {
  test('of a project with one of each', async () => {
    const output = json.render(SHOP, sourcesOf(SHOP_FILES), { color: false, version: '1.0.0' });
    await expect(output).toMatchFileSnapshot('golden/shop.json.txt');
  });

  test('gives lines and columns from 1 beside the offset, and the offset alone where the text is gone', () => {
    const [finding] = rendered().findings as readonly Record<string, unknown>[];
    expect(finding).toMatchObject({
      file: 'licit.yaml',
      start: { line: 7, column: 14, offset: 131 },
      end: { line: 7, column: 31, offset: 148 },
    });
    const [first] = rendered().components as readonly { license: { evidence: readonly unknown[] } }[];
    expect(first?.license.evidence[1]).toMatchObject({
      file: 'node_modules/chart-kit/LICENSE',
      start: { offset: 0 },
      end: { offset: 1080 },
    });
  });

  test('leaves out what is switched off', () => {
    const at = { file: 'a' as FilePath, start: 0, end: 0 };
    const off = reported({ code: 'read/skipped', severity: 'off', message: 'm', help: 'h', at });
    expect(rendered(report({ findings: [off] })).findings).toEqual([]);
  });

  test('keeps controls and turned writing out of the terminal, and reads back the same', () => {
    const text = 'a\u0007\u009b31m\u202e\u2028"';
    const output = json.render(hostile(text), sourcesOf({}), { color: false, version: '1' });
    expect(output).not.toMatch(/(?!\n)[\p{Cc}\u202e\u2028]/u);
    expect(JSON.parse(output).findings[0].message).toBe(text);
  });
});

/** Optional by the schema, so that leaving them out breaks nothing. */
const OPTIONAL = new Set([
  'catalogue',
  'catalogueFiles',
  'uses',
  'purl',
  'name',
  'license',
  'policy',
  'operand',
  'expression',
  'score',
  'normalized',
]);

/** Copies with one thing wrong each; a field is tried once per place of its kind. */
function* mutations(value: unknown): Iterable<readonly [string, unknown]> {
  const seen = new Set<string>();
  for (const path of objectPaths(value, [])) {
    const kind = path.map((step) => (/^\d+$/.test(step) ? '*' : step)).join('.');
    const keys = Object.keys(at(value, path));
    if (seen.has(`${kind}${keys}`)) continue;
    seen.add(`${kind}${keys}`);
    yield [`${kind} with a field too many`, changed(value, path, (object) => ({ ...object, more: 1 }))];
    for (const key of keys) {
      yield [`${kind}.${key} of another type`, changed(value, path, (object) => ({ ...object, [key]: null }))];
      const optional =
        OPTIONAL.has(key) &&
        !(kind.endsWith('license') && key === 'expression') &&
        !(kind === 'components.*' && key !== 'name') &&
        kind !== 'uses.*';
      const root =
        (kind === '' && !key.startsWith('catalogue') && key !== 'uses') ||
        (kind === 'policy' && key === 'name') ||
        kind === 'tool';
      if (optional && !root) continue;
      yield [
        `${kind} without ${key}`,
        changed(value, path, (object) => Object.fromEntries(Object.entries(object).filter(([name]) => name !== key))),
      ];
    }
  }
}

function* objectPaths(value: unknown, path: readonly string[]): Iterable<readonly string[]> {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) yield path;
  for (const [key, child] of Object.entries(value)) yield* objectPaths(child, [...path, key]);
}

function at(value: unknown, path: readonly string[]): object {
  let found = value;
  for (const step of path) found = (found as Record<string, unknown>)[step];
  return found as object;
}

function changed(value: unknown, path: readonly string[], change: (object: object) => object): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return change(value as object);
  if (Array.isArray(value))
    return value.map((item, index) => (String(index) === step ? changed(item, rest, change) : item));
  return Object.fromEntries(
    Object.entries(value as object).map(([key, child]) => [key, key === step ? changed(child, rest, change) : child]),
  );
}
