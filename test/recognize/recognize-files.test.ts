import { expect, it } from 'vitest';
import { memoryTree } from '../../core/index.js';
import type { FilePath } from '../../core/model/file-path.js';
import { finding } from '../../core/model/finding.js';
import type { Recognizer } from '../../core/model/recognized.js';
import { unpacking } from '../../core/node/unpacking.js';
import { recognizeFiles } from '../../core/recognize-files.js';

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
