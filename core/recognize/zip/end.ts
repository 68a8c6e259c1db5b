import { u16, u32, u64 } from './little-endian.js';

/** Where a zip file's central directory lies. */
export interface ZipEnd {
  /** Of the directory, in the file. */
  readonly start: number;
  readonly end: number;
  /** Entries that it is said to have. */
  readonly count: number;
  /** Bytes before the archive begins: a shell script before an executable jar. Offsets in the directory leave them out. */
  readonly before: number;
}

const END = 0x06054b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;

/**
 * Finds the end record, and the larger one of zip64 before it; undefined when there is none or what it says cannot be.
 * https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT (4.3.14 to 4.3.16)
 */
export function zipEnd(bytes: Uint8Array): ZipEnd | undefined {
  const last = bytes.length - END_LENGTH;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
    if (bytes[at] !== 0x50 || u32(bytes, at) !== END) continue;
    if (at + END_LENGTH + u16(bytes, at + 20) > bytes.length) continue;
    const end = zip64End(bytes, at) ?? endAt(bytes, at);
    if (end) return end;
  }
  return undefined;
}

function endAt(bytes: Uint8Array, at: number): ZipEnd | undefined {
  return placed(at, u16(bytes, at + 10), u32(bytes, at + 12), u32(bytes, at + 16));
}

function zip64End(bytes: Uint8Array, at: number): ZipEnd | undefined {
  const locator = at - 20;
  if (locator < 0 || u32(bytes, locator) !== 0x07064b50) return undefined;
  // Said from the archive's begin, which something may stand before: then it lies right before its locator.
  const record = [u64(bytes, locator + 8), locator - 56].find((place) => u32(bytes, place) === 0x06064b50);
  if (record === undefined || record < 0) return undefined;
  return placed(record, u64(bytes, record + 32), u64(bytes, record + 40), u64(bytes, record + 48));
}

/** The directory ends where its end record begins. */
function placed(end: number, count: number, size: number, offset: number): ZipEnd | undefined {
  const start = end - size;
  const before = start - offset;
  return start < 0 || before < 0 ? undefined : { start, end, count, before };
}
