import type { Edge, LockedPackage, Platforms } from '../model/facts.js';
import { type FilePath, pathIn } from '../model/file-path.js';
import type { Finding } from '../model/finding.js';
import { npmPurl, type Purl, purl } from '../model/purl.js';
import type { Source, Span } from '../model/span.js';
import { childOf, entriesOf, keySpan, type MapEntry, type MapNode, stringOf, type TextNode } from '../text/node.js';
import { gitOfArchive } from './git-archive.js';
import { duplicateKey, malformed, quoted } from './malformed.js';
import { type NpmOrigin, npmOrigin } from './npm-origin.js';
import { isTrue } from './npm-wants.js';
import { addPlatforms } from './platforms.js';
import { type PnpmKey, type PnpmKeys, pnpmKey, withoutSuffix } from './pnpm-key.js';

/** What the lock says of one copy of a package. */
export interface PnpmEntry {
  readonly key: string;
  readonly parts: PnpmKey;
  /** Of `packages`: where it is from. */
  readonly fields: MapNode;
  /** What it depends on: before version 9 part of `fields`, since then the copy's own entry of `snapshots`. */
  readonly groups: readonly MapEntry[];
  /** The folder, relative to the lock, of a package that is a folder and not an archive. */
  readonly directory?: string;
  readonly at: Span;
}

/** The copies of packages in one document, by key. */
export function pnpmEntries(
  { file }: Source,
  root: MapNode,
  keys: PnpmKeys,
): { readonly entries: ReadonlyMap<string, PnpmEntry>; readonly findings: readonly Finding[] } {
  const entries = new Map<string, PnpmEntry>();
  const findings: Finding[] = [];
  const packages = mapsIn('packages');
  const unused = new Set(packages.keys());
  for (const [key, snapshot] of keys === 'at' ? mapsIn('snapshots') : []) {
    const of = packages.get(withoutSuffix(key));
    if (of) unused.delete(of.key);
    else findings.push(malformed(file, place(snapshot), `${quoted(key)} does not stand under "packages"`));
    entries.set(key, entry(key, of ?? snapshot, entriesOf(snapshot.value)));
  }
  for (const [key, at] of packages) if (unused.has(key)) entries.set(key, entry(key, at, entriesOf(at.value)));
  return { entries, findings };

  function mapsIn(part: string): ReadonlyMap<string, MapEntry> {
    const found = new Map<string, MapEntry>();
    const value = childOf(root, part);
    if (value && value.kind !== 'map' && !isNull(value))
      findings.push(malformed(file, value, `${quoted(part)} is not a map`));
    for (const at of entriesOf(value)) {
      if (at.value.kind !== 'map')
        findings.push(malformed(file, place(at), `${quoted(at.key)} has no package that can be read`));
      else {
        if (found.has(at.key)) findings.push(duplicateKey(file, place(at), at.key));
        found.set(at.key, at);
      }
    }
    return found;
  }

  function entry(key: string, at: MapEntry, groups: readonly MapEntry[]): PnpmEntry {
    const fields = at.value.kind === 'map' ? at.value : EMPTY;
    const directory = directoryIn(childOf(fields, 'resolution'));
    return {
      key,
      parts: pnpmKey(key, keys),
      fields,
      groups,
      ...(directory === undefined ? {} : { directory }),
      at: keySpan(file, at),
    };
  }
}

function directoryIn(resolution: TextNode | undefined): string | undefined {
  return stringOf(childOf(resolution, 'type')) === 'directory' ? stringOf(childOf(resolution, 'directory')) : undefined;
}

const EMPTY: MapNode = { kind: 'map', entries: [], start: 0, end: 0 };

function place({ keyStart, keyEnd }: MapEntry): { readonly start: number; readonly end: number } {
  return { start: keyStart, end: keyEnd };
}

function isNull(node: TextNode): boolean {
  return node.kind === 'scalar' && node.value === null;
}

/** One entry as a package. Where it is installed is the store's business. */
export function pnpmPackage(entry: PnpmEntry, requires: readonly Edge[], project: FilePath): LockedPackage {
  const { key, parts, fields, at } = entry;
  const resolution = childOf(fields, 'resolution');
  const name = parts.name ?? stringOf(childOf(fields, 'name')) ?? key;
  const version = parts.version ?? stringOf(childOf(fields, 'version'));
  const resolved = resolvedTo(entry, name);
  const { origin, qualifiers } = originOf(entry, resolved, name);
  const folder = entry.directory === undefined ? undefined : pathIn(project, entry.directory);
  const integrity = stringOf(childOf(resolution, 'integrity'));
  const platforms = platformsOf(fields);
  return {
    key,
    purl: isRuntime(entry) ? runtimePurl(name, version) : npmPurl(name, version, qualifiers),
    name,
    ...(version === undefined ? {} : { version }),
    at,
    requires,
    ...(integrity === undefined ? {} : { integrity }),
    ...(resolved === undefined ? {} : { resolved }),
    origin,
    ...(folder === undefined ? {} : { folder }),
    bundled: false,
    patched: parts.patched || isTrue(childOf(fields, 'patched')),
    ...(platforms ? { platforms } : {}),
  };
}

function platformsOf({ entries }: MapNode): Platforms | undefined {
  let platforms: Platforms | undefined;
  for (const { key, value } of entries)
    if (key === 'os' || key === 'cpu' || key === 'libc') platforms = addPlatforms(platforms, key, value);
  return platforms;
}

/** The archive's URL, "git+https://…#commit", "file:folder"; undefined for the default registry. */
function resolvedTo(entry: PnpmEntry, name: string): string | undefined {
  const { parts, key } = entry;
  const resolution = childOf(entry.fields, 'resolution');
  const tarball = stringOf(childOf(resolution, 'tarball'));
  if (tarball !== undefined) return gitOfArchive(tarball) ?? tarball;
  const repository = stringOf(childOf(resolution, 'repo'));
  if (repository !== undefined) return gitUrl(repository, stringOf(childOf(resolution, 'commit')));
  if (entry.directory !== undefined) return `file:${entry.directory}`;
  if (parts.host !== undefined) return `https://${parts.host.replace('+', ':')}/${name}/-/`;
  return parts.specifier ?? (parts.version === undefined ? key : undefined);
}

function gitUrl(repository: string, commit: string | undefined): string {
  const url = /^(?:https?|ssh):/.test(repository) ? `git+${repository}` : repository;
  return commit === undefined ? url : `${url}#${commit}`;
}

function originOf(entry: PnpmEntry, resolved: string | undefined, name: string): NpmOrigin {
  if (isRuntime(entry)) return { origin: 'unknown' };
  const found = npmOrigin(resolved, name);
  return entry.directory === undefined ? found : { ...found, origin: 'file' };
}

/** Node, Deno or Bun itself, as `devEngines.runtime` asks for it: no package of a registry, whatever bears its name there. */
function isRuntime({ parts }: PnpmEntry): boolean {
  return parts.specifier?.startsWith('runtime:') ?? false;
}

function runtimePurl(name: string, version: string | undefined): Purl {
  return purl({ type: 'generic', name, ...(version === undefined ? {} : { version }) });
}
