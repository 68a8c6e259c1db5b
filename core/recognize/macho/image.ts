import { latin1 } from '../bytes/text.js';
import { ByteView, type Range } from '../bytes/view.js';
import { type Image, MOST_SECTIONS, type Section } from '../executable/image.js';

/** A Mach-O file, or the first of several in a universal one; places are those of the whole file. */
export interface MachO extends Image {
  /** The file it is, or is in. */
  readonly bytes: Range;
  /** What a library calls itself, and its version of three numbers. */
  readonly library?: { readonly name: string; readonly version: string };
  readonly links: readonly string[];
  readonly uuid?: Range;
}

const THIN: ReadonlyMap<number, { readonly isBigEndian: boolean; readonly wordSize: 4 | 8 }> = new Map([
  [0xfeedface, { isBigEndian: true, wordSize: 4 }],
  [0xfeedfacf, { isBigEndian: true, wordSize: 8 }],
  [0xcefaedfe, { isBigEndian: false, wordSize: 4 }],
  [0xcffaedfe, { isBigEndian: false, wordSize: 8 }],
]);
const FAT = 0xcafebabe;
/** Java's classes begin as universal files do, and have a version there that is larger. */
const MOST_ARCHITECTURES = 30;

const LC = { segment: 0x1, loadDylib: 0xc, idDylib: 0xd, segment64: 0x19, uuid: 0x1b } as const;
const LONGEST = 400;

/** The first bytes are those of Mach-O. https://github.com/apple-oss-distributions/xnu/blob/main/EXTERNAL_HEADERS/mach-o/loader.h */
export function isMachO(head: Uint8Array): boolean {
  const view = new ByteView(head, true);
  const magic = view.u32(0);
  return THIN.has(magic) || (magic === FAT && view.u32(4) > 0 && view.u32(4) < MOST_ARCHITECTURES);
}

/** Undefined for what has no whole header. */
export function machO(all: Uint8Array): MachO | undefined {
  const outer = new ByteView(all, true);
  const start = outer.u32(0) === FAT ? outer.u32(16) : 0;
  const form = THIN.get(outer.u32(start));
  if (!form || !outer.has(start, 32)) return undefined;
  const view = new ByteView(all, form.isBigEndian);
  const sections: Section[] = [];
  const links: string[] = [];
  let found: Pick<MachO, 'library' | 'uuid'> = {};
  for (const { command, at, size } of commandsIn(view, start, form.wordSize)) {
    if (command === LC.segment || command === LC.segment64) sections.push(...sectionsIn(view, start, at, size));
    else if (command === LC.loadDylib) links.push(nameAt(view, at, size));
    else if (command === LC.uuid) found = { ...found, uuid: view.range(at + 8, 16) };
    else if (command === LC.idDylib)
      found = { ...found, library: { name: nameAt(view, at, size), version: versionOf(view.u32(at + 16)) } };
  }
  const length = outer.u32(0) === FAT ? outer.u32(20) : all.length;
  return {
    view,
    wordSize: form.wordSize,
    sections: sections.slice(0, MOST_SECTIONS),
    bytes: view.range(start, length),
    links,
    ...found,
  };
}

function* commandsIn(
  view: ByteView,
  start: number,
  word: 4 | 8,
): Generator<{ command: number; at: number; size: number }> {
  const count = Math.min(view.u32(start + 16), MOST_SECTIONS);
  let at = start + (word === 8 ? 32 : 28);
  for (let index = 0; index < count && view.has(at, 8); index++) {
    const size = view.u32(at + 4);
    if (size < 8) return;
    yield { command: view.u32(at) & 0x7fffffff, at, size };
    at += size;
  }
}

function* sectionsIn(view: ByteView, start: number, at: number, size: number): Generator<Section> {
  const is64 = view.u32(at) === LC.segment64;
  const segment = latin1(view.slice([at + 8, view.stringEnd(at + 8, 16)]));
  const [first, each] = is64 ? [72, 80] : [56, 68];
  const count = Math.min(view.u32(at + (is64 ? 64 : 48)), Math.floor((size - first) / each), MOST_SECTIONS);
  for (let index = 0; index < count; index++) {
    const section = at + first + index * each;
    if (!view.has(section, each)) return;
    yield {
      name: latin1(view.slice([section, view.stringEnd(section, 16)])),
      address: is64 ? view.u64(section + 32) : view.u32(section + 32),
      bytes: view.range(
        start + view.u32(section + (is64 ? 48 : 40)),
        is64 ? view.u64(section + 40) : view.u32(section + 36),
      ),
      isData: segment === '__DATA',
    };
  }
}

function nameAt(view: ByteView, at: number, size: number): string {
  const from = at + view.u32(at + 8);
  return latin1(view.slice([from, view.stringEnd(from, Math.max(0, Math.min(size - (from - at), LONGEST)))]));
}

function versionOf(packed: number): string {
  return `${packed >>> 16}.${(packed >>> 8) & 255}.${packed & 255}`;
}
