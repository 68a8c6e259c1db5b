import { expect, it } from 'vitest';
import { memoryTree } from '../../core/index.js';
import type { FilePath } from '../../core/model/file-path.js';
import { finding } from '../../core/model/finding.js';
import type { Recognizer } from '../../core/model/recognized.js';
import { unpacking } from '../../core/node/unpacking.js';
import { recognizeFiles } from '../../core/survey/recognize-files.js';
import type { Tree } from '../../core/tree/tree.js';

const shout = finding({
  code: 'read/malformed',
  severity: 'error',
  message: 'seen',
  at: { file: 'a' as FilePath, start: 0, end: 0 },
  help: 'none',
});
const magic: Recognizer = {
  id: 'magic',
  title: 'files that begin with "magic"',
  url: 'https://example.org/magic',
  most: 20,
  startIsEnough: false,
  looksAt: (file) => (file.endsWith('.bin') ? 'yes' : file.includes('.') ? 'no' : 'by-head'),
  begins: (head) => new TextDecoder().decode(head).startsWith('magic'),
  *recognize() {
    yield shout;
  },
};

it('opens a file for its name or its beginning, and says what was too large to be looked at', () => {
  const tree = memoryTree({
    'a.bin': 'anything',
    'b.txt': 'magic',
    c: 'magic and more',
    d: 'no magic',
    'e.bin': 'a text of more than twenty bytes',
  });
  const seen = [...recognizeFiles(tree, [magic], unpacking)].map(({ file, recognitions }) => [
    file,
    recognitions.map((one) => one.kind === 'finding' && one.code),
  ]);
  expect(seen).toEqual([
    ['a.bin', ['read/malformed']],
    ['c', ['read/malformed']],
    ['e.bin', ['read/too-large']],
  ]);
});

it('says what it cannot read, and looks at the rest', () => {
  const tree = memoryTree({ a: 'magic', b: 'magic', 'c.bin': 'any' });
  const closed = {
    ...tree,
    bytes: (file: FilePath, most: number) => (file === 'b' ? tree.bytes(file, most) : undefined),
  };
  const seen = [...recognizeFiles(closed, [magic], unpacking)].map(({ file, recognitions }) => [
    file,
    recognitions.map((one) => one.kind === 'finding' && one.code),
  ]);
  expect(seen).toEqual([
    ['a', ['read/skipped']],
    ['b', ['read/malformed']],
    ['c.bin', ['read/skipped']],
  ]);
});

it('reports a recognizer that fails with the file it failed on, keeps what it had found, and goes on', () => {
  const failing: Recognizer = {
    ...magic,
    id: 'failing',
    *recognize({ file }) {
      yield shout;
      if (file === 'b.bin') throw new RangeError('out of luck');
    },
  };
  const blind: Recognizer = {
    ...magic,
    id: 'blind',
    looksAt: (file) => (file === 'b.bin' ? 'by-head' : 'no'),
    begins() {
      throw new TypeError('nothing to see');
    },
  };
  const tree = memoryTree({ 'a.bin': 'any', 'b.bin': 'any', 'c.bin': 'any' });
  const seen = [...recognizeFiles(tree, [blind, failing, magic], unpacking)].map(({ file, by, recognitions }) => [
    `${by} ${file}`,
    ...recognitions.map((one) => one.kind === 'finding' && `${one.severity} ${one.code} ${one.at.file} ${one.message}`),
  ]);
  const found = 'error read/malformed a seen';
  expect(seen).toEqual([
    ['failing a.bin', found],
    ['magic a.bin', found],
    [
      'blind b.bin',
      'error read/skipped b.bin b.bin made blind fail, so it was not looked at to its end: nothing to see',
    ],
    [
      'failing b.bin',
      found,
      'error read/skipped b.bin b.bin made failing fail, so it was not looked at to its end: out of luck',
    ],
    ['magic b.bin', found],
    ['failing c.bin', found],
    ['magic c.bin', found],
  ]);
});

it('asks only those that look at such endings, and only about what holds one of their words', () => {
  const asked: string[] = [];
  const picky: Recognizer = {
    ...magic,
    endings: /^(?:|bin)$/,
    words: ['Magic', 'trick'],
    most: 9,
    startIsEnough: true,
    looksAt: (file) => {
      asked.push(file);
      return 'yes';
    },
  };
  const tree = memoryTree({
    'a.b/c': 'all MAGIC',
    'd.BIN': 'mAgIc',
    'e.txt': 'magic',
    'f.bin': 'any',
    'g.bin': 'far off: magic',
    'h.bin': 'tricks',
  });
  expect([...recognizeFiles(tree, [picky], unpacking)].map(({ file }) => file)).toEqual(['a.b/c', 'd.BIN', 'h.bin']);
  expect(asked).toEqual(['a.b/c', 'd.BIN', 'f.bin', 'g.bin', 'h.bin']);
});

it('reads a file larger than what is read for all at once as far as each wants it', () => {
  const seen: (readonly [number, number])[] = [];
  const large = { ...magic, most: 3_000_000, startIsEnough: true };
  const measuring = (most: number): Recognizer => ({
    ...large,
    most,
    recognize({ bytes, size }) {
      seen.push([bytes.length, size]);
      return [];
    },
  });
  const tree = memoryTree({ 'a.bin': new Uint8Array(2_000_000) });
  expect([...recognizeFiles(tree, [10, 1_500_000, 2_500_000].map(measuring), unpacking)]).toEqual([]);
  expect(seen).toEqual([
    [10, 2_000_000],
    [1_500_000, 2_000_000],
    [2_000_000, 2_000_000],
  ]);
});

it('reads into one room again and again, and more of a file once it begins as it should', () => {
  const telling: Recognizer = {
    ...magic,
    most: 3_000_000,
    *recognize({ file, bytes, size }) {
      yield { ...shout, message: `${file} ${size} ${bytes.length} ${bytes.at(-1)}` };
    },
  };
  const text = (length: number, last: string): string => `magic${'.'.repeat(length - 6)}${last}`;
  const lengths = [10, 512, 16_383, 16_384, 16_385, 1_048_575, 1_048_576, 1_048_577, 1_500_000, 2_000_000, 2_500_000];
  const tree = memoryTree(Object.fromEntries(lengths.map((length) => [`f${length}`, text(length, 'x')])));
  const filling: Tree = {
    ...tree,
    fill(file, into) {
      const bytes = tree.bytes(file, into.length);
      into.set(bytes ?? []);
      return bytes?.length;
    },
    bytes: () => undefined,
  };
  for (const one of [tree, filling]) {
    const all = [...recognizeFiles(one, [telling], unpacking)].flatMap(({ recognitions }) => recognitions);
    const told = all.map((each) => each.kind === 'finding' && each.message).sort();
    expect(told).toEqual(lengths.map((length) => `f${length} ${length} ${length} 120`).sort());
  }
});
