import type { ZipEntry } from './directory.js';

/** What no honest packer writes. */
export interface Oddities {
  /** Entries whose names lead out of the folder that they are unpacked to. */
  readonly climbing: readonly ZipEntry[];
  /** Names that stand for several entries with different contents. */
  readonly ambiguous: ReadonlySet<string>;
  /** Entries that share bytes with others: how a small archive unpacks to a huge one. */
  readonly overlapping: ReadonlySet<ZipEntry>;
}

export function odditiesOf(entries: readonly ZipEntry[]): Oddities {
  return {
    climbing: entries.filter(({ name }) => CLIMBING.test(name)),
    ambiguous: ambiguousIn(entries),
    overlapping: overlappingIn(entries),
  };
}

const CLIMBING = /^\/|^[A-Za-z]:|(?:^|\/)\.\.(?:\/|$)|\0/;

function ambiguousIn(entries: readonly ZipEntry[]): ReadonlySet<string> {
  const seen = new Map<string, ZipEntry>();
  const ambiguous = new Set<string>();
  for (const entry of entries) {
    const other = seen.get(entry.name);
    if (!other) seen.set(entry.name, entry);
    else if (other.crc !== entry.crc || other.size !== entry.size) ambiguous.add(entry.name);
  }
  return ambiguous;
}

/** A local header has 30 bytes and a name, which has as many bytes as characters or more. */
function overlappingIn(entries: readonly ZipEntry[]): ReadonlySet<ZipEntry> {
  const overlapping = new Set<ZipEntry>();
  let reach = 0;
  let furthest: ZipEntry | undefined;
  for (const entry of [...entries].sort((a, b) => a.headerAt - b.headerAt)) {
    if (furthest && entry.headerAt < reach) overlapping.add(furthest).add(entry);
    const end = entry.headerAt + 30 + entry.name.length + entry.packed;
    if (end <= reach) continue;
    reach = end;
    furthest = entry;
  }
  return overlapping;
}
