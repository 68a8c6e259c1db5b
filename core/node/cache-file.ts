import { createHash, randomUUID } from 'node:crypto';
import { closeSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { filesIn } from './cache-folder.js';

/** Bytes; a larger file is not ours. */
const LARGEST = 128 * 1024 * 1024;

/** The file of one key: keys are paths and addresses, which make no file names. */
export function cacheFile(folder: string, key: string): string {
  return join(folder, `${createHash('sha256').update(key).digest('hex').slice(0, 40)}.cache`);
}

/** The JSON in a cache file; undefined when missing or no JSON. Nothing in it may be believed before it is checked. */
export function readCacheFile(path: string): unknown {
  try {
    const found = statSync(path, { throwIfNoEntry: false });
    return found?.isFile() && found.size <= LARGEST ? JSON.parse(readFileSync(path, 'utf8')) : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Writes parts, one after the other, into a cache file. The file is written whole or not at all: beside its place, then
 * renamed into it. For its owner's eyes only. A cache that cannot be written is only slower, so failing is silent.
 */
export function writeCacheFile(path: string, parts: readonly (string | Uint8Array)[]): void {
  const beside = `${path}.${randomUUID()}.tmp`;
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    const file = openSync(beside, 'wx', 0o600);
    try {
      for (const part of parts) writeFileSync(file, part);
    } finally {
      closeSync(file);
    }
    renameSync(beside, path);
  } catch {
    remove(beside);
  }
}

/** Keeps the `most` last written files of a cache folder. */
export function pruneCache(folder: string, most: number): void {
  const files = filesIn(folder);
  if (files.length <= most) return;
  for (const { path } of [...files].sort((a, b) => b.written - a.written).slice(most)) remove(path);
}

function remove(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // It stays, and is pruned another time.
  }
}
