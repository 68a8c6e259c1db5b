import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { catalogueJsonSchema } from '../../core/catalogue/file/json-schema.js';
import { readCatalogueFile } from '../../core/catalogue/index.js';
import { plain } from '../../core/config/plain.js';
import type { FilePath } from '../../core/model/file-path.js';
import { parseYaml } from '../../core/text/yaml.js';

const check = new Ajv2020({ strict: false, validateFormats: false }).compile(catalogueJsonSchema());
const OWN = join(import.meta.dirname, '../../core/catalogue/data/catalogue.yaml');
const ROW = '{ id: own.kit, override: true, metric: node';

function isShaped(text: string): boolean {
  const { root } = parseYaml(text);
  return check(root && plain(root)?.value);
}

function isRead(text: string): boolean {
  return readCatalogueFile({ file: 'own.yaml' as FilePath, text }).findings.length === 0;
}

describe('the schema of catalogues', () => {
  it('takes that of Licit', () => {
    expect(isShaped(readFileSync(OWN, 'utf8')), JSON.stringify(check.errors)).toBe(true);
  });

  it.each([
    ['', true],
    [', $schema: x', false],
    [', detect: []', false],
    [', detect: ["purl:pkg:npm/kit"]', true],
    [', detect: ["pearl:pkg:npm/kit"]', false],
    [', scheme: java', true],
    [', scheme: javascript', false],
    [', verified: doc', true],
    [', verified: yes', false],
    [', terms: [{ versions: "*", license: MIT, class: open }]', true],
    [', terms: [{ versions: "*", license: MIT }]', false],
    [', terms: [{ versions: "*", license: MIT, class: opened }]', false],
    [', terms: [{ versions: "*", license: MIT, class: open, opens: { after: 4 years, to: MIT } }]', false],
    [', terms: [{ versions: "*", license: BUSL-1.1, class: delayed-open, opens: { after: P4Y, to: MIT } }]', true],
  ])('and what reads a catalogue agree on a row with "%s": %s', (more, right) => {
    const text = `schema: licit-catalogue/1\nrows: [${ROW}${more} }]\n`;
    expect([isShaped(text), isRead(text)]).toEqual([right, right]);
  });

  it.each([
    ['schema: licit-catalogue/1\n$schema: x\nrows: []\n', true],
    ['schema: licit-catalogue/2\nrows: []\n', false],
    ['rows: []\n', false],
    ['schema: licit-catalogue/1\n', false],
    ['schema: licit-catalogue/1\nrows: []\nmore: 1\n', false],
  ])('and what reads a catalogue agree on %j: %s', (text, right) => {
    expect([isShaped(text), isRead(text)]).toEqual([right, right]);
  });
});
