import type { Source } from '../model/span.js';
import { childOf, entriesOf, type MapEntry, stringOf, type TextNode } from '../text/node.js';
import { collectEntries, LONGEST_LOCATION, type NpmLockDraft, type NpmLockEntries } from './npm-lock-entry.js';
import { versionInArchive } from './npm-origin.js';
import { classifySpec } from './npm-spec.js';

/** Lock version 1 and older: `dependencies` are nested as their folders are. */
export function flattenDependencies(source: Source, dependencies: TextNode | undefined): NpmLockEntries {
  return {
    ...collectEntries(source, nested(dependencies, ''), complete),
    hasProjects: false,
    wants: ({ at }, each) => entriesOf(neededBy(at)).map((line) => each(line, 'runtime')),
  };
}

/**
 * What is nested in a linked folder lies in that folder. The nesting is bounded by the parser, and locations by their
 * limit, past which nothing is looked at.
 */
function* nested(
  dependencies: TextNode | undefined,
  parent: string,
): Generator<{ readonly location: string; readonly at: MapEntry }> {
  for (const at of entriesOf(dependencies)) {
    const location = `${parent}node_modules/${at.key}`;
    yield { location, at };
    const below = childOf(at.value, 'dependencies');
    if (below === undefined || location.length > LONGEST_LOCATION) continue;
    const linkTo = linkedFolder(stringOf(childOf(at.value, 'version')));
    yield* nested(below, linkTo === undefined ? `${location}/` : linkTo === '' ? '' : `${linkTo}/`);
  }
}

/** `version` holds whatever was chosen: a version, "npm:real@1.0.0", a URL, a path. */
function complete(draft: NpmLockDraft): void {
  const chosen = draft.version;
  draft.linkTo = linkedFolder(chosen);
  draft.name = undefined;
  if (chosen === undefined) return;
  const { source, target, range } = classifySpec(chosen);
  draft.name = target;
  draft.version = source === 'tarball' ? versionInArchive(chosen, draft.at.key) : range;
  if (source !== 'registry') draft.resolved = chosen;
}

/** Relative to the lock's project. */
function linkedFolder(version: string | undefined): string | undefined {
  const source = version === undefined ? undefined : classifySpec(version).source;
  return source === 'file' || source === 'link' ? version?.replace(/^(?:file|link):(?:\.\/)?/, '') : undefined;
}

/** `requires` has names and ranges; where it is missing, what is nested below was nested for somebody's sake. */
function neededBy(at: MapEntry): TextNode | undefined {
  const requires = childOf(at.value, 'requires');
  return requires?.kind === 'map' ? requires : childOf(at.value, 'dependencies');
}
