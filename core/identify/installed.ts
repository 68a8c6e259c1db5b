import type { Copy } from '../model/component.js';
import { type FilePath, folderOf, isUnder, pathIn, ROOT } from '../model/file-path.js';
import type { Tree } from '../tree/tree.js';
import { type InstalledPackages, installedPackages } from './node-modules.js';
import { LARGEST, type PackageReader, type PackageReading, packageReader } from './package-folder.js';
import { sameVersion } from './same-version.js';
import type { EvidenceSource, Found } from './source.js';
import { type VirtualStore, virtualStore } from './virtual-store.js';

export interface InstalledSource extends EvidenceSource {
  /** Drops what was listed; to be called when something may have been installed since. */
  forget(): void;
}

/**
 * What is installed in the tree. Looks, in this order:
 *
 * 1. where the lock says that the copy lies
 * 2. in the virtual store beside the lock (pnpm, bun)
 * 3. in every node_modules below the lock's folder (yarn, hoisting linkers)
 *
 * A folder is evidence for a copy only when the package.json in it states the copy's name and version: anything else is
 * another package in its place. 2 and 3 are listed once, until told to forget.
 */
export function installedSource(tree: Tree, read: PackageReader = packageReader(tree)): InstalledSource {
  const stores = new Map<FilePath, VirtualStore>();
  const hoisted = new Map<FilePath, InstalledPackages>();
  return {
    id: 'installed',
    look(copy) {
      for (const reading of readings(copy)) {
        if (isCopy(reading, copy)) return found(tree, reading);
        if (reading.problem !== undefined && reading.name === undefined && reading.folder === copy.folder)
          return { source: 'installed', declared: [], texts: [], problem: `${reading.folder}: ${reading.problem}` };
      }
      return undefined;
    },
    forget() {
      stores.clear();
      hoisted.clear();
    },
  };

  function* readings(copy: Copy): Generator<PackageReading> {
    if (copy.folder !== undefined) return yield* readingAt(copy.folder);
    const root = copy.lock === undefined ? ROOT : folderOf(copy.lock);
    const store = once(stores, root, () => virtualStore(tree, root));
    for (const folder of store.foldersOf(copy)) yield* readingAt(folder);
    if (copy.version === undefined) return;
    const packages = once(hoisted, root, () => installedPackages(tree, root, read));
    const reading = packages.readingOf(copy.name, copy.version);
    if (reading) yield reading;
  }

  function* readingAt(folder: FilePath): Generator<PackageReading> {
    const reading = read(folder);
    if (reading) yield reading;
  }
}

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
