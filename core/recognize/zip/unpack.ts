import type { Unpacking } from '../../model/recognized.js';
import { crc32 } from './crc32.js';
import type { ZipEntry } from './directory.js';
import { u16, u32 } from './little-endian.js';

/** Why an entry cannot be had. */
export type EntryTrouble =
  | 'encrypted'
  | 'packed in a way that is not read'
  | 'damaged'
  | 'too large'
  | 'more than is read of one file';

const HEADER = 0x04034b50;
const HEADER_LENGTH = 30;

/**
 * The content of an entry, or why not. What is stored comes without a copy. A lie about a size is found out: not one
 * byte more than what is stated is unpacked. https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT (4.3.7)
 */
export function unpackEntry(
  bytes: Uint8Array,
  entry: ZipEntry,
  most: number,
  unpacking: Unpacking,
): Uint8Array | EntryTrouble {
  if (entry.isEncrypted) return 'encrypted';
  if (entry.size > most) return 'too large';
  const packed = packedBytes(bytes, entry);
  if (!packed) return 'damaged';
  if (entry.method !== 0 && entry.method !== 8) return 'packed in a way that is not read';
  const content = entry.method === 0 ? packed : inflated(packed, entry.size, unpacking);
  return content?.length === entry.size && crc32(content) === entry.crc ? content : 'damaged';
}

function packedBytes(bytes: Uint8Array, { headerAt, packed }: ZipEntry): Uint8Array | undefined {
  if (headerAt + HEADER_LENGTH > bytes.length || u32(bytes, headerAt) !== HEADER) return undefined;
  const start = headerAt + HEADER_LENGTH + u16(bytes, headerAt + 26) + u16(bytes, headerAt + 28);
  return start + packed > bytes.length ? undefined : bytes.subarray(start, start + packed);
}

/** zlib wants room for one byte at least. */
function inflated(packed: Uint8Array, size: number, unpacking: Unpacking): Uint8Array | undefined {
  return unpacking.inflateRaw(packed, Math.max(1, size));
}
