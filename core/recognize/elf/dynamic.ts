import { textOf } from '../bytes/text.js';
import { type Elf, PT } from './image.js';

/** What an object says to the dynamic linker. */
export interface Dynamic {
  readonly soname?: string;
  /** Libraries it links to. */
  readonly needed: readonly string[];
}

const DT = { needed: 1, strings: 5, soname: 14 } as const;
const MOST_ENTRIES = 1000;
const LONGEST = 400;

/** Found by segments, which a file that runs has even where its sections were stripped. https://refspecs.linuxfoundation.org/elf/gabi4+/ch5.dynamic.html */
export function dynamicOf({ view, wordSize, segments }: Elf): Dynamic {
  const table = segments.find(({ type }) => type === PT.dynamic);
  if (!table) return { needed: [] };
  const entries: (readonly [tag: number, value: number])[] = [];
  for (
    let at = table.bytes[0];
    at + 2 * wordSize <= table.bytes[1] && entries.length < MOST_ENTRIES;
    at += 2 * wordSize
  ) {
    const tag = view.word(at, wordSize);
    if (tag === 0) break;
    entries.push([tag, view.word(at + wordSize, wordSize)]);
  }
  const strings = entries.find(([tag]) => tag === DT.strings)?.[1];
  const load = segments.find(
    ({ type, address, bytes }) =>
      type === PT.load && strings !== undefined && strings >= address && strings - address < bytes[1] - bytes[0],
  );
  if (strings === undefined || !load) return { needed: [] };
  const start = load.bytes[0] + strings - load.address;
  const named = (wanted: number): readonly string[] =>
    entries
      .filter(([tag]) => tag === wanted)
      .map(([, value]) => textOf(view.slice([start + value, view.stringEnd(start + value, LONGEST)])));
  const [soname] = named(DT.soname);
  return { ...(soname ? { soname } : {}), needed: named(DT.needed).filter((name) => name !== '') };
}
