import type { Copy } from '../model/component.js';
import { type FilePath, folderOf, isUnder, pathIn, ROOT } from '../model/file-path.js';
import type { Tree } from '../tree/tree.js';
import { type InstalledPackages, installedPackages } from './node-modules.js';
import { LARGEST, type PackageReader, type PackageReading, packageReader } from './package-folder.js';
import { sameVersion } from './same-version.js';
import type { EvidenceSource, Found } from './source.js';
import { type VirtualStore, virtualStore } from './virtual-store.js';

/**
 * What is installed in the tree. Looks, in this order:
 *
 * 1. where the lock says that the copy lies
 * 2. in the virtual store beside the lock (pnpm, bun)
 * 3. in every node_modules below the lock's folder (yarn, hoisting linkers)
 *
 * A folder is evidence for a copy only when the package.json in it states the copy's name and version: anything else is
 * another package in its place. 2 and 3 are listed once, until told to forget; so is a node_modules that is not there
 * at all, for then none of the thousands of folders in it is.
 */
export function installedSource(tree: Tree, read: PackageReader = packageReader(tree)): EvidenceSource {
  const stores = new Map<FilePath, VirtualStore>();
  const hoisted = new Map<FilePath, InstalledPackages>();
  const there = new Map<FilePath, boolean>();
  return {
    id: 'installed',
    ecosystem: 'npm',
    look: (copy) => (copy.folder === undefined ? searched(copy) : installedAt(copy.folder, copy)),
    forget() {
      stores.clear();
      hoisted.clear();
      there.clear();
    },
  };

  function installedAt(folder: FilePath, copy: Copy): Found | undefined {
    const modules = outermostModules(folder);
    if (modules !== undefined && !once(there, modules, () => tree.stat(modules) !== undefined)) return undefined;
    const reading = read(folder);
    if (!reading) return undefined;
    if (isCopy(reading, copy)) return found(tree, reading);
    if (reading.problem === undefined || reading.name !== undefined) return undefined;
    return { source: 'installed', declared: [], texts: [], problem: `${folder}: ${reading.problem}` };
  }

  function searched(copy: Copy): Found | undefined {
    const root = copy.lock === undefined ? ROOT : folderOf(copy.lock);
    for (const folder of once(stores, root, () => virtualStore(tree, root)).foldersOf(copy)) {
      const reading = read(folder);
      if (reading && isCopy(reading, copy)) return found(tree, reading);
    }
    if (copy.version === undefined) return undefined;
    const reading = once(hoisted, root, () => installedPackages(tree, root, read)).readingOf(copy.name, copy.version);
    return reading && isCopy(reading, copy) ? found(tree, reading) : undefined;
  }
}

/** "packages/a/node_modules" of "packages/a/node_modules/b/node_modules/c"; undefined for what no manager put there. */
function outermostModules(folder: FilePath): FilePath | undefined {
  if (folder.startsWith(MODULES)) return MODULES.slice(0, -1) as FilePath;
  const at = folder.indexOf(`/${MODULES}`);
  return at < 0 ? undefined : (folder.slice(0, at + MODULES.length) as FilePath);
}

const MODULES = 'node_modules/';

/**
 * Whether what was read is the copy. A package without name or version can only have come from elsewhere than a
 * registry; a copy without version only matches there too.
 */
export function isCopy(read: Pick<PackageReading, 'name' | 'version'>, copy: Copy): boolean {
  const strict = copy.origin === 'registry';
  const name = read.name === undefined ? !strict : read.name === copy.name;
  if (!name) return false;
  if (read.version === undefined || copy.version === undefined) return !strict;
  return sameVersion(read.version, copy.version);
}

/** What a reading of a folder is as an answer. `source` is the id of the source that gives it. */
export function found(tree: Tree, reading: PackageReading, source = 'installed'): Found {
  const { folder, name, version, declared, texts, problem } = reading;
  return {
    source,
    declared,
    texts,
    ...(name === undefined ? {} : { name }),
    ...(version === undefined ? {} : { version }),
    ...(problem === undefined ? {} : { problem: `${folder}: ${problem}` }),
    file: (path) => {
      const file = pathIn(folder, path);
      return file !== undefined && isUnder(file, folder) ? tree.bytes(file, LARGEST) : undefined;
    },
  };
}

function once<K, V>(made: Map<K, V>, key: K, make: () => V): V {
  const before = made.get(key);
  if (before !== undefined) return before;
  const value = make();
  made.set(key, value);
  return value;
}
