import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { FilePath } from '../../core/model/file-path.js';
import { memoryTree } from '../../core/tree/memory.js';
import { overlayTree } from '../../core/tree/overlay.js';
import type { Tree } from '../../core/tree/tree.js';
import { walk } from '../../core/tree/walk.js';

const segment = fc.constantFrom('a', 'b', 'a-b', 'a.b', 'B', 'é', 'node_modules', '.git', '.gitignore', 'package.json');
const path = fc.array(segment, { minLength: 1, maxLength: 4 }).map((segments) => segments.join('/'));
const files = fc.dictionary(path, fc.constantFrom('', 'a/', '*\n!b', 'text'), { maxKeys: 12 });

function everything(tree: Tree, folder = '' as FilePath): unknown {
  return tree.list(folder).map(({ name, kind }) => {
    const at = (folder === '' ? name : `${folder}/${name}`) as FilePath;
    return [
      name,
      kind,
      tree.read(at),
      tree.bytes(at, 3),
      tree.stat(at)?.kind,
      kind === 'folder' ? everything(tree, at) : [],
    ];
  });
}

test('a walk gives files that are there, in order, each once', () => {
  fc.assert(
    fc.property(files, fc.dictionary(path, path, { maxKeys: 3 }), (contents, links) => {
      const tree = memoryTree(contents, new Map(Object.entries(links)));
      const found = [...walk(tree)].map((item) => (typeof item === 'string' ? item : ''));
      expect(found).toEqual([...new Set(found)].sort());
      for (const file of found) expect(tree.stat(file as FilePath)?.kind).not.toBe('folder');
    }),
  );
});

test('a limit cuts a walk short and changes nothing before it', () => {
  fc.assert(
    fc.property(files, fc.nat(12), (contents, maxFiles) => {
      const tree = memoryTree(contents);
      const whole = [...walk(tree)];
      const cut = [...walk(tree, { maxFiles })];
      const before = cut.filter((item) => typeof item === 'string');
      expect(before).toEqual(whole.slice(0, before.length));
      if (before.length < whole.length) expect(cut.at(-1)).toMatchObject({ code: 'read/skipped' });
    }),
  );
});

test('buffers over a tree are the tree that holds them', () => {
  const separate = fc.tuple(files, files).filter(([below, above]) => {
    const all = [...Object.keys(below), ...Object.keys(above)];
    return !all.some((one) => all.some((other) => other.startsWith(`${one}/`)));
  });
  fc.assert(
    fc.property(separate, ([below, above]) => {
      const texts = new Map(Object.entries(above) as [FilePath, string][]);
      expect(everything(overlayTree(memoryTree(below), texts))).toEqual(everything(memoryTree({ ...below, ...above })));
    }),
  );
});
