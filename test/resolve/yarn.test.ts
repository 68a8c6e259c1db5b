import { expect, test } from 'vitest';
import type { FilePath } from '../../core/model/file-path.js';
import { READERS } from '../../core/read/index.js';
import { type Resolved, resolve } from '../../core/resolve/resolve.js';
import { memoryTree } from '../../core/tree/memory.js';
import { manifest } from './facts.js';

/** Resolves manifests and a yarn.lock, all read by their real readers. */
function resolved(lock: string, manifests: Readonly<Record<string, object>>): Resolved {
  const reader = READERS.find(({ names }) => names.includes('yarn.lock'));
  const facts = [...(reader?.read({ file: 'yarn.lock' as FilePath, text: lock }) ?? [])];
  expect(facts.filter(({ kind }) => kind === 'finding')).toEqual([]);
  for (const [file, content] of Object.entries(manifests)) facts.push(...manifest(file, content));
  return resolve(facts, memoryTree({}));
}

function shown({ components, findings }: Resolved): readonly string[] {
  return [
    ...components.map(({ purl, scope, direct }) => `${purl.slice(8)} ${scope}${direct ? ' direct' : ''}`),
    ...findings.map(({ message }) => message),
  ];
}

const MANIFESTS = {
  'package.json': {
    name: 'root',
    private: true,
    workspaces: ['packages/*'],
    resolutions: { low: '2.0.0', forced: '5.0.0' },
    dependencies: { top: '^1.0.0', forced: '^4.0.0' },
  },
  'packages/lib/package.json': {
    name: 'lib',
    version: '1.0.0',
    dependencies: { alias: 'npm:real@^3.0.0' },
    devDependencies: { tester: '~1.2.0', typed: '^1.0.0' },
  },
  'packages/app/package.json': { name: 'app', dependencies: { lib: '^1.0.0' } },
};

const EXPECTED = [
  'forced@5.0.0 runtime direct',
  'low@2.0.0 runtime',
  'real@3.1.0 runtime direct',
  'tester@1.2.9 development direct',
  'top@1.0.0 runtime direct',
  'typed development direct',
  'yarn.lock does not have typed "^1.0.0" yet',
];

test('yarn 1: workspaces, aliases and resolutions', () => {
  const lock = `# yarn lockfile v1

"alias@npm:real@^3.0.0":
  version "3.1.0"

forced@5.0.0:
  version "5.0.0"

low@2.0.0:
  version "2.0.0"

tester@~1.2.0:
  version "1.2.9"

top@^1.0.0:
  version "1.0.0"
  dependencies:
    low "^1.0.0"
`;
  expect(shown(resolved(lock, MANIFESTS))).toEqual(EXPECTED);
});

test('yarn 2 and later: the same', () => {
  const lock = `__metadata:
  version: 8
  cacheKey: 10c0

"alias@npm:real@^3.0.0":
  version: 3.1.0
  resolution: "real@npm:3.1.0"
  languageName: node
  linkType: hard

"app@workspace:packages/app":
  version: 0.0.0-use.local
  resolution: "app@workspace:packages/app"
  dependencies:
    lib: "npm:^1.0.0"
  languageName: unknown
  linkType: soft

"forced@npm:5.0.0":
  version: 5.0.0
  resolution: "forced@npm:5.0.0"
  languageName: node
  linkType: hard

"lib@npm:^1.0.0, lib@workspace:packages/lib":
  version: 0.0.0-use.local
  resolution: "lib@workspace:packages/lib"
  dependencies:
    alias: "npm:real@^3.0.0"
    tester: "npm:~1.2.0"
  languageName: unknown
  linkType: soft

"low@npm:2.0.0":
  version: 2.0.0
  resolution: "low@npm:2.0.0"
  languageName: node
  linkType: hard

"root@workspace:.":
  version: 0.0.0-use.local
  resolution: "root@workspace:."
  dependencies:
    forced: "npm:^4.0.0"
    top: "npm:^1.0.0"
  languageName: unknown
  linkType: soft

"tester@npm:~1.2.0":
  version: 1.2.9
  resolution: "tester@npm:1.2.9"
  languageName: node
  linkType: hard

"top@npm:^1.0.0":
  version: 1.0.0
  resolution: "top@npm:1.0.0"
  dependencies:
    low: "npm:^1.0.0"
  languageName: node
  linkType: hard
`;
  expect(shown(resolved(lock, MANIFESTS))).toEqual(EXPECTED);
});
