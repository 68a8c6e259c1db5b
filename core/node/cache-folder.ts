import { readdirSync, rmSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';

/** Environment variables, as `process.env` has them. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** The parts of our cache, each a folder of its own, so that clearing never touches what somebody else put beside. */
const CACHE_PARTS = ['answers', 'registry'] as const;

/**
 * Where Licit keeps what it can find out again: `LICIT_CACHE`, else the platform's own place for caches.
 * https://specifications.freedesktop.org/basedir-spec/latest/
 */
export function cacheFolder(env: Environment, platform: NodeJS.Platform = process.platform): string {
  const own = env.LICIT_CACHE;
  if (own !== undefined && isAbsolute(own)) return own;
  const home = homeFolder(env);
  if (platform === 'win32') return join(env.LOCALAPPDATA ?? join(home, 'AppData', 'Local'), 'licit', 'Cache');
  if (platform === 'darwin') return join(home, 'Library', 'Caches', 'licit');
  const shared = env.XDG_CACHE_HOME;
  return join(shared !== undefined && isAbsolute(shared) ? shared : join(home, '.cache'), 'licit');
}

/** The user's own folder. */
export function homeFolder(env: Environment): string {
  return env.HOME || env.USERPROFILE || homedir();
}

/** What is in the cache: `licit cache` shows it. */
export interface CacheInfo {
  readonly folder: string;
  readonly bytes: number;
  /** Files: checks of projects and answers of registries. */
  readonly entries: number;
}

/** Counts the cache's files; an absent cache is an empty one. */
export function cacheInfo(env: Environment): CacheInfo {
  const folder = cacheFolder(env);
  const files = CACHE_PARTS.flatMap((part) => filesIn(join(folder, part)));
  return { folder, bytes: files.reduce((sum, file) => sum + file.bytes, 0), entries: files.length };
}

/** Removes our parts of the cache, and says what was there. */
export function clearCache(env: Environment): CacheInfo {
  const before = cacheInfo(env);
  for (const part of CACHE_PARTS) rmSync(join(before.folder, part), { recursive: true, force: true });
  return before;
}

/** A file of the cache. */
export interface CacheFile {
  readonly path: string;
  readonly bytes: number;
  /** Milliseconds since 1970. */
  readonly written: number;
}

/** Files directly in a folder, half-written ones aside. */
export function filesIn(folder: string): readonly CacheFile[] {
  try {
    return readdirSync(folder).flatMap((name) => {
      const path = join(folder, name);
      const found = statSync(path, { throwIfNoEntry: false });
      return found?.isFile() && name.endsWith('.cache') ? [{ path, bytes: found.size, written: found.mtimeMs }] : [];
    });
  } catch {
    return [];
  }
}
