import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { installedSource } from '../../core/identify/installed.js';
import { check, createSession, type FilePath, memoryTree, overlayTree, RENDERERS } from '../../core/index.js';
import { nodeSources } from '../../core/node/index.js';
import type { Stat } from '../../core/tree/tree.js';
import { WHOLE } from '../check/checked.js';
import { TODAY } from '../support/day.js';
import { npmProject } from '../support/projects.js';
import { folderWith } from '../support/runner.js';

const asOf = TODAY;
const LICENSES = [
  'MIT',
  'GPL-3.0-only',
  'MPL-2.0',
  'MIT OR AGPL-3.0-only',
  'MIT AND MPL-2.0',
  'LGPL-2.1-or-later',
  'UNLICENSED',
  'nonsense',
  '',
];
const BESIDES: Readonly<Record<string, string>> = {
  Dockerfile: 'FROM node:22 AS build\nFROM redis:7.4\n',
  'public/kit.min.js': '/*! kit v1.0.0 | (c) Acme | Released under the MIT license */\nx();\n',
  'third_party/zed/LICENSE': 'SPDX-License-Identifier: MIT\n',
  '.terraform-version': '1.6.0\n',
  'entitlements.yaml':
    'schema: entitlement-register/1\nentitlements: [{ id: A, product: iac.terraform, kind: perpetual, metric: organization, quantity: 1 }]\n',
};
const dependency = fc.record({
  name: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
  version: fc.constantFrom('1.0.0', '2.1.0'),
  license: fc.constantFrom(...LICENSES),
});
/** Beside the packages: nothing, or some of what is bundled and what needs a right. */
const besides = fc
  .subarray([...Object.entries(BESIDES)])
  .map((files): Record<string, string> => Object.fromEntries(files));
const project = fc
  .uniqueArray(dependency, { selector: ({ name }) => name, maxLength: 5 })
  .chain((dependencies) => besides.map((files) => ({ ...npmProject(dependencies), ...files })));

describe('laws of a check', () => {
  it('a session after any edits answers as a check from scratch', async () => {
    await fc.assert(
      fc.asyncProperty(project, fc.array(edit(), { maxLength: 6 }), async (files, edits) => {
        const buffers = new Map<FilePath, string>();
        const tree = overlayTree(treeOf(files), buffers);
        const session = createSession(tree, { asOf, sources: [installedSource(tree)], ...WHOLE });
        await session.check();
        for (const [file, change] of edits) {
          const text = tree.read(file as FilePath) ?? '';
          buffers.set(file as FilePath, change(text));
          session.changed([file as FilePath]);
          const fresh = overlayTree(treeOf(files), new Map(buffers));
          expect(json(await session.check())).toBe(
            json(await check(fresh, { asOf, sources: [installedSource(fresh)], ...WHOLE })),
          );
        }
      }),
      { numRuns: 150 },
    );
  });

  it('a session sees which of two lines for one package comes first', async () => {
    const lines = ['"one": "npm:real@1.0.0"', '"two": "npm:real@1.0.0"'];
    const manifest = (dependencies: readonly string[]) => `{ "dependencies": { ${dependencies.join(', ')} } }`;
    const lock = `lockfileVersion: '9.0'
importers:
  .:
    dependencies:
      one: { specifier: 'npm:real@1.0.0', version: 'real@1.0.0' }
      two: { specifier: 'npm:real@1.0.0', version: 'real@1.0.0' }
packages:
  real@1.0.0: { resolution: { integrity: sha512-x } }
snapshots:
  real@1.0.0: {}
`;
    await sameAsFresh(
      { 'package.json': manifest(lines), 'pnpm-lock.yaml': lock },
      { 'package.json': ` ${manifest([...lines].reverse())}` },
    );
  });

  it('a session sees what is forced on the packages of a lock, and when it no longer is', async () => {
    const manifest = (more: string) => `{ "dependencies": { "b": "^1.0.0" }${more} }`;
    const lock = [
      '# yarn lockfile v1',
      'b@^1.0.0:\n  version "1.0.0"\n  dependencies:\n    c "^1.0.0"',
      'c@2.0.0:\n  version "2.0.0"',
    ];
    await sameAsFresh(
      { 'package.json': manifest(', "resolutions": { "c": "2.0.0" }'), 'yarn.lock': `${lock.join('\n\n')}\n` },
      { 'package.json': manifest('') },
    );
  });

  it('a session reads a file anew when told that it changed, though its stamp is the same', async () => {
    const buffers = new Map<FilePath, string>();
    const changing = overlayTree(treeOf(npmProject([{ name: 'a', version: '1.0.0', license: 'MIT' }])), buffers);
    const tree = { ...changing, stat: (path: FilePath) => withoutStamp(changing.stat(path)) };
    const session = createSession(tree, { asOf, sources: [], ...WHOLE });
    const lock = 'package-lock.json' as FilePath;
    for (const files of [[lock], undefined]) {
      const license = files ? 'ISC' : 'BSD-2-Clause';
      await session.check();
      buffers.set(lock, (tree.read(lock) ?? '').replace(/"(?:MIT|ISC)"/, `"${license}"`));
      session.changed(files);
      const { report } = await session.check();
      expect(report.components.map((component) => component.license)).toMatchObject([{ text: license }]);
    }
  });

  it('disk and memory give the same answer', async () => {
    await fc.assert(
      fc.asyncProperty(project, async (files) => {
        const memory = treeOf(files);
        const root = folderWith(files);
        const {
          tree: disk,
          sources,
          sha256,
          bundled,
          rights,
        } = nodeSources({ root, online: false, env: { HOME: root }, version: '' });
        expect(json(await check(disk, { asOf, sources, sha256, bundled, rights }))).toBe(
          json(await check(memory, { asOf, sources: [installedSource(memory)], ...WHOLE })),
        );
      }),
      { numRuns: 20 },
    );
  });

  it('allowing one thing more never refuses another', async () => {
    await fc.assert(
      fc.asyncProperty(
        project,
        fc.constantFrom('permissive', 'MPL-2.0', 'AGPL-3.0-only', 'weak-copyleft', 'GPL-3.0-only'),
        async (files, more) => {
          const before = await refused({ ...files, 'licit.yaml': 'extends: [recommended]\n' });
          const after = await refused({
            ...files,
            'licit.yaml': `extends: [recommended]\nlicenses:\n  allow: [${more}]\n`,
          });
          expect(after.filter((purl) => !before.includes(purl))).toEqual([]);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('nothing without a readable license is ever allowed, and then the check is not green', async () => {
    await fc.assert(
      fc.asyncProperty(project, async (files) => {
        const tree = treeOf(files);
        const { report } = await check(tree, { asOf, sources: [installedSource(tree)], ...WHOLE });
        const dark = report.components.filter(({ license }) => license.kind !== 'known');
        expect(dark.filter(({ decision }) => decision.outcome === 'allowed')).toEqual([]);
        if (dark.length > 0) expect(report.summary.verdict).not.toBe('pass');
      }),
      { numRuns: 60 },
    );
  });

  it('a mangled file never throws and never turns a refusal green', async () => {
    await fc.assert(
      fc.asyncProperty(
        project,
        fc.constantFrom('package.json', 'package-lock.json', 'licit.yaml'),
        fc.nat(),
        fc.string(),
        async (files, name, at, junk) => {
          const text = files[name] ?? 'licenses:\n  allow: [permissive]\n  deny: [strong-copyleft]\n';
          const cut = at % (text.length + 1);
          const tree = treeOf({ ...files, [name]: text.slice(0, cut) + junk + text.slice(cut + junk.length) });
          const { report, sources } = await check(tree, { asOf, sources: [installedSource(tree)], ...WHOLE });
          for (const found of report.findings) {
            const length = sources(found.at.file)?.length ?? 0;
            expect(found.at.start).toBeLessThanOrEqual(found.at.end);
            expect(found.at.end).toBeLessThanOrEqual(length);
          }
        },
      ),
      { numRuns: 150 },
    );
  });
});

/** As of a file that was written twice within one tick of the clock. */
function withoutStamp(found: Stat | undefined): Stat | undefined {
  return found && { ...found, stamp: 'same' };
}

/** Checks in a session, with other texts again, and expects what a check from scratch says of these. */
async function sameAsFresh(
  files: Readonly<Record<string, string>>,
  changed: Readonly<Record<string, string>>,
): Promise<void> {
  const buffers = new Map<FilePath, string>();
  const tree = overlayTree(treeOf(files), buffers);
  const session = createSession(tree, { asOf, sources: [], ...WHOLE });
  const { report: before } = await session.check();
  for (const [file, text] of Object.entries(changed)) buffers.set(file as FilePath, text);
  session.changed(Object.keys(changed) as FilePath[]);
  const { report: after } = await session.check();
  expect(after).not.toEqual(before);
  expect(after).toEqual((await check(treeOf({ ...files, ...changed }), { asOf, sources: [], ...WHOLE })).report);
}

type Edit = readonly [file: string, change: (text: string) => string];

function edit(): fc.Arbitrary<Edit> {
  const changes: readonly ((text: string) => string)[] = [
    (text) => text.replace('MIT', 'AGPL-3.0-only'),
    (text) => text.replace('1.0.0', '2.1.0'),
    (text) => text.slice(0, Math.floor(text.length / 2)),
    (text) => `${text} `,
    () => '',
    (text) => text.replace('{', '{\n  "description": "moves all that follows",'),
    (text) => text.replace('"version"', '"x": 1,\n  "version"'),
    (text) => text.replace('"dependencies"', '"devDependencies"'),
    (text) => text.replace(/"dependencies": (\{[^}]*\})/, '"devDependencies": $1, "dependencies": $1'),
    (text) =>
      text.replace(
        /("dependencies": \{)([^}]*)\}/,
        (_, open: string, lines: string) => `${open}${lines.split(',').reverse().join(',')}}`,
      ),
    () => 'licenses:\n  allow: [permissive, AGPL-3.0-only]\n',
    () => 'extends: [recommended]\npaths:\n  - { under: ".", scope: development, reason: "a sample" }\n',
    () => 'extends: [recommended]\npaths:\n  - { under: ".", ignore: true, reason: "a sample" }\n',
  ];
  return fc.tuple(
    fc.constantFrom(
      'package.json',
      'package-lock.json',
      'licit.yaml',
      'node_modules/a/package.json',
      'sub/package.json',
      'Dockerfile',
      'entitlements.yaml',
      'public/kit.min.js',
      'third_party/new/LICENSE',
    ),
    fc.constantFrom(...changes),
  );
}

function treeOf(files: Readonly<Record<string, string>>) {
  return memoryTree(new Map(Object.entries(files).map(([path, text]) => [path as FilePath, text])));
}

function json({ report, sources }: Awaited<ReturnType<typeof check>>): string {
  return RENDERERS.get('json')?.render(report, sources, { color: false, version: '0.0.0' }) ?? '';
}

async function refused(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const tree = treeOf(files);
  const { report } = await check(tree, { asOf, sources: [installedSource(tree)], ...WHOLE });
  return report.components.filter(({ decision }) => decision.outcome === 'refused').map(({ purl }) => purl);
}
