import { createHash } from 'node:crypto';
import { type Stats, statSync } from 'node:fs';
import { lstat } from './lstat.js';

/** A path with its times in milliseconds since 1970, size and inode; the path alone where there is more to say, or nothing. */
export type Mark = readonly [path: string, mtimeMs?: number, ctimeMs?: number, size?: number, ino?: number];

/** Told of the absolute path of all that is looked at, with what `lstat` said of it where that was asked anyway. */
export type Saw = (path: string, found?: Stats) => void;

/** Everything that was looked at, each as it was the first time. */
export interface Witness {
  readonly saw: Saw;
  /** The same, as it was seen on another thread. */
  readonly told: (mark: Mark) => void;
  /** Absolute paths, in the order they were first looked at. */
  readonly paths: ReadonlySet<string>;
  /** SHA-256 over how all of them were: equal digests mean that nothing changed. What was missing counts too. */
  digest(): string;
  /** The latest change to any of it, in milliseconds since 1970. */
  latest(): number;
}

export function witness(): Witness {
  const paths = new Set<string>();
  // Numbers, not texts: tens of thousands of files are seen, and writing numbers out costs more than looking.
  const marks: number[] = [];
  let latest = 0;
  const push = (mtimeMs: number, ctimeMs: number, size: number, ino: number): void => {
    marks.push(mtimeMs, ctimeMs, size, ino);
    latest = Math.max(latest, mtimeMs, ctimeMs);
  };
  const mark = (found: Stats | undefined): void => {
    if (found) push(found.mtimeMs, found.ctimeMs, found.size, found.ino);
    else push(-1, -1, -1, -1);
  };
  const saw: Saw = (path, found) => {
    if (paths.has(path)) return;
    paths.add(path);
    const known = found ?? lstat(path);
    mark(known);
    if (known?.isSymbolicLink()) mark(target(path));
  };
  return {
    saw,
    told([path, mtimeMs, ctimeMs, size, ino]) {
      if (mtimeMs === undefined || ctimeMs === undefined || size === undefined || ino === undefined) return saw(path);
      if (paths.has(path)) return;
      paths.add(path);
      push(mtimeMs, ctimeMs, size, ino);
    },
    paths,
    digest: () => createHash('sha256').update(Float64Array.from(marks)).digest('hex'),
    latest: () => latest,
  };
}

/** What to tell another thread of a path. What a link leads to is for that thread to ask. */
export function markOf(path: string, found: Stats | undefined): Mark {
  if (!found || found.isSymbolicLink()) return [path];
  return [path, found.mtimeMs, found.ctimeMs, found.size, found.ino];
}

function target(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}
