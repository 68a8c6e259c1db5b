import { join } from 'node:path';
import { MISSING, type PackageReader, type PackageReading, type Seen } from '../identify/package-folder.js';
import type { FilePath } from '../model/file-path.js';
import type { Tree } from '../tree/tree.js';
import { cacheFile, pruneCache, readCacheFile, writeCacheFile } from './cache-file.js';
import { changedAt } from './disk-tree.js';

/** A reader that remembers on disk what it read. */
export interface PackageCache {
  readonly read: PackageReader;
  /** Writes what was learned since; nothing when all of it was known. */
  flush(): void;
}

export interface PackageCacheOptions {
  /** Our cache folder. */
  readonly folder: string;
  /** The project's real path: each has a file of its own. */
  readonly root: string;
  /** Licit's version: another one may read the same files differently. */
  readonly version: string;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
}

/**
 * Remembers readings of package folders by the stamps of everything they were read from, so that a second check of an
 * unchanged tree looks at files without opening them. A reading is used only when every stamp is the same again.
 *
 * Not kept: what changed within the last two seconds. File systems count time in ticks, and a second write within the
 * tick would leave the stamp as it was.
 */
export function packageCache(tree: Tree, read: PackageReader, options: PackageCacheOptions): PackageCache {
  const { folder, root, version, now = Date.now } = options;
  const file = cacheFile(join(folder, 'installed'), root);
  const rows = new Map<string, Row>();
  for (const row of storedRows(readCacheFile(file), root, version)) rows.set(row[0], row);
  let learned = false;

  return {
    read(at) {
      const row = rows.get(at);
      const known = row && readingOf(row);
      if (known && unchanged(tree, known.seen)) return known;
      const reading = read(at);
      if (reading && settled(reading.seen, now())) rows.set(at, rowOf(reading));
      else if (!rows.delete(at)) return reading;
      learned = true;
      return reading;
    },
    flush() {
      if (!learned) return;
      learned = false;
      writeCacheFile(file, { format: FORMAT, version, root, rows: [...rows.values()].slice(-MOST_ROWS) });
      pruneCache(join(folder, 'installed'), MOST_PROJECTS);
    },
  };
}

const FORMAT = 'licit-installed-1';
const MOST_ROWS = 100_000;
const MOST_PROJECTS = 100;
const TICK = 2000;

function unchanged(tree: Tree, seen: readonly Seen[]): boolean {
  return seen.every(({ path, stamp }) => (tree.stat(path)?.stamp ?? MISSING) === stamp);
}

function settled(seen: readonly Seen[], now: number): boolean {
  return seen.every(({ stamp }) => stamp === MISSING || (changedAt(stamp) ?? now) + TICK < now);
}

/** A reading as it is written: paths without the folder, and places without what they have in common. */
type Row = readonly [
  folder: string,
  seen: readonly (readonly [path: string, stamp: string])[],
  declared: readonly Place[],
  texts: readonly Place[],
  nested: boolean,
  name: string | null,
  version: string | null,
  problem: string | null,
];
type Place = readonly [path: string, start: number, end: number, text: string];

function rowOf(reading: PackageReading): Row {
  const { folder, name, version, problem } = reading;
  const relative = (path: string): string => path.slice(folder.length);
  const place = (said: PackageReading['texts'][number]): Place => [
    relative(said.file),
    said.start,
    said.end,
    said.text,
  ];
  return [
    folder,
    reading.seen.map(({ path, stamp }) => [relative(path), stamp]),
    reading.declared.map(place),
    reading.texts.map(place),
    reading.nested,
    name ?? null,
    version ?? null,
    problem ?? null,
  ];
}

function readingOf([folder, seen, declared, texts, nested, name, version, problem]: Row): PackageReading {
  const evidence =
    <K extends 'declared' | 'text'>(kind: K) =>
    ([path, start, end, text]: Place) => ({ kind, file: folder + path, start, end, text });
  return {
    folder: folder as FilePath,
    declared: declared.map(evidence('declared')),
    texts: texts.map(evidence('text')),
    nested,
    seen: seen.map(([path, stamp]) => ({ path: (folder + path) as FilePath, stamp })),
    ...(name === null ? {} : { name }),
    ...(version === null ? {} : { version }),
    ...(problem === null ? {} : { problem }),
  };
}

function storedRows(stored: unknown, root: string, version: string): readonly Row[] {
  if (typeof stored !== 'object' || stored === null) return [];
  if (!('format' in stored && stored.format === FORMAT && 'version' in stored && stored.version === version)) return [];
  if (!('root' in stored && stored.root === root && 'rows' in stored && Array.isArray(stored.rows))) return [];
  return stored.rows.filter(isRow);
}

function isRow(row: unknown): row is Row {
  if (!Array.isArray(row) || row.length !== 8) return false;
  const [folder, seen, declared, texts, nested, ...words] = row;
  return (
    typeof folder === 'string' &&
    listOf(seen, isPair) &&
    seen.length >= 2 &&
    listOf(declared, isPlace) &&
    listOf(texts, isPlace) &&
    typeof nested === 'boolean' &&
    words.every((word) => word === null || typeof word === 'string')
  );
}

function listOf(list: unknown, holds: (item: unknown) => boolean): list is readonly unknown[] {
  return Array.isArray(list) && list.every(holds);
}

function isPair(pair: unknown): boolean {
  return Array.isArray(pair) && pair.length === 2 && typeof pair[0] === 'string' && typeof pair[1] === 'string';
}

function isPlace(place: unknown): boolean {
  if (!Array.isArray(place) || place.length !== 4) return false;
  const [path, start, end, text] = place;
  return typeof path === 'string' && Number.isInteger(start) && Number.isInteger(end) && typeof text === 'string';
}
