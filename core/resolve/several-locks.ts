import type { Lock } from '../model/facts.js';
import { baseName, type FilePath, folderOf } from '../model/file-path.js';
import { type Finding, finding } from '../model/finding.js';
import type { Weighing } from './components.js';

/**
 * Folders in which several package managers wrote a lock of one ecosystem. No file that is read here says which of them
 * installs, so all are judged: what is used is among it.
 */
export function* severalLocks(locks: readonly Lock[], weigh: Weighing): Generator<Finding> {
  const files = new Map<string, Set<FilePath>>();
  for (const { ecosystem, file } of locks) {
    const key = `${ecosystem}\n${folderOf(file)}`;
    const known = files.get(key);
    if (known) known.add(file);
    else files.set(key, new Set([file]));
  }
  for (const together of files.values()) {
    const [first, ...others] = together;
    if (first === undefined || others.length === 0 || weigh(folderOf(first)) === 'ignored') continue;
    yield finding({
      code: 'read/skipped',
      severity: 'warning',
      message: `${baseName(first)} and ${others.map(baseName).join(', ')} lie side by side, though only one of them installs: all are judged`,
      at: { file: first, start: 0, end: 0 },
      labels: others.map((file) => ({
        span: { file, start: 0, end: 0 },
        text: 'chooses versions for the same folder',
      })),
      help: 'delete the lockfiles that are not in use',
    });
  }
}
