import { describe, expect, it } from 'vitest';
import { mergeCatalogues, readCatalogueFile } from '../../core/catalogue/index.js';
import { createCatalogue } from '../../core/catalogue/lookup.js';
import type { FilePath } from '../../core/model/file-path.js';
import type { Purl } from '../../core/model/purl.js';
import { packageSettings } from '../../core/rights/package-settings.js';
import { sourceBySettings } from '../../core/rights/package-source.js';
import { memoryTree } from '../../core/tree/memory.js';
import { TODAY } from '../support/day.js';

const rows = (['pypi', 'nuget', 'conda', 'maven'] as const).map(
  (type) =>
    `  - { id: ${type}, name: Kit, publisher: Acme, category: test, detect: ["purl:pkg:${type}/{a/,}kit*", "registry:${type}.acme.example", "registry:conda.anaconda.org/acme"], verified: memory, terms: [{ versions: "*", license: NONE, class: commercial }] }`,
);
const text = `schema: licit-catalogue/1\nrows:\n${rows.join('\n')}\n  - { id: other, name: Other, publisher: Else, category: test, detect: ["registry:pypi.else.example"], verified: memory, terms: [{ versions: "*", license: NONE, class: commercial }] }\n`;
const own = readCatalogueFile({ file: 'own.yaml' as FilePath, text });
const { data, findings } = mergeCatalogues({ date: TODAY, rows: [] }, [own]);
const catalogue = createCatalogue(data);

/** What settings make of where a package comes from that these files ask for. */
function sourceOf(purl: string, files: Readonly<Record<string, string>>, asked = Object.keys(files)[0] ?? '') {
  expect([...own.findings, ...findings]).toEqual([]);
  const at = { file: asked as FilePath, start: 0, end: 0 };
  const project = asked.slice(0, Math.max(0, asked.lastIndexOf('/'))) as FilePath;
  const set = packageSettings(memoryTree(files))({
    purl: purl as Purl,
    occurrences: [{ span: at, scope: 'runtime', relation: 'direct', project }],
  });
  const [match] = catalogue.ofPackage(purl as Purl);
  return set && match ? sourceBySettings(match, purl as Purl, set, catalogue) : undefined;
}

describe('indexes in a file of requirements', () => {
  it.each([
    ['kit==1.0\n', undefined],
    ['--index-url https://pypi.org/simple\nkit==1.0\n', 'elsewhere'],
    ['-i https://pypi.acme.example/simple\nkit==1.0\n', 'vendor'],
    ['--index-url=https://user:secret@pypi.acme.example/simple/\nkit==1.0\n', 'vendor'],
    ['--index-url https://pypi.else.example/simple\nkit==1.0\n', 'elsewhere'],
    ['--index-url https://packages.here.example/simple\nkit==1.0\n', 'unknown'],
    ['--index-url https://pypi.org/simple\n--extra-index-url https://pypi.acme.example/simple\nkit==1.0\n', 'unknown'],
    ['--extra-index-url https://pypi.acme.example/simple\nkit==1.0\n', undefined],
    ['--index-url https://pypi.org/simple\n--extra-index-url https://packages.here.example\nkit==1.0\n', 'unknown'],
    ['--index-url https://pypi.org/simple\n-r more.txt\nkit==1.0\n', undefined],
    ['--index-url https://pypi.org/simple\n--find-links wheels\nkit==1.0\n', undefined],
    ['--index-url https://\u0024{TOKEN}@pypi.org/simple\nkit==1.0\n', undefined],
    ['--index-url http://[\nkit==1.0\n', 'unknown'],
    ['# --index-url https://pypi.org/simple\nkit==1.0\n', undefined],
  ])('%j: %s', (requirements, source) => {
    expect(sourceOf('pkg:pypi/kit@1.0', { 'requirements.txt': requirements })).toBe(source);
  });
});

describe('channels of conda', () => {
  it.each([
    ['', undefined],
    ['?channel=acme', 'vendor'],
    ['?channel=conda-forge', 'elsewhere'],
    ['?channel=defaults', 'elsewhere'],
    ['?channel=https%3A%2F%2Fconda.acme.example%2Fmain', 'vendor'],
    ['?channel=https%3A%2F%2Fpackages.here.example%2Fconda', 'unknown'],
  ])('%j: %s', (qualifier, source) => {
    expect(sourceOf(`pkg:conda/kit@1.0${qualifier}`, { 'environment.yml': '' })).toBe(source);
  });
});

const CLEAR = '<clear/>';
const PUBLIC = '<add key="Public" value="https://api.nuget.org/v3/index.json"/>';
const VENDOR = '<add key="acme" value="https://nuget.acme.example/SECRET/v3/index.json"/>';
const config = (sources: string, more = '') =>
  `<configuration><packageSources>${sources}</packageSources>${more}</configuration>`;
const mapped = (...patterns: readonly (readonly [key: string, pattern: string])[]) =>
  `<packageSourceMapping>${patterns.map(([key, pattern]) => `<packageSource key="${key}"><package pattern="${pattern}"/></packageSource>`).join('')}</packageSourceMapping>`;

describe('sources of NuGet', () => {
  it.each([
    ['without clearing what others set', config(PUBLIC), undefined],
    ['of everybody alone', config(CLEAR + PUBLIC), 'elsewhere'],
    ['of the vendor alone', config(CLEAR + VENDOR), 'vendor'],
    ['that are two', config(CLEAR + PUBLIC + VENDOR), 'unknown'],
    ['that are cleared behind', config(VENDOR + CLEAR + PUBLIC), 'elsewhere'],
    ['that are removed', config(`${CLEAR}${PUBLIC}${VENDOR}<remove key="ACME"/>`), 'elsewhere'],
    [
      'that are turned off',
      config(
        CLEAR + PUBLIC + VENDOR,
        '<disabledPackageSources><add key="public" value="true"/></disabledPackageSources>',
      ),
      'vendor',
    ],
    ['mapped to the vendor', config(CLEAR + PUBLIC + VENDOR, mapped(['public', '*'], ['acme', 'Kit*'])), 'vendor'],
    ['mapped by the name', config(CLEAR + PUBLIC + VENDOR, mapped(['public', 'Kit*'], ['acme', 'KIT'])), 'vendor'],
    [
      'mapped past the vendor',
      config(CLEAR + PUBLIC + VENDOR, mapped(['public', '*'], ['acme', 'Kits*'])),
      'elsewhere',
    ],
    ['mapped to both', config(CLEAR + PUBLIC + VENDOR, mapped(['public', 'Kit'], ['acme', 'Kit'])), 'unknown'],
    ['mapped to none', config(CLEAR + PUBLIC, mapped(['public', 'Other'])), undefined],
    ['with a folder', config(`${CLEAR}${PUBLIC}<add key="here" value="packages"/>`), undefined],
    ['with a variable', config(`${CLEAR}<add key="a" value="https://%HOST%/v3"/>`), undefined],
    ['that are damaged', '<configuration><packageSources><clear/>', undefined],
  ])('%s: %s', (_, nuget, source) => {
    expect(sourceOf('pkg:nuget/Kit@1.0', { 'app/app.csproj': '', 'nuget.config': nuget })).toBe(source);
  });

  it('are those of the nearest file and of the files above it, up to one that clears', () => {
    const near = config(VENDOR);
    const files = { 'app/app.csproj': '', 'app/NuGet.Config': near, 'nuget.config': config(CLEAR + PUBLIC) };
    expect(sourceOf('pkg:nuget/Kit@1.0', files)).toBe('unknown');
    expect(sourceOf('pkg:nuget/Kit@1.0', { ...files, 'app/NuGet.Config': config(CLEAR + VENDOR) })).toBe('vendor');
    expect(sourceOf('pkg:nuget/Kit@1.0', { ...files, 'app/NuGet.Config': 'no' })).toBeUndefined();
  });
});

it('says nothing of what a pom.xml asks for', () => {
  expect(sourceOf('pkg:maven/a/kit@1.0', { 'pom.xml': '<project/>' })).toBeUndefined();
});
