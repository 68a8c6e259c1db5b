import type { RequirementSource } from '../model/facts.js';
import type { Finding } from '../model/finding.js';
import type { Source } from '../model/span.js';
import { childOf, entriesOf, itemsOf, type MapEntry, type MapNode, stringOf } from '../text/node.js';
import { duplicateKey, malformed, quoted } from './malformed.js';

/** One place in bun's tree. */
export interface BunEntry {
  /** Names from the top of the tree to it, joined by "/". */
  readonly key: string;
  readonly at: MapEntry;
  /** The registry's name, not the alias. */
  readonly name: string;
  readonly from: BunOrigin;
  /** "1.2.3", "github:user/repo#commit", a URL, a path. */
  readonly resolution: string;
  /** Of a registry package: the URL of its archive or registry; empty for the default registry. */
  readonly registry: string;
  readonly integrity?: string;
  /** Dependencies, platforms, `bundled`. */
  readonly info: readonly MapEntry[];
}

type BunOrigin = RequirementSource | 'root';

/** UTF-16 units; no real path of names comes near. */
const LONGEST_KEY = 2048;

/** Reads `packages`: lists whose first item says which of the forms below it is. */
export function bunEntriesIn(
  source: Source,
  root: MapNode,
): { readonly entries: ReadonlyMap<string, BunEntry>; readonly findings: readonly Finding[] } {
  const entries = new Map<string, BunEntry>();
  const findings: Finding[] = [];
  for (const at of entriesOf(childOf(root, 'packages'))) {
    const place = { start: at.keyStart, end: at.keyEnd };
    const entry = at.key.length > LONGEST_KEY ? undefined : entryOf(at);
    if (!entry) findings.push(malformed(source.file, at.value, `${quoted(at.key)} has no package that can be read`));
    else {
      if (entries.has(at.key)) findings.push(duplicateKey(source.file, place, at.key));
      entries.set(at.key, entry);
    }
  }
  return { entries, findings };
}

/**
 * `[name@version, registry, info, integrity]` of a registry; `[name@git…, info, tag]`; `[name@URL or archive, info,
 * integrity]`; `[name@file:folder, info]`; `[name@link:folder, info]`; `[name@workspace:folder]`; `[name@root:, info]`.
 */
function entryOf(at: MapEntry): BunEntry | undefined {
  const items = itemsOf(at.value);
  const first = stringOf(items[0]);
  if (first === undefined) return undefined;
  const mark = first.startsWith('@root:') ? 0 : first.indexOf('@', 1);
  if (mark < 0) return undefined;
  const resolution = first.slice(mark + 1);
  const from = originOf(resolution);
  const integrity = items.map(stringOf).findLast((text) => text !== undefined && INTEGRITY.test(text));
  return {
    key: at.key,
    at,
    name: first.slice(0, mark),
    from,
    resolution,
    registry: from === 'registry' ? (stringOf(items[1]) ?? '') : '',
    ...(integrity === undefined ? {} : { integrity }),
    info: entriesOf(items.find((item) => item.kind === 'map')),
  };
}

function originOf(resolution: string): BunOrigin {
  for (const [prefix, origin] of PREFIXES) if (resolution.startsWith(prefix)) return origin;
  if (GIT.test(resolution)) return 'git';
  return /^[\w.]+:/.test(resolution) || ARCHIVE.test(resolution) ? 'tarball' : 'registry';
}

const PREFIXES: readonly (readonly [string, BunOrigin])[] = [
  ['workspace:', 'workspace'],
  ['link:', 'link'],
  ['file:', 'file'],
  ['root:', 'root'],
];
const GIT = /^(?:git(?:\+[a-z]+)?|ssh|github|gitlab|bitbucket):|^[^@/:\s]+@[^:/\s]+:/;
const ARCHIVE = /[/\\]|\.(?:tgz|tar|tar\.gz)$/;
const INTEGRITY = /^sha\d+-/;
