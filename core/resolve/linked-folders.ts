import type { Requirement } from '../model/facts.js';
import { type FilePath, pathIn } from '../model/file-path.js';
import { type Finding, finding } from '../model/finding.js';
import type { Weighing } from './components.js';
import type { ProjectFolder, Projects } from './projects.js';

/**
 * Folders of the tree that a manifest asks for by path and no workspace names. They count as projects of ours, though
 * somebody else's code may have been put there, so it is said that nobody judged them.
 */
export function* linkedFolders(projects: Projects, weigh: Weighing): Generator<Finding> {
  for (const project of projects.all) {
    if (weigh(project.folder) === 'ignored') continue;
    for (const requirement of [...project.requirements.values()].flat()) {
      const folder = folderMeant(requirement, project);
      if (folder === undefined || projects.isMember(folder) || !countsAsOurs(folder, project, projects)) continue;
      yield finding({
        code: 'read/skipped',
        severity: 'warning',
        message: `${requirement.name} comes from ${folder}, a folder of this tree: it is taken for our own, and its license was not judged`,
        at: requirement.at,
        help: 'if it is ours, name it among the workspaces; if somebody else wrote it, read under which license it may be used',
      });
    }
  }
}

function folderMeant({ source, spec }: Requirement, { folder }: ProjectFolder): FilePath | undefined {
  if (source !== 'file' && source !== 'link') return undefined;
  const meant = pathIn(folder, spec.value.replace(/^(?:file|link|portal):/, ''));
  return meant === '' || meant === folder ? undefined : meant;
}

/** Some managers copy such a folder into node_modules; then it is a component like any other. */
function countsAsOurs(folder: FilePath, { ecosystem, locks }: ProjectFolder, projects: Projects): boolean {
  if (locks.length === 0) return projects.at(ecosystem, folder) !== undefined;
  return locks.some(({ importers }) => importers.some((importer) => importer.folder === folder));
}
