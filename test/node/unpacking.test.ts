import { brotliCompressSync, deflateRawSync, deflateSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { unpacking } from '../../core/node/unpacking.js';

const text = new TextEncoder().encode('to be or not to be '.repeat(100));

it.each([
  ['inflateRaw', deflateRawSync(text)],
  ['inflate', deflateSync(text)],
  ['brotli', brotliCompressSync(text)],
] as const)('%s unpacks up to the limit, and nothing of what is larger, cut off or damaged', (how, packed) => {
  expect(unpacking[how](packed, text.length)).toEqual(Buffer.from(text));
  expect(unpacking[how](packed, text.length - 1)).toBeUndefined();
  expect(unpacking[how](packed.subarray(0, packed.length >> 1), text.length)).toBeUndefined();
  expect(unpacking[how](new Uint8Array([255, 254, 253, 252]), 100)).toBeUndefined();
});
