import { type FilePath, pathIn } from '../model/file-path.js';
import type { Entry, Tree } from '../tree/tree.js';
import type { PackageReader, PackageReading } from './package-folder.js';
import { plainVersion } from './same-version.js';

/** Every package in the node_modules folders below one folder. */
export interface InstalledPackages {
  /** What the shallowest folder says that holds this version; among equally deep ones the first by name. */
  readingOf(name: string, version: string): PackageReading | undefined;
}

/** Folders; beyond it no more are looked through, and what they hold counts as not installed. */
const MOST_FOLDERS = 200_000;

/**
 * Reads all packages installed by a manager that hoists and does not write down where to (yarn, pnpm and bun with
 * their hoisting linkers): by what their package.json states, so an alias is found under its real name.
 * https://nodejs.org/api/modules.html#loading-from-node_modules-folders
 */
export function installedPackages(tree: Tree, root: FilePath, read: PackageReader): InstalledPackages {
  const readings = new Map<string, PackageReading>();
  for (const { folder, linked, queue } of packageFolders(tree, root)) {
    const reading = read(folder);
    if (reading?.nested && !linked) queue.push(below(folder, 'node_modules'));
    if (reading?.name === undefined || reading.version === undefined) continue;
    const key = `${reading.name}@${plainVersion(reading.version)}`;
    if (!readings.has(key)) readings.set(key, reading);
  }
  return { readingOf: (name, version) => readings.get(`${name}@${plainVersion(version)}`) };
}

interface PackageFolder {
  readonly folder: FilePath;
  /** A link is read, but not walked into: what it leads to is walked where it lies. */
  readonly linked: boolean;
  /** More node_modules folders to look through. */
  readonly queue: FilePath[];
}

/** Breadth first, so that the shallowest copy comes first. */
function* packageFolders(tree: Tree, root: FilePath): Generator<PackageFolder> {
  const queue = [...modulesFolders(tree, root)];
  for (let next = 0; next < queue.length && next < MOST_FOLDERS; next++) {
    const modules = queue[next] as FilePath;
    for (const entry of tree.list(modules)) {
      if (!mayHold(entry)) continue;
      const folder = below(modules, entry.name);
      const linked = entry.kind === 'link';
      if (!entry.name.startsWith('@')) yield { folder, linked, queue };
      else
        for (const scoped of tree.list(folder))
          if (mayHold(scoped))
            yield { folder: below(folder, scoped.name), linked: linked || scoped.kind === 'link', queue };
    }
  }
}

/** The node_modules of the project and of its workspaces, which lie anywhere below. */
function* modulesFolders(tree: Tree, root: FilePath): Generator<FilePath> {
  const queue = [root];
  for (let next = 0; next < queue.length && next < MOST_FOLDERS; next++) {
    const folder = queue[next] as FilePath;
    for (const entry of tree.list(folder)) {
      if (entry.kind !== 'folder' || entry.name.startsWith('.')) continue;
      if (entry.name === 'node_modules') yield below(folder, entry.name);
      else queue.push(below(folder, entry.name));
    }
  }
}

function mayHold(entry: Entry): boolean {
  return (entry.kind === 'folder' || entry.kind === 'link') && !entry.name.startsWith('.');
}

/** A listed name is one segment, so the path cannot climb. */
function below(folder: FilePath, name: string): FilePath {
  return pathIn(folder, name) ?? folder;
}
