import type { Edge, Importer, LockedPackage, Platforms } from '../model/facts.js';
import { type FilePath, folderOf, pathIn } from '../model/file-path.js';
import { npmPurl } from '../model/purl.js';
import type { Source } from '../model/span.js';
import { childOf, entriesOf, keySpan, type MapEntry, type MapNode, stringOf } from '../text/node.js';
import type { BunEntry } from './bun-lock-entry.js';
import { FolderTree } from './folder-tree.js';
import { type NpmOrigin, npmOrigin, versionInArchive } from './npm-origin.js';
import { isTrue, npmWants } from './npm-wants.js';
import { addPlatforms } from './platforms.js';

interface Workspace {
  readonly folder: FilePath;
  /** Empty when it has none. */
  readonly name: string;
  readonly at: MapEntry;
}

/** Joins the projects and packages of a bun.lock by what depends on what. */
export class BunLockGraph {
  private readonly project: FilePath;
  private readonly tree: FolderTree<BunEntry>;
  private readonly workspaces: readonly Workspace[];
  private readonly patched: ReadonlySet<string>;
  /** Undefined when packages do not lie where their keys say. */
  private readonly folders: ReadonlyMap<string, FilePath> | undefined;

  constructor(
    private readonly source: Source,
    root: MapNode,
    private readonly entries: ReadonlyMap<string, BunEntry>,
  ) {
    this.project = folderOf(source.file);
    this.tree = new FolderTree(new Map([...entries].map(([key, entry]) => [locationOf(key), entry])));
    this.workspaces = [...this.workspacesIn(root)];
    this.patched = new Set(entriesOf(childOf(root, 'patchedDependencies')).map(({ key }) => key));
    const config = childOf(root, 'configVersion');
    const hoists = config === undefined || (config.kind === 'scalar' && config.value === 0);
    if (hoists || this.workspaces.length < 2)
      this.folders = new Map(this.workspaces.map(({ name, folder }) => [name, folder]));
  }

  importers(): readonly Importer[] {
    return this.workspaces.map(({ folder, name, at }) => ({
      folder,
      at: keySpan(this.source.file, at),
      scoped: true,
      requires: this.edges(entriesOf(at.value), folder === this.project ? '' : locationOf(name), true),
    }));
  }

  packages(): ReadonlyMap<string, LockedPackage> {
    const packages = new Map<string, LockedPackage>();
    for (const entry of this.entries.values())
      if (this.importerOf(entry) === undefined) packages.set(entry.key, this.lockedPackage(entry));
    return packages;
  }

  private lockedPackage(entry: BunEntry): LockedPackage {
    const { name, from, resolution, integrity, info } = entry;
    const { origin, qualifiers } = originOf(entry);
    const version = versionOf(entry);
    const resolved = from === 'registry' ? entry.registry : resolution;
    const folder = this.folderOf(entry.key);
    const platforms = platformsIn(info);
    return {
      key: entry.key,
      purl: npmPurl(name, version, qualifiers),
      name,
      ...(version === undefined ? {} : { version }),
      at: keySpan(this.source.file, entry.at),
      requires: this.edges(info, locationOf(entry.key), false),
      ...(integrity === undefined ? {} : { integrity }),
      ...(resolved === '' ? {} : { resolved }),
      origin,
      ...(folder === undefined ? {} : { folder }),
      bundled: info.some(({ key, value }) => key === 'bundled' && isTrue(value)),
      patched: this.patched.has(`${name}@${resolution}`),
      ...(platforms ? { platforms } : {}),
    };
  }

  private edges(groups: readonly MapEntry[], from: string, isProject: boolean): readonly Edge[] {
    const find = this.tree.from(from);
    return npmWants(groups, isProject, (line, scope) => {
      const found = find(line.key);
      const importer = found && this.importerOf(found);
      return {
        name: line.key,
        ...(importer === undefined ? {} : { toImporter: importer }),
        ...(found && importer === undefined ? { to: found.key } : {}),
        scope,
        ...(isProject ? { at: keySpan(this.source.file, line) } : {}),
      };
    });
  }

  /** The project's folder, when the place in the tree is taken by one of ours. */
  private importerOf({ from, resolution }: BunEntry): FilePath | undefined {
    if (from === 'root') return this.project;
    return from === 'workspace' ? pathIn(this.project, resolution.slice('workspace:'.length)) : undefined;
  }

  /** Below a workspace's name lies what is in that workspace's own node_modules. */
  private folderOf(key: string): FilePath | undefined {
    if (!this.folders) return undefined;
    const names = namesIn(key);
    const workspace = names.length > 1 ? this.folders.get(names[0] ?? '') : undefined;
    const inside = (workspace === undefined ? names : names.slice(1)).map((name) => `node_modules/${name}`).join('/');
    return pathIn(workspace ?? this.project, inside);
  }

  private *workspacesIn(root: MapNode): Generator<Workspace> {
    for (const at of entriesOf(childOf(root, 'workspaces'))) {
      const folder = pathIn(this.project, at.key);
      if (folder !== undefined && at.value.kind === 'map')
        yield { folder, name: stringOf(childOf(at.value, 'name')) ?? '', at };
    }
  }
}

function platformsIn(info: readonly MapEntry[]): Platforms | undefined {
  let platforms: Platforms | undefined;
  for (const { key, value } of info)
    if (key === 'os' || key === 'cpu' || key === 'libc') platforms = addPlatforms(platforms, key, value);
  return platforms;
}

function originOf({ from, name, resolution, registry }: BunEntry): NpmOrigin {
  if (from === 'registry') return npmOrigin(archiveUrl(registry, name), name);
  const found = npmOrigin(resolution, name);
  if (from === 'tarball') return found.origin === 'file' ? { ...found, origin: from } : found;
  return { origin: from === 'root' ? 'workspace' : from, qualifiers: found.qualifiers ?? new Map() };
}

function versionOf({ from, name, resolution }: BunEntry): string | undefined {
  if (from === 'tarball') return versionInArchive(resolution, name);
  return from === 'registry' ? resolution : undefined;
}

/** bun writes the archive's URL, older versions the registry's. */
function archiveUrl(registry: string, name: string): string {
  return registry === '' || registry.includes(`/${name}/`) ? registry : `${registry.replace(/\/$/, '')}/${name}/-/`;
}

/** Where the hoisted tree has it: "node_modules/a/node_modules/@s/b" for "a/@s/b". */
function locationOf(key: string): string {
  return namesIn(key)
    .map((name) => `node_modules/${name}`)
    .join('/');
}

/** A scope and the name after it are one step. */
function namesIn(key: string): readonly string[] {
  const names: string[] = [];
  let scope = '';
  for (const segment of key.split('/')) {
    if (scope === '' && segment.startsWith('@')) scope = `${segment}/`;
    else {
      names.push(scope + segment);
      scope = '';
    }
  }
  return names;
}
