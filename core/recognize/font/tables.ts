/** The bytes of a table, and where they lie in the file. */
export interface FontTable {
  readonly bytes: Uint8Array;
  /** In the file, of the table as it is kept there. */
  readonly start: number;
  readonly end: number;
  /** The table is kept as it is: what lies in it lies as far from `start` in the file. */
  readonly isPlain: boolean;
}

/** One font of a file: a collection has several. */
export interface Font {
  /** Where it says what tables it has, or the whole file. */
  readonly start: number;
  readonly end: number;
  /** undefined where the font has none, or it lies outside of the file. */
  readonly name: FontTable | undefined;
  readonly os2: FontTable | undefined;
}

/** The fonts of a file, as far as they can be read; `problem` is a clause of what cannot. */
export interface Fonts {
  readonly fonts: readonly Font[];
  readonly problem?: string;
}

/** More tables than any font has. */
export const MOST_TABLES = 1000;
/** Bytes of a font that is unpacked, or of one table. The largest web fonts have some twenty million. */
export const LARGEST_UNPACKED = 48 * 1024 * 1024;
/** A clause. */
export const NAMELESS = 'has no names that can be read';
