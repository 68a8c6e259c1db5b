import { createHash } from 'node:crypto';
import { brotliDecompressSync, inflateRawSync, inflateSync } from 'node:zlib';
import type { Unpacking } from '../model/recognized.js';

/** Node's own zlib, which stops as soon as there is more than may be. https://nodejs.org/api/zlib.html */
export const unpacking: Unpacking = {
  inflateRaw: (bytes, most) => unlessBad(() => inflateRawSync(bytes, { maxOutputLength: most })),
  inflate: (bytes, most) => unlessBad(() => inflateSync(bytes, { maxOutputLength: most })),
  brotli: (bytes, most) => unlessBad(() => brotliDecompressSync(bytes, { maxOutputLength: most })),
  sha256: (bytes) => createHash('sha256').update(bytes).digest('hex'),
};

/** Damaged and too large are both an error of zlib; anything else is a bug. */
function unlessBad(unpack: () => Uint8Array): Uint8Array | undefined {
  try {
    return unpack();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (/^(?:Z_|ERR_BUFFER_TOO_LARGE|ERR__|ERR_BROTLI)/.test(code)) return undefined;
    throw error;
  }
}
