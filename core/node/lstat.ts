import { lstatSync, type Stats } from 'node:fs';

/** What lies at a path, a link itself; undefined when nothing does, or nobody may look. */
export function lstat(path: string): Stats | undefined {
  try {
    return lstatSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}
