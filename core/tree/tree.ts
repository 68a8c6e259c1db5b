import type { FilePath } from '../model/file-path.js';

export interface Entry {
  readonly name: string;
  /** A link is what `lstat` says; `list` and `read` follow it only when it stays in the tree. */
  readonly kind: 'file' | 'folder' | 'link' | 'other';
}

/** Where files come from: disk, memory, editor buffers over disk. Never throws: what cannot be read is undefined. */
export interface Tree {
  /** Entries by name, sorted by code unit; empty when the folder is missing or unreadable. */
  list(folder: FilePath): readonly Entry[];
  /** UTF-8 text without its byte order mark; undefined when missing, larger than the tree's limit, or no file. */
  read(file: FilePath): string | undefined;
  /** Up to `limit` bytes from the start. */
  bytes(file: FilePath, limit: number): Uint8Array | undefined;
  /**
   * Fills `into` with what a file begins with that `list` calls a file, and tells how many bytes it has got: fewer than fit
   * only where the file ends. Undefined where that cannot be done, and `bytes` is to be asked. A tree that has no quicker
   * way than `bytes` need not have it.
   */
  fill?(file: FilePath, into: Uint8Array): number | undefined;
  /** Size in bytes and a stamp that changes when the content may have; undefined when missing. */
  stat(path: FilePath): Stat | undefined;
  /**
   * Where the path really lies, with every link on the way followed; the path itself where there is none; undefined
   * when that is outside or missing. A tree without links need not have it.
   */
  follow?(path: FilePath): FilePath | undefined;
}

export interface Stat {
  readonly kind: 'file' | 'folder' | 'other';
  readonly size: number;
  /** Opaque; equal stamps mean unchanged. */
  readonly stamp: string;
}
