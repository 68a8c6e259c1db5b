import type { FilePath } from './model/file-path.js';
import type { Tree } from './tree/tree.js';

const HEAD = 512;

/** A file that several look at and that is read once, when the first of them asks. Undefined is what cannot be read. */
export class OpenFile {
  readonly #tree: Tree;
  readonly #room: Uint8Array;
  #head: Uint8Array | undefined;
  #start: Uint8Array | undefined;
  #size: number | undefined;
  #own: Uint8Array | undefined;

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

  /** Its first 512 bytes. */
  head(): Uint8Array | undefined {
    this.#head ??= this.isWanted ? this.start() : this.#read(this.#room.subarray(0, HEAD));
    return this.#head?.subarray(0, HEAD);
  }

  /** All of it, or as much as there is room for: good until the next file is opened. */
  start(): Uint8Array | undefined {
    this.#start ??= this.#read(this.#room);
    return this.#start;
  }

  /** In bytes; undefined when it is no file. */
  size(): number | undefined {
    if (this.#size !== undefined) return this.#size;
    const stat = this.#tree.stat(this.file);
    if (stat?.kind === 'file') this.#size = stat.size;
    return this.#size;
  }

  /** The first bytes, to be kept. */
  bytes(most: number): Uint8Array | undefined {
    const start = this.start();
    if (!start || Math.min(this.size() ?? 0, most) > start.length) return this.#tree.bytes(this.file, most);
    this.#own ??= start.slice();
    return this.#own.subarray(0, most);
  }

  #read(into: Uint8Array): Uint8Array | undefined {
    const filled = this.#tree.fill?.(this.file, into);
    if (filled === undefined) return this.#tree.bytes(this.file, into.length);
    if (filled < into.length) this.#size = filled;
    return into.subarray(0, filled);
  }
}
