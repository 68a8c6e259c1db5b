import { describe, expect, it } from 'vitest';
import { noConclusions } from '../../core/identify/conclude.js';
import { identify } from '../../core/identify/identify.js';
import { installedSource } from '../../core/identify/installed.js';
import { sitePackagesSource } from '../../core/identify/site-packages.js';
import type { Found } from '../../core/identify/source.js';
import type { Component } from '../../core/model/component.js';
import { memoryTree } from '../../core/tree/memory.js';
import { checked } from '../check/checked.js';
import { at, copy } from '../node/machine.js';
import { npmProject } from '../support/projects.js';

const npm = (name: string, version: string) =>
  copy(name, version, { folder: at(`node_modules/${name}`), lock: at('package-lock.json') });

const LARGE = 'x'.repeat(2 * 1024 * 1024 + 1);

/** What a package comes to of which this was found. */
function kindOf(found: Found | undefined): string {
  const component = { copies: [], optional: false } as unknown as Component;
  return identify(component, found, [], true, noConclusions()).license.kind;
}

describe('a package whose license text was not read', () => {
  it.each([
    ['too large', LARGE],
    ['no text', 'PK\0\0'],
  ])('is not known by what it declares: %s', (_, text) => {
    const files = { 'node_modules/a/package.json': '{"name":"a","version":"1.0.0","license":"MIT"}' };
    const look = (license: string) =>
      installedSource(memoryTree({ ...files, 'node_modules/a/LICENSE': license })).look(npm('a', '1.0.0')) as Found;
    expect(kindOf(look('MIT'))).toBe('known');
    expect(kindOf(look(text))).toBe('unreadable');
  });

  it('is known where that text speaks of things that come with it', () => {
    const tree = memoryTree({
      'node_modules/a/package.json': '{"name":"a","version":"1.0.0","license":"MIT"}',
      'node_modules/a/LICENSE': 'MIT',
      'node_modules/a/NOTICE': LARGE,
      'node_modules/a/licenses/other.txt': LARGE,
    });
    expect(kindOf(installedSource(tree).look(npm('a', '1.0.0')) as Found)).toBe('known');
  });

  it.each([
    ['too large', LARGE],
    ['no text', 'PK\0\0'],
  ])('is not known in a virtual environment either: %s', (_, text) => {
    const folder = '.venv/lib/python3.12/site-packages/b-1.0.dist-info';
    const files = {
      '.venv/pyvenv.cfg': '',
      [`${folder}/METADATA`]: 'Name: b\nVersion: 1.0\nLicense-Expression: MIT\n',
    };
    const look = (license: string) =>
      sitePackagesSource(memoryTree({ ...files, [`${folder}/licenses/LICENSE`]: license })).look(
        npm('b', '1.0'),
      ) as Found;
    expect(kindOf(look('MIT'))).toBe('known');
    expect(kindOf(look(text))).toBe('unreadable');
  });
});

it('is told by what was not read, and not by a declaration that is understood', async () => {
  const files = npmProject([{ name: 'a', version: '1.0.0', license: 'MIT' }], {
    'node_modules/a/LICENSE': LARGE,
    'licit.yaml': 'licenses:\n  allow: [MIT]\n',
  });
  const source = installedSource(memoryTree(files));
  const { report, verdict } = await checked(files, { sources: [source] });
  expect(verdict).toBe('fail');
  const told = report.findings.find(({ code }) => code === 'license/unreadable');
  expect(told?.message).toBe('a 1.0.0 has a license that cannot be read');
  expect(told?.help).toContain('node_modules/a: LICENSE is too large');
});
