import { baseName, type FilePath, isUnder, pathIn, ROOT } from '../model/file-path.js';
import { npmPurl } from '../model/purl.js';
import type { Tree } from '../tree/tree.js';
import type { GraphNode } from './graph.js';
import { type InstalledManifest, installedManifest } from './installed-manifest.js';
import { upward } from './projects.js';

/** What lies in the node_modules folders of a tree, read as far as it is asked for. */
export interface Installed {
  /** What the files of a folder get when they ask for a name: a package with all it leads to, a project of ours, or nothing. */
  find(folder: FilePath, name: string): GraphNode | 'project' | undefined;
  /** What was found so far. */
  nodes(): Iterable<GraphNode>;
  /** Packages that are needed by something that was found, and are not there. */
  missing(): readonly Missing[];
  /** Set when there were too many packages to look at them all: the first that was left out. */
  cut(): { readonly limit: number; readonly at: FilePath } | undefined;
}

export interface Missing {
  readonly node: GraphNode;
  /** The first that was found to need it. */
  readonly by: GraphNode;
}

/** No install comes near; beyond it nothing more is read. */
const MOST_PACKAGES = 100_000;

/**
 * Finds installed packages as Node does: in the node_modules of the asking folder, then of each above it. Links are
 * followed while they stay in the tree, so that pnpm's layout shows what each package really gets. Every package.json is
 * read once. https://nodejs.org/api/modules.html#loading-from-node_modules-folders
 */
export function installedIn(tree: Tree, isProject: (folder: FilePath) => boolean): Installed {
  const has = listings(tree);
  const found = new Map<FilePath, GraphNode>();
  const missing = new Map<string, Missing>();
  const open: { readonly node: GraphNode; readonly folder: FilePath; readonly manifest: InstalledManifest }[] = [];
  let cut: FilePath | undefined;

  return {
    find(folder, name) {
      const asked = lookUp(folder, name, undefined);
      for (let next = open.pop(); next; next = open.pop()) connect(next.node, next.folder, next.manifest);
      return asked;
    },
    *nodes() {
      yield* found.values();
      for (const { node } of missing.values()) yield node;
    },
    missing: () => [...missing.values()],
    cut: () => (cut === undefined ? undefined : { limit: MOST_PACKAGES, at: cut }),
  };

  function lookUp(from: FilePath, name: string, by: InstalledManifest | undefined): GraphNode | 'project' | undefined {
    for (const folder of upward(from)) {
      if (baseName(folder) === 'node_modules') continue;
      const modules = pathIn(folder, 'node_modules') ?? ROOT;
      if (has(modules, name))
        return nodeAt(pathIn(modules, name) ?? modules, name, folder === from && by?.bundled.has(name));
    }
    return undefined;
  }

  function nodeAt(place: FilePath, name: string, bundled = false): GraphNode | 'project' | undefined {
    const folder = tree.follow?.(place) ?? place;
    if (folder !== place && isProject(folder)) return 'project';
    const known = found.get(folder);
    if (known) return known;
    if (found.size >= MOST_PACKAGES) cut ??= folder;
    if (cut !== undefined) return undefined;
    const manifest = installedManifest(tree, folder);
    const node = nodeOf(folder, name, manifest, bundled);
    found.set(folder, node);
    if (manifest) open.push({ node, folder, manifest });
    return node;
  }

  /** What is needed and not there is a component all the same; an optional package, or a peer, may rightly be missing. */
  function connect(node: GraphNode, folder: FilePath, manifest: InstalledManifest): void {
    for (const [name, scope] of manifest.requires) {
      const to =
        lookUp(folder, name, manifest) ?? (scope === 'runtime' && cut === undefined ? absent(name, node) : undefined);
      if (to && to !== 'project') node.requires.push({ to, scope });
    }
  }

  function absent(name: string, by: GraphNode): GraphNode {
    const known = missing.get(name);
    if (known) return known.node;
    const copy = { name, origin: 'registry', bundled: false, patched: false } as const;
    const node: GraphNode = { purl: npmPurl(name), copy, ...(by.at ? { at: by.at } : {}), home: by.home, requires: [] };
    missing.set(name, { node, by });
    return node;
  }
}

/** Every folder is installed under one name, but for an alias; the manifest knows the real one. */
function nodeOf(
  folder: FilePath,
  installedAs: string,
  manifest: InstalledManifest | undefined,
  bundled: boolean,
): GraphNode {
  const { name = installedAs, version } = manifest ?? {};
  return {
    purl: npmPurl(name, version),
    copy: { name, ...(version === undefined ? {} : { version }), folder, origin: 'registry', bundled, patched: false },
    at: { file: pathIn(folder, 'package.json') ?? folder, start: 0, end: 0 },
    home: folder,
    requires: [],
  };
}

/** Whether a node_modules folder has an entry for a name; each folder is listed once. */
function listings(tree: Tree): (modules: FilePath, name: string) => boolean {
  const listed = new Map<FilePath, ReadonlySet<string>>();
  const namesIn = (folder: FilePath): ReadonlySet<string> => {
    const known = listed.get(folder);
    if (known) return known;
    const names = new Set(
      tree.list(folder).flatMap(({ kind, name }) => (kind === 'folder' || kind === 'link' ? [name] : [])),
    );
    listed.set(folder, names);
    return names;
  };
  return (modules, name) => {
    const slash = name.indexOf('/');
    const scope = slash < 0 ? undefined : pathIn(modules, name.slice(0, slash));
    if (slash < 0) return PLAIN.test(name) && namesIn(modules).has(name);
    if (scope === undefined || scope === modules || !isUnder(scope, modules)) return false;
    return namesIn(modules).has(baseName(scope)) && namesIn(scope).has(name.slice(slash + 1));
  };
}

/** No name of a package begins with a dot: such folders are the managers' own. */
const PLAIN = /^[^./\\]/;
