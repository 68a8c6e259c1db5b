import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FilePath } from '../../core/model/file-path.js';
import type { ByteRange, Recognition, Recognizer } from '../../core/model/recognized.js';
import { unpacking } from '../../core/node/unpacking.js';
import { RECOGNIZERS } from '../../core/recognize/index.js';
import { openArchive } from '../../core/recognize/zip/archive.js';
import { budget } from '../../core/recognize/zip/budget.js';

const CORPUS = join(import.meta.dirname, '../corpus/recognize/archives');

/** Those that have a folder of real files, and the files. */
const held = RECOGNIZERS.filter(({ id }) => existsSync(join(CORPUS, id))).map(
  (recognizer) =>
    [
      recognizer.id,
      recognizer,
      readdirSync(join(CORPUS, recognizer.id))
        .sort()
        .map((name) => ({
          file: name as FilePath,
          bytes: new Uint8Array(readFileSync(join(CORPUS, recognizer.id, name))),
        }))
        .filter(({ file }) => recognizer.looksAt(file) !== 'no'),
    ] as const,
);

/** A place and what happens to the bytes there: they end, lose some, gain some, or are other numbers. */
const damage = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  /** Most structure of archives lies at their end. */
  fromEnd: fc.boolean(),
  kind: fc.constantFrom('truncate', 'cut', 'insert', 'set'),
  bytes: fc.oneof(
    fc.uint8Array({ minLength: 1, maxLength: 8 }),
    fc.constantFrom(
      new Uint8Array([0xff, 0xff]),
      new Uint8Array([0xff, 0xff, 0xff, 0xff]),
      new Uint8Array([0, 0, 0, 0]),
      new Uint8Array([0x80]),
      new Uint8Array([0x7f, 0xff, 0xff, 0xff]),
    ),
  ),
});

type Damage = typeof damage extends fc.Arbitrary<infer D> ? D : never;

function damaged(all: Uint8Array, { at, fromEnd, kind, bytes }: Damage): Uint8Array {
  const reach = fromEnd ? Math.min(all.length, 600) : all.length;
  const start = (fromEnd ? all.length - reach : 0) + Math.floor(at * reach);
  if (kind === 'truncate') return all.slice(0, start);
  const rest = all.subarray(start + (kind === 'insert' ? 0 : bytes.length));
  return Buffer.concat([all.subarray(0, start), kind === 'cut' ? new Uint8Array() : bytes, rest]);
}

/** Every range of bytes in a recognition, wherever it is. */
function* rangesIn(value: unknown): Generator<ByteRange> {
  if (Array.isArray(value)) for (const inner of value) yield* rangesIn(inner);
  else if (typeof value === 'object' && value !== null) {
    if ('file' in value && 'bytes' in value) yield value as ByteRange;
    else for (const inner of Object.values(value)) yield* rangesIn(inner);
  }
}

/** Of the file, or of the entry that a way leads to; undefined when it leads nowhere. */
function sizeAt(file: FilePath, bytes: Uint8Array, [next, ...way]: readonly string[]): number | undefined {
  if (next === undefined) return bytes.length;
  const archive = openArchive({ file, inside: [], bytes }, budget(), unpacking);
  const sizes = (archive?.entries ?? [])
    .filter(({ name }) => name === next)
    .map((entry) => {
      const content = archive?.read(entry, bytes.length * 2000);
      return content && sizeAt(file, content, way);
    });
  return sizes.reduce((most, size) => (size !== undefined && size > (most ?? -1) ? size : most), undefined);
}

function check(recognizer: Recognizer, file: FilePath, all: Uint8Array): readonly Recognition[] {
  const bytes = all.subarray(0, recognizer.most);
  const found = [...recognizer.recognize({ file, bytes, size: all.length }, unpacking)];
  expect(found.length).toBeLessThan(1000);
  for (const range of rangesIn(found)) {
    expect(range.file).toBe(file);
    const [start, end] = range.bytes;
    const size = sizeAt(file, bytes, range.inside ?? []);
    expect(0 <= start && start <= end && end <= (size ?? -1), JSON.stringify([range, size])).toBe(true);
  }
  return found;
}

describe.each(held)('%s', (_, recognizer, files) => {
  test('has real files to be held to, and each is something', () => {
    expect(files.length).toBeGreaterThan(0);
    for (const { file, bytes } of files) {
      const found = check(recognizer, file, bytes);
      expect(found.map(({ kind }) => kind)).toContain('component');
      expect(found.map(({ kind }) => kind)).not.toContain('finding');
    }
  });

  test('damaged files: nothing throws, ranges stay in the file, and none says nothing', () => {
    const index = fc.nat(files.length - 1);
    fc.assert(
      fc.property(index, fc.array(damage, { minLength: 1, maxLength: 4 }), (index, damages) => {
        const { file, bytes } = files[index] as (typeof files)[number];
        expect(check(recognizer, file, damages.reduce(damaged, bytes)).length).toBeGreaterThan(0);
      }),
      { numRuns: 400 },
    );
  });

  test('the same bytes give the same recognitions', () => {
    for (const { file, bytes } of files) expect(check(recognizer, file, bytes)).toEqual(check(recognizer, file, bytes));
  });
});
