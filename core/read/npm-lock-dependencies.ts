import type { Finding } from '../model/finding.js';
import type { Source } from '../model/span.js';
import { childOf, entriesOf, type MapEntry, type TextNode } from '../text/node.js';
import { duplicateKey, malformed, quoted } from './malformed.js';
import { isSet, mistakesInFields, type NpmLockEntry, stringField } from './npm-lock-entry.js';
import { classifySpec } from './npm-spec.js';
import type { NpmWant } from './npm-wants.js';

/** A lock of npm, whichever way it was written: every folder by its path. */
export interface Flattened {
  readonly entries: ReadonlyMap<string, NpmLockEntry>;
  readonly findings: readonly Finding[];
  /** True when the projects are among the entries. */
  readonly hasProjects: boolean;
}

/** Lock version 1 and older: `dependencies` are nested as their folders are. */
export function flattenDependencies(source: Source, dependencies: TextNode | undefined): Flattened {
  const entries = new Map<string, NpmLockEntry>();
  const findings: Finding[] = [];
  for (const { location, at } of nested(dependencies, '')) {
    const place = { start: at.keyStart, end: at.keyEnd };
    if (at.value.kind !== 'map') findings.push(malformed(source.file, at.value, `${quoted(at.key)} is not an object`));
    else {
      if (entries.has(location)) findings.push(duplicateKey(source.file, place, at.key));
      findings.push(...mistakesInFields(source, at.value.entries));
      entries.set(location, entryOf(location, at));
    }
  }
  return { entries, findings, hasProjects: false };
}

/** The nesting is bounded by the parser. */
function* nested(
  dependencies: TextNode | undefined,
  parent: string,
): Generator<{ readonly location: string; readonly at: MapEntry }> {
  for (const at of entriesOf(dependencies)) {
    const location = `${parent}node_modules/${at.key}`;
    yield { location, at };
    yield* nested(childOf(at.value, 'dependencies'), `${location}/`);
  }
}

function entryOf(location: string, at: MapEntry): NpmLockEntry {
  const fields = entriesOf(at.value);
  const version = stringField(fields, 'version');
  const integrity = stringField(fields, 'integrity');
  return {
    location,
    at,
    ...chosen(version, stringField(fields, 'resolved')),
    ...(integrity === undefined ? {} : { integrity }),
    bundled: isSet(fields, 'bundled'),
    optional: isSet(fields, 'optional'),
    development: isSet(fields, 'dev'),
    wants: [...wantsIn(fields)],
  };
}

/** `version` holds whatever was chosen: a version, "npm:real@1.0.0", a URL, a path. */
function chosen(
  text: string | undefined,
  resolved: string | undefined,
): Pick<NpmLockEntry, 'name' | 'version' | 'resolved' | 'linkTo'> {
  const from = resolved === undefined ? {} : { resolved };
  if (text === undefined) return from;
  const { source, target, range } = classifySpec(text);
  if (source === 'registry')
    return { ...from, version: range ?? text, ...(target === undefined ? {} : { name: target }) };
  const folder = source === 'file' || source === 'link';
  return folder ? { resolved: text, linkTo: text.replace(/^(?:file|link):/, '') } : { resolved: text };
}

/** `requires` has names and ranges; where it is missing, what is nested below was nested for somebody's sake. */
function wantsIn(fields: readonly MapEntry[]): readonly NpmWant[] {
  const requires = fields.findLast(({ key }) => key === 'requires')?.value;
  const group = requires?.kind === 'map' ? requires : fields.findLast(({ key }) => key === 'dependencies')?.value;
  return entriesOf(group).map((entry) => ({ name: entry.key, scope: 'runtime', entry }));
}
