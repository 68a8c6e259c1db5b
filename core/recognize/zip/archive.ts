import type { FilePath } from '../../model/file-path.js';
import type { Finding } from '../../model/finding.js';
import type { ByteRange, Unpacking } from '../../model/recognized.js';
import { type Decoded, decoded } from '../../text/decoded.js';
import type { Budget } from './budget.js';
import { type ZipEntry, zipDirectory } from './directory.js';
import { odditiesOf } from './oddities.js';
import { ambiguousNames, climbingNames, notWhole, outOfReach, overlappingEntries } from './troubles.js';
import { type EntryTrouble, unpackEntry } from './unpack.js';

/** What lies where: in a file, or some archives deep in it. */
export interface Located {
  readonly file: FilePath;
  /** The names of the archives on the way, and its own; empty for the file itself. */
  readonly inside: readonly string[];
  readonly bytes: Uint8Array;
}

/** A zip file that is open to be looked into. */
export interface Archive extends Located {
  readonly entries: readonly ZipEntry[];
  /** The content; undefined where it cannot be had, which `findings` then says. */
  read(entry: ZipEntry, most: number): Uint8Array | undefined;
  /** The same as a text. */
  readText(entry: ZipEntry, most: number): Decoded | undefined;
  /** Some bytes of an entry as a place; all of them unless a range is given. */
  placeIn(entry: ZipEntry, bytes?: readonly [start: number, end: number]): ByteRange;
  /** What was met that hides something, one of a sort: to be asked for when everything else was. */
  findings(): Iterable<Finding>;
}

/** Opens a zip file; undefined where it is none, or has no readable directory. */
export function openArchive(located: Located, spending: Budget, unpacking: Unpacking): Archive | undefined {
  const { file, inside, bytes } = located;
  const directory = zipDirectory(bytes);
  if (!directory) return undefined;
  const odd = odditiesOf(directory.entries);
  const troubles = new Map<EntryTrouble, Set<ZipEntry>>();
  const note = (trouble: EntryTrouble, entry: ZipEntry): undefined => {
    troubles.set(trouble, (troubles.get(trouble) ?? new Set()).add(entry));
    return undefined;
  };
  const read = (entry: ZipEntry, most: number): Uint8Array | undefined => {
    if (odd.overlapping.has(entry)) return undefined;
    if (!spending.read(entry.method === 0 ? 0 : entry.size)) return note('more than is read of one file', entry);
    const content = unpackEntry(bytes, entry, most, unpacking);
    return typeof content === 'string' ? note(content, entry) : content;
  };
  return {
    ...located,
    entries: directory.entries,
    read,
    readText(entry, most) {
      if (!odd.overlapping.has(entry) && entry.size <= most && !spending.keep(entry.size))
        return note('more than is read of one file', entry);
      const content = read(entry, most);
      return content && decoded(content);
    },
    placeIn: (entry, range) => ({ file, inside: [...inside, entry.name], bytes: range ?? [0, entry.size] }),
    *findings() {
      if (!directory.isWhole) yield notWhole(located, directory.entries.length);
      if (odd.climbing.length > 0) yield climbingNames(located, odd.climbing);
      if (odd.ambiguous.size > 0) yield ambiguousNames(located, [...odd.ambiguous]);
      if (odd.overlapping.size > 0) yield overlappingEntries(located, [...odd.overlapping]);
      for (const [trouble, entries] of troubles) yield outOfReach(located, trouble, [...entries]);
    },
  };
}
