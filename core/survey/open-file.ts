import type { FilePath } from '../model/file-path.js';
import type { Tree } from '../tree/tree.js';

/** Bytes that are read first where nobody yet wants more: of most files all, and of others what many need. */
const NEAR = 16 * 1024;

/** A file that several look at and that is read once for all of them. Undefined is what cannot be read. */
export class OpenFile {
  readonly #tree: Tree;
  readonly #room: Uint8Array;
  #held: Uint8Array | undefined;
  #size: number | undefined;

  /**
   * `room`: where the file is read to, which the next file may use again. `isWanted`: somebody looks at it whatever it
   * begins with, so that it is read at once as far as there is room.
   */
  constructor(
    tree: Tree,
    readonly file: FilePath,
    room: Uint8Array,
    readonly isWanted: boolean,
  ) {
    this.#tree = tree;
    this.#room = room;
  }

  /**
   * The first `most` bytes, or all it has; fewer, though some, where there is no room for them. Good until the next file is
   * opened.
   */
  start(most: number): Uint8Array | undefined {
    this.#held ??= this.#read(this.isWanted ? this.#room : this.#room.subarray(0, NEAR));
    if (this.#held && this.#held.length < most) {
      const wanted = Math.min(most, this.size() ?? 0);
      if (this.#held.length < wanted && wanted <= this.#room.length) this.#held = this.#read(this.#room);
    }
    return this.#held && upTo(most, this.#held);
  }

  /** In bytes; undefined when it is no file. */
  size(): number | undefined {
    if (this.#size !== undefined) return this.#size;
    const stat = this.#tree.stat(this.file);
    if (stat?.kind === 'file') this.#size = stat.size;
    return this.#size;
  }

  /** The first `most` bytes, or all there are: good until the next file is opened. */
  bytes(most: number): Uint8Array | undefined {
    const start = this.start(most);
    const isAll = start && Math.min(this.size() ?? 0, most) <= start.length;
    return isAll ? start : this.#tree.bytes(this.file, most);
  }

  #read(into: Uint8Array): Uint8Array | undefined {
    const filled = this.#tree.fill?.(this.file, into);
    if (filled === undefined) return this.#tree.bytes(this.file, into.length);
    if (filled < into.length) this.#size = filled;
    return upTo(filled, into);
  }
}

function upTo(most: number, bytes: Uint8Array): Uint8Array {
  return most < bytes.length ? bytes.subarray(0, most) : bytes;
}
