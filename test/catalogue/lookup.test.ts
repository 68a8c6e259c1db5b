import { describe, expect, it } from 'vitest';
import { mergeCatalogues } from '../../core/catalogue/file/merge.js';
import { builtInCatalogue, createCatalogue, readCatalogueFile } from '../../core/catalogue/index.js';
import type { FilePath } from '../../core/model/file-path.js';
import type { PlainDate } from '../../core/model/plain-date.js';
import type { Purl } from '../../core/model/purl.js';
import { BUILT_IN, matchesOf, told } from './built-in.js';

const idsOf = (thing: string) => matchesOf(thing).map(({ row }) => row.id);
const purl = (text: string) => text as Purl;

describe('the catalogue of Licit', () => {
  it('has a day, ids that are not repeated, and what every row needs', () => {
    const { date, rows } = builtInCatalogue();
    expect(date).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
    expect(rows.length).toBeGreaterThan(250);
    for (const row of rows) {
      expect([row.id, row.name, row.publisher, row.category].includes('')).toBe(false);
      expect([row.id, row.detect.length > 0, row.terms.length > 0]).toEqual([row.id, true, true]);
      if (row.verified === 'doc') expect(row.sources.length, row.id).toBeGreaterThan(0);
    }
  });

  it('finds each row by every name that it has without a wildcard', () => {
    for (const row of builtInCatalogue().rows) {
      for (const by of row.detect) {
        if (by.kind === 'file' && by.note !== undefined && row.category === 'circumvention') continue;
        for (const pattern of by.patterns.filter((one) => !/[*?]/.test(one))) {
          const found =
            by.kind === 'purl' ? BUILT_IN.ofPackage(purl(`pkg:${pattern}@1.0.0`)) : BUILT_IN.of(by.kind, pattern);
          expect(
            found.map((match) => match.row.id),
            `${by.kind} ${pattern}`,
          ).toContain(row.id);
        }
      }
    }
  });

  it('knows the fonts that are bought from those that are free by their families', () => {
    for (const bought of [
      'Font Awesome 5 Pro',
      'Font Awesome 6 Pro Solid',
      'Font Awesome 6 Sharp',
      'Font Awesome 5 Duotone',
    ])
      expect(idsOf(`fontname ${bought}`), bought).toEqual(['npm.fontawesome-pro']);
    for (const free of [
      'fontname Font Awesome 5 Free',
      'fontname Font Awesome 6 Brands',
      'file fonts/fa-solid-900.woff2',
    ])
      expect(idsOf(free), free).toEqual([]);
  });

  it('accuses no file by a name that others have too', () => {
    for (const name of ['docs/Tar.xml', 'tools/patch.exe', 'pom.xml']) expect(idsOf(`file ${name}`), name).toEqual([]);
    expect(idsOf('file lib/aspose-words-24.1.jar')).toEqual(['maven.aspose-java']);
    expect(idsOf('file a/ja-netfilter.jar')).toEqual(['circumvention.ja-netfilter']);
  });

  it('knows nothing of what everybody uses', () => {
    for (const free of [
      'npm/react',
      'npm/lodash',
      'npm/%40types/node',
      'pypi/requests',
      'maven/org.slf4j/slf4j-api',
      'nuget/Newtonsoft.Json',
      'golang/github.com/spf13/cobra',
      'gem/rails',
    ])
      expect(idsOf(`pkg:${free}@1.0.0`), free).toEqual([]);
    for (const free of ['alpine:3.20', 'debian', 'node:22-slim', 'nginx', 'postgres:17'])
      expect(idsOf(`image ${free}`), free).toEqual([]);
    expect(idsOf('action actions/checkout@v5')).toEqual([]);
    expect(idsOf('file src/index.ts')).toEqual([]);
  });
});

describe('a package', () => {
  it('is known by its name as its ecosystem reads it', () => {
    expect(idsOf('pkg:nuget/fluentASSERTIONS@8.0.0')).toEqual(['nuget.fluentassertions']);
    expect(idsOf('pkg:pypi/PyMuPDF@1.0')).toEqual(['pypi.pymupdf']);
    expect(idsOf('pkg:pypi/gurobi_machinelearning@1.5.0')).toEqual(['pypi.gurobipy']);
    expect(idsOf('pkg:npm/Tldraw@4.0.0'), 'npm has names in upper case too').toEqual([]);
    expect(idsOf('pkg:npm/@fullcalendar/resource-daygrid@6.0.0')).toEqual(['npm.fullcalendar-premium']);
    expect(idsOf('pkg:npm/@fullcalendar/core@6.0.0')).toEqual([]);
    expect(idsOf('pkg:maven/com.lowagie/itext@2.1.7')).toEqual(['maven.itext']);
  });

  it('is told apart by its namespace', () => {
    const of = (group: string) => matchesOf(`pkg:maven/${group}/jooq@3.19.0`).map(({ terms }) => told(terms));
    expect(of('org.jooq')).toEqual(['open Apache-2.0']);
    expect(of('org.jooq.pro')).toEqual(['commercial LicenseRef-jooq-commercial']);
    expect(of('org.jooq.pro-java-11')).toEqual(['commercial LicenseRef-jooq-commercial']);
    expect(of('org.jooq.trial')).toEqual(['trial LicenseRef-jooq-trial']);
  });

  it('says whether it came from the registry of its vendor', () => {
    const sourceOf = (registry?: string, inPurl = '') =>
      BUILT_IN.ofPackage(purl(`pkg:gem/sidekiq-pro@7.3.0${inPurl}`), { registry })[0]?.source;
    expect(sourceOf()).toBe('unknown');
    expect(sourceOf('https://user:secret@gems.contribsys.com/')).toBe('vendor');
    expect(sourceOf('https://rubygems.org')).toBe('elsewhere');
    expect(sourceOf('https://gems.contribsys.com.evil.example/')).toBe('elsewhere');
    expect(sourceOf(undefined, '?repository_url=https://gems.contribsys.com')).toBe('vendor');
    expect(
      BUILT_IN.ofPackage(purl('pkg:npm/tldraw@4.0.0'))[0]?.source,
      'it has no registry of its own',
    ).toBeUndefined();
  });

  it('is known by the registry of its vendor alone', () => {
    const [match] = BUILT_IN.ofPackage(purl('pkg:npm/anything@1.0.0'), { registry: 'https://npm.fontawesome.com/' });
    expect([match?.row.id, match?.by.kind, match?.source]).toEqual(['npm.fontawesome-pro', 'registry', 'vendor']);
  });

  it('may have terms for several rows', () => {
    expect(idsOf('pkg:npm/@github/copilot@1.0.0')).toEqual(['npm.ai-coding-cli', 'editor.copilot']);
  });

  it('with a version that cannot be compared is in doubt, and not free', () => {
    for (const version of ['@latest', '@workspace:*', `@${'9'.repeat(400)}.0.0`])
      expect(matchesOf(`pkg:npm/primevue${version}`).map(({ terms }) => told(terms))).toEqual([
        'undecided: not-comparable',
      ]);
    expect(matchesOf('pkg:npm/primevue').map(({ terms }) => told(terms))).toEqual(['undecided: no-version']);
    const any = matchesOf('pkg:npm/highcharts@latest').map(({ terms }) => told(terms));
    expect(any, 'terms of any version need none').toEqual(['commercial LicenseRef-highcharts']);
  });

  it('of a purl for images, actions and editor extensions is what people call otherwise', () => {
    expect(idsOf('pkg:docker/redis@7.4')).toEqual(['container.redis']);
    expect(idsOf('pkg:oci/redis@sha256:abc?repository_url=docker.io/library/redis&tag=7.4.1')).toEqual([
      'container.redis',
    ]);
    expect(idsOf('pkg:docker/mssql/server@2022-latest?repository_url=mcr.microsoft.com')).toEqual(['container.mssql']);
    expect(idsOf('pkg:github/gitleaks/gitleaks-action@v2')).toEqual(['ci.gitleaks-action']);
    expect(idsOf('pkg:vscode-extension/ms-python/vscode-pylance@2026.1.1')).toEqual(['editor.pylance']);
    expect(
      matchesOf('pkg:docker/redis@7').map(({ terms }) => told(terms)),
      'a tag may move on',
    ).toEqual(['undecided: floating']);
  });
});

describe('other things', () => {
  it('are known by the name in its normal form', () => {
    for (const image of [
      'redis:7.4',
      'docker.io/library/redis:7.4',
      'index.docker.io/redis:7.4@sha256:ab',
      'REDIS:7.4',
      'docker://redis:7.4',
    ])
      expect(
        matchesOf(`image ${image}`).map(({ terms }) => told(terms)),
        image,
      ).toEqual(['source-available SSPL-1.0 OR LicenseRef-scancode-rsalv2']);
    expect(idsOf('image localhost:5000/redis:7.4')).toEqual([]);
    expect(idsOf('image neo4j:5.20-enterprise')).toEqual(['maven.neo4j-ee']);
    expect(idsOf('image neo4j:5.20')).toEqual([]);
    expect(idsOf('file vendor/lib/ojdbc8.jar')).toEqual(['maven.oracle-jdbc']);
    expect(idsOf('file Config/License.key')).toEqual(['php.craftcms']);
    expect(idsOf('fontname PingFang SC')).toEqual(['font.pingfang']);
    expect(idsOf('fontname 方正兰亭黑')).toEqual(['font.founder']);
    expect(idsOf('vscode MS-Python.vscode-pylance')).toEqual(['editor.pylance']);
    expect(idsOf('import ag-grid-enterprise/styles')).toEqual(['npm.ag-grid-enterprise']);
    expect(idsOf('import ag-grid-enterprise-not')).toEqual([]);
    expect(idsOf('env SCE_ORBIS_SDK')).toEqual(['game.playstation-nintendo-xbox-sdk']);
    expect(idsOf('url https://use.typekit.net/abc.css?x=1')).toEqual(['font.adobe']);
  });

  it('are told apart by tags, inputs and variables', () => {
    const image = (text: string, env?: Record<string, string>) =>
      BUILT_IN.of('image', text, env === undefined ? {} : { env: new Map(Object.entries(env)) }).map(({ terms }) =>
        told(terms),
      );
    expect(image('timescale/timescaledb:2.17.0-pg16-oss')).toEqual(['open Apache-2.0']);
    expect(image('couchbase:community-7.6.1')).toEqual(['proprietary-free LicenseRef-scancode-couchbase-community']);
    expect(image('sonarqube:10.6-developer')).toEqual(['commercial LicenseRef-sonarsource']);
    expect(image('mcr.microsoft.com/mssql/server:2022-latest')).toEqual(['undecided: selector']);
    expect(image('mcr.microsoft.com/mssql/server:2022-latest', {})).toEqual([
      'conditional LicenseRef-ms-sqlserver-developer',
    ]);
    expect(image('mcr.microsoft.com/mssql/server:2022-latest', { MSSQL_PID: 'Express' })).toEqual([
      'proprietary-free LicenseRef-ms-sqlserver-express',
    ]);
    const action = (text: string, inputs?: Record<string, string>) =>
      BUILT_IN.of('action', text, inputs === undefined ? {} : { inputs: new Map(Object.entries(inputs)) }).map(
        ({ row, terms }) => `${row.id} ${told(terms)}`,
      );
    expect(action('gradle/actions/setup-gradle@v6', { 'cache-provider': 'basic' })).toEqual([
      'ci.gradle-actions-v6 open MIT',
    ]);
    expect(action('gradle/actions/setup-gradle@v6', {})).toEqual([
      'ci.gradle-actions-v6 conditional LicenseRef-scancode-gradle-tou-2022-01-13',
    ]);
    expect(action('actions/setup-java@v4', { distribution: 'temurin' })).toEqual([]);
    const java = (inputs?: Record<string, string>) =>
      action('actions/setup-java@v4', inputs).filter((one) => one.startsWith('jdk.oracle '));
    expect(java({ distribution: 'oracle', 'java-version': '17.0.13' }), 'v4 is the version of the action').toEqual([
      'jdk.oracle conditional LicenseRef-scancode-oracle-otn-javase-2019',
    ]);
    expect(java({ distribution: 'oracle', 'java-version': '17' })).toEqual(['jdk.oracle undecided: floating']);
    expect(java({ distribution: 'oracle', 'java-version': '' })).toEqual(java({ distribution: 'oracle' }));
    expect(java({ distribution: 'oracle' })).toEqual(['jdk.oracle undecided: no-version, release-date']);
    expect(java(), 'nobody says which distribution').toEqual(['jdk.oracle undecided: no-version, release-date']);
  });

  it('are found by what needs nothing besides before a hint', () => {
    const [match] = BUILT_IN.of('config', 'license_key');
    expect(match?.by.note).toBe('in the options of this product');
    const text = `schema: licit-catalogue/1
rows:
  - { id: own.a, name: A, publisher: Own, category: own, verified: memory, detect: ["file:*.key (of A)", "file:a.*"],
      terms: [{ versions: "*", license: LicenseRef-a, class: commercial }] }
`;
    const file = readCatalogueFile({ file: 'own.yaml' as FilePath, text });
    const { data } = mergeCatalogues({ date: '2026-11-23' as PlainDate, rows: [] }, [file]);
    const own = createCatalogue(data);
    expect(own.of('file', 'b.key').map(({ by }) => by.note)).toEqual(['of A']);
    expect(own.of('file', 'a.key').map(({ by }) => by.note)).toEqual([undefined]);
  });

  it('have tags that move on, packages have versions that do not', () => {
    const text = `schema: licit-catalogue/1
rows:
  - id: own.a
    name: A
    publisher: Own
    category: own
    verified: memory
    detect: ["purl:pkg:composer/acme/kit", "image:acme/kit"]
    terms: [{ versions: ">=10.1.5", license: LicenseRef-a, class: commercial }, { versions: <10.1.5, license: MIT, class: open }]
`;
    const file = readCatalogueFile({ file: 'own.yaml' as FilePath, text });
    const own = createCatalogue(mergeCatalogues({ date: '2026-11-23' as PlainDate, rows: [] }, [file]).data);
    expect(own.of('image', 'acme/kit:10.1').map(({ terms }) => told(terms))).toEqual(['undecided: floating']);
    expect(own.ofPackage(purl('pkg:composer/acme/kit@10.1')).map(({ terms }) => told(terms))).toEqual(['open MIT']);
  });

  it('that can hold no license are never found: documentation is for people to read', () => {
    expect(BUILT_IN.of('doc', 'install instruction')).toEqual([]);
  });
});
