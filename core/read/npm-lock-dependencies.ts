import type { Source } from '../model/span.js';
import { childOf, entriesOf, type MapEntry, type TextNode } from '../text/node.js';
import {
  collectEntries,
  LONGEST_LOCATION,
  type NpmLockEntries,
  type NpmLockEntry,
  type NpmLockFields,
} from './npm-lock-entry.js';
import { classifySpec } from './npm-spec.js';

/** Lock version 1 and older: `dependencies` are nested as their folders are. */
export function flattenDependencies(source: Source, dependencies: TextNode | undefined): NpmLockEntries {
  return {
    ...collectEntries(source, nested(dependencies, ''), entryOf),
    hasProjects: false,
    wants: ({ at }, each) => entriesOf(neededBy(at)).map((line) => each(line, 'runtime')),
  };
}

/** The nesting is bounded by the parser, and locations by their limit, past which nothing is looked at. */
function* nested(
  dependencies: TextNode | undefined,
  parent: string,
): Generator<{ readonly location: string; readonly at: MapEntry }> {
  for (const at of entriesOf(dependencies)) {
    const location = `${parent}node_modules/${at.key}`;
    yield { location, at };
    if (location.length <= LONGEST_LOCATION) yield* nested(childOf(at.value, 'dependencies'), `${location}/`);
  }
}

/** `version` holds whatever was chosen: a version, "npm:real@1.0.0", a URL, a path. */
function entryOf(location: string, at: MapEntry, fields: NpmLockFields): NpmLockEntry {
  const entry = { location, at, ...fields, linkTo: undefined };
  if (fields.version === undefined) return entry;
  const { source, target, range } = classifySpec(fields.version);
  if (source === 'registry') return { ...entry, name: target, version: range };
  const linked = source === 'file' || source === 'link';
  const linkTo = linked ? fields.version.replace(/^(?:file|link):/, '') : undefined;
  return { ...entry, version: undefined, resolved: fields.version, linkTo };
}

/** `requires` has names and ranges; where it is missing, what is nested below was nested for somebody's sake. */
function neededBy(at: MapEntry): TextNode | undefined {
  const requires = childOf(at.value, 'requires');
  return requires?.kind === 'map' ? requires : childOf(at.value, 'dependencies');
}
