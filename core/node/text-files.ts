import { statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { filePath, ROOT } from '../model/file-path.js';
import { walk } from '../tree/walk.js';
import { diskTree } from './disk-tree.js';

/** A file that was asked for, and its text or why it has none. */
export type TextFile =
  | { readonly file: string; readonly text: string }
  | { readonly file: string; readonly problem: string };

/** Bytes; what is larger is no text that a license is looked for in. */
const LARGEST = 16 * 1024 * 1024;

/**
 * The texts of a file, or of all files below a folder in code-unit order: those git ignores are left out, and there
 * what is not text is too.
 */
export function* textFiles(path: string): Generator<TextFile> {
  let isFolder: boolean;
  try {
    isFolder = statSync(path).isDirectory();
  } catch (error) {
    yield { file: path, problem: (error as Error).message };
    return;
  }
  const tree = diskTree(isFolder ? path : dirname(path), { limit: LARGEST });
  if (!isFolder) yield read(path, tree.read(filePath(basename(path)) ?? ROOT));
  else
    for (const found of walk(tree)) {
      if (typeof found !== 'string') yield { file: join(path, found.at.file), problem: found.message };
      else if (isText(tree.bytes(found, HEAD))) yield read(join(path, found), tree.read(found));
    }
}

const HEAD = 4096;

function isText(head: Uint8Array | undefined): boolean {
  return head !== undefined && !head.includes(0);
}

function read(file: string, text: string | undefined): TextFile {
  if (text === undefined)
    return { file, problem: `it cannot be read as text, or has more than ${LARGEST / 2 ** 20} MiB` };
  return text.includes('\0') ? { file, problem: 'it is no text' } : { file, text };
}
