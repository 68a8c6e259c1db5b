import type { FilePath } from '../model/file-path.js';
import type { Tree } from '../tree/tree.js';

/** Bytes that are read first where nobody yet wants more: of most files all, and of others what many need. */
const NEAR = 16 * 1024;

/** Bytes of a file that are read for all who are interested; for most that is the whole file. */
const USUAL = 1024 * 1024;

/** Bytes; what is larger is read to a place of its own, for few files are. */
const LARGEST = 64 * 1024 * 1024;

/** Where one file after the other is read to: new memory for each takes longer than the reading. */
export class Room {
  readonly usual = new Uint8Array(USUAL);
  #large = new Uint8Array(0);

  /** For `count` bytes; undefined where that is too many. */
  for(count: number): Uint8Array | undefined {
    if (count <= USUAL) return this.usual.subarray(0, count);
    if (count > LARGEST) return undefined;
    if (count > this.#large.length) this.#large = new Uint8Array(Math.min(LARGEST, 2 * count));
    return this.#large.subarray(0, count);
  }
}

/** A file that several look at and that is read once for all of them. Undefined is what cannot be read. */
export class OpenFile {
  readonly #tree: Tree;
  readonly #room: Room;
  #held: Uint8Array | undefined;
  #size: number | undefined;

  /**
   * `room`: where the file is read to, which the next file may use again. `isWanted`: somebody looks at it whatever it
   * begins with, so that it is read at once as far as there is room.
   */
  constructor(
    tree: Tree,
    readonly file: FilePath,
    room: Room,
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
    const { usual } = this.#room;
    this.#held ??= this.#read(this.isWanted ? usual : usual.subarray(0, NEAR));
    if (this.#held && this.#held.length < most) {
      const wanted = Math.min(most, this.size() ?? 0);
      if (this.#held.length < wanted && wanted <= usual.length) this.#held = this.#read(usual);
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
    const wanted = Math.min(this.size() ?? 0, most);
    if (start && wanted <= start.length) return start;
    const into = this.#tree.fill && this.#room.for(wanted);
    if (!into) return this.#tree.bytes(this.file, most);
    this.#held = this.#read(into);
    return this.#held;
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
