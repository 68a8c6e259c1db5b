import { crc32 } from 'node:zlib';
import { expect, it } from 'vitest';
import type { FilePath } from '../../core/model/file-path.js';
import { unpacking } from '../../core/node/unpacking.js';
import { openArchive } from '../../core/recognize/zip/archive.js';
import { budget } from '../../core/recognize/zip/budget.js';
import { crc32 as ownCrc32 } from '../../core/recognize/zip/crc32.js';
import { zipOf } from '../node/zip-of.js';

const file = 'a.zip' as FilePath;

/** What can be had of an archive, and what is said of the rest. */
function opened(bytes: Uint8Array, most = 1000): { readonly files: Record<string, string>; readonly says: string[] } {
  const archive = openArchive({ file, inside: [], bytes }, budget(), unpacking);
  if (!archive) return { files: {}, says: ['no archive'] };
  const files: Record<string, string> = {};
  for (const entry of archive.entries) {
    const content = archive.read(entry, most);
    if (content) files[entry.name] = Buffer.from(content).toString();
  }
  return { files, says: [...archive.findings()].map(({ code, message }) => `${code}: ${message}`) };
}

/** Its records in the central directory; a field is changed by its offset in the record. */
function changed(zip: Uint8Array, record: number, at: number, value: number, size: 2 | 4 = 2): Buffer {
  const bytes = Buffer.from(zip);
  let place = bytes.indexOf('PK\x01\x02');
  for (let index = 0; index < record; index++) place = bytes.indexOf('PK\x01\x02', place + 1);
  bytes.writeUIntLE(value, place + at, size);
  return bytes;
}

const two = zipOf({ 'one.txt': 'first', 'two.txt': 'second' });

it('reads what is packed and what is stored', () => {
  expect(opened(two)).toEqual({ files: { 'one.txt': 'first', 'two.txt': 'second' }, says: [] });
  const stored = Buffer.concat([
    Buffer.from('PK\x03\x04\x14\0\0\0\0\0\0\0\0\0', 'latin1'),
    numbers(crc32('plain'), 5, 5),
    Buffer.from([1, 0, 0, 0]),
    Buffer.from('aplain'),
  ]);
  expect(opened(Buffer.concat([stored, directory(stored.length)])).files).toEqual({ a: 'plain' });
});

it('finds the archive behind a script, and before a comment', () => {
  const before = Buffer.from('#!/bin/sh\nexec java -jar "$0"\n');
  const after = Buffer.from(two);
  after.writeUInt16LE(7, after.length - 2);
  const { files } = opened(Buffer.concat([before, after, Buffer.from('comment')]));
  expect(files).toEqual({ 'one.txt': 'first', 'two.txt': 'second' });
});

it('reads the larger end record and the larger numbers of zip64', () => {
  const stored = Buffer.concat([
    Buffer.from('PK\x03\x04\x2d\0\0\0\0\0\0\0\0\0', 'latin1'),
    numbers(crc32('plain'), 5, 5),
    Buffer.from([1, 0, 0, 0]),
    Buffer.from('aplain'),
  ]);
  const extra = Buffer.concat([Buffer.from([1, 0, 24, 0]), eight(5), eight(5), eight(0)]);
  const entry = Buffer.concat([
    Buffer.from('PK\x01\x02\x2d\0\x2d\0\0\0\0\0\0\0\0\0', 'latin1'),
    numbers(crc32('plain'), 0xffffffff, 0xffffffff),
    Buffer.from([1, 0, extra.length, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff, 0xff, 0xff]),
    Buffer.from('a'),
    extra,
  ]);
  const end = Buffer.concat([
    Buffer.from('PK\x06\x06'),
    eight(44),
    Buffer.alloc(12),
    eight(1),
    eight(1),
    eight(entry.length),
    eight(stored.length),
    Buffer.from('PK\x06\x07\0\0\0\0'),
    eight(stored.length + entry.length),
    Buffer.from([1, 0, 0, 0]),
    Buffer.from('PK\x05\x06\0\0\0\0'),
    Buffer.alloc(12, 0xff),
    Buffer.from([0, 0]),
  ]);
  expect(opened(Buffer.concat([stored, entry, end]))).toEqual({ files: { a: 'plain' }, says: [] });
});

it('says what is encrypted, and what is packed in another way', () => {
  expect(opened(changed(two, 0, 8, 1))).toEqual({
    files: { 'two.txt': 'second' },
    says: ['read/skipped: a.zip cannot be judged in full: "one.txt" is encrypted'],
  });
  expect(opened(changed(two, 1, 10, 14)).says).toEqual([
    'read/skipped: a.zip cannot be judged in full: "two.txt" is packed in a way that is not read',
  ]);
});

it('finds out lies: about a size, a checksum, a place', () => {
  const damaged = ['read/malformed: a.zip cannot be judged in full: "one.txt" is damaged'];
  expect(opened(zipOf({ 'one.txt': 'x'.repeat(500) }, { 'one.txt': 5 })).says).toEqual(damaged);
  expect(opened(zipOf({ 'one.txt': 'x' }, { 'one.txt': 50 })).says).toEqual(damaged);
  expect(opened(changed(two, 0, 16, 1, 4)).says).toEqual(damaged);
  expect(opened(changed(zipOf({ 'one.txt': 'first' }), 0, 42, 5, 4)).says).toEqual(damaged);
  expect(opened(changed(zipOf({ 'one.txt': 'first' }), 0, 42, 0x7fffffff, 4)).says).toEqual(damaged);
});

it('does not unpack what says that it is too large', () => {
  expect(opened(zipOf({ 'one.txt': 'x'.repeat(1001), 'two.txt': 'x' }))).toEqual({
    files: { 'two.txt': 'x' },
    says: ['read/too-large: a.zip cannot be judged in full: "one.txt" is too large'],
  });
});

it('says which names climb out of the folder', () => {
  const { says } = opened(zipOf({ '../../etc/passwd': '', 'C:/a': '', '/b': '', 'x/..y/z..': '', '..\\c': '' }));
  expect(says).toEqual([
    'read/malformed: a.zip has "../../etc/passwd" and 3 more, which would be unpacked outside of its folder',
  ]);
});

it('says which name stands for two contents, and unpacks no entries that share bytes', () => {
  const twice = Buffer.from(Buffer.from(two).toString('latin1').replaceAll('two.txt', 'one.txt'), 'latin1');
  expect(opened(twice).says).toEqual([
    'read/malformed: a.zip has "one.txt" more than once with different contents, and programs differ in which they take',
  ]);
  const { files, says } = opened(changed(two, 1, 42, 0, 4));
  expect(files).toEqual({});
  expect(says[0]).toMatch(/^read\/malformed: a\.zip has "one\.txt" and 1 more in bytes of other files/);
});

it('says that the directory is cut off, or that there is none', () => {
  const bytes = changed(two, 1, 0, 0);
  expect(opened(bytes).says).toEqual([
    'read/malformed: a.zip has a directory that cannot be read beyond its first 1 files',
  ]);
  expect(opened(two.subarray(0, -1)).says).toEqual(['no archive']);
  expect(opened(new Uint8Array()).says).toEqual(['no archive']);
});

it('has the checksum of the platform', () => {
  const bytes = Buffer.from('The quick brown fox jumps over the lazy dog');
  expect(ownCrc32(bytes)).toBe(crc32(bytes));
});

function numbers(...values: number[]): Buffer {
  const bytes = Buffer.alloc(4 * values.length);
  for (const [index, value] of values.entries()) bytes.writeUInt32LE(value, 4 * index);
  return bytes;
}

function eight(value: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64LE(BigInt(value));
  return bytes;
}

/** Of one stored file "a" at the start. */
function directory(offset: number): Buffer {
  const entry = Buffer.concat([
    Buffer.from('PK\x01\x02\x14\0\x14\0\0\0\0\0\0\0\0\0', 'latin1'),
    numbers(crc32('plain'), 5, 5),
    Buffer.from([1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]),
    Buffer.from('a'),
  ]);
  const end = Buffer.concat([
    Buffer.from('PK\x05\x06\0\0\0\0\x01\0\x01\0'),
    numbers(entry.length, offset),
    Buffer.alloc(2),
  ]);
  return Buffer.concat([entry, end]);
}
