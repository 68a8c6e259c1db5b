import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { FilePath } from '../model/file-path.js';
import { lstat } from './lstat.js';

/** npm's record of what it installed, relative to the root. */
export const HIDDEN_LOCK = 'node_modules/.package-lock.json' as FilePath;

/** Bytes of it; with fewer packages a thread costs more than it saves. */
const WORTHWHILE = 256 * 1024;

/** Whether so much is installed that a second thread should help to read it. */
export function isWorthThread(root: string): boolean {
  return availableParallelism() > 1 && (lstat(join(root, HIDDEN_LOCK))?.size ?? 0) >= WORTHWHILE;
}
