import { describe, expect, it } from 'vitest';
import type { FilePath } from '../../../core/model/file-path.js';
import { pom } from '../../../core/read/pom.js';
import { resolve } from '../../../core/resolve/resolve.js';
import { memoryTree } from '../../../core/tree/memory.js';
import { corpusFile, readWith } from '../npm/corpus.js';

/** Placeholders are written "@{name}" here. */
function written(text: string): string {
  return text.replaceAll('@{', '${');
}

function read(text: string, file = 'pom.xml') {
  return readWith(pom, { file: file as FilePath, text: written(text) });
}

/** "purl scope", by file. */
function resolved(files: Readonly<Record<string, string>>): readonly string[] {
  const facts = Object.entries(files).flatMap(([file, text]) => [
    ...pom.read({ file: file as FilePath, text: written(text) }),
  ]);
  return resolve(facts, memoryTree({})).components.map(({ purl, scope }) => `${purl} ${scope}`);
}

function project(inner: string, name = 'own'): string {
  return `<project><groupId>g</groupId><artifactId>${name}</artifactId><version>1</version>${inner}</project>`;
}

function dependency(name: string, rest = ''): string {
  return `<dependency><groupId>o</groupId><artifactId>${name}</artifactId>${rest}</dependency>`;
}

describe('pom.xml', () => {
  it('knows how each dependency is used, and plugins', () => {
    const text = project(
      `<dependencies>${[
        dependency('a', '<version>1.0</version>'),
        dependency('b', '<version>[2.0]</version><scope>test</scope>'),
        dependency('c', '<version>3</version><scope>provided</scope>'),
        dependency('d', '<version>4</version><optional>true</optional>'),
        dependency('e', '<version>5</version><classifier>linux</classifier><type>so</type>'),
        dependency('g', '<version>5</version><classifier>@{os.detected.classifier}</classifier>'),
      ].join(
        '',
      )}</dependencies><build><plugins><plugin><artifactId>p</artifactId><version>6</version><dependencies>${dependency('f', '<version>7</version>')}</dependencies></plugin></plugins></build>`,
    );
    expect(resolved({ 'pom.xml': text })).toEqual([
      'pkg:maven/o/a@1.0 runtime',
      'pkg:maven/o/b@2.0 development',
      'pkg:maven/o/c@3 peer',
      'pkg:maven/o/d@4 optional',
      'pkg:maven/o/e@5?classifier=linux&type=so runtime',
      'pkg:maven/o/f@7 build',
      'pkg:maven/o/g@5 runtime',
      'pkg:maven/org.apache.maven.plugins/p@6 build',
    ]);
  });

  it('places names and versions', () => {
    const text = project(`<dependencies>\r\n${dependency(' é ', '<version> 1.0 </version>')}</dependencies>`);
    const [requirement] = read(text).manifest?.requirements ?? [];
    expect(text.slice(requirement?.at.start, requirement?.at.end)).toBe('é');
    expect(text.slice(requirement?.spec.span.start, requirement?.spec.span.end)).toBe('1.0');
  });

  it('finds versions in properties and dependencyManagement, of the file and of its parents in the tree', () => {
    const parent = project(
      `<properties><b.version>2</b.version><over>old</over></properties><dependencyManagement><dependencies>${dependency('c', '<version>3</version>')}${dependency('o', '<version>@{over}</version>')}</dependencies></dependencyManagement>`,
      'parent',
    );
    const child = `<project><parent><groupId>g</groupId><artifactId>parent</artifactId><version>1</version></parent><artifactId>child</artifactId><properties><over>new</over><d.version>4</d.version></properties><dependencyManagement><dependencies>${dependency('e', '<version>5</version><scope>test</scope>')}</dependencies></dependencyManagement><dependencies>${[
      dependency('b', '<version>@{b.version}</version>'),
      dependency('c'),
      dependency('d', '<version>@{d.version}.0</version>'),
      dependency('e'),
      dependency('f', '<version>@{nowhere}</version>'),
      dependency('o'),
    ].join('')}</dependencies></project>`;
    expect(resolved({ 'pom.xml': parent, 'child/pom.xml': child })).toEqual([
      'pkg:maven/o/b@2 runtime',
      'pkg:maven/o/c@3 runtime',
      'pkg:maven/o/d@4.0 runtime',
      'pkg:maven/o/e@5 development',
      'pkg:maven/o/f runtime',
      'pkg:maven/o/o@new runtime',
    ]);
    const stranger = parent.replace('>parent<', '>stranger<');
    expect(resolved({ 'pom.xml': stranger, 'child/pom.xml': child })).toContain('pkg:maven/o/c runtime');
  });

  it('takes no range, no moving version and nothing that a profile changes for a version', () => {
    const text = project(
      `<properties><p>1</p></properties><profiles><profile><properties><p>2</p></properties><dependencies>${dependency('e', '<version>5</version>')}</dependencies></profile></profiles><dependencies>${[
        dependency('a', '<version>[1,2)</version>'),
        dependency('b', '<version>1-SNAPSHOT</version>'),
        dependency('c', '<version>LATEST</version>'),
        dependency('d', '<version>@{p}</version>'),
      ].join('')}</dependencies>`,
    );
    expect(resolved({ 'pom.xml': text })).toEqual([
      'pkg:maven/o/a runtime',
      'pkg:maven/o/b runtime',
      'pkg:maven/o/c runtime',
      'pkg:maven/o/d runtime',
      'pkg:maven/o/e@5 runtime',
    ]);
  });

  it.each(['..', '../', '../pom.xml', './../'])('finds the parent at the root by %s', (relative) => {
    const parent = project('<properties><v>2</v></properties>', 'parent');
    const own = `<project><parent><groupId>g</groupId><artifactId>parent</artifactId><relativePath>${relative}</relativePath></parent>
<artifactId>own</artifactId><dependencies>${dependency('a', '<version>@{v}</version>')}</dependencies></project>`;
    expect(resolved({ 'pom.xml': parent, 'own/pom.xml': own })).toEqual(['pkg:maven/o/a@2 runtime']);
  });

  it('keeps the version of a plugin that profiles set up further', () => {
    const managed = (version: string) =>
      `<build><pluginManagement><plugins><plugin><artifactId>p</artifactId>${version}</plugin></plugins></pluginManagement></build>`;
    const profile = (version: string) => `<profiles><profile>${managed(version)}</profile></profiles>`;
    const use = '<build><plugins><plugin><artifactId>p</artifactId></plugin></plugins></build>';
    const own = `<project><parent><groupId>g</groupId><artifactId>parent</artifactId></parent><artifactId>own</artifactId>${use}</project>`;
    const under = (inner: string) => resolved({ 'pom.xml': project(inner, 'parent'), 'own/pom.xml': own });
    expect(under(managed('<version>1</version>') + profile(''))).toEqual([
      'pkg:maven/org.apache.maven.plugins/p@1 build',
    ]);
    expect(under(managed('<version>1</version>') + profile('<version>2</version>'))).toEqual([
      'pkg:maven/org.apache.maven.plugins/p build',
    ]);
  });

  it('finds what a name means in parents', () => {
    const parent = project(
      `<properties><scala>2.13</scala><two>a</two></properties><profiles><profile><properties><two>b</two></properties></profile></profiles>
<dependencyManagement><dependencies>${dependency('y_@{scala}', '<version>3</version>')}</dependencies></dependencyManagement>`,
      'parent',
    );
    const inherits = '<parent><groupId>g</groupId><artifactId>parent</artifactId></parent>';
    const own = written(
      `<project>${inherits}<artifactId>own</artifactId><dependencies>
<dependency><groupId>@{project.groupId}</groupId><artifactId>x-@{two}</artifactId><version>1</version></dependency>
${dependency('x_@{scala}', '<version>1</version>')}${dependency('y_@{scala}')}</dependencies></project>`,
    );
    const facts = [
      ...pom.read({ file: 'pom.xml' as FilePath, text: written(parent) }),
      ...pom.read({ file: 'own/pom.xml' as FilePath, text: own }),
    ];
    const { components, findings } = resolve(facts, memoryTree({}));
    expect(components.map(({ purl }) => purl)).toEqual(['pkg:maven/o/x_2.13@1', 'pkg:maven/o/y_2.13@3']);
    expect(findings.map(({ at, message }) => [own.slice(at.start, at.end), message])).toEqual([
      [
        written('x-@{two}'),
        written(
          'this file and its parents here do not say in one way what "x-@{two}" means, so which package is asked for is not known',
        ),
      ],
      ['x_@{scala}', 'own/pom.xml pins its 2 dependencies, and nothing says what they bring along'].map(written),
    ]);
  });

  it('does not take a project of ours for a component', () => {
    const other = project('', 'other').replaceAll('>g<', '>o<');
    const own = project(
      `<dependencies>${dependency('other', '<version>@{project.version}</version>')}${dependency('a', '<version>1</version>')}</dependencies>`,
    );
    expect(resolved({ 'x/pom.xml': own, 'y/pom.xml': other })).toEqual(['pkg:maven/o/a@1 runtime']);
  });

  it('is not made to run on by placeholders that stand for many', () => {
    const many = '<a>@{b}@{b}@{b}</a><b>@{c}@{c}@{c}</b><c>@{a}@{a}@{a}</c>';
    const text = project(
      `<properties>${many}</properties><dependencies>${dependency('a', '<version>@{a}</version>')}${dependency('@{a}')}</dependencies>`,
    );
    expect(resolved({ 'pom.xml': text })).toEqual(['pkg:maven/o/a runtime']);
  });

  it('says what it cannot read', () => {
    expect(read('<html/>').findings).toEqual(['error read/malformed at «<html»: a pom.xml holds a project']);
    expect(read(project('<dependencies><dependency/></dependencies>')).findings).toEqual([
      'error read/malformed at «<dependency»: this dependency has no groupId and artifactId',
    ]);
    expect(read('<project><dependencies>').findings).toHaveLength(2);
  });

  it.each([
    ['<license><name>MIT</name><url>u</url></license>', 'MIT'],
    ['<license><url>u</url></license>', 'u'],
    ['<license/>', undefined],
    [
      '<license><name>A</name></license><license><name>B</name></license>',
      '<licenses><license><name>A</name></license><license><name>B</name></license></licenses>',
    ],
  ])('keeps its own license %s', (written, license) => {
    expect(read(project(`<licenses>${written}</licenses>`)).manifest?.license?.value).toBe(license);
  });

  it('reads real poms, a module with its parent', () => {
    const at = (path: string) => corpusFile(`pom/byte-buddy/${path}`).text;
    const components = resolved({ 'pom.xml': at('pom.xml'), 'byte-buddy/pom.xml': at('byte-buddy/pom.xml') });
    expect(components).toContain('pkg:maven/net.java.dev.jna/jna@5.12.1 peer');
    expect(components).toContain('pkg:maven/org.ow2.asm/asm-commons@9.7.1 build');
  });
});
