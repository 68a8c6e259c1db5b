import { createHash } from 'node:crypto';
import { type Stats, statSync } from 'node:fs';
import { lstat } from './lstat.js';

/** Told of the absolute path of all that is looked at, with what `lstat` said of it where that was asked anyway. */
export type Saw = (path: string, found?: Stats) => void;

/** Everything that was looked at, each as it was the first time. */
export interface Witness {
  readonly saw: Saw;
  /** The same, as another thread found it; of what it did not find, or found to be a link, it leaves the looking to this one. */
  told(path: string, marks: Marks): void;
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
  const saw: Saw = (path, found) => {
    if (paths.has(path)) return;
    paths.add(path);
    const known = found ?? lstat(path);
    mark(marks, known);
    if (known?.isSymbolicLink()) mark(marks, target(path));
  };
  return {
    saw,
    told(path, told) {
      if (told[0] === MISSING) return saw(path);
      if (paths.has(path)) return;
      paths.add(path);
      for (const number of told) marks.push(number);
    },
    paths,
    digest: () => createHash('sha256').update(new Float64Array(marks)).digest('hex'),
    latest() {
      let latest = 0;
      for (let at = 0; at < marks.length; at += MARK_LENGTH)
        latest = Math.max(latest, marks[at] as number, marks[at + 1] as number);
      return latest;
    },
  };
}

/** How paths were, one after the other, each in as many numbers: two times, size and inode. */
export type Marks = Float64Array;
export const MARK_LENGTH = 4;

/** In place of all numbers of a path that was not there. */
const MISSING = -1;

/** Adds how a path was: its times in milliseconds since 1970, size and inode. */
export function mark(marks: number[], found: Stats | undefined): void {
  if (found) marks.push(found.mtimeMs, found.ctimeMs, found.size, found.ino);
  else marks.push(MISSING, MISSING, MISSING, MISSING);
}

function target(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}
