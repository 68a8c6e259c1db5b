import { readdirSync, readFileSync } from 'node:fs';
import { isAbsolute, join, resolve } from 'node:path';
import { type Environment, homeFolder } from './cache-folder.js';
import type { Saw } from './witness.js';

/**
 * The value of a top-level key of a .yarnrc.yml that is one plain or quoted line; undefined for anything else, such as
 * a value that wants a variable of the environment filled in.
 * https://yarnpkg.com/configuration/yarnrc
 */
export function yarnSetting(text: string, key: string): string | undefined {
  for (const line of text.split('\n')) {
    if (!line.startsWith(`${key}:`)) continue;
    const value = line.slice(key.length + 1).trim();
    const plain = /^"([^"]*)"$|^'([^']*)'$|^([^"'#\s{[&*!|>][^#]*)/.exec(value);
    const stated = (plain?.[1] ?? plain?.[2] ?? plain?.[3])?.trim();
    return stated === undefined || stated === '' || stated.includes('${') ? undefined : stated;
  }
  return undefined;
}

/** The zip files in the user's own caches, as names and absolute paths. */
export function userZips(env: Environment, saw: Saw): readonly (readonly [name: string, path: string])[] {
  return userFolders(env, saw).flatMap((folder) => {
    saw(folder);
    return namesIn(folder).flatMap((name) => (name.endsWith('.zip') ? [[name, join(folder, name)] as const] : []));
  });
}

function userFolders(env: Environment, saw: Saw): readonly string[] {
  const home = homeFolder(env);
  const settings = join(home, '.yarnrc.yml');
  saw(settings);
  const own = textOf(settings);
  const global = env.YARN_GLOBAL_FOLDER ?? yarnSetting(own, 'globalFolder');
  const cache = env.YARN_CACHE_FOLDER ?? yarnSetting(own, 'cacheFolder');
  const shared = join(global !== undefined && isAbsolute(global) ? global : join(home, '.yarn', 'berry'), 'cache');
  return [...(cache === undefined ? [] : [resolve(home, cache)]), shared];
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}
