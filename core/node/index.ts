import { realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { installedSource } from '../identify/installed.js';
import { packageReader } from '../identify/package-folder.js';
import type { EvidenceSource } from '../identify/source.js';
import type { FilePath } from '../model/file-path.js';
import type { Tree } from '../tree/tree.js';
import { cacheFolder, type Environment } from './cache-folder.js';
import { defaultRegistry } from './default-registry.js';
import { diskTree } from './disk-tree.js';
import { npmCacheSource } from './npm-cache.js';
import { type NpmSettings, npmSettings } from './npmrc.js';
import { packageCache } from './package-cache.js';
import { dispatcherFrom } from './proxy.js';
import { npmCacheFolder, registries } from './registries.js';
import { type RegistrySource, registrySource } from './registry.js';
import { noRegistryCache, type RegistryCache, registryCache } from './registry-cache.js';
import { yarnCacheSource } from './yarn-cache.js';

export { cacheInfo, clearCache } from './cache-folder.js';

export interface NodeOptions {
  /** The project's folder. */
  readonly root: string;
  /** Ask registries for what is nowhere on this machine. */
  readonly online: boolean;
  /** Remember on disk what was read. */
  readonly cache: boolean;
  readonly env: Environment;
  /** Licit's own: what another version remembered is not used. */
  readonly version?: string;
}

export interface NodeSources {
  readonly tree: Tree;
  /** In the order in which they are asked. */
  readonly sources: readonly EvidenceSource[];
  /** To be called after a check: writes down what was learned, and has listings made anew by the next. Never throws. */
  flush(): void;
}

/**
 * A project on this machine and the places that know about its packages:
 *
 * 1. what is installed
 * 2. yarn's caches: the project's, then the user's
 * 3. npm's cache
 * 4. the registries, when `online`
 */
export function nodeSources({ root, online, cache, env, version = '' }: NodeOptions): NodeSources {
  const tree = diskTree(root);
  const folder = cacheFolder(env);
  const at = realPath(root);
  const packages = cache ? packageCache(tree, packageReader(tree), { folder, root: at, version }) : undefined;
  const read = packages?.read ?? packageReader(tree);
  const settings = npmSettings(env, tree.read('.npmrc' as FilePath));
  const installed = installedSource(tree, read);
  const yarn = yarnCacheSource({ tree, root: at, env, read });
  const npm = npmCacheSource(npmCacheFolder(settings, env, at));
  const answers = cache && online ? registryCache(folder) : noRegistryCache;
  const registry = online ? fromRegistries(settings, env, version, answers) : undefined;
  return {
    tree,
    sources: [installed, yarn, npm, ...(registry ? [registry] : [])],
    flush() {
      for (const source of [installed, yarn, registry]) source?.forget();
      packages?.flush();
      answers.flush();
    },
  };
}

function fromRegistries(
  settings: NpmSettings,
  env: Environment,
  version: string,
  cache: RegistryCache,
): RegistrySource {
  let stated: string | undefined;
  let asked = false;
  const fallback = (): string | undefined => {
    if (!asked) stated = defaultRegistry(env);
    asked = true;
    return stated;
  };
  return registrySource({
    registries: registries(settings, fallback),
    dispatcher: dispatcherFrom(env, settings.own),
    wait: (milliseconds) => setTimeout(milliseconds),
    cache,
    version,
  });
}

function realPath(root: string): string {
  try {
    return realpathSync.native(root);
  } catch {
    return resolve(root);
  }
}
