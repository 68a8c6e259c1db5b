import { latin1 } from '../bytes/text.js';
import { ByteView, type Range } from '../bytes/view.js';
import type { Image, Section } from '../executable/image.js';

/** A Windows executable: its sections, and where its directories lie. */
export interface Pe extends Image {
  readonly isLibrary: boolean;
  /** Of a directory by its number; undefined where there is none. */
  directory(index: number): Range | undefined;
  /** Where in the file a relative address lies. */
  place(address: number): number | undefined;
}

/** Of the optional header's directories. */
export const DIRECTORY = { resources: 2, signature: 4, cli: 14 } as const;

const LIBRARY = 0x2000;
const DATA = 0x40;
const WRITABLE = 0x80000000;
const MOST = 256;

/** Undefined for what has no PE header. https://learn.microsoft.com/windows/win32/debug/pe-format */
export function peImage(bytes: Uint8Array): Pe | undefined {
  const view = new ByteView(bytes);
  const header = view.u32(0x3c);
  if (!view.has(header, 24) || view.u32(header) !== 0x4550) return undefined;
  const optional = header + 24;
  const magic = view.u16(optional);
  if (magic !== 0x10b && magic !== 0x20b) return undefined;
  const tables = optional + (magic === 0x20b ? 112 : 96);
  const sections = [...sectionsIn(view, header)];
  const image: Image = { view, wordSize: magic === 0x20b ? 8 : 4, sections };
  const base = magic === 0x20b ? view.u64(optional + 24) : view.u32(optional + 28);
  return {
    ...image,
    // Addresses in pointers have the base in them.
    sections: sections.map((section) => ({ ...section, address: section.address + base })),
    isLibrary: (view.u16(header + 22) & LIBRARY) !== 0,
    place: (address) => placeOf(sections, address),
    directory(index) {
      if (index >= Math.min(view.u32(tables - 4), 16)) return undefined;
      const [address, size] = [view.u32(tables + 8 * index), view.u32(tables + 8 * index + 4)];
      if (address === 0 || size === 0) return undefined;
      // A signature lies in the file alone, so its address is a place there.
      const start = index === DIRECTORY.signature ? address : placeOf(sections, address);
      return start === undefined ? undefined : view.range(start, size);
    },
  };
}

function placeOf(sections: readonly Section[], address: number): number | undefined {
  const section = sections.find(
    ({ address: first, bytes }) => address >= first && address - first < bytes[1] - bytes[0],
  );
  return section && section.bytes[0] + address - section.address;
}

function* sectionsIn(view: ByteView, header: number): Generator<Section> {
  const count = Math.min(view.u16(header + 6), MOST);
  const table = header + 24 + view.u16(header + 20);
  for (let index = 0; index < count; index++) {
    const at = table + 40 * index;
    if (!view.has(at, 40)) return;
    const flags = view.u32(at + 36);
    yield {
      name: latin1(view.slice([at, view.stringEnd(at, 8)])),
      address: view.u32(at + 12),
      bytes: view.range(view.u32(at + 20), view.u32(at + 16)),
      isData: (flags & DATA) !== 0 && (flags & WRITABLE) !== 0,
    };
  }
}
