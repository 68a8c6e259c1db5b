import { describe, expect, test } from 'vitest';
import { type FilePath, ROOT } from '../../core/model/file-path.js';
import { memoryTree } from '../../core/tree/memory.js';
import { overlayTree } from '../../core/tree/overlay.js';

const at = (path: string) => path as FilePath;

describe('memory tree', () => {
  const tree = memoryTree(
    new Map<string, string | Uint8Array>([
      ['b/two', 'zwei'],
      ['a', '\uFEFFone'],
      ['bytes', new Uint8Array([0xef, 0xbb, 0xbf, 0x68, 0x69, 0xff])],
      ['../out', 'x'],
    ]),
    new Map([
      ['link', 'b'],
      ['file-link', 'link/two'],
      ['out', '../elsewhere'],
      ['circle', 'circle'],
    ]),
  );

  test('lists by name', () => {
    expect(tree.list(ROOT).map(({ name, kind }) => `${name} ${kind}`)).toEqual([
      'a file',
      'b folder',
      'bytes file',
      'circle link',
      'file-link link',
      'link link',
      'out link',
    ]);
    expect(tree.list(at('missing'))).toEqual([]);
    expect(tree.list(at('link'))).toEqual([{ name: 'two', kind: 'file' }]);
  });

  test('reads without the mark, and whatever the bytes are', () => {
    expect(tree.read(at('a'))).toBe('one');
    expect(tree.read(at('bytes'))).toBe('hi\ufffd');
    expect(tree.bytes(at('bytes'), 4)).toEqual(new Uint8Array([0xef, 0xbb, 0xbf, 0x68]));
    expect(tree.read(at('b'))).toBeUndefined();
  });

  test('follows links in the tree alone', () => {
    expect(tree.read(at('file-link'))).toBe('zwei');
    expect(tree.follow?.(at('file-link'))).toBe('b/two');
    expect(tree.follow?.(at('link/two'))).toBe('b/two');
    for (const lost of ['out', 'circle', 'missing']) {
      expect(tree.follow?.(at(lost))).toBeUndefined();
      expect(tree.stat(at(lost))).toBeUndefined();
    }
  });

  test('tells files from folders, and contents by their stamps', () => {
    expect(tree.stat(at('a'))).toMatchObject({ kind: 'file', size: 6 });
    expect(tree.stat(at('link'))?.kind).toBe('folder');
    const stamp = (text: string) => memoryTree({ f: text }).stat(at('f'))?.stamp;
    expect(stamp('x')).toBe(stamp('x'));
    expect(stamp('x')).not.toBe(stamp('y'));
  });

  test('keeps foreign names apart from its own', () => {
    const odd = memoryTree(new Map([['__proto__/constructor', 'x']]));
    expect(odd.read(at('__proto__/constructor'))).toBe('x');
    expect(odd.read(at('constructor'))).toBeUndefined();
  });
});

describe('overlay tree', () => {
  const texts = new Map<FilePath, string>();
  const tree = overlayTree(memoryTree({ 'a/old': 'disk', z: 'z' }), texts);

  test('shows buffers over the base, as they are now', () => {
    texts.set(at('a/old'), 'buffer').set(at('new/deep/file'), 'n');
    expect(tree.read(at('a/old'))).toBe('buffer');
    expect(tree.read(at('z'))).toBe('z');
    expect(tree.list(ROOT).map(({ name }) => name)).toEqual(['a', 'new', 'z']);
    expect(tree.list(at('new'))).toEqual([{ name: 'deep', kind: 'folder' }]);
    expect(tree.list(at('a'))).toEqual([{ name: 'old', kind: 'file' }]);
    expect(tree.stat(at('new/deep'))?.kind).toBe('folder');
    const before = tree.stat(at('a/old'))?.stamp;
    texts.set(at('a/old'), 'buffex');
    expect(tree.stat(at('a/old'))?.stamp).not.toBe(before);
    expect(tree.bytes(at('a/old'), 3)).toEqual(new Uint8Array([98, 117, 102]));
    texts.clear();
    expect(tree.read(at('a/old'))).toBe('disk');
    expect(tree.stat(at('new/deep'))).toBeUndefined();
  });
});
