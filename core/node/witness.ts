import { lstatSync, type Stats, statSync } from 'node:fs';

/** Told of the absolute path of all that is looked at, with what `lstat` said of it where that was asked anyway. */
export type Saw = (path: string, found?: Stats) => void;

/** Everything that was looked at, and how it was then. */
export interface Witness {
  readonly saw: Saw;
  /** Stamps by absolute path: equal stamps mean that nothing changed. What was not there has one too. */
  readonly seen: ReadonlyMap<string, string>;
  /** The latest change to any of it, in milliseconds since 1970. */
  latest(): number;
}

export function witness(): Witness {
  const seen = new Map<string, string>();
  let latest = 0;
  return {
    saw(path, found) {
      if (seen.has(path)) return;
      const known = found ?? lookAt(path);
      if (known) latest = Math.max(latest, known.mtimeMs, known.ctimeMs);
      seen.set(path, stampOf(path, known));
    },
    seen,
    latest: () => latest,
  };
}

/** The stamp of a path as it is now. */
export function stampNow(path: string): string {
  return stampOf(path, lookAt(path));
}

/** Change time is in it too: an edit that puts size and modification time back still shows. */
function stampOf(path: string, found: Stats | undefined): string {
  if (!found) return '-';
  const own = `${found.mtimeMs}:${found.ctimeMs}:${found.size}:${found.ino}`;
  return found.isSymbolicLink() ? `${own}>${stampOf(path, target(path))}` : own;
}

function lookAt(path: string): Stats | undefined {
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
