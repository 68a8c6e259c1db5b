import type { Platforms } from '../model/facts.js';
import type { Finding } from '../model/finding.js';
import type { Source, Spanned } from '../model/span.js';
import { itemsOf, type MapEntry, stringOf, type TextNode } from '../text/node.js';
import { malformed, quoted } from './malformed.js';
import { isTrue, type NpmWant } from './npm-wants.js';

/** One folder of a lock of npm: a project, a package, or a link to one of these. */
export interface NpmLockEntry {
  /** Relative to the lock's project: "" for itself, "packages/a", "node_modules/b". */
  readonly location: string;
  /** Its key. */
  readonly at: MapEntry;
  /** The registry's name, when the folder has another one. */
  readonly name?: string;
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  /** For a link: the folder it leads to, relative to the lock's project. */
  readonly linkTo?: string;
  readonly license?: Spanned<string>;
  readonly bundled: boolean;
  /** Version 1 only, for there it is all that is said: nothing but optional, or development, wishes lead here. */
  readonly optional?: boolean;
  readonly development?: boolean;
  readonly platforms?: Platforms;
  readonly wants: readonly NpmWant[];
}

/** `os`, `cpu`, `libc` of an entry; a single word stands for a list of one. */
export function platformsIn(fields: readonly MapEntry[]): Platforms | undefined {
  let platforms: { os?: readonly string[]; cpu?: readonly string[]; libc?: readonly string[] } | undefined;
  for (const { key, value } of fields) {
    if (key !== 'os' && key !== 'cpu' && key !== 'libc') continue;
    const words = (value.kind === 'list' ? itemsOf(value) : [value]).map(stringOf).filter((word) => word !== undefined);
    if (words.length > 0) platforms = { ...platforms, [key]: words };
  }
  return platforms;
}

/** npm writes `"resolved": false` for what it found lying there; that says nothing, but is no mistake. */
export function* mistakesInFields({ file }: Source, fields: readonly MapEntry[]): Generator<Finding> {
  for (const { key, value } of fields) {
    const wanted = TYPES.get(key);
    if (wanted === undefined || wanted === typeOf(value) || (key === 'resolved' && typeOf(value) === 'boolean'))
      continue;
    yield malformed(file, value, `the value of ${quoted(key)} is not ${ARTICLES[wanted]}`);
  }
}

type Type = 'string' | 'object' | 'boolean';

const ARTICLES = { string: 'a string', object: 'an object', boolean: 'true or false' } as const;
const TYPES = new Map<string, Type>([
  ['name', 'string'],
  ['version', 'string'],
  ['resolved', 'string'],
  ['integrity', 'string'],
  ['link', 'boolean'],
  ['dependencies', 'object'],
  ['devDependencies', 'object'],
  ['optionalDependencies', 'object'],
  ['peerDependencies', 'object'],
]);

function typeOf(node: TextNode): string {
  if (node.kind === 'scalar') return typeof node.value;
  return node.kind === 'map' ? 'object' : 'list';
}

/** Of fields that may be doubled, the last, as every JSON reader takes it. */
export function stringField(fields: readonly MapEntry[], key: string): string | undefined {
  return stringOf(fields.findLast((field) => field.key === key)?.value);
}

export function isSet(fields: readonly MapEntry[], key: string): boolean {
  return isTrue(fields.findLast((field) => field.key === key)?.value);
}
