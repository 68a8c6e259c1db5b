import { describe, expect, it } from 'vitest';
import { builtInCatalogue, createCatalogue } from '../../core/catalogue/index.js';
import { projectCatalogue } from '../../core/rights/own-catalogue.js';
import { memoryTree } from '../../core/tree/memory.js';
import { TODAY } from '../support/day.js';

const below = createCatalogue(builtInCatalogue());

/** A catalogue with one row. */
const one = (row: string) => `schema: licit-catalogue/1\nrows: [${row}]\n`;
const kit = (license: string, more = '') =>
  one(
    `{ id: own.kit, name: Kit, publisher: Acme, category: own, detect: ["purl:pkg:npm/kit"], verified: memory, terms: [{ versions: "*", license: ${license}, class: commercial }] ${more} }`,
  );
const over = (id: string, license: string) =>
  one(`{ id: ${id}, override: true, terms: [{ versions: "*", license: ${license}, class: open }] }`);

async function of(files: Readonly<Record<string, string>>, beside: Readonly<Record<string, string>> = {}) {
  const own = await projectCatalogue(below, memoryTree(files), { asOf: TODAY, outside: (path) => beside[path] });
  const license = (id: string) => own.catalogue.row(id)?.terms.map((terms) => terms.license);
  return { ...own, license, told: own.findings.map(({ message, at }) => `${at.file}: ${message}`) };
}

describe('what a policy adds to the catalogue', () => {
  it('is nothing where it names no file, whatever lies there', async () => {
    const { catalogue, files, told } = await of({ 'licit.yaml': 'extends: saas\n', 'catalogue.yaml': kit('MIT') });
    expect([catalogue === below, files, told]).toEqual([true, [], []]);
  });

  it('is read in order, the nearest last, from beside the tree too', async () => {
    const { license, files, told } = await of(
      {
        'licit.yaml': 'extends: ../house/licit.yaml\ncatalogue: [a.yaml, b.yaml]\n',
        'a.yaml': over('own.kit', 'MIT'),
        'b.yaml': over('own.kit', 'ISC'),
      },
      {
        '../house/licit.yaml': 'overridable: true\ncatalogue: rows.yaml\n',
        '../house/rows.yaml': kit('LicenseRef-kit'),
      },
    );
    expect([license('own.kit'), told]).toEqual([['ISC'], []]);
    expect(files).toEqual([
      { file: '../house/rows.yaml', rows: 0 },
      { file: 'a.yaml', rows: 0 },
      { file: 'b.yaml', rows: 1 },
    ]);
  });

  it('stays as an extended policy that binds has it, and the policy itself may change what Licit knows', async () => {
    const files = {
      'house/licit.yaml': 'catalogue: [rows.yaml, more.yaml]\n',
      'house/rows.yaml': kit('LicenseRef-kit'),
      'house/more.yaml': over('own.kit', 'LicenseRef-agreement'),
      'licit.yaml': 'extends: house/licit.yaml\ncatalogue: [a.yaml, b.yaml]\n',
      'a.yaml': over('own.kit', 'MIT'),
      'b.yaml': over('npm.gojs', 'MIT'),
    };
    const { license, told } = await of(files);
    expect(told).toEqual([
      'a.yaml: "own.kit" is of "house/licit.yaml", which is extended, and may not be changed here',
    ]);
    expect([license('own.kit'), license('npm.gojs')]).toEqual([['LicenseRef-agreement'], ['MIT']]);
  });

  it('binds too where both policies name the same file', async () => {
    const { license, told } = await of({
      'house/licit.yaml': 'catalogue: ../rows.yaml\n',
      'rows.yaml': kit('LicenseRef-kit'),
      'licit.yaml': 'extends: house/licit.yaml\ncatalogue: [rows.yaml, a.yaml]\n',
      'a.yaml': over('own.kit', 'MIT'),
    });
    expect([license('own.kit'), told.length]).toEqual([['LicenseRef-kit'], 1]);
  });

  it('is told where it cannot be read, is too much, or is wrong', async () => {
    const names = Array.from({ length: 33 }, (_, at) => `c${at}.yaml`);
    const many = Object.fromEntries(names.map((name) => [name, 'schema: licit-catalogue/1\nrows: []\n']));
    expect((await of({ ...many, 'licit.yaml': `catalogue: [${names.join(', ')}]\n` })).told).toEqual([
      'licit.yaml: more than 32 catalogues are named',
    ]);
    expect((await of({ 'licit.yaml': 'catalogue: none.yaml\n' })).told).toEqual([
      'licit.yaml: "none.yaml" cannot be read',
    ]);
    expect((await of({ 'licit.yaml': 'catalogue: own.json\n' })).told).toEqual([
      'licit.yaml: "own.json" is no YAML file',
    ]);
    expect((await of({ 'licit.yaml': 'catalogue: a.yaml\n', 'a.yaml': 'rows: 1\n' })).told).toEqual([
      'a.yaml: the catalogue does not say its form',
      'a.yaml: rows must be a list',
    ]);
    expect((await of({ 'licit.yaml': 'catalogue: [a.yaml\n', 'a.yaml': kit('MIT') })).told.length).toBeGreaterThan(0);
  });
});
