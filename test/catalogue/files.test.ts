import { describe, expect, it } from 'vitest';
import { parseCondition } from '../../core/catalogue/condition.js';
import { builtInCatalogue, mergeCatalogues, readCatalogueFile } from '../../core/catalogue/index.js';
import type { FilePath } from '../../core/model/file-path.js';
import type { Finding } from '../../core/model/finding.js';
import { conditionWords } from '../../core/report/catalogue/condition-words.js';

const FILE = 'own.yaml' as FilePath;
const ROW = `  - id: own.kit
    name: Kit
    publisher: Acme
    category: own
    detect: ["purl:pkg:npm/@acme/kit"]
    terms:
      - versions: "*"
        license: LicenseRef-acme
        class: commercial
    verified: memory
`;

function read(text: string, file = FILE) {
  return readCatalogueFile({ file, text });
}

/** A catalogue of rows. */
function rows(...texts: readonly string[]): string {
  return `schema: licit-catalogue/1\nrows:\n${texts.join('')}`;
}

/** Mistakes on one line each: the line, the text they stand on, what is wrong and what to do. */
function told(text: string, findings: readonly Finding[] = merged(text).findings): readonly string[] {
  return findings.map(({ at, message, help, code, severity }) => {
    expect([code, severity, help === '']).toEqual(['policy/invalid', 'error', false]);
    const line = text.slice(0, at.start).split('\n').length;
    return `${line} [${text.slice(at.start, at.end).split('\n')[0]}] ${message}: ${help}`;
  });
}

function merged(text: string) {
  const file = read(text);
  const { data, findings } = mergeCatalogues(builtInCatalogue(), [file]);
  return { data, findings: [...file.findings, ...findings] };
}

const withLine = (before: string, after: string) => rows(ROW.replace(before, after));

describe('a catalogue of one’s own', () => {
  it('adds rows behind those of Licit, and says from where they are', () => {
    const { data, findings } = merged(rows(ROW));
    expect(findings).toEqual([]);
    expect(data.rows).toHaveLength(builtInCatalogue().rows.length + 1);
    expect(data.rows.at(-1)).toMatchObject({ id: 'own.kit', from: FILE, evidence: [], sources: [] });
    expect(data.date, 'the day of what is below stays').toBe(builtInCatalogue().date);
  });

  it('overrides a row where it stands, and keeps what it does not say', () => {
    const terms = 'terms: [{ versions: "*", license: LicenseRef-agreement, class: service }]';
    const { data, findings } = merged(rows(`  - { id: npm.tldraw, override: true, ${terms} }\n`));
    expect(findings).toEqual([]);
    const place = builtInCatalogue().rows.findIndex(({ id }) => id === 'npm.tldraw');
    expect(data.rows[place]).toEqual({
      ...builtInCatalogue().rows[place],
      terms: [{ versions: { text: '*', alternatives: [[]] }, license: 'LicenseRef-agreement', class: 'service' }],
      from: FILE,
    });
  });

  it('is read one over the other', () => {
    const first = read(rows(ROW), 'a.yaml' as FilePath);
    const second = read(rows('  - { id: own.kit, override: true, verified: doc }\n'), 'b.yaml' as FilePath);
    const { data, findings } = mergeCatalogues(builtInCatalogue(), [first, second]);
    expect(findings).toEqual([]);
    expect(data.rows.at(-1)).toMatchObject({ id: 'own.kit', name: 'Kit', verified: 'doc', from: 'b.yaml' });
    const turned = mergeCatalogues(builtInCatalogue(), [second, first]);
    expect(turned.findings.map(({ message }) => message)).toEqual(['there is no row "own.kit" to override']);
  });
});

describe('a mistake is told with its place and what to do', () => {
  it.each([
    ['', '1 [] a catalogue must be a mapping of keys to values: write "key: value" lines'],
    ['[]', '1 [[]] a catalogue must be a mapping of keys to values: write "key: value" lines'],
    ['rows: []', '1 [rows: []] the catalogue does not say its form: write "schema: licit-catalogue/1"'],
    [
      'schema: licit-catalogue/2\nrows: []',
      '1 [licit-catalogue/2] "licit-catalogue/2" is no form that is known: write "schema: licit-catalogue/1"',
    ],
    ['schema: licit-catalogue/1', '1 [schema: licit-catalogue/1] the catalogue has no rows: write them under "rows"'],
    ['schema: licit-catalogue/1\nrows: {}', '2 [{}] rows must be a list: write one "- entry" a line'],
    ['schema: licit-catalogue/1\nrow: []\nrows: []', '2 [row] "row" is no key of a catalogue: did you mean "rows"?'],
    [
      'schema: licit-catalogue/1\ndate: 2026-02-30\nrows: []',
      '2 [2026-02-30] "2026-02-30" is no day of the calendar: write the day on which it was right: 2026-11-23',
    ],
    ['schema: licit-catalogue/1\nrows: [', '2 [] this is not YAML: '],
    [rows('  - kit\n'), '3 [kit] a row must be a mapping of keys to values: write "key: value" lines'],
    [rows('  - name: Kit\n'), '3 [name: Kit] a row has no id: write a name for it: "id: own.report-server"'],
    [rows('  - id: Own Kit\n'), '3 [Own Kit] "Own Kit" is no id: use lower-case letters, digits, "." and "-"'],
    [rows(ROW, ROW), '13 [own.kit] there are two rows "own.kit": join the two into one, or rename one'],
    [withLine('    name: Kit\n', ''), '3 [own.kit] own.kit has no name: write what people call it'],
    [withLine('name: Kit', 'name: [Kit]'), '4 [[Kit]] name must be text: write words, in quotes if need be'],
    [withLine('name: Kit', 'name: ""'), '4 [""] name is empty: write it, or leave the key out'],
    [withLine('publisher', 'publischer'), '5 [publischer] "publischer" is no key of a row: did you mean "publisher"?'],
    [withLine('verified: memory', 'verified: docs'), '12 [docs] "docs" is no value of verified: did you mean "doc"?'],
    [
      withLine('verified: memory', 'verified: doc'),
      '3 [own.kit] own.kit was read in a document, but has no sources: write where under "sources", or "verified: memory"',
    ],
    [
      withLine('verified: memory', 'override: maybe'),
      '12 [maybe] override must be true or false: write "override: true"',
    ],
    [
      withLine('verified: memory', 'override: true'),
      '3 [own.kit] there is no row "own.kit" to override: remove "override" to add a row',
    ],
    [
      withLine('own.kit', 'npm.tldraw'),
      '3 [npm.tldraw] there is a row "npm.tldraw" already: add "override: true" to change it, or rename yours',
    ],
    [
      rows('  - { id: npm.tldrow, override: true, verified: doc }\n'),
      '3 [npm.tldrow] there is no row "npm.tldrow" to override: did you mean "npm.tldraw"?',
    ],
    [
      rows('  - { id: npm.tldraw, override: true }\n'),
      '3 [{ id: npm.tldraw, override: true }] npm.tldraw overrides nothing: write what is different, its terms for example',
    ],
    [
      rows('  - { id: npm.tldraw, override: true, terms: [{ versions: ">=5.x", license: MIT, class: open }] }\n'),
      '3 [npm.tldraw] "5.x" cannot be compared with versions of this row (semver): write numbers with dots: ">=2.7.0"',
    ],
    [
      withLine('["purl:pkg:npm/@acme/kit"]', '[]'),
      '7 [[]] detect is empty: write what it is known by: "purl:pkg:npm/@acme/kit"',
    ],
    [
      withLine('purl:pkg:npm/@acme/kit', 'prul:pkg:npm/@acme/kit'),
      '7 ["prul:pkg:npm/@acme/kit"] there is nothing of kind "prul" to look for: did you mean "purl:"?',
    ],
    [withLine('purl:pkg:npm/@acme/kit', '@acme/kit'), '7 ["@acme/kit"] "@acme/kit" has no kind: use one of purl'],
    [
      withLine('purl:pkg:npm/@acme/kit', 'purl:@acme/kit'),
      '7 ["purl:@acme/kit"] "@acme/kit" is no package URL: write a type and a name, * and braces included: pkg:npm/@acme/{kit,kit-*}',
    ],
    [
      withLine('@acme/kit"', '@acme/kit@^2"'),
      '7 ["purl:pkg:npm/@acme/kit@^2"] a package is known by its name, not by its version: write the range under "versions" of its terms',
    ],
    [
      withLine('@acme/kit"', '@acme/kit?a=b"'),
      '7 ["purl:pkg:npm/@acme/kit?a=b"] a package is known by its name alone: write a type',
    ],
    [
      withLine('pkg:npm/@acme/kit', 'pkg:npm/*'),
      '7 ["purl:pkg:npm/*"] "pkg:npm/*" would match everything: write a type and a name',
    ],
    [
      withLine('@acme/kit"', '@acme/{kit,"'),
      '7 ["purl:pkg:npm/@acme/{kit,"] the braces of "pkg:npm/@acme/{kit," do not close, or stand for more than 64 names: write names between braces, with commas: {core,charts}',
    ],
    [
      withLine('purl:pkg:npm/@acme/kit', 'image:**'),
      '7 ["image:**"] "**" would match everything: write at least one letter that tells it from others',
    ],
    [
      withLine('purl:pkg:npm/@acme/kit', 'action:acme/setup with kit'),
      '7 ["action:acme/setup with kit"] "kit" is no input with its value: write "with name=value", VERSION for the input that says the version',
    ],
    [withLine('purl:pkg:npm/@acme/kit', `file:${'a'.repeat(300)}`), '7 ["file:'],
    [
      withLine('["purl:pkg:npm/@acme/kit"]', '["file:a", "file:a"]'),
      '7 ["file:a"] "file:a" is written twice: remove one',
    ],
    [withLine('"*"', '">=2 <1"'), '9 [">=2 <1"] no version is in ">=2 <1": write the lower bound before the upper one'],
    [withLine('"*"', '">=2 >x"'), '9 [>x] ">x" compares with no version: write bounds as in ">=2 <3 || >=5", or "*"'],
    [
      withLine('"*"', '">=2.0.x"'),
      '9 [">=2.0.x"] "2.0.x" cannot be compared with versions of this row (semver): write numbers with dots: ">=2.7.0"',
    ],
    [
      withLine('LicenseRef-acme', 'Acme'),
      '10 [Acme] "Acme" is no SPDX license id: write an SPDX expression, LicenseRef-… where the list has no id',
    ],
    [
      withLine('LicenseRef-acme', 'MIT OR Apche-2.0'),
      '10 [Apche-2.0] "Apche-2.0" is no SPDX license id: did you mean "MIT OR Apache-2.0"?',
    ],
    [
      withLine('class: commercial', 'class: comercial'),
      '11 [comercial] "comercial" is no value of class: did you mean "commercial"?',
    ],
    [withLine('        class: commercial\n', ''), '9 [versions: "*"] terms have no class: write one of open, '],
    [
      withLine('        license: LicenseRef-acme\n', ''),
      '9 [versions: "*"] terms have no license: write an SPDX expression, LicenseRef-… where the list has no id',
    ],
    [
      withLine('class: commercial', 'class: commercial\n        free_if: ["org.employes<10"]'),
      '12 [org.employes] there is no fact "org.employes": did you mean "org.employees"?',
    ],
    [
      withLine('class: commercial', 'class: commercial\n        free_if: ["use.commercial=false & org.kind=charty"]'),
      '12 [org.kind=charty] org.kind cannot be compared with "charty" by "=": did you mean "charity"?',
    ],
    [
      withLine('class: commercial', 'class: commercial\n        free_if: ["use.commercial<3"]'),
      '12 [use.commercial<3] use.commercial cannot be compared with "3" by "<": write use.commercial=true or use.commercial=false',
    ],
    [
      withLine('class: commercial', 'class: commercial\n        free_if: ["org.employees<ten"]'),
      '12 [org.employees<ten] org.employees cannot be compared with "ten" by "<": write a number: org.employees<=10',
    ],
    [
      withLine('class: commercial', 'class: commercial\n        free_if: ["small companies"]'),
      '12 [small companies] "small companies" is no condition: write a fact, a comparison and a value: org.revenue_usd<1000000',
    ],
    [
      withLine('class: commercial', 'class: commercial\n        free_if: ["see:npm.tldrow"]'),
      '3 [own.kit] "own.kit" sends to "npm.tldrow", and there is no such row: did you mean "npm.tldraw"?',
    ],
    [
      withLine('class: commercial', 'class: commercial\n        free_if: ["see:own.kit"]'),
      '3 [own.kit] "own.kit" sends to "own.kit", which sends back: write the conditions out',
    ],
    [
      withLine('class: commercial', 'class: commercial\n        selector: edition=pro'),
      '12 [edition=pro] there is nothing called "edition" to select by: ',
    ],
    [
      withLine('class: commercial', 'class: commercial\n        selector: input=pro'),
      '12 [input=pro] input of which name?: write input.NAME=value',
    ],
    [
      withLine('class: commercial', 'class: commercial\n        selector: verson=*-ee'),
      '12 [verson=*-ee] there is nothing called "verson" to select by: did you mean "version"?',
    ],
    [
      withLine('class: commercial', 'class: commercial\n        opens: { to: MIT }'),
      '12 [{ to: MIT }] opens does not say after how many years: write "after: P4Y"',
    ],
    [
      withLine('class: commercial', 'class: commercial\n        opens: { after: P4Y }'),
      '12 [{ after: P4Y }] opens does not say to which license: write "to: MPL-2.0"',
    ],
    [
      withLine('class: commercial', 'class: commercial\n        opens: { after: P4Y, to: MIT, at_latest: soon }'),
      '12 [soon] "soon" is no day: write a day that exists, as 2027-06-01',
    ],
    [
      withLine('class: commercial', 'class: commercial\n      - { versions: <2, license: MIT, class: open }'),
      '12 [{ versions: <2, license: MIT, class: open }] these terms are never reached: those of "*" above them are for every version: put what is narrower first',
    ],
  ])('%#', (text, expected) => {
    const all = told(text);
    expect(
      all.some((one) => one.startsWith(expected)),
      all.join('\n'),
    ).toBe(true);
  });

  it('and takes no row with it but its own', () => {
    const text = rows(ROW.replace('commercial', 'comercial'), ROW.replace('own.kit', 'own.other'));
    const file = read(text);
    expect(file.rows.map(({ id }) => id)).toEqual(['own.other']);
    expect(told(text, file.findings)).toHaveLength(1);
  });
});

describe('mistakes', () => {
  it('are told in the order of the file, the first hundred of them', () => {
    const { rows: none, findings } = read(
      rows(...Array.from({ length: 150 }, (_, index) => `  - { id: own.a${index}, x: 1 }\n`)),
    );
    expect(none).toEqual([]);
    expect(findings).toHaveLength(101);
    expect(findings.at(-1)?.message).toMatch(/^there are \d+ more mistakes$/);
    const starts = findings.slice(0, -1).map(({ at }) => at.start);
    expect(starts).toEqual(starts.toSorted((a, b) => a - b));
  });

  it('of YAML leave nothing of the file', () => {
    const file = read(`${rows(ROW)}  - [`);
    expect([file.rows, file.findings.length > 0]).toEqual([[], true]);
  });
});

describe('a condition in words', () => {
  it.each([
    ['org.developers<5', 'fewer than 5 developers'],
    ['org.developers<=5', 'at most 5 developers'],
    ['org.revenue_usd<1000000', 'annual revenue is under 1,000,000 US dollars'],
    ['org.kind!=government', 'the kind of organization is not government'],
    ['org.kind in nonprofit,charity,education', 'the kind of organization is nonprofit, charity or education'],
    ['use.commercial=false', 'the use is not commercial'],
    ['use.commercial!=false', 'the use is commercial'],
    ['see:game.unity', 'the terms of game.unity make it so'],
    [
      'dep.direct=false & project.public=true',
      'it comes in only by way of another package, and the repository is public',
    ],
  ])('%s: %s', (text, words) => {
    const parsed = parseCondition(text);
    expect('condition' in parsed && conditionWords(parsed.condition)).toEqual([words]);
  });
});

describe('a hostile catalogue is refused, and soon', () => {
  it.each([
    [
      'a text without end',
      `schema: licit-catalogue/1\nrows: # ${'x'.repeat(5 * 1024 * 1024)}`,
      /larger than 4194304 characters/,
    ],
    ['a hundred thousand rows', rows('  - {}\n'.repeat(100_000)), /at most 10000 rows/],
    [
      'a hundred thousand rows in one line',
      `schema: licit-catalogue/1\nrows: [${'{},'.repeat(100_000)}]`,
      /at most 10000 rows/,
    ],
    [
      'aliases that multiply',
      `schema: licit-catalogue/1\na: &a [x, x]\n${Array.from({ length: 60 }, (_, level) => `b${level}: &b${level} [*${level === 0 ? 'a' : `b${level - 1}`}, *${level === 0 ? 'a' : `b${level - 1}`}]`).join('\n')}\nrows: *b59\n`,
      /aliases repeat more than/,
    ],
    ['an alias in what it names', 'schema: licit-catalogue/1\nrows: &rows\n  - *rows\n', /no anchor|must be a mapping/],
    [
      'a row that is its own override',
      'schema: licit-catalogue/1\nrows:\n  - &row { id: own.a, override: *row }\n',
      /no anchor|override must be/,
    ],
    ['nesting without end', `schema: licit-catalogue/1\nrows: ${'['.repeat(5000)}`, /nested deeper|this is not YAML/],
    ['braces without end', withLine('@acme/kit"', `@acme/${'{a,b}'.repeat(30)}"`), /do not close, or stand for more/],
    ['a pattern without end', withLine('@acme/kit"', `@acme/${'*a'.repeat(500)}"`), /at most 200 characters/],
    ['a range without end', withLine('"*"', `"${'>=1 '.repeat(5000)}"`), /longer than 2000 characters/],
    [
      'a condition without end',
      withLine(
        'class: commercial',
        `class: commercial\n        free_if: ["${'use.commercial=true & '.repeat(80)}use.commercial=true"]`,
      ),
      /a condition is too long/,
    ],
    [
      'too many terms',
      withLine(
        '      - versions: "*"',
        `${'      - { versions: "1", license: MIT, class: open }\n'.repeat(60)}      - versions: "*"`,
      ),
      /at most 50 terms/,
    ],
    [
      'too many patterns',
      withLine(
        '["purl:pkg:npm/@acme/kit"]',
        `[${Array.from({ length: 300 }, (_, index) => `"file:a${index}"`).join(', ')}]`,
      ),
      /at most 200 things/,
    ],
    [
      'the names of what every object has',
      rows('  - { id: constructor, __proto__: { id: x }, toString: x }\n'),
      /"__proto__" is no key of a row/,
    ],
  ])('%s', (_, text, expected) => {
    const started = performance.now();
    const { findings } = read(text);
    expect(findings.map(({ message }) => message).join('\n')).toMatch(expected);
    expect(findings.length).toBeLessThanOrEqual(101);
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  it('with ten thousand rows is read', () => {
    const many = Array.from(
      { length: 10_000 },
      (_, index) =>
        `  - { id: own.a${index}, name: A, publisher: B, category: own, verified: memory, detect: ["file:a${index}"], terms: [{ versions: "*", license: MIT, class: open }] }\n`,
    );
    const { rows: read10k, findings } = read(rows(...many));
    expect([read10k.length, findings]).toEqual([10_000, []]);
  });
});
