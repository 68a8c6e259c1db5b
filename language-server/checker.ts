import { readFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { type CheckResult, createSession, type FilePath, overlayTree, type PlainDate } from '../core/index.js';
import { nodeSources } from '../core/node/index.js';
import type { Buffer } from './checked.js';
import type { FolderEvents } from './folder.js';
import type { Settings } from './settings.js';
import { VERSION } from './version.js';

/** A core session over a folder's disk and buffers. */
export interface Checker {
  /** False when the settings or the day are others now, and a new one is needed. */
  isFor(settings: Settings, today: PlainDate): boolean;
  /** Judges these buffers over the disk. Only the files named are looked at again. */
  check(buffers: ReadonlyMap<FilePath, Buffer>, changed: readonly FilePath[]): Promise<CheckResult>;
}

export function openChecker(
  root: string,
  settings: Settings,
  asOf: PlainDate,
  onProgress: FolderEvents['progress'],
): Checker {
  const { tree, sources, sha256, bundled, rights, flush } = nodeSources({
    root,
    online: settings.online,
    env: process.env,
    version: VERSION,
  });
  // The session's tree reads this map, so it changes only between checks.
  const overlay = new Map<FilePath, string>();
  const policy = policyFile(root, settings.policy);
  const session = createSession(overlayTree(tree, overlay), {
    asOf,
    sources,
    sha256,
    bundled,
    rights,
    onProgress,
    outside: (file) => readOutside(root, file),
    ...(policy === undefined ? {} : { policy }),
  });
  return {
    isFor: (other, today) => today === asOf && other.online === settings.online && other.policy === settings.policy,
    async check(buffers, changed) {
      overlay.clear();
      for (const [file, buffer] of buffers) overlay.set(file, buffer.text);
      session.changed(changed);
      const result = await session.check();
      flush();
      return result;
    },
  };
}

/** Relative to the folder; the core knows paths out of it by their "../". */
function policyFile(root: string, said: string): FilePath | undefined {
  return said === '' ? undefined : (relative(root, resolve(root, said)).replaceAll('\\', '/') as FilePath);
}

function readOutside(root: string, file: string): string | undefined {
  try {
    return readFileSync(resolve(root, file), 'utf8');
  } catch {
    return undefined;
  }
}
