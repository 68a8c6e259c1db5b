import type { Edge, Importer, LockedPackage } from '../model/facts.js';
import { type FilePath, folderOf, pathIn } from '../model/file-path.js';
import type { Finding } from '../model/finding.js';
import { npmPurl } from '../model/purl.js';
import type { Scope } from '../model/scope.js';
import type { Source, Span } from '../model/span.js';
import { childOf, entriesOf, keySpan, type MapEntry, type MapNode } from '../text/node.js';
import { writtenScalar } from '../text/yaml.js';
import { malformed, quoted } from './malformed.js';
import { isTrue, npmWants } from './npm-wants.js';
import { keysMeant, type PnpmKeys } from './pnpm-key.js';
import { type PnpmEntry, pnpmEntries, pnpmPackage } from './pnpm-package.js';

interface Project {
  readonly folder: FilePath;
  readonly at: Span;
  readonly groups: readonly MapEntry[];
}

interface Want {
  readonly entry: MapEntry;
  readonly scope: Scope;
}

type Target = Pick<Edge, 'to' | 'toImporter'>;

/** Joins the projects and packages of one document of a pnpm-lock.yaml by what depends on what. */
export class PnpmGraph {
  readonly findings: Finding[] = [];
  private readonly folder: FilePath;
  private readonly entries: ReadonlyMap<string, PnpmEntry>;
  private readonly projects: ReadonlyMap<FilePath, Project>;
  /** What "link:" leads to, other than our own projects. */
  private readonly linked = new Map<string, LockedPackage>();

  constructor(
    private readonly source: Source,
    private readonly root: MapNode,
    private readonly keys: PnpmKeys,
  ) {
    this.folder = folderOf(source.file);
    const { entries, findings } = pnpmEntries(source, root, keys);
    this.findings.push(...findings);
    this.entries = entries;
    this.projects = new Map([...this.projectsIn()].map((project) => [project.folder, project]));
  }

  importers(): readonly Importer[] {
    const injected = this.injected();
    return [...this.projects.values()].map(({ folder, at, groups }) => ({
      folder,
      at,
      scoped: true,
      requires: [
        ...this.edges([...npmWants(groups, true, want), ...toolWants(groups)], folder, true),
        ...(injected.get(folder) ?? []),
      ],
    }));
  }

  /** Not before `importers`, which find what is linked. */
  packages(): ReadonlyMap<string, LockedPackage> {
    const packages = new Map<string, LockedPackage>();
    for (const [key, entry] of this.entries)
      if (this.projectOf(entry) === undefined) packages.set(key, pnpmPackage(entry, this.requires(entry), this.folder));
    for (const key of this.configKeys()) {
      const found = packages.get(key);
      const folder = found && pathIn(this.folder, `node_modules/.pnpm-config/${found.name}`);
      if (found && folder !== undefined) packages.set(key, { ...found, folder });
    }
    for (const [key, found] of this.linked) packages.set(key, found);
    return packages;
  }

  /** What configures pnpm is installed beside the store. */
  private *configKeys(): Generator<string> {
    for (const { groups } of this.projects.values())
      for (const entry of entriesOf(groups.find(({ key }) => key === 'configDependencies')?.value)) {
        const target = this.target(entry.key, entry, this.folder, keySpan(this.source.file, entry));
        if (target?.to !== undefined) yield target.to;
      }
  }

  /** Copies that carry other packages in their archives. */
  bundling(): readonly PnpmEntry[] {
    return [...this.entries.values()].filter(({ fields }) => {
      const carried = childOf(fields, 'bundledDependencies') ?? childOf(fields, 'bundleDependencies');
      return carried?.kind === 'list' ? carried.items.length > 0 : isTrue(carried);
    });
  }

  private *projectsIn(): Generator<Project> {
    const importers = childOf(this.root, 'importers');
    const first = this.root.entries[0];
    if (importers === undefined && first)
      yield { folder: this.folder, at: keySpan(this.source.file, first), groups: this.root.entries };
    for (const entry of entriesOf(importers)) {
      const folder = pathIn(this.folder, entry.key);
      const at = keySpan(this.source.file, entry);
      if (folder === undefined)
        this.findings.push(malformed(this.source.file, at, `${quoted(entry.key)} lies outside`));
      else yield { folder, at, groups: entriesOf(entry.value) };
    }
  }

  /** A workspace that is copied into the store rather than linked to may get peers, and so dependencies, of its own there. */
  private injected(): ReadonlyMap<FilePath, readonly Edge[]> {
    const injected = new Map<FilePath, Edge[]>();
    for (const entry of this.entries.values()) {
      const project = this.projectOf(entry);
      if (project === undefined) continue;
      const edges = injected.get(project);
      if (edges) edges.push(...this.requires(entry));
      else injected.set(project, [...this.requires(entry)]);
    }
    return injected;
  }

  private requires({ groups, fields }: PnpmEntry): readonly Edge[] {
    const peers = childOf(fields, 'peerDependencies')
      ? new Map(npmWants(fields.entries.filter(isAboutPeers), false, ({ key }, scope) => [key, scope]))
      : undefined;
    const needed = groups.filter((entry) => !isAboutPeers(entry));
    const wants = npmWants(needed, false, (entry, scope) => want(entry, peers?.get(entry.key) ?? scope));
    return this.edges(wants, this.folder, false);
  }

  private edges(wants: readonly Want[], from: FilePath, isProject: boolean): readonly Edge[] {
    return wants.map(({ scope, entry }) => {
      const name = entry.key;
      const at = keySpan(this.source.file, entry);
      const target = this.target(name, entry, from, at);
      if (!target && scope !== 'optional')
        this.findings.push(malformed(this.source.file, at, `no package stands in this lock for ${quoted(name)}`));
      return { name, ...target, scope, ...(isProject ? { at } : {}) };
    });
  }

  /** Versions before 6 give a project's reference alone, later ones with the specifier it was chosen for. */
  private target(name: string, { value }: MapEntry, from: FilePath, at: Span): Target | undefined {
    const node = value.kind === 'map' ? childOf(value, 'version') : value;
    if (node?.kind !== 'scalar') return undefined;
    const reference = writtenScalar(this.source.text, node);
    if (reference.startsWith('link:')) return this.linkTarget(name, reference, from, at);
    for (const key of keysMeant(name, reference, this.keys)) {
      const entry = this.entries.get(key);
      const toImporter = entry && this.projectOf(entry);
      if (toImporter !== undefined) return { toImporter };
      if (entry) return { to: key };
    }
    return undefined;
  }

  private linkTarget(name: string, reference: string, from: FilePath, at: Span): Target {
    const folder = pathIn(from, reference.slice('link:'.length));
    if (folder !== undefined && this.projects.has(folder)) return { toImporter: folder };
    const key = `${name}@link:${folder ?? reference.slice('link:'.length)}`;
    if (!this.linked.has(key))
      this.linked.set(key, {
        key,
        purl: npmPurl(name, undefined, new Map([['download_url', reference]])),
        name,
        at,
        requires: [],
        resolved: reference,
        origin: 'link',
        ...(folder === undefined ? {} : { folder }),
        bundled: false,
        patched: false,
      });
    return { to: key };
  }

  private projectOf({ directory }: PnpmEntry): FilePath | undefined {
    const folder = directory === undefined ? undefined : pathIn(this.folder, directory);
    return folder !== undefined && this.projects.has(folder) ? folder : undefined;
  }
}

/**
 * What pnpm itself is made of, and what its configuration is: both stand in a document of their own. The package
 * manager is not installed into the project, so it may be missing there.
 */
function* toolWants(groups: readonly MapEntry[]): Generator<Want> {
  for (const { key, value } of groups) {
    const scope = TOOLS.get(key);
    if (scope !== undefined) for (const entry of entriesOf(value)) yield want(entry, scope);
  }
}

const TOOLS = new Map<string, Scope>([
  ['configDependencies', 'tool'],
  ['packageManagerDependencies', 'optional'],
]);

function want(entry: MapEntry, scope: Scope): Want {
  return { entry, scope };
}

function isAboutPeers({ key }: MapEntry): boolean {
  return key === 'peerDependencies' || key === 'peerDependenciesMeta';
}
