import type { Edge, Importer, Lock, LockedPackage } from '../model/facts.js';
import { type FilePath, pathIn } from '../model/file-path.js';
import { npmPurl } from '../model/purl.js';
import type { Scope } from '../model/scope.js';
import type { Source } from '../model/span.js';
import { keySpan, spanOf } from '../text/node.js';
import { FolderTree } from './folder-tree.js';
import { licenseStatement } from './license-statement.js';
import { isPackageFolder, type NpmLockEntries, type NpmLockEntry } from './npm-lock-entry.js';
import { npmOrigin } from './npm-origin.js';

/** Joins the folders of a lock of npm by what depends on what. `project`: the folder that locations are relative to. */
export function lockGraph(
  source: Source,
  reader: string,
  project: FilePath,
  formatVersion: string,
  lock: NpmLockEntries,
): Lock {
  const graph = new NpmLockGraph(source, project, lock);
  return {
    kind: 'lock',
    file: source.file,
    ecosystem: 'npm',
    reader,
    formatVersion,
    importers: graph.importers(),
    packages: graph.packages(),
    pins: new Map(),
  };
}

class NpmLockGraph {
  private readonly tree: FolderTree<NpmLockEntry>;
  private readonly entries: ReadonlyMap<string, NpmLockEntry>;

  constructor(
    private readonly source: Source,
    private readonly project: FilePath,
    private readonly lock: NpmLockEntries,
  ) {
    this.entries = lock.entries;
    this.tree = new FolderTree(lock.entries);
  }

  /** The projects, among them the folders of this tree that something links to. */
  importers(): readonly Importer[] {
    const importers = new Map<FilePath, Importer>();
    if (!this.lock.hasProjects) importers.set(this.project, this.unlistedProject());
    for (const entry of this.entries.values()) {
      if (entry.isPackage) continue;
      const folder = this.ownFolder(entry.linkTo ?? entry.location);
      const known = folder === undefined ? undefined : importers.get(folder);
      if (folder === undefined || (known && entry.linkTo !== undefined)) continue;
      const at = keySpan(this.source.file, entry.at);
      importers.set(folder, { folder, at, scoped: this.lock.hasProjects, requires: this.edges(entry, true) });
    }
    return [...importers.values()];
  }

  /** Version 1 does not say what its project wants; it is among what lies at the top, and the manifest knows. */
  private unlistedProject(): Importer {
    const requires: Edge[] = [];
    for (const entry of this.entries.values())
      if (entry.location.lastIndexOf(MODULES) === 0) {
        const scope = entry.development ? 'development' : entry.optional ? 'optional' : 'runtime';
        requires.push(this.edge(nameIn(entry.location), scope, entry));
      }
    return { folder: this.project, at: spanOf(this.source.file, { start: 0, end: 0 }), scoped: false, requires };
  }

  /** Everything that is not a project: what a manager installed, and linked folders outside this tree. */
  packages(): ReadonlyMap<string, LockedPackage> {
    const packages = new Map<string, LockedPackage>();
    const outside = new Map<string, string>();
    for (const entry of this.entries.values()) {
      const { location, linkTo } = entry;
      if (entry.isPackage || (linkTo === undefined && this.ownFolder(location) === undefined))
        packages.set(location, this.lockedPackage(entry, outside.get(location) ?? nameIn(location)));
      if (linkTo === undefined || isPackageFolder(linkTo) || this.ownFolder(linkTo) !== undefined) continue;
      outside.set(linkTo, nameIn(location));
      const target = this.entries.get(linkTo) ?? entry;
      packages.set(linkTo, { ...this.lockedPackage(target, nameIn(location)), key: linkTo, origin: 'link' });
    }
    return packages;
  }

  private lockedPackage(entry: NpmLockEntry, installedAs: string): LockedPackage {
    const { location, version, resolved, integrity, platforms } = entry;
    const name = entry.name ?? installedAs;
    const isInstalled = entry.isPackage || isPackageFolder(location);
    const { origin, qualifiers } = npmOrigin(isInstalled ? resolved : `file:${location}`, name);
    const locked: { -readonly [K in keyof LockedPackage]: LockedPackage[K] } = {
      key: location,
      purl: npmPurl(name, version, qualifiers),
      name,
      at: keySpan(this.source.file, entry.at),
      requires: this.edges(entry, false),
      origin: isInstalled ? origin : 'link',
      bundled: entry.bundled,
      patched: false,
    };
    const declared = licenseStatement(this.source, entry.license);
    const folder = isInstalled ? pathIn(this.project, location) : undefined;
    if (version !== undefined) locked.version = version;
    if (declared) locked.declared = declared;
    if (integrity !== undefined) locked.integrity = firstWord(integrity);
    if (resolved !== undefined) locked.resolved = resolved;
    if (folder !== undefined) locked.folder = folder;
    if (platforms) locked.platforms = platforms;
    return locked;
  }

  private edges(entry: NpmLockEntry, withPlaces: boolean): readonly Edge[] {
    const find = this.tree.from(entry.linkTo ?? entry.location);
    return this.lock.wants(entry, (line, scope) => {
      const found = find(line.key);
      const edge = this.edge(line.key, this.scopeOf(scope, entry, found), found);
      return withPlaces ? { ...edge, at: keySpan(this.source.file, line) } : edge;
    });
  }

  /** Version 1 does not mark optional wishes, only packages that nothing but optional wishes lead to. */
  private scopeOf(scope: Scope, from: NpmLockEntry, to: NpmLockEntry | undefined): Scope {
    return !this.lock.hasProjects && to?.optional && !from.optional ? 'optional' : scope;
  }

  private edge(name: string, scope: Scope, to: NpmLockEntry | undefined): Edge {
    if (to === undefined) return { name, scope };
    if (to.isPackage) return { name, to: to.location, scope };
    const target = to.linkTo ?? to.location;
    const own = this.ownFolder(target);
    if (own !== undefined) return { name, toImporter: own, scope };
    return isPackageFolder(target) && !this.entries.has(target) ? { name, scope } : { name, to: target, scope };
  }

  /** The folder in this tree that holds a project; undefined for a package, and for what lies outside. */
  private ownFolder(location: string): FilePath | undefined {
    return isPackageFolder(location) ? undefined : pathIn(this.project, location);
  }
}

const MODULES = 'node_modules/';

/** Of several hashes, which are parted by blanks. */
function firstWord(integrity: string): string {
  return /\s/.test(integrity) ? (integrity.trim().split(/\s/, 1)[0] ?? '') : integrity;
}

function nameIn(location: string): string {
  const at = location.lastIndexOf(MODULES);
  return at < 0 ? location.slice(location.lastIndexOf('/') + 1) : location.slice(at + MODULES.length);
}
