import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, renameSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { diskTree } from '../../core/node/disk-tree.js';
import { witness } from '../../core/node/witness.js';
import { at, folder } from './machine.js';

describe('a tree on disk', () => {
  it('lists by code unit and tells files, folders and links apart', () => {
    const root = folder({ 'b.txt': '', 'a/x': '', 'Z.txt': '' });
    symlinkSync('b.txt', join(root, 'c'));
    expect(diskTree(root).list(at(''))).toEqual([
      { name: 'Z.txt', kind: 'file' },
      { name: 'a', kind: 'folder' },
      { name: 'b.txt', kind: 'file' },
      { name: 'c', kind: 'link' },
    ]);
  });

  it('is empty where nothing is, and undefined for what is no file', () => {
    const tree = diskTree(folder({ 'a/b': 'text' }));
    expect(tree.list(at('none'))).toEqual([]);
    expect(tree.list(at('a/b'))).toEqual([]);
    expect(tree.read(at('a'))).toBeUndefined();
    expect(tree.read(at('a/b/c'))).toBeUndefined();
    expect(tree.bytes(at('a'), 10)).toBeUndefined();
    expect(tree.stat(at('none'))).toBeUndefined();
    expect(tree.read(at('a/b'))).toBe('text');
    expect(diskTree('/nowhere/at/all').list(at(''))).toEqual([]);
  });

  it('decodes UTF-8 without its mark, UTF-16 by its mark, and replaces what is neither', () => {
    const utf16 = Buffer.from('\uFEFFMIT ü', 'utf16le');
    const tree = diskTree(
      folder({
        marked: '\uFEFFMIT',
        little: utf16,
        big: Buffer.from(utf16).swap16(),
        latin: Uint8Array.of(0xa9, 0x32),
        empty: '',
      }),
    );
    expect(tree.read(at('marked'))).toBe('MIT');
    expect(tree.read(at('little'))).toBe('MIT ü');
    expect(tree.read(at('big'))).toBe('MIT ü');
    expect(tree.read(at('latin'))).toBe('\uFFFD2');
    expect(tree.read(at('empty'))).toBe('');
  });

  it('reads nothing larger than its limit, and no more bytes than asked for', () => {
    const tree = diskTree(folder({ small: '12345', large: '123456' }), { limit: 5 });
    expect(tree.read(at('small'))).toBe('12345');
    expect(tree.read(at('large'))).toBeUndefined();
    expect(Buffer.from(tree.bytes(at('large'), 3) ?? []).toString()).toBe('123');
    expect(Buffer.from(tree.bytes(at('large'), 300) ?? []).toString()).toBe('123456');
  });

  it('follows links that stay inside, and none that lead out', () => {
    const outside = folder({ secret: 'secret', 'deep/secret': 'secret' });
    const root = folder({ 'store/a/file': 'inside' });
    symlinkSync('store/a', join(root, 'folder'));
    symlinkSync('store/a/file', join(root, 'file'));
    symlinkSync(outside, join(root, 'out'));
    symlinkSync(join(outside, 'secret'), join(root, 'secret'));
    symlinkSync('../out', join(root, 'store/chain'));
    symlinkSync('loop', join(root, 'loop'));
    symlinkSync('nowhere', join(root, 'dangling'));
    const tree = diskTree(root);
    expect(tree.read(at('folder/file'))).toBe('inside');
    expect(tree.read(at('file'))).toBe('inside');
    expect(tree.list(at('folder'))).toEqual([{ name: 'file', kind: 'file' }]);
    expect(tree.stat(at('folder'))?.kind).toBe('folder');
    expect(tree.follow?.(at('folder/file'))).toBe('store/a/file');
    for (const path of [
      'out/secret',
      'out/deep/secret',
      'secret',
      'store/chain/secret',
      'loop',
      'loop/x',
      'dangling',
    ]) {
      expect(tree.read(at(path)), path).toBeUndefined();
      expect(tree.bytes(at(path), 10), path).toBeUndefined();
      expect(tree.stat(at(path)), path).toBeUndefined();
      expect(tree.follow?.(at(path)), path).toBeUndefined();
    }
    expect(tree.list(at('out'))).toEqual([]);
    expect(tree.list(at('out/deep'))).toEqual([]);
  });

  it('does not take a folder for inside because its name begins like the root', () => {
    const root = folder({ 'tree/file': '', 'tree-beside/secret': 'secret' });
    symlinkSync('../tree-beside', join(root, 'tree/out'));
    expect(diskTree(join(root, 'tree')).read(at('out/secret'))).toBeUndefined();
  });

  it('notices that a folder that led out is put right', () => {
    const root = folder({ 'other/file': 'mine' });
    symlinkSync(folder({ file: 'theirs' }), join(root, 'link'));
    const tree = diskTree(root);
    expect(tree.read(at('link/file'))).toBeUndefined();
    rmSync(join(root, 'link'));
    renameSync(join(root, 'other'), join(root, 'link'));
    expect(tree.read(at('link/file'))).toBe('mine');
  });

  it.skipIf(process.platform === 'win32')('reads no pipe, which would wait for ever', () => {
    const root = folder();
    execFileSync('mkfifo', [join(root, 'pipe')]);
    const tree = diskTree(root);
    expect(tree.read(at('pipe'))).toBeUndefined();
    expect(tree.bytes(at('pipe'), 1)).toBeUndefined();
    expect(tree.stat(at('pipe'))?.kind).toBe('other');
  });

  it.skipIf(process.getuid?.() === 0)('gives nothing for what may not be read', () => {
    const root = folder({ closed: 'text', 'folder/file': 'text' });
    chmodSync(join(root, 'closed'), 0);
    chmodSync(join(root, 'folder'), 0);
    const tree = diskTree(root);
    expect(tree.read(at('closed'))).toBeUndefined();
    expect(tree.read(at('folder/file'))).toBeUndefined();
    expect(tree.list(at('folder'))).toEqual([]);
    chmodSync(join(root, 'folder'), 0o755);
  });

  it('stamps change with the content, even when size and time are put back', () => {
    const root = folder({ file: 'MIT' });
    mkdirSync(join(root, 'folder'));
    const tree = diskTree(root);
    utimesSync(join(root, 'file'), 1, 1);
    const before = tree.stat(at('file'))?.stamp;
    expect(tree.stat(at('file'))?.stamp).toBe(before);
    const changed = Date.now();
    while (Date.now() <= changed + 20);
    writeFileSync(join(root, 'file'), 'ISC');
    utimesSync(join(root, 'file'), 1, 1);
    expect(tree.stat(at('file'))?.stamp).not.toBe(before);
  });

  it('fills room with the start of a file, follows no link, and waits for nothing', () => {
    const root = folder({ 'a/b.txt': 'text', block: 'x'.repeat(512), empty: '' });
    symlinkSync('b.txt', join(root, 'a/link'));
    execFileSync('mkfifo', [join(root, 'pipe')]);
    const tree = diskTree(root);
    const room = new Uint8Array(600);
    const filled = (file: string, most: number) => tree.fill?.(at(file), room.subarray(0, most));
    expect([filled('a/b.txt', 600), new TextDecoder().decode(room.subarray(0, 4))]).toEqual([4, 'text']);
    expect([filled('a/b.txt', 2), filled('block', 600), filled('block', 512), filled('empty', 600)]).toEqual([
      2, 512, 512, 0,
    ]);
    expect([filled('a', 600), filled('a/link', 600), filled('none/b', 600)]).toEqual([undefined, undefined, undefined]);
    expect(filled('pipe', 600) ?? 0).toBe(0);
  });

  it('tells how a file was that it fills from, and of what is no file, as looking at its path does', () => {
    const root = folder({ a: 'text' });
    symlinkSync('a', join(root, 'link'));
    const [filled, looked] = [witness(), witness()];
    const tree = diskTree(root, { saw: filled.saw });
    const told: boolean[] = [];
    const telling = diskTree(root, { saw: (_, found) => told.push(found !== undefined) });
    for (const name of ['a', 'link', 'none']) {
      tree.fill?.(at(name), new Uint8Array(9));
      telling.fill?.(at(name), new Uint8Array(9));
      looked.saw(join(root, name));
    }
    expect([...filled.paths]).toEqual([...looked.paths]);
    expect(filled.digest()).toBe(looked.digest());
    expect(told).toEqual([true, false, false]);
  });
});
