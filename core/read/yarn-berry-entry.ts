import type { LockedPackage, Platforms } from '../model/facts.js';
import { type FilePath, pathIn } from '../model/file-path.js';
import { npmPurl } from '../model/purl.js';
import type { Source, Span } from '../model/span.js';
import { childOf, keySpan, type MapEntry, type MapNode, stringOf } from '../text/node.js';
import { writtenScalar } from '../text/yaml.js';
import { gitOfArchive } from './git-archive.js';
import { type NpmOrigin, npmOrigin } from './npm-origin.js';
import { classifySpec } from './npm-spec.js';
import { type YarnLocator, yarnLocator } from './yarn-locator.js';

/** One entry of a yarn.lock of yarn 2 and later. */
export interface BerryEntry {
  /** The descriptors it answers, as written: "a@npm:^1, a@npm:^2". */
  readonly key: string;
  readonly descriptors: readonly string[];
  readonly locator: YarnLocator;
  readonly fields: MapNode;
  readonly at: Span;
}

/** Undefined when it does not say what was chosen. */
export function berryEntry({ file }: Source, entry: MapEntry): BerryEntry | undefined {
  const { key, value } = entry;
  const locator = yarnLocator(stringOf(childOf(value, 'resolution')) ?? '');
  if (value.kind !== 'map' || !locator) return undefined;
  const descriptors = key.split(',').map((descriptor) => descriptor.trim());
  return { key, descriptors, locator, fields: value, at: keySpan(file, entry) };
}

/** The folder of a project of ours. */
export function workspaceOf({ locator }: BerryEntry, project: FilePath): FilePath | undefined {
  return locator.protocol === 'workspace:' ? pathIn(project, locator.selector) : undefined;
}

/** The folder that "link:" or "portal:" leads to, which is relative to the project that says so. */
export function linkedFolder({ locator }: BerryEntry, project: FilePath): FilePath | undefined {
  if (locator.protocol !== 'link:' && locator.protocol !== 'portal:') return undefined;
  const parent = yarnLocator(locator.bindings.get('locator') ?? '');
  const from = parent?.protocol === 'workspace:' ? pathIn(project, parent.selector) : project;
  return from === undefined ? undefined : pathIn(from, locator.selector);
}

/** What the entry says of the package; what it requires is for the whole lock to say. */
export function berryPackage(entry: BerryEntry, project: FilePath, text: string): Omit<LockedPackage, 'requires'> {
  const { key, locator, fields, at } = entry;
  const published = innermost(locator);
  const { name } = published;
  const resolved = resolvedTo(published);
  const { origin, qualifiers } = originOf(published, resolved);
  const version = versionOf(fields, text);
  const folder = linkedFolder(entry, project);
  const platforms = platformsOf(stringOf(childOf(fields, 'conditions')) ?? '');
  return {
    key,
    purl: npmPurl(name, version, qualifiers),
    name,
    ...(version === undefined ? {} : { version }),
    at,
    ...(resolved === undefined ? {} : { resolved }),
    origin,
    ...(folder === undefined ? {} : { folder }),
    bundled: false,
    patched: locator.protocol === 'patch:',
    ...(platforms ? { platforms } : {}),
  };
}

/** What is linked to has no version of yarn's choosing. */
function versionOf(fields: MapNode, text: string): string | undefined {
  const node = childOf(fields, 'version');
  const version = node?.kind === 'scalar' ? writtenScalar(text, node) : undefined;
  return version === '0.0.0-use.local' || version === '' ? undefined : version;
}

function innermost(locator: YarnLocator): YarnLocator {
  return locator.patched ? innermost(locator.patched) : locator;
}

/** The URL, "…git#commit", or "file:…"; undefined for the project's registry. */
function resolvedTo({ protocol, selector, bindings }: YarnLocator): string | undefined {
  if (protocol === 'npm:') return bindings.get('__archiveUrl');
  const [url = '', fragment = ''] = `${protocol}${selector}`.split('#', 2);
  const commit = /(?:^|&)commit=([^&]+)/.exec(fragment)?.[1];
  if (commit !== undefined) return `${/^https?:/.test(url) && !url.endsWith('.git') ? `git+${url}` : url}#${commit}`;
  return gitOfArchive(url) ?? url;
}

function originOf({ name, protocol, selector }: YarnLocator, resolved: string | undefined): NpmOrigin {
  if (protocol === 'npm:') return npmOrigin(resolved, name);
  const { source } = classifySpec(`${protocol}${selector}`);
  const found = npmOrigin(resolved, name);
  if (source === 'file' || source === 'link' || source === 'unknown') return { ...found, origin: source };
  return found;
}

/** "os=darwin & cpu=arm64", "(os=linux | os=freebsd) & libc=glibc". */
function platformsOf(conditions: string): Platforms | undefined {
  let platforms: { os?: readonly string[]; cpu?: readonly string[]; libc?: readonly string[] } | undefined;
  for (const [, key, value] of conditions.matchAll(/\b(os|cpu|libc)=([^\s&|()]+)/g)) {
    const name = key as 'os' | 'cpu' | 'libc';
    platforms = { ...platforms, [name]: [...(platforms?.[name] ?? []), value ?? ''] };
  }
  return platforms;
}
