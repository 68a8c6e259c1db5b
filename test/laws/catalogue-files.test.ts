import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseCondition } from '../../core/catalogue/condition.js';
import { parseDetection } from '../../core/catalogue/detection.js';
import {
  builtInCatalogue,
  createCatalogue,
  FACTS,
  mergeCatalogues,
  readCatalogueFile,
} from '../../core/catalogue/index.js';
import { parseSelector } from '../../core/catalogue/selector.js';
import { DETECTION_KINDS, type DetectionKind } from '../../core/model/catalogue.js';
import type { Condition } from '../../core/model/condition.js';
import type { FilePath } from '../../core/model/file-path.js';
import type { Finding } from '../../core/model/finding.js';
import type { Purl } from '../../core/model/purl.js';
import { conditionWords } from '../../core/report/catalogue/condition-words.js';
import { YAML_PIECES } from '../support/yaml-pieces.js';

const FILE = 'own.yaml' as FilePath;

const WHOLE = `schema: licit-catalogue/1
date: 2026-11-23
rows:
  # ours
  - id: own.kit
    name: Kit
    publisher: Acme
    category: own
    detect:
      - purl:pkg:npm/@acme/{kit,kit-*}
      - image:acme/kit:*-pro
      - action:acme/setup with edition=pro, version=VERSION
      - "file:kit.lic (of Kit)"
    scheme: plain
    terms:
      - versions: '>=3 & released<2027-01-01'
        selector: version!=*-ce & env.KIT=pro || words:it is bought
        license: LicenseRef-acme
        class: conditional
        free_if: ["org.revenue_usd<1000000 & org.kind in nonprofit,charity", "see:npm.tldraw"]
        opens: { after: P4Y, to: MIT, at_latest: 2030-01-01 }
      - versions: <3
        license: MIT
        class: open
        note: >-
          before it
          was sold
    metric: developer
    evidence: ["env:KIT_KEY = commercial"]
    verified: doc
    sources: [acme.example/terms]
  - { id: npm.tldraw, override: true, notes: ours }
`;

const PIECES = [
  ...YAML_PIECES,
  ...[
    'terms:',
    'detect: ',
    'purl:pkg:npm/',
    '**',
    '>=',
    '||',
    ' & ',
    'null',
    'true',
    '__proto__: ',
    '0x1F',
    '\u2028',
    '😀',
    '\u0000',
  ],
];

const mangled = fc
  .array(fc.record({ at: fc.nat(WHOLE.length), cut: fc.nat(12), piece: fc.constantFrom('', ...PIECES) }), {
    maxLength: 6,
  })
  .map((edits) => edits.reduce((text, { at, cut, piece }) => text.slice(0, at) + piece + text.slice(at + cut), WHOLE));
const soup = fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }).map((pieces) => pieces.join(''));

/** The file with any of its values replaced by one of another type. */
const mistyped = fc
  .record({
    line: fc.nat(40),
    value: fc.constantFrom('[]', '{}', '1', 'true', '""', '[1, {a: b}]', '{a: [b]}', '1.10', '2026-01-01'),
  })
  .map(({ line, value }) =>
    WHOLE.split('\n')
      .map((one, index) => (index === line ? one.replace(/(^\s*(?:- )?(?:\w+: )?)(?!\s*\w+:).*$/, `$1${value}`) : one))
      .join('\n'),
  );

function load(text: string) {
  const file = readCatalogueFile({ file: FILE, text });
  const merged = mergeCatalogues(builtInCatalogue(), [file]);
  return { ...merged, findings: [...file.findings, ...merged.findings] };
}

describe('a catalogue, however mangled', () => {
  test('whole has no mistake', () => {
    expect(load(WHOLE).findings).toEqual([]);
  });

  test('is read without a throw, and every place lies in its file', () => {
    fc.assert(
      fc.property(fc.oneof(mangled, soup, mistyped), (text) => {
        for (const { at, labels, message, help } of load(text).findings as readonly Finding[]) {
          for (const { file, start, end } of [at, ...labels.map(({ span }) => span)]) {
            expect([file, 0 <= start && start <= end && end <= text.length]).toEqual([FILE, true]);
          }
          expect([message === '', help === '']).toEqual([false, false]);
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('adds only whole rows, and looks anything up without a throw', () => {
    fc.assert(
      fc.property(fc.oneof(mangled, mistyped), fc.string(), (text, name) => {
        const { data } = load(text);
        for (const row of data.rows.filter(({ from }) => from === FILE)) {
          expect([row.name, row.publisher, row.category].every((one) => typeof one === 'string' && one !== '')).toBe(
            true,
          );
          expect(row.detect.length > 0 && row.terms.length > 0).toBe(true);
        }
        const catalogue = createCatalogue(data);
        catalogue.ofPackage(`pkg:npm/%40acme/kit@${name}` as Purl, { registry: name });
        for (const kind of Object.keys(DETECTION_KINDS) as DetectionKind[])
          if (kind !== 'purl') catalogue.of(kind, name, { version: name });
      }),
      { numRuns: 200 },
    );
  });

  test('says the same of the rows of Licit that it does not name', () => {
    fc.assert(
      fc.property(fc.oneof(mangled, soup), (text) => {
        const { rows } = load(text).data;
        expect(builtInCatalogue().rows.every((row) => row.id === 'npm.tldraw' || rows.includes(row))).toBe(true);
      }),
      { numRuns: 100 },
    );
  });
});

const fact = fc.constantFrom(...FACTS).chain(([name, type]) => {
  if ('yes' in type) return fc.constantFrom(`${name}=true`, `${name}=false`, `${name}!=true`);
  if ('amount' in type)
    return fc
      .tuple(fc.constantFrom('=', '!=', '<', '<=', '>', '>='), fc.nat())
      .map(([op, value]) => `${name}${op}${value}`);
  const words = fc.subarray([...(type.values ?? ['a', 'b-c'])], { minLength: 1 });
  return words.map((some) => (some.length === 1 ? `${name}=${some[0]}` : `${name} in ${some.join(',')}`));
});

test('every fact can be asked for, and is said in words', () => {
  fc.assert(
    fc.property(fc.array(fact, { minLength: 1, maxLength: 5 }), (facts) => {
      const parsed = parseCondition(facts.join(' & '));
      if ('problem' in parsed) throw new Error(parsed.problem.message);
      const { condition } = parsed;
      const parts: readonly Condition[] = condition.kind === 'all' ? condition.of : [condition];
      expect(parts.map((one) => one.kind === 'fact' && one.fact)).toEqual(
        facts.map((text) => /^[\w.]+/.exec(text)?.[0]),
      );
      const [words = ''] = conditionWords(condition);
      expect(words).not.toMatch(/undefined|true|false|NaN|_usd|\[object/);
      expect(words.split(', and ').length).toBeGreaterThanOrEqual(facts.length);
    }),
  );
});

test('texts of any kind are conditions, selectors and detections, or have their mistake', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary' }), soup), (text) => {
      const condition = parseCondition(text);
      if ('problem' in condition) {
        const { start, end } = condition.problem;
        expect(0 <= start && start <= end && end <= text.length).toBe(true);
      }
      parseSelector(text);
      for (const kind of Object.keys(DETECTION_KINDS)) parseDetection(`${kind}:${text}`);
    }),
    { numRuns: 1000 },
  );
});
