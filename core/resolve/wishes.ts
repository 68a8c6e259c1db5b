import inRange from 'semver/functions/satisfies.js';
import valid from 'semver/functions/valid.js';
import validRange from 'semver/ranges/valid.js';
import type { Copy } from '../model/component.js';
import type { Requirement } from '../model/facts.js';
import { type FilePath, pathIn } from '../model/file-path.js';
import { npmPurl, purlName } from '../model/purl.js';
import type { GraphNode } from './graph.js';
import type { ProjectFolder, Projects } from './projects.js';

/** What is known of a line of a manifest when nobody chose a version for it: the version, if it names exactly one. */
export function wishNode(requirement: Requirement, { folder }: ProjectFolder): GraphNode {
  const { spec, source, asked } = requirement;
  const name = asked ? purlName(asked.purl) : (requirement.target ?? requirement.name);
  const version = exactVersion(requirement);
  const path = source === 'file' || source === 'link' ? localFolder(requirement, folder) : undefined;
  const copy: Copy = {
    name,
    ...(version === undefined ? {} : { version }),
    ...(path === undefined ? {} : { folder: path }),
    ...(source === 'registry' ? {} : { resolved: spec.value }),
    origin: source,
    bundled: requirement.bundled,
    patched: false,
  };
  return { purl: asked?.purl ?? npmPurl(name, version), copy, home: folder, requires: [] };
}

/** "1.2.3", "=1.2.3", "npm:real@1.2.3": the version that a line leaves no choice about. */
export function exactVersion({ spec, source, asked }: Requirement): string | undefined {
  if (asked) return asked.version;
  return source === 'registry' ? (valid(rangeOf(spec.value).replace(/^=\s*/, '')) ?? undefined) : undefined;
}

/** The range in a spec: what follows the name of an alias. */
function rangeOf(spec: string): string {
  const text = spec.trim();
  if (!text.startsWith('npm:')) return text;
  const at = text.lastIndexOf('@');
  return at > 'npm:'.length ? text.slice(at + 1) : text.slice('npm:'.length);
}

/** Whether a version meets the line; undefined where the line is no range (a tag, a catalog). */
export function satisfies(version: string, { spec }: Requirement): boolean | undefined {
  const options = { loose: true, includePrerelease: true };
  const range = rangeOf(spec.value);
  if (validRange(range, options) === null || valid(version, options) === null) return undefined;
  return inRange(version, range, options);
}

/**
 * Whether a line means a project of ours, which is judged by itself:
 *
 * 1. a path that leads to one
 * 2. the workspace protocol with the name of one
 * 3. a range that a workspace of the same root meets by name and version; elsewhere than at npm, its very version
 */
export function isOwn(requirement: Requirement, project: ProjectFolder, projects: Projects): boolean {
  const { name, target, source } = requirement;
  if (source === 'file' || source === 'link' || source === 'workspace') {
    const path = localFolder(requirement, project.folder);
    if (path !== undefined && projects.at(project.ecosystem, path)) return true;
  }
  const fellow = project.fellow(target ?? name);
  if (requirement.asked) return fellow !== undefined && agrees(fellow, requirement.asked.version);
  if (source === 'workspace') return fellow !== undefined;
  if (source !== 'registry' || target !== undefined || !fellow) return false;
  return satisfies(fellow.manifests[0]?.version?.value ?? '0.0.0', requirement) === true;
}

/** A project of ours is meant unless both it and the line state a version, and not the same. */
function agrees({ manifests }: ProjectFolder, version: string | undefined): boolean {
  const own = manifests[0]?.version?.value;
  return own === undefined || version === undefined || own === version;
}

function localFolder({ spec }: Requirement, folder: FilePath): FilePath | undefined {
  const path = spec.value.trim().replace(/^(?:file|link|portal|workspace):/, '');
  return /^(?:[~^*]|\d)/.test(path) && spec.value.startsWith('workspace:') ? undefined : pathIn(folder, path);
}
