import type { Manifest } from '../model/facts.js';
import { type Finding, finding } from '../model/finding.js';
import type { ProjectFolder } from './projects.js';
import type { Unlocked } from './unpinned.js';
import { exactVersion } from './wishes.js';

/**
 * Manifests without a lock, of other ecosystems than npm: one finding a manifest, on the first line that leaves a choice.
 * Where none does, what the lines name is judged, but what they bring along is not known, unless the manifest names all.
 */
export function* openManifests(
  { manifests, ecosystem }: ProjectFolder,
  lines: readonly Unlocked[],
): Generator<Finding> {
  for (const manifest of manifests) {
    const own = lines.filter(({ requirement }) => requirement.at.file === manifest.file);
    const loose = own.filter(({ requirement }) => exactVersion(requirement) === undefined);
    const [first] = loose.length > 0 ? loose : own;
    if (!first || (loose.length === 0 && manifest.complete)) continue;
    yield finding({
      code: 'read/unpinned',
      severity: 'error',
      message: messageOf(manifest, own.length, loose.length),
      at: first.requirement.at,
      labels: labelsOf(loose),
      help: helpFor(ecosystem, loose.length > 0),
    });
  }
}

function messageOf({ file }: Manifest, all: number, loose: number): string {
  const dependencies = `${all} ${all === 1 ? 'dependency' : 'dependencies'}`;
  return loose > 0
    ? `${file} chooses no version for ${loose} of its ${dependencies}`
    : `${file} pins its ${dependencies}, and nothing says what ${all === 1 ? 'it brings' : 'they bring'} along`;
}

const MOST_LABELS = 20;

function labelsOf(loose: readonly Unlocked[]): Finding['labels'] {
  return loose.slice(0, MOST_LABELS).map(({ requirement }, index) => {
    const { spec, at, source } = requirement;
    const open = source === 'registry' ? 'leaves the version open' : 'states no version';
    const wish = spec.value === '' ? 'any version' : `"${spec.value}" ${open}`;
    const rest = loose.length - MOST_LABELS;
    return { span: at, text: index === MOST_LABELS - 1 && rest > 0 ? `${wish}, and ${rest} more` : wish };
  });
}

function helpFor(ecosystem: string, isOpen: boolean): string {
  if (ecosystem === 'maven' && !isOpen) return NO_LOCK;
  return HELP.get(ecosystem) ?? 'pin each to one version';
}

const NO_LOCK =
  'Maven keeps no lockfile: have what mvn dependency:tree lists judged by other means, and say so in licit.yaml: lower the severity of read/unpinned';

/** What makes an answer possible, by ecosystem. */
const HELP: ReadonlyMap<string, string> = new Map([
  ['conda', 'name one version of each ("=="), or commit what conda env export writes: it names all that is installed'],
  [
    'maven',
    'write a version to each; Maven keeps no lockfile, so what they bring along has to be looked at by other means',
  ],
  ['nuget', 'set RestorePackagesWithLockFile in the project, restore it, and commit its packages.lock.json'],
  ['pypi', 'commit the file that pip-compile or uv pip compile writes: it pins all that is installed'],
]);
