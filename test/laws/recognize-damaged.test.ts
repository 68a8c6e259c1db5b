import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FilePath } from '../../core/model/file-path.js';
import type { Recognizer } from '../../core/model/recognized.js';
import { unpacking } from '../../core/node/unpacking.js';
import { RECOGNIZERS } from '../../core/recognize/index.js';
import { COMPARED } from '../../core/survey/own-sources.js';
import { realFile, realFiles } from '../recognize/corpus.js';

/** Bytes: what a damaged file may make a recognizer say, for each byte of it, and beyond that. */
const SAID_PER_BYTE = 40;
const SAID = 200_000;

const KINDS = RECOGNIZERS.map((recognizer) => [recognizer.id, recognizer, realFiles(recognizer.id)] as const).filter(
  ([, , paths]) => paths.length > 0,
);

/** A place and what happens there: the file ends, loses a piece, gains one, or has numbers that lie. */
const damage = fc.record({
  at: fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 0.05, noNaN: true })),
  length: fc.nat(64),
  kind: fc.constantFrom('truncate', 'cut', 'insert', 'number', 'repeat'),
  piece: fc.oneof(
    fc.uint8Array({ minLength: 1, maxLength: 16 }),
    fc.constantFrom(
      [0xff, 0xff, 0xff, 0xff],
      [0xff, 0xff, 0xff, 0x7f],
      [0, 0, 0, 0x80],
      [0, 0, 0, 0],
      [1, 0, 0, 0],
      [0x2f, 0x2a],
    ),
  ),
});
type Damage = typeof damage extends fc.Arbitrary<infer D> ? D : never;

function damaged(bytes: Uint8Array, { at, length, kind, piece }: Damage): Uint8Array {
  const start = Math.floor(at * bytes.length);
  if (kind === 'truncate') return bytes.slice(0, start);
  if (kind === 'cut') return Uint8Array.from([...bytes.subarray(0, start), ...bytes.subarray(start + length)]);
  if (kind === 'insert') return Uint8Array.from([...bytes.subarray(0, start), ...piece, ...bytes.subarray(start)]);
  const changed = Uint8Array.from(bytes);
  if (kind === 'number') changed.set([...piece].slice(0, bytes.length - start), start);
  else changed.copyWithin(start, 0, length);
  return changed;
}

/** Every place in what was recognized, wherever it is. */
function* placesIn(value: unknown): Generator<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return;
  if ('file' in value && ('bytes' in value || 'start' in value)) yield value as Record<string, unknown>;
  else for (const inner of value instanceof Map ? value.values() : Object.values(value)) yield* placesIn(inner);
}

function check(recognizer: Recognizer, path: string, all: Uint8Array): void {
  const file = path as FilePath;
  const input = { file, bytes: all.subarray(0, recognizer.most), size: all.length };
  const said = [...recognizer.recognize(input, unpacking)];
  const units = new TextDecoder().decode(all).length;
  for (const place of placesIn(said)) {
    expect(place.file).toBe(file);
    const [start, end] = ('bytes' in place ? place.bytes : [place.start, place.end]) as [number, number];
    const most = 'bytes' in place ? all.length : units;
    expect(0 <= start && start <= end && end <= most, `${start}–${end} of ${most}`).toBe(true);
  }
  expect(JSON.stringify(said).length).toBeLessThan(SAID + SAID_PER_BYTE * all.length);
}

describe.each(KINDS)('%s', (_, recognizer, paths) => {
  test('real files: places lie in the file', () => {
    for (const path of paths) check(recognizer, path, realFile(recognizer.id, path));
  });

  test('damaged files: nothing throws, places lie in the file, little is said', () => {
    const files = paths
      .map((path) => ({ path, bytes: realFile(recognizer.id, path) }))
      .filter(({ bytes }) => bytes.length < 200_000);
    const some = fc.tuple(fc.constantFrom(...files), fc.array(damage, { minLength: 1, maxLength: 5 }));
    fc.assert(
      fc.property(some, ([{ path, bytes }, damages]) => check(recognizer, path, damages.reduce(damaged, bytes))),
      { numRuns: 200 },
    );
  });
});

// Anything more than linear would take far longer than a test may.
const ALL = [...RECOGNIZERS, ...COMPARED];

describe.each(ALL.map((recognizer) => [recognizer.id, recognizer] as const))('%s', (_, recognizer) => {
  test.each([
    ...[
      '/*',
      '*/',
      '//',
      '/*!',
      '{//   A',
      '\n//!',
      '@license',
      ' ',
      '\t',
      '\n',
      '"',
      '(',
      '[',
      '- ',
      'a.',
      '1.',
      '# a v1 => b',
    ],
    ...[
      'FetchContent_Declare(',
      'license ',
      '/*! a 1.0 */',
      'url = a\n',
      '[submodule "a"]\n',
      'Name: a\n',
      'name: "a"\n',
      'a/1\n',
    ],
    ...['\x7fELF\x02\x01', 'MZ', '\0asm', '\0', '\xff', 'License GPLv3 '],
  ])('a hundred thousand bytes of %j are read in linear time', (piece) => {
    const bytes = Uint8Array.from(piece.repeat(100_000 / piece.length), (one) => one.charCodeAt(0));
    check(recognizer, 'third_party/a/LICENSE.min.js', bytes);
  });
});
