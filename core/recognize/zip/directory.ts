import { decoded } from '../../text/decoded.js';
import { type ZipEnd, zipEnd } from './end.js';
import { u16, u32, u64 } from './little-endian.js';

/** A file in a zip file, as its central directory describes it. Nothing of it is checked yet. */
export interface ZipEntry {
  /** As written, but for "\" which is taken for "/". */
  readonly name: string;
  /** 0: stored, 8: deflated. */
  readonly method: number;
  readonly isEncrypted: boolean;
  readonly crc: number;
  /** In bytes, in the archive and unpacked. */
  readonly packed: number;
  readonly size: number;
  /** Of its local header, in the archive's bytes. */
  readonly headerAt: number;
}

/** The entries up to the first that cannot be read, folders left out; `isWhole` says whether these are all. */
export interface ZipDirectory {
  readonly entries: readonly ZipEntry[];
  readonly isWhole: boolean;
}

const HEADER = 0x02014b50;
const HEADER_LENGTH = 46;
/** The largest archives of packages have some ten thousand entries, whole platforms some fifty thousand. */
const MOST_ENTRIES = 200_000;
/** Bytes of a path; no system takes more. Beyond, names are made to be slow to tell apart. */
const LONGEST_NAME = 4096;
const ALL_ONES = 0xffffffff;

/**
 * Reads the central directory of a zip file; undefined for what is none. The directory is what every reader goes by,
 * so local headers without an entry in it are not there.
 * https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT (4.3.12)
 */
export function zipDirectory(bytes: Uint8Array): ZipDirectory | undefined {
  const end = zipEnd(bytes);
  if (!end) return undefined;
  const entries: ZipEntry[] = [];
  let at = end.start;
  let seen = 0;
  while (at + HEADER_LENGTH <= end.end && seen < MOST_ENTRIES && u32(bytes, at) === HEADER) {
    const next = at + HEADER_LENGTH + u16(bytes, at + 28) + u16(bytes, at + 30) + u16(bytes, at + 32);
    if (next > end.end || u16(bytes, at + 28) > LONGEST_NAME) break;
    const entry = entryAt(bytes, at, end);
    if (!entry.name.endsWith('/')) entries.push(entry);
    seen += 1;
    at = next;
  }
  // The count has 16 bits, and writers let it run over.
  return { entries, isWhole: seen % 0x10000 === end.count % 0x10000 };
}

function entryAt(bytes: Uint8Array, at: number, { before }: ZipEnd): ZipEntry {
  const nameEnd = at + HEADER_LENGTH + u16(bytes, at + 28);
  const name = decoded(bytes.subarray(at + HEADER_LENGTH, nameEnd)).text.replaceAll('\\', '/');
  const large = largeNumbers(bytes, nameEnd, nameEnd + u16(bytes, at + 30));
  // In this order, and only those that do not fit. 4.5.3
  const size = numberOr(u32(bytes, at + 24), large);
  const packed = numberOr(u32(bytes, at + 20), large);
  const headerAt = numberOr(u32(bytes, at + 42), large) + before;
  return {
    name,
    method: u16(bytes, at + 10),
    isEncrypted: (u16(bytes, at + 8) & 0x1) !== 0,
    crc: u32(bytes, at + 16),
    packed,
    size,
    headerAt,
  };
}

function numberOr(value: number, large: Iterator<number>): number {
  return value === ALL_ONES ? (large.next().value ?? value) : value;
}

/** The numbers of the extra field of zip64, if there is one. */
function* largeNumbers(bytes: Uint8Array, start: number, end: number): Generator<number, undefined> {
  for (let at = start; at + 4 <= end; at += 4 + u16(bytes, at + 2)) {
    if (u16(bytes, at) !== 0x0001) continue;
    const last = Math.min(at + 4 + u16(bytes, at + 2), end);
    for (let number = at + 4; number + 8 <= last; number += 8) yield u64(bytes, number);
    return undefined;
  }
  return undefined;
}
