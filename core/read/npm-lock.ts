import type { Fact, Reader } from '../model/facts.js';
import type { FilePath } from '../model/file-path.js';
import { baseName, folderOf } from '../model/file-path.js';
import type { Finding } from '../model/finding.js';
import { finding } from '../model/finding.js';
import type { Source } from '../model/span.js';
import { parseJson } from '../text/json.js';
import { childOf, type MapNode, spanOf, type TextNode } from '../text/node.js';
import { malformed, problemsOf } from './malformed.js';
import { flattenDependencies } from './npm-lock-dependencies.js';
import type { NpmLockEntries } from './npm-lock-entry.js';
import { lockGraph } from './npm-lock-graph.js';
import { packagesIn } from './npm-lock-packages.js';

/**
 * npm's package-lock.json and npm-shrinkwrap.json, and the hidden lock that npm leaves in node_modules.
 *
 * Versions 2 and 3 list every folder under `packages`, with dependencies, license and the projects themselves. Version 1,
 * and shrinkwraps older than that, nest `dependencies` as the folders are nested; the projects' own wishes are not in
 * them. What depends on what is found as Node finds it: in the nearest node_modules that has the name.
 * https://docs.npmjs.com/cli/configuring-npm/package-lock-json
 */
export const npmLock: Reader = {
  id: 'npm-lock',
  names: ['package-lock.json', 'npm-shrinkwrap.json', '.package-lock.json'],
  title: 'package-lock.json and npm-shrinkwrap.json of npm, versions 1, 2 and 3',
  url: 'https://docs.npmjs.com/cli/configuring-npm/package-lock-json',
  *read(source): Generator<Fact> {
    const parsed = parseJson(source.text);
    yield* problemsOf(source, parsed, 'JSON');
    if (parsed.root?.kind === 'map') yield* lockIn(source, parsed.root);
    else if (parsed.root) yield malformed(source.file, parsed.root, 'a lock of npm holds one object');
  },
};

function* lockIn(source: Source, root: MapNode): Generator<Fact> {
  const version = childOf(root, 'lockfileVersion');
  const number = version?.kind === 'scalar' ? version.value : undefined;
  const packages = childOf(root, 'packages');
  const dependencies = childOf(root, 'dependencies');
  if (number !== 1 && number !== 2 && number !== 3)
    yield unsupported(source, root, version, dependencies !== undefined);
  if (number === 2 || number === 3) {
    if (packages?.kind === 'map') yield* lockOf(source, String(number), packagesIn(source, packages));
    else if (packages !== undefined || dependencies === undefined)
      yield malformed(source.file, packages ?? root, `a lock of version ${number} has an object "packages"`);
    else yield* lockOf(source, String(number), flattenDependencies(source, dependencies));
  } else if (number === 1 || (version === undefined && dependencies !== undefined))
    yield* lockOf(source, String(number ?? 0), flattenDependencies(source, dependencies));
}

function* lockOf(source: Source, formatVersion: string, lock: NpmLockEntries): Generator<Fact> {
  yield* lock.findings;
  yield lockGraph(source, npmLock.id, projectFolder(source.file), formatVersion, lock);
}

/** The hidden lock lies in the node_modules of the folder that it speaks of. */
function projectFolder(file: FilePath): FilePath {
  const folder = folderOf(file);
  return baseName(file) === '.package-lock.json' && baseName(folder) === 'node_modules' ? folderOf(folder) : folder;
}

function unsupported({ file }: Source, root: MapNode, version: TextNode | undefined, readable: boolean): Finding {
  const old = version === undefined && readable;
  return finding({
    code: 'read/unsupported-version',
    severity: old ? 'warning' : 'error',
    message: old
      ? 'this lock is older than lock versions, and does not say what depends on what'
      : 'this is not lock version 1, 2 or 3 of npm',
    at: spanOf(file, version ?? { start: root.start, end: root.start + 1 }),
    help: 'write it anew with npm 7 or later: npm install --package-lock-only',
  });
}
