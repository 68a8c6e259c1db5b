import type { Platforms } from '../model/facts.js';
import type { FilePath } from '../model/file-path.js';
import type { Finding } from '../model/finding.js';
import type { Scope } from '../model/scope.js';
import type { Source } from '../model/span.js';
import { entriesOf, type MapEntry, stringOf, type TextNode } from '../text/node.js';
import { duplicateKey, malformed, quoted } from './malformed.js';
import { isTrue } from './npm-wants.js';
import { addPlatforms } from './platforms.js';

/** A lock of npm, whichever way it was written. */
export interface NpmLockEntries {
  /** By location. */
  readonly entries: ReadonlyMap<string, NpmLockEntry>;
  readonly findings: readonly Finding[];
  /** True when the projects are among the entries. */
  readonly hasProjects: boolean;
  /** What an entry needs: `each` of its line (the name as key) and its scope. */
  wants<T>(entry: NpmLockEntry, each: (line: MapEntry, scope: Scope) => T): readonly T[];
}

/** One folder of a lock of npm: a project, a package, or a link to one of these. */
export interface NpmLockEntry {
  /** Relative to the lock's project: "" for itself, "packages/a", "node_modules/b". */
  readonly location: string;
  /** Its key. */
  readonly at: MapEntry;
  /** For a link: the folder it leads to, relative to the lock's project. */
  readonly linkTo: string | undefined;
  /** Installed itself, neither a project nor a link. */
  readonly isPackage: boolean;
  /** The registry's name, where the folder has another one. */
  readonly name: string | undefined;
  readonly version: string | undefined;
  readonly resolved: string | undefined;
  readonly integrity: string | undefined;
  readonly license: TextNode | undefined;
  readonly link: boolean;
  readonly bundled: boolean;
  /** Nothing but optional, or development, wishes lead here. */
  readonly optional: boolean;
  readonly development: boolean;
  readonly platforms: Platforms | undefined;
  /** Its groups of dependencies, and what is said of them, as written. */
  readonly groups: readonly MapEntry[];
}

/** An entry in the making: its fields are as written, and `linkTo` is still to be told. */
export type NpmLockDraft = { -readonly [K in keyof NpmLockEntry]: NpmLockEntry[K] };

/** UTF-16 units; no file system has longer paths, and each is walked once for every dependency. */
export const LONGEST_LOCATION = 2048;

/** Makes entries of those places that hold an object, and findings of the others. */
export function collectEntries(
  source: Source,
  places: Iterable<{ readonly location: string; readonly at: MapEntry }>,
  complete: (draft: NpmLockDraft) => void,
): Pick<NpmLockEntries, 'entries' | 'findings'> {
  const entries = new Map<string, NpmLockEntry>();
  const findings: Finding[] = [];
  for (const { location, at } of places) {
    const key = { start: at.keyStart, end: at.keyEnd };
    if (at.value.kind !== 'map') findings.push(malformed(source.file, at.value, `${quoted(at.key)} is not an object`));
    else if (location.length > LONGEST_LOCATION) findings.push(malformed(source.file, key, 'this path is too long'));
    else {
      if (entries.has(location)) findings.push(duplicateKey(source.file, key, at.key));
      const draft = draftOf(source, location, at, findings);
      complete(draft);
      draft.isPackage = draft.linkTo === undefined && isPackageFolder(location);
      entries.set(location, draft);
    }
  }
  return { entries, findings };
}

/** In one walk, for there are many; of a doubled field the last counts, as every JSON reader takes it. */
function draftOf({ file }: Source, location: string, at: MapEntry, findings: Finding[]): NpmLockDraft {
  const draft: NpmLockDraft = {
    location,
    at,
    linkTo: undefined,
    isPackage: false,
    name: undefined,
    version: undefined,
    resolved: undefined,
    integrity: undefined,
    license: undefined,
    link: false,
    bundled: false,
    optional: false,
    development: false,
    platforms: undefined,
    groups: NO_GROUPS,
  };
  for (const entry of entriesOf(at.value)) {
    const { key, value } = entry;
    switch (key) {
      case 'name':
        draft.name = textIn(file, key, value, findings);
        break;
      case 'version':
        draft.version = textIn(file, key, value, findings);
        break;
      case 'resolved':
        draft.resolved = textIn(file, key, value, findings);
        break;
      case 'integrity':
        draft.integrity = textIn(file, key, value, findings);
        break;
      case 'license':
        draft.license = value;
        break;
      case 'link':
        draft.link = isTrue(value);
        break;
      case 'inBundle':
      case 'bundled':
        draft.bundled = isTrue(value);
        break;
      case 'optional':
        draft.optional = isTrue(value);
        break;
      case 'dev':
        draft.development = isTrue(value);
        break;
      case 'os':
      case 'cpu':
      case 'libc':
        draft.platforms = addPlatforms(draft.platforms, key, value);
        break;
      case 'dependencies':
      case 'devDependencies':
      case 'optionalDependencies':
      case 'peerDependencies':
        if (value.kind !== 'map') findings.push(malformed(file, value, `the value of ${quoted(key)} is not an object`));
        draft.groups = [...draft.groups, entry];
        break;
      case 'peerDependenciesMeta':
        draft.groups = [...draft.groups, entry];
    }
  }
  return draft;
}

const NO_GROUPS: readonly MapEntry[] = [];

/** True when a package manager made the folder. */
export function isPackageFolder(location: string): boolean {
  return location.startsWith('node_modules/') || location.includes('/node_modules/');
}

function textIn(file: FilePath, key: string, value: TextNode, findings: Finding[]): string | undefined {
  const text = stringOf(value);
  if (text === undefined && !isFalse(value))
    findings.push(malformed(file, value, `the value of ${quoted(key)} is not a string`));
  return text;
}

/** npm writes `"resolved": false` for what it found lying there; that says nothing, but is no mistake. */
function isFalse(node: TextNode): boolean {
  return node.kind === 'scalar' && node.value === false;
}
