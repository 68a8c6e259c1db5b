import { latin1 } from '../bytes/text.js';
import { ByteView, type Range } from '../bytes/view.js';
import { type Image, MOST_SECTIONS, type Section } from '../executable/image.js';

/** An ELF file's sections and segments. */
export interface Elf extends Image {
  readonly segments: readonly Segment[];
  /** Ranges of notes, and to what they are aligned. */
  readonly notes: readonly { readonly bytes: Range; readonly align: number }[];
}

export interface Segment {
  readonly type: number;
  readonly address: number;
  readonly bytes: Range;
}

/** Of segments. */
export const PT = { load: 1, dynamic: 2, note: 4 } as const;
const SHT = { note: 7, nobits: 8 } as const;
const WRITABLE = 2;

/** Undefined for what has no whole header. Both sizes, both byte orders. https://refspecs.linuxfoundation.org/elf/gabi4+/contents.html */
export function elfImage(bytes: Uint8Array): Elf | undefined {
  const [size, order] = [bytes[4], bytes[5]];
  if ((size !== 1 && size !== 2) || (order !== 1 && order !== 2)) return undefined;
  const view = new ByteView(bytes, order === 2);
  const wordSize = size === 2 ? 8 : 4;
  if (!view.has(0, wordSize === 8 ? 64 : 52)) return undefined;
  const segments = [...segmentsIn(view, wordSize)];
  const headers = [...headersIn(view, wordSize)];
  const sections = headers.map(({ section }) => section);
  const notes = headers
    .filter(({ type }) => type === SHT.note)
    .map(({ section, align }) => ({ bytes: section.bytes, align }));
  return {
    view,
    wordSize,
    segments,
    sections: sections.length > 0 ? sections : segments.filter(({ type }) => type === PT.load).map(asSection),
    notes:
      notes.length > 0
        ? notes
        : segments.filter(({ type }) => type === PT.note).map(({ bytes, align }) => ({ bytes, align })),
  };
}

function asSection({ address, bytes, isWritable }: Segment & { isWritable: boolean }): Section {
  return { name: '', address, bytes, isData: isWritable };
}

function* segmentsIn(view: ByteView, word: 4 | 8): Generator<Segment & { isWritable: boolean; align: number }> {
  const is64 = word === 8;
  const table = view.word(is64 ? 32 : 28, word);
  const size = view.u16(is64 ? 54 : 42);
  const count = Math.min(view.u16(is64 ? 56 : 44), MOST_SECTIONS);
  if (size < (is64 ? 56 : 32)) return;
  for (let index = 0; index < count; index++) {
    const at = table + index * size;
    if (!view.has(at, size)) return;
    yield {
      type: view.u32(at),
      isWritable: (view.u32(at + (is64 ? 4 : 24)) & WRITABLE) !== 0,
      address: view.word(at + (is64 ? 16 : 8), word),
      bytes: view.range(view.word(at + (is64 ? 8 : 4), word), view.word(at + (is64 ? 32 : 16), word)),
      align: view.word(at + (is64 ? 48 : 28), word),
    };
  }
}

function* headersIn(view: ByteView, word: 4 | 8): Generator<{ section: Section; type: number; align: number }> {
  const is64 = word === 8;
  const table = view.word(is64 ? 40 : 32, word);
  const size = view.u16(is64 ? 58 : 46);
  const field = (index: number, at64: number, at32: number): number =>
    view.word(table + index * size + (is64 ? at64 : at32), word);
  if (table === 0 || size < (is64 ? 64 : 40) || !view.has(table, size)) return;
  // Where there are too many for 16 bits the first header holds the numbers.
  const count = Math.min(view.u16(is64 ? 60 : 48) || field(0, 32, 20), MOST_SECTIONS);
  const named = view.u16(is64 ? 62 : 50);
  const names = field(named === 0xffff ? view.u32(table + (is64 ? 40 : 24)) : named, 24, 16);
  for (let index = 1; index < count; index++) {
    const at = table + index * size;
    if (!view.has(at, size)) return;
    const type = view.u32(at + 4);
    const name = names + view.u32(at);
    const flags = field(index, 8, 8);
    const bytes = view.range(field(index, 24, 16), type === SHT.nobits ? 0 : field(index, 32, 20));
    yield {
      section: {
        name: latin1(view.slice([name, view.stringEnd(name, 100)])),
        address: field(index, 16, 12),
        bytes,
        isData: flags % 4 === 3,
      },
      type,
      align: field(index, 48, 32),
    };
  }
}
