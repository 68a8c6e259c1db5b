import { readFileSync, realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import { defaultUrl } from 'registry-url';
import { installedSource } from '../identify/installed.js';
import { evidenceBy, type PackageReader, packageReader, type TextEvidence } from '../identify/package-folder.js';
import { sitePackagesSource } from '../identify/site-packages.js';
import type { EvidenceSource } from '../identify/source.js';
import { type TextReader, textReader } from '../identify/text-reader.js';
import { type FilePath, folderOf } from '../model/file-path.js';
import type { Unpacking } from '../model/recognized.js';
import type { Tree } from '../tree/tree.js';
import type { Ahead } from './ahead.js';
import { cacheFolder, type Environment } from './cache-folder.js';
import { diskTree } from './disk-tree.js';
import { licenseIndex, licenseReadings, sha256 } from './licenses.js';
import { npmCacheSource } from './npm-cache.js';
import { npmReleases } from './npm-releases.js';
import { type NpmSettings, npmSettings } from './npmrc.js';
import { peopleIn } from './people.js';
import { dispatcherFrom } from './proxy.js';
import { npmCacheFolder, registries } from './registries.js';
import { registrySource } from './registry.js';
import { registryCache } from './registry-cache.js';
import { unpacking } from './unpacking.js';
import { MARK_LENGTH, type Witness, witness } from './witness.js';
import { yarnCacheSource } from './yarn-cache.js';

export { type Answer, type Question, recall, remember } from './answers.js';
export { type CacheInfo, cacheInfo, clearCache, type Environment } from './cache-folder.js';
export { diskTree } from './disk-tree.js';
export { licenseIndex, licenseReadings, ruleName } from './licenses.js';
export { type TextFile, textFiles } from './text-files.js';
export { unpacking } from './unpacking.js';
export type { Witness } from './witness.js';

/** The host that packages of npm come from where nothing else is set. */
export const PUBLIC_REGISTRY = new URL(defaultUrl).host;

export interface NodeOptions {
  /** The project's folder. */
  readonly root: string;
  /** Ask registries for what is nowhere on this machine. */
  readonly online: boolean;
  readonly env: Environment;
  /** Licit's own, which it tells registries. */
  readonly version: string;
  /** Packages of this project that another thread is reading. */
  readonly ahead?: Ahead | undefined;
}

export interface NodeSources {
  readonly tree: Tree;
  /** In the order in which they are asked. */
  readonly sources: readonly EvidenceSource[];
  readonly sha256: (text: string) => string;
  /** Text of a file relative to the root that may lie outside it. */
  readonly outside: (path: string) => string | undefined;
  readonly bundled: { readonly unpacking: Unpacking; readonly identify: TextReader };
  /** Counts people in the history of the project; knows which registries are open to everybody, and when versions came out. */
  readonly rights: {
    readonly people: ReturnType<typeof peopleIn>;
    readonly publicRegistries: readonly string[];
    readonly releases: ReturnType<typeof npmReleases>['dayOf'];
    readonly published: ReturnType<typeof npmReleases>['published'];
  };
  /** All that was looked at so far, found or not. */
  readonly seen: Witness;
  /** To be called after a check: writes down what was learned, and has listings made anew by the next. Never throws. */
  flush(): void;
}

/**
 * A project on this machine and the places that know about its packages:
 *
 * 1. what is installed
 * 2. yarn's caches: the project's, then the user's
 * 3. npm's cache
 * 4. virtual environments of Python in the project
 * 5. the registries, when `online`
 */
export function nodeSources({ root, online, env, version, ahead }: NodeOptions): NodeSources {
  const seen = witness();
  const { saw } = seen;
  const tree = diskTree(root, { saw });
  const texts = textReader(licenseIndex, licenseReadings);
  const told = evidenceBy(texts);
  const read = packageReader(tree, told);
  const at = realPath(root);
  const settings = npmSettings(env, tree.read('.npmrc' as FilePath), saw);
  const installed = installedSource(tree, ahead ? readerOf(ahead, tree, read, told, seen) : read);
  const yarn = yarnCacheSource({ tree, root: at, env, texts, saw });
  const npm = npmCacheSource(npmCacheFolder(settings, env, at), saw, texts);
  const answers = registryCache(cacheFolder(env));
  const python = sitePackagesSource(tree, told);
  const asked = [installed, yarn, npm, python, ...(online ? [fromRegistries(settings, env, version, answers)] : [])];
  const releases = npmReleases({
    cacheFolder: npmCacheFolder(settings, env, at),
    // A day decides what a right covers, so that no registry counts that the project names and anybody could have set up.
    registries: registries({ ...settings, project: new Map() }, () => defaultUrl),
    ...(online ? { online: asking(settings, env, version) } : {}),
    saw,
  });
  return {
    tree,
    sources: asked,
    sha256,
    outside(path) {
      saw(resolve(at, path));
      return textAt(resolve(at, path));
    },
    bundled: { unpacking, identify: texts },
    rights: {
      people: peopleIn(at, saw),
      publicRegistries: [PUBLIC_REGISTRY],
      releases: releases.dayOf,
      published: releases.published,
    },
    seen,
    flush() {
      ahead?.stop();
      for (const source of asked) source.forget?.();
      answers.flush();
    },
  };
}

function fromRegistries(
  settings: NpmSettings,
  env: Environment,
  version: string,
  cache: ReturnType<typeof registryCache>,
): EvidenceSource {
  const { dispatcher, wait } = asking(settings, env, version);
  return registrySource({ registries: registries(settings, () => defaultUrl), dispatcher, wait, cache, version });
}

function asking(settings: NpmSettings, env: Environment, version: string) {
  return {
    headers: { 'user-agent': `licit/${version}` },
    dispatcher: dispatcherFrom(env, settings.own),
    wait: (milliseconds: number) => new Promise<void>((done) => setTimeout(done, milliseconds)),
  };
}

/** Reads a package unless it was read ahead. Folders on the way to it are looked at here in either case. */
function readerOf(
  ahead: Ahead,
  tree: Tree,
  read: PackageReader,
  evidenceOf: TextEvidence,
  { told }: Witness,
): PackageReader {
  const ways = new Set<FilePath>();
  return (folder) => {
    const found = ahead.take(folder);
    if (!found) return read(folder);
    const way = folderOf(folder);
    if (!ways.has(way)) tree.stat(way);
    ways.add(way);
    for (const [index, path] of found.paths.entries())
      told(path, found.marks.subarray(index * MARK_LENGTH, (index + 1) * MARK_LENGTH));
    return (
      found.reading && { ...found.reading, texts: found.reading.texts.flatMap((text) => ahead.said(text, evidenceOf)) }
    );
  };
}

function textAt(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

function realPath(root: string): string {
  try {
    return realpathSync.native(root);
  } catch {
    return resolve(root);
  }
}
