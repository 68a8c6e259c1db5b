import type { Lock, Requirement } from '../model/facts.js';
import { baseName } from '../model/file-path.js';
import { type Finding, finding, type Label } from '../model/finding.js';
import { purlName } from '../model/purl.js';
import type { GraphNode } from './graph.js';
import type { Installed } from './installed.js';
import type { ProjectFolder } from './projects.js';
import { exactVersion } from './wishes.js';

/** A line of a manifest without a lock, and what was found for it. */
export interface Unlocked {
  readonly requirement: Requirement;
  /** What is installed, or the line's own exact version; its version is absent when nobody chose one. */
  readonly node: GraphNode | undefined;
  readonly installed: boolean;
}

const MOST_LABELS = 20;

/**
 * A manifest without a lock: one finding, on the first line that leaves a choice. What is installed can be judged, so
 * that is a warning: the next install may bring something else. What is not installed cannot.
 */
export function withoutLock({ manifests }: ProjectFolder, lines: readonly Unlocked[]): Finding | undefined {
  const loose = lines.filter(({ requirement }) => exactVersion(requirement) === undefined);
  const shown = loose.length > 0 ? loose : lines;
  const first = shown[0];
  if (!first) return undefined;
  const absent = lines.filter(({ installed, requirement }) => !installed && requirement.scope !== 'optional').length;
  const noneInstalled = lines.every(({ installed }) => !installed);
  return finding({
    code: 'read/unpinned',
    severity: absent > 0 || noneInstalled ? 'error' : 'warning',
    message: `${manifests[0]?.file} has no lockfile that can be read, ${consequence(lines.length, loose.length, absent, noneInstalled)}`,
    at: first.requirement.at,
    labels: labelsOf(shown),
    help: 'run the package manager and commit the lockfile it writes',
  });
}

function consequence(all: number, loose: number, absent: number, noneInstalled: boolean): string {
  if (noneInstalled && loose > 0)
    return `and nothing is installed: no version is chosen for ${counted(loose, 'dependency', 'dependencies')}`;
  if (noneInstalled)
    return `and nothing is installed: what its ${counted(all, 'dependency brings', 'dependencies bring')} along is not known`;
  if (absent > 0)
    return `and ${absent} of its ${counted(all, 'dependency', 'dependencies')} ${absent === 1 ? 'is' : 'are'} not installed`;
  return 'so what is installed here is judged, and the next install may bring something else';
}

function labelsOf(lines: readonly Unlocked[]): readonly Label[] {
  const labels = lines.slice(0, MOST_LABELS).map(({ requirement, node, installed }): Label => {
    const version = node?.copy.version;
    const chosen = !installed
      ? 'not installed'
      : version === undefined
        ? 'installed without a version'
        : `${version} is installed`;
    return { span: requirement.at, text: `"${requirement.spec.value}": ${chosen}` };
  });
  const last = labels.at(-1);
  const rest = lines.length - labels.length;
  return last && rest > 0 ? [...labels.slice(0, -1), { ...last, text: `${last.text}, and ${rest} more` }] : labels;
}

/** A line that the lock has no answer to: written after the lock was. */
export function notInLock({ name, spec, at, asked }: Requirement, [lock]: readonly Lock[], node: GraphNode): Finding {
  return finding({
    code: 'read/unpinned',
    severity: 'error',
    message: `${lock ? baseName(lock.file) : 'the lockfile'} does not have ${asked ? purlName(asked.purl) : name}${asked && spec.value === '' ? '' : ` "${spec.value}"`} yet`,
    at,
    help: 'run the package manager, so that the lockfile says which version is meant',
    purl: node.purl,
  });
}

/** An install that was broken off or tampered with, and one that is too large to be looked at. */
export function* installProblems(installed: Installed): Generator<Finding> {
  const missing = installed.missing();
  const place = missing[0]?.by.at;
  if (place) {
    const names = missing.slice(0, MOST_LABELS).map(({ node }) => node.copy.name);
    const rest = missing.length > names.length ? ` and ${missing.length - names.length} more` : '';
    yield finding({
      code: 'read/unpinned',
      severity: 'error',
      message: `installed packages need ${names.join(', ')}${rest}, and no version of ${missing.length === 1 ? 'it' : 'them'} is installed`,
      at: place,
      help: 'run the package manager and commit the lockfile it writes',
    });
  }
  const cut = installed.cut();
  if (cut)
    yield finding({
      code: 'read/skipped',
      severity: 'error',
      message: `more than ${cut.limit} packages are installed: ${cut.at} and what is found after it was left out`,
      at: { file: cut.at, start: 0, end: 0 },
      help: 'commit a lockfile, so that nothing installed has to be searched',
    });
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
