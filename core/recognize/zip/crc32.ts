/** The checksum of zip entries, of all their unpacked bytes; four bytes at a time. https://www.w3.org/TR/png/#D-CRCAppendix */
export function crc32(bytes: Uint8Array): number {
  let crc = -1;
  let at = 0;
  for (const last = bytes.length - 4; at <= last; at += 4) {
    crc ^= at4(bytes, at);
    crc =
      (T3[crc & 0xff] as number) ^
      (T2[(crc >>> 8) & 0xff] as number) ^
      (T1[(crc >>> 16) & 0xff] as number) ^
      (T0[crc >>> 24] as number);
  }
  for (; at < bytes.length; at++) crc = (T0[(crc ^ (bytes[at] as number)) & 0xff] as number) ^ (crc >>> 8);
  return (crc ^ -1) >>> 0;
}

function at4(bytes: Uint8Array, at: number): number {
  return (
    (bytes[at] as number) |
    ((bytes[at + 1] as number) << 8) |
    ((bytes[at + 2] as number) << 16) |
    ((bytes[at + 3] as number) << 24)
  );
}

const T0 = Int32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});
/** Each is the one before with one more byte of zeros. */
const T1 = T0.map((value) => (value >>> 8) ^ (T0[value & 0xff] as number));
const T2 = T1.map((value) => (value >>> 8) ^ (T0[value & 0xff] as number));
const T3 = T2.map((value) => (value >>> 8) ^ (T0[value & 0xff] as number));
