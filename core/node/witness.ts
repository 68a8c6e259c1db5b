import { createHash } from 'node:crypto';
import { lstatSync, type Stats, statSync } from 'node:fs';

/** Told of the absolute path of all that is looked at, with what `lstat` said of it where that was asked anyway. */
export type Saw = (path: string, found?: Stats) => void;

/** Everything that was looked at, each as it was the first time. */
export interface Witness {
  readonly saw: Saw;
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
  const mark = (found: Stats | undefined): void => {
    if (!found) marks.push(-1, -1, -1, -1);
    else {
      marks.push(found.mtimeMs, found.ctimeMs, found.size, found.ino);
      latest = Math.max(latest, found.mtimeMs, found.ctimeMs);
    }
  };
  return {
    saw(path, found) {
      if (paths.has(path)) return;
      paths.add(path);
      const known = found ?? own(path);
      mark(known);
      if (known?.isSymbolicLink()) mark(target(path));
    },
    paths,
    digest: () => createHash('sha256').update(Float64Array.from(marks)).digest('hex'),
    latest: () => latest,
  };
}

function own(path: string): Stats | undefined {
  try {
    return lstatSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

function target(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}
