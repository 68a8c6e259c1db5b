import type { ByteView, Range } from '../bytes/view.js';

/** A stretch of an executable: a section, or a segment where sections were stripped. */
export interface Section {
  readonly name: string;
  /** Where it lies in memory. */
  readonly address: number;
  /** Where it lies in the file; never beyond its end. */
  readonly bytes: Range;
  /** Of values, not code: where build information may be. */
  readonly isData: boolean;
}

/** What ELF, Mach-O and PE have in common. */
export interface Image {
  readonly view: ByteView;
  readonly wordSize: 4 | 8;
  readonly sections: readonly Section[];
}

/** Sections, segments, load commands: no linker writes more. */
export const MOST_SECTIONS = 4096;

/** Bytes of an executable; a larger one is not read. */
export const MOST_BYTES = 160 * 1024 * 1024;

/** Where in the file an address of memory lies. */
export function offsetOf({ sections }: Image, address: number): number | undefined {
  for (const { address: first, bytes } of sections) {
    const offset = address - first;
    if (first > 0 && offset >= 0 && offset < bytes[1] - bytes[0]) return bytes[0] + offset;
  }
  return undefined;
}

/** The first section of one of these names. */
export function sectionNamed({ sections }: Image, ...names: readonly string[]): Section | undefined {
  return sections.find(({ name }) => names.includes(name));
}
