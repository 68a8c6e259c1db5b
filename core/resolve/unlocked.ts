import type { Requirement } from '../model/facts.js';
import type { Finding } from '../model/finding.js';
import type { GraphNode, GraphRoot } from './graph.js';
import type { Installed } from './installed.js';
import { openManifests } from './open-manifests.js';
import type { ProjectFolder, Projects } from './projects.js';
import { type Unlocked, withoutLock } from './unpinned.js';
import { isOwn, wishNode } from './wishes.js';

/**
 * What a manifest without a lock asks for: what is installed, else the wish. npm's peers are the host's to bring, so they
 * count only where they are installed; the same holds for optional ones beside others that are installed.
 */
export function* fromTree(
  project: ProjectFolder,
  projects: Projects,
  installed: Installed,
): Generator<GraphRoot | Finding> {
  const asked = [...project.requirements.values()].flat().flatMap((requirement) => {
    const found = lookUp(requirement, project, projects, installed);
    return found === 'project' ? [] : [{ requirement, found }];
  });
  const someInstalled = asked.some(({ found }) => found !== undefined);
  const isNpm = project.ecosystem === 'npm';
  const lines: Unlocked[] = [];
  for (const { requirement, found } of asked) {
    const { scope, at, asked: meant } = requirement;
    if (meant?.unnamed) {
      yield meant.unnamed;
      continue;
    }
    if (!found && ((scope === 'peer' && isNpm) || (scope === 'optional' && someInstalled))) continue;
    const node = found ?? wishNode(requirement, project);
    yield { project: project.folder, to: node, scope, at };
    if (scope !== 'peer' || !isNpm) lines.push({ requirement, node, installed: found !== undefined });
  }
  if (!isNpm) return yield* openManifests(project, lines);
  const finding = withoutLock(project, lines);
  if (finding) yield finding;
}

/** Only npm's layout is known; what other ecosystems install is looked for by nobody yet. */
function lookUp(
  requirement: Requirement,
  project: ProjectFolder,
  projects: Projects,
  installed: Installed,
): GraphNode | 'project' | undefined {
  const found = project.ecosystem === 'npm' ? installed.find(project.folder, requirement.name) : undefined;
  return found === undefined && isOwn(requirement, project, projects) ? 'project' : found;
}
