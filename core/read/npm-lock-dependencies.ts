import type { Source } from '../model/span.js';
import { childOf, entriesOf, type MapEntry, stringOf, type TextNode } from '../text/node.js';
import {
  collectEntries,
  LONGEST_LOCATION,
  type NpmLockEntries,
  type NpmLockEntry,
  type NpmLockFields,
} from './npm-lock-entry.js';
import { versionInArchive } from './npm-origin.js';
import { classifySpec } from './npm-spec.js';

/** Lock version 1 and older: `dependencies` are nested as their folders are. */
export function flattenDependencies(source: Source, dependencies: TextNode | undefined): NpmLockEntries {
  return {
    ...collectEntries(source, nested(dependencies, ''), entryOf),
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
function entryOf(location: string, at: MapEntry, fields: NpmLockFields): NpmLockEntry {
  const entry = { location, at, ...fields, linkTo: linkedFolder(fields.version) };
  if (fields.version === undefined) return entry;
  const { source, target, range } = classifySpec(fields.version);
  if (source === 'registry') return { ...entry, name: target, version: range };
  const version = source === 'tarball' ? versionInArchive(fields.version, at.key) : undefined;
  return { ...entry, version, resolved: fields.version };
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
