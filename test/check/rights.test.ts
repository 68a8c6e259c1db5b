import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { npmProject } from '../support/projects.js';
import { checked } from './checked.js';

const PROJECT = npmProject([{ name: 'ag-charts-enterprise', version: '10.2.0', license: 'SEE LICENSE IN LICENSE' }]);
const CHARTS = 'pkg:npm/ag-charts-enterprise@10.2.0';
const right = (more = '') => `schema: entitlement-register/1
entitlements:
  - { id: A, product: npm.ag-charts-enterprise, kind: perpetual, metric: developer, quantity: 3${more}, evidence: [{ type: certificate, verified_at: 2026-01-01 }] }
`;
const usage = (developers: number) =>
  `schema: usage/1\nconsumption: { npm.ag-charts-enterprise: { developer: ${developers} } }\n`;

describe('rights in a check', () => {
  it('cover what the license alone would not do', async () => {
    const { outcomes, verdict, found, report } = await checked({
      ...PROJECT,
      'entitlements.yaml': right(),
      'usage.yaml': usage(3),
    });
    expect([outcomes[CHARTS], verdict, found]).toEqual(['entitled', 'pass', []]);
    expect(report.components[0]?.decision.reason).toBe('A covers it');
    expect(report.catalogue).toMatch(/^\d{4}-\d\d-\d\d$/);
  });

  it.each([
    ['that are not held', {}],
    ['of which more is used', { 'entitlements.yaml': right(), 'usage.yaml': usage(4) }],
    ['that have ended', { 'entitlements.yaml': right(', term: { end: 2026-01-01 }'), 'usage.yaml': usage(3) }],
    [
      'in whose place there is a waiver',
      {
        'entitlements.yaml':
          'schema: entitlement-register/1\nwaivers: [{ id: W, product: npm.ag-charts-enterprise, reason: soon gone, until: 2026-12-31, approved_by: a@example.org }]\n',
      },
    ],
  ])('%s cover nothing', async (_, files) => {
    const { outcomes, verdict, found } = await checked({ ...PROJECT, ...files });
    expect(outcomes[CHARTS]).toBe('refused');
    expect(verdict).toBe('fail');
    expect(found).toContain('error license/unreadable package.json');
  });

  it('that are not needed leave the license to the policy', async () => {
    const copyleft = npmProject([{ name: 'left-pad', version: '1.3.0', license: 'GPL-3.0-only' }]);
    expect((await checked(copyleft)).found).toEqual(['error license/not-allowed package.json']);
  });

  it('of which it cannot be told whether they are needed make no check green', async () => {
    const policy =
      'extends: [recommended]\nclarifications: [{ package: "pkg:docker/redis", license: BSD-3-Clause, reason: test }]\n';
    const { verdict, found } = await checked({
      'compose.yaml': 'services: { a: { image: "redis:7.4" } }\n',
      'licit.yaml': policy,
    });
    expect([verdict, found]).toEqual(['undecided', ['warning entitlement/undetermined compose.yaml']]);
  });
});

describe('the catalogue', () => {
  it('knows an assembly of .NET by the package that it has the name of', async () => {
    const bytes = readFileSync(join(import.meta.dirname, '../corpus/recognize/code/pe/ClrLoader.dll'));
    const named = (name: string) =>
      Uint8Array.from(Buffer.from(bytes.toString('latin1').replaceAll('ClrLoader\0', `${name}\0`), 'latin1'));
    const told = async (name: string) => {
      const { report } = await checked({ 'lib/a.dll': named(name) });
      return report.findings
        .filter(({ code }) => code.startsWith('entitlement/'))
        .map(({ code, message }) => `${code} ${message}`);
    };
    expect(await told('Telerik.A')).toEqual([
      expect.stringMatching(/^entitlement\/undetermined whether Telerik\.A 1\.0\.0 may /),
    ]);
    expect(await told('ClrLoader')).toEqual([]);
  });

  it('knows the license of what is only named, by its version', async () => {
    const { licenses } = await checked({
      '.terraform-version': '1.5.7\n',
      'b/.terraform-version': '1.6.0\n',
      'compose.yaml': 'services: { a: { image: "nobody/knows:1" } }\n',
    });
    expect(licenses).toEqual({
      'pkg:docker/nobody/knows@1': 'elsewhere',
      'pkg:generic/terraform@1.5.7': 'MPL-2.0',
      'pkg:generic/terraform@1.6.0': 'BUSL-1.1',
    });
  });

  it('gives the license that is in force on the day', async () => {
    const files = {
      'pom.xml':
        '<project><modelVersion>4.0.0</modelVersion><groupId>a</groupId><artifactId>b</artifactId><version>1</version><dependencies><dependency><groupId>com.typesafe.akka</groupId><artifactId>akka-actor_2.13</artifactId><version>2.7.0</version></dependency></dependencies></project>',
      'usage.yaml': 'schema: usage/1\nreleases: { "pkg:maven/com.typesafe.akka/akka-actor_2.13@2.7.0": 2022-10-26 }\n',
    };
    const akka = 'pkg:maven/com.typesafe.akka/akka-actor_2.13@2.7.0';
    expect((await checked(files)).licenses[akka]).toBe('Apache-2.0');
    const before = (await checked(files, { asOf: '2024-01-01' as never })).licenses[akka];
    expect(before).toBe('BUSL-1.1');
  });

  it('says nothing of an action for what it sets up or calls', async () => {
    const workflow =
      'on: push\njobs: { a: { runs-on: ubuntu-24.04, steps: [{ uses: actions/setup-java@v4, with: { distribution: oracle, java-version: "17.0.13" } }, { uses: github/codeql-action@v3 }] } }\n';
    const { licenses } = await checked({ '.github/workflows/a.yml': workflow });
    expect(licenses).toEqual({
      'pkg:github/actions/setup-java@v4': 'elsewhere',
      'pkg:github/github/codeql-action@v3': 'elsewhere',
    });
  });
});
