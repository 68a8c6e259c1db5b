import type { Component } from '../model/component.js';
import type { Fact, Lock } from '../model/facts.js';
import { folderOf } from '../model/file-path.js';
import type { Finding } from '../model/finding.js';
import type { Project } from '../model/report.js';
import type { Tree } from '../tree/tree.js';
import type { Weighing } from './components.js';
import type { GraphNode, GraphRoot } from './graph.js';
import { installedIn } from './installed.js';
import { linkedFolders } from './linked-folders.js';
import { importerRoots } from './lock-graph.js';
import { fromLocks } from './locked.js';
import { compare, compareSpans } from './order.js';
import { arrange, type Projects } from './projects.js';
import { componentsOnce, noResolutions, type Resolutions, readLockOnce } from './remembered.js';
import { severalLocks } from './several-locks.js';
import { fromTree } from './unlocked.js';
import { installProblems } from './unpinned.js';
import { withVersions } from './versions-elsewhere.js';

/** Everything the manifests and locks of a tree bring in. */
export interface Resolved {
  /** Sorted by file. */
  readonly projects: readonly Project[];
  /** Sorted by purl; each has at least one path and one occurrence. */
  readonly components: readonly Component[];
  /** What this stage found; findings among the facts stay with whoever read them. */
  readonly findings: readonly Finding[];
}

/**
 * Joins manifests and locks. What a project uses is, in this order:
 *
 * 1. what its lock chose
 * 2. without a lock: what is installed
 * 3. else the wish itself: an exact version, or a component that has none
 *
 * Packages of ours are projects, not components, and each asks for itself: what one reaches by way of another is in
 * no weaker scope there. The order of the facts means nothing. Never throws, whatever the facts say of each other. The
 * tree is asked only for what is installed, and only for projects without a lock. `memory` of an earlier time saves work
 * and changes nothing.
 */
export function resolve(
  facts: readonly Fact[],
  tree: Tree,
  weigh: Weighing = () => undefined,
  memory: Resolutions = noResolutions(),
): Resolved {
  const projects = arrange(withVersions(facts));
  const overridesOf = ({ ecosystem, file }: Lock) => projects.at(ecosystem, folderOf(file))?.overrides ?? [];
  const graph = new Set<GraphNode>();
  const roots: GraphRoot[] = [];
  const findings: Finding[] = [];

  const locks = new Map(projects.locks.map((lock) => [lock, readLockOnce(memory, lock, overridesOf(lock))]));
  for (const { lock, nodes, importers } of locks.values()) {
    for (const node of nodes.values()) graph.add(node);
    for (const importer of importers)
      for (const root of importerRoots(importer, nodes, projects.at(lock.ecosystem, importer.folder))) roots.push(root);
  }

  const installed = installedIn(tree, (folder) => projects.at('npm', folder) !== undefined);
  for (const project of projects.all) {
    const own = project.locks.flatMap((lock) => locks.get(lock) ?? []);
    const ignored = weigh(project.folder) === 'ignored';
    for (const item of own.length > 0 ? fromLocks(project, projects, own) : fromTree(project, projects, installed)) {
      if (!('kind' in item)) roots.push(item);
      else if (!ignored) findings.push(item);
    }
  }
  for (const { to } of roots) graph.add(to);
  for (const node of installed.nodes()) graph.add(node);

  findings.push(
    ...severalLocks(projects.locks, weigh),
    ...linkedFolders(projects, weigh),
    ...installProblems(installed),
  );
  return {
    projects: projectsOf(projects),
    components: componentsOnce(memory, graph, roots, weigh),
    findings: findings.sort((a, b) => compareSpans(a.at, b.at) || compare(a.message, b.message)),
  };
}

/** Every manifest, and each lock that has none beside it. */
function projectsOf({ all, locks, at }: Projects): readonly Project[] {
  const manifests = all.flatMap(({ manifests }) =>
    manifests.map(
      ({ file, name, license }): Project => ({
        file,
        ...(name ? { name: name.value } : {}),
        ...(license ? { license } : {}),
      }),
    ),
  );
  const alone = locks.filter(({ ecosystem, file }) => !at(ecosystem, folderOf(file))).map(({ file }) => file);
  return [...manifests, ...[...new Set(alone)].map((file): Project => ({ file }))].sort((a, b) =>
    compare(a.file, b.file),
  );
}
