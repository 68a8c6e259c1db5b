import type { Dirent, Stats } from 'node:fs';
import {
  closeSync,
  constants,
  fstatSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  realpathSync,
  statSync,
} from 'node:fs';
import { resolve, sep } from 'node:path';
import { type FilePath, filePath, folderOf, ROOT } from '../model/file-path.js';
import type { Entry, Stat, Tree } from '../tree/tree.js';
import { lstat } from './lstat.js';
import type { Saw } from './witness.js';

/** Bytes; no lockfile in use comes near, and a parsed one takes many times its size in memory. */
const LIMIT = 32 * 1024 * 1024;

/**
 * The files under a folder of this machine, read synchronously: a check reads some ten thousand small files, and
 * going through promises costs more than the reads themselves.
 *
 * Links are followed while they stay under the root (pnpm's whole layout is such links); what lies outside is not
 * there. `limit` is the size in bytes beyond which `read` gives nothing. Text that is not UTF-8 is decoded with
 * replacement characters, so that a reader can say what is wrong with it; UTF-16 with its mark is understood. `saw` is
 * told of every path that is looked at, found or not.
 */
export function diskTree(root: string, options: { readonly limit?: number; readonly saw?: Saw } = {}): Tree {
  const real = realRoot(root);
  const limit = options.limit ?? LIMIT;
  const saw = options.saw ?? (() => {});
  const inside = insideOf(real, saw);

  return {
    list(folder) {
      if (!inside.folder(folder)) return [];
      if (folder === ROOT) saw(real);
      try {
        return readdirSync(inside.path(folder), { withFileTypes: true })
          .map(entryOf)
          .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
      } catch {
        return [];
      }
    },
    read(file) {
      const found = inside.look(file);
      if (!found?.isFile() || found.size > limit) return undefined;
      try {
        return textOf(inside.path(file));
      } catch {
        return undefined;
      }
    },
    bytes(file, most) {
      const found = inside.look(file);
      return found?.isFile() ? firstBytes(inside.path(file), Math.min(most, found.size)) : undefined;
    },
    ...(AS_IT_IS && {
      fill(file: FilePath, into: Uint8Array): number | undefined {
        if (!inside.file(file)) return undefined;
        return filled(inside.path(file), into, options.saw);
      },
    }),
    stat(path) {
      const found = inside.look(path);
      return found && statOf(found);
    },
    follow: (path) => (inside.look(path) ? inside.real(path) : undefined),
  };
}

function realRoot(root: string): string {
  const absolute = resolve(root);
  try {
    return realpathSync.native(absolute);
  } catch {
    return absolute;
  }
}

/**
 * Keeps reads under the root. Only links need their real path asked for, so a folder costs one `lstat`, once; what
 * was found outside or missing is asked again, because an install may put it right.
 */
function insideOf(root: string, saw: Saw) {
  const prefix = root.endsWith(sep) ? root : root + sep;
  const known = new Set<string>(['']);

  const path = (file: FilePath): string => (file === '' ? root : prefix + file);

  const real = (at: FilePath): FilePath | undefined => {
    try {
      const target = realpathSync.native(path(at));
      if (target === root) return ROOT;
      return target.startsWith(prefix) ? filePath(target.slice(prefix.length)) : undefined;
    } catch {
      return undefined;
    }
  };

  // One file after the other of the same folder is asked about.
  let last: FilePath = ROOT;

  const folder = (at: FilePath): boolean => {
    if (at === last) return true;
    if (known.has(at)) {
      last = at;
      return true;
    }
    if (!folder(folderOf(at))) return false;
    const found = lstat(path(at));
    saw(path(at), found);
    if (!found?.isDirectory() && !(found?.isSymbolicLink() && real(at) !== undefined)) return false;
    known.add(at);
    return true;
  };

  const file = (at: FilePath): boolean => {
    const slash = at.lastIndexOf('/');
    return (slash === last.length && slash > 0 && at.startsWith(last)) || folder(folderOf(at));
  };

  const look = (at: FilePath): Stats | undefined => {
    if (!file(at)) return undefined;
    const found = lstat(path(at));
    saw(path(at), found);
    if (!found?.isSymbolicLink()) return found;
    return real(at) !== undefined ? followed(path(at)) : undefined;
  };

  return { path, folder, file, look, real };
}

function followed(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

function entryOf(found: Dirent): Entry {
  const { name } = found;
  if (found.isFile()) return { name, kind: 'file' };
  if (found.isDirectory()) return { name, kind: 'folder' };
  return { name, kind: found.isSymbolicLink() ? 'link' : 'other' };
}

/** Change time is in the stamp too: an edit that puts size and modification time back still shows. */
function statOf(found: Stats): Stat {
  return {
    kind: found.isFile() ? 'file' : found.isDirectory() ? 'folder' : 'other',
    size: found.size,
    stamp: `${found.mtimeMs}:${found.ctimeMs}:${found.size}:${found.ino}`,
  };
}

/** Made once: of words Node makes an object for each of thousands of files. */
const UTF8 = { encoding: 'utf8' } as const;

function textOf(path: string): string {
  const text = readFileSync(path, UTF8);
  const first = text.charCodeAt(0);
  if (first === 0xfeff) return text.slice(1);
  // Read as UTF-8, the mark of UTF-16 turns into replacement characters.
  return first === 0xfffd ? (utf16Of(readFileSync(path)) ?? text) : text;
}

function utf16Of(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return undefined;
}

/** Opens no link, for it may lead outside, and waits for nothing. Zero where a system cannot do that. */
const AS_IT_IS = constants.O_NOFOLLOW ? constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK : 0;

/** What is open is no link, and how it is can be asked without looking for it once more. */
function filled(path: string, into: Uint8Array, saw: Saw | undefined): number | undefined {
  let file: number | undefined;
  try {
    file = openSync(path, AS_IT_IS);
    saw?.(path, fstatSync(file));
    return readInto(file, into);
  } catch {
    saw?.(path);
    return undefined;
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

function firstBytes(path: string, count: number): Uint8Array | undefined {
  let file: number | undefined;
  try {
    file = openSync(path, 'r');
    const bytes = new Uint8Array(count);
    const filled = readInto(file, bytes);
    return filled === count ? bytes : bytes.subarray(0, filled);
  } catch {
    return undefined;
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

/** Until it is full or the file ends: a read may be cut short, but between blocks alone. */
function readInto(file: number, into: Uint8Array): number {
  for (let filled = 0; ; ) {
    const read = readSync(file, into, filled, into.length - filled, filled);
    filled += read;
    if (read === 0 || filled === into.length || filled % BLOCK !== 0) return filled;
  }
}

/** Bytes; the least that file systems and devices give or take at once. */
const BLOCK = 512;
