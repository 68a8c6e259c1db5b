import { baseName, type FilePath, folderOf, isUnder } from '../model/file-path.js';
import type { Entry, Tree } from './tree.js';
import { encodeUtf8 } from './utf8.js';

/**
 * Texts over a tree: an editor's unsaved buffers over the disk. A text hides the file below it, and is there even
 * where the base has none. The map stays the caller's; a change to it shows at the next question.
 */
export function overlayTree(base: Tree, texts: ReadonlyMap<FilePath, string>): Tree {
  return {
    list: (folder) => withTexts(base.list(folder), folder, texts),
    read: (file) => texts.get(file) ?? base.read(file),
    bytes(file, limit) {
      const text = texts.get(file);
      return text === undefined ? base.bytes(file, limit) : encodeUtf8(text).subarray(0, limit);
    },
    stat(path) {
      const text = texts.get(path);
      if (text !== undefined) return { kind: 'file', size: encodeUtf8(text).length, stamp: `text ${text}` };
      return base.stat(path) ?? (holdsText(path, texts) ? { kind: 'folder', size: 0, stamp: 'folder' } : undefined);
    },
    ...(base.fill && {
      fill: (file: FilePath, into: Uint8Array) => (texts.has(file) ? undefined : base.fill?.(file, into)),
    }),
    ...(base.follow && { follow: (path: FilePath) => (texts.has(path) ? path : base.follow?.(path)) }),
  };
}

function withTexts(listed: readonly Entry[], folder: FilePath, texts: ReadonlyMap<FilePath, string>): readonly Entry[] {
  const entries = new Map<string, Entry>();
  for (const file of texts.keys()) {
    if (file === folder || !isUnder(file, folder)) continue;
    if (folderOf(file) === folder) entries.set(baseName(file), { name: baseName(file), kind: 'file' });
    else {
      const [name = ''] = file.slice(folder === '' ? 0 : folder.length + 1).split('/', 1);
      if (!listed.some((entry) => entry.name === name) && !entries.has(name))
        entries.set(name, { name, kind: 'folder' });
    }
  }
  if (entries.size === 0) return listed;
  return [...listed.filter(({ name }) => !entries.has(name)), ...entries.values()].sort((a, b) =>
    a.name < b.name ? -1 : 1,
  );
}

function holdsText(folder: FilePath, texts: ReadonlyMap<FilePath, string>): boolean {
  for (const file of texts.keys()) if (isUnder(file, folder)) return true;
  return false;
}
