import { describe, expect, test } from 'vitest';
import { discover } from '../../core/discover/discover.js';
import type { Reader } from '../../core/model/facts.js';
import type { FilePath } from '../../core/model/file-path.js';
import { LARGEST_TEXT } from '../../core/tree/limits.js';
import { memoryTree } from '../../core/tree/memory.js';

function reader(id: string, ...names: string[]): Reader {
  return { id, names, title: id, url: 'https://example.org', read: () => [] };
}

const READERS = [
  reader('one', 'package.json'),
  reader('two', 'yarn.lock', 'package.json'),
  reader('odd', 'constructor'),
];

function found(tree: ReturnType<typeof memoryTree>): unknown[] {
  return [...discover(tree, READERS)].map((item) => ('kind' in item ? item : `${item.reader.id} ${item.file}`));
}

describe('discover', () => {
  test('finds files by their whole names, in order, the first reader first', () => {
    const tree = memoryTree({
      'b/yarn.lock': '',
      'a/package.json': '{}',
      'package.json.bak': '',
      toString: '',
      constructor: '',
    });
    expect(found(tree)).toEqual(['one a/package.json', 'two b/yarn.lock', 'odd constructor']);
  });

  test('finds files in any case, as on Windows', () => {
    const readers = [reader('props', 'Directory.Build.props'), { ...reader('any'), patterns: ['*.csproj'] }];
    const tree = memoryTree({ 'A.CSPROJ': '', 'b/Directory.build.props': '' });
    expect([...discover(tree, readers)].map((item) => 'kind' in item || item.reader.id)).toEqual(['any', 'props']);
  });

  test('finds files by patterns of names, exact names first', () => {
    const readers = [
      { ...reader('any'), patterns: ['*.proj', 'wanted*.txt'] },
      { ...reader('in', 'wanted.txt'), patterns: ['wanted/*.txt'] },
    ];
    const tree = memoryTree({
      'a.proj': '',
      'a.proj.user': '',
      'b/wanted-more.txt': '',
      'unwanted.txt': '',
      'unwanted/a.txt': '',
      'wanted.txt': '',
      'wanted/a.txt': '',
      'wanted/b/c.txt': '',
    });
    const found = [...discover(tree, readers)].map((item) =>
      'kind' in item ? item : `${item.reader.id} ${item.file}`,
    );
    expect(found).toEqual(['any a.proj', 'any b/wanted-more.txt', 'in wanted.txt', 'in wanted/a.txt']);
  });

  test('is not taken in by a folder of that name', () => {
    expect(found(memoryTree({ 'package.json/yarn.lock': '' }))).toEqual(['two package.json/yarn.lock']);
  });

  test('says when a file is too large to read', () => {
    const tree = memoryTree({ 'package.json': '{}', 'yarn.lock': '' });
    const large = {
      ...tree,
      stat: (path: FilePath) =>
        path === 'yarn.lock' ? { kind: 'file' as const, size: LARGEST_TEXT + 1, stamp: '' } : tree.stat(path),
    };
    expect(found(large)).toEqual([
      'one package.json',
      expect.objectContaining({
        code: 'read/too-large',
        message: 'yarn.lock has 33 MiB, more than the limit of 32 MiB',
      }),
    ]);
  });

  test('says when a link leads out of the tree', () => {
    const tree = memoryTree({ 'a/package.json': '{}' }, new Map([['package.json', '../package.json']]));
    expect(found(tree)).toEqual([
      'one a/package.json',
      expect.objectContaining({
        code: 'read/skipped',
        severity: 'error',
        at: { file: 'package.json', start: 0, end: 0 },
      }),
    ]);
  });
});
