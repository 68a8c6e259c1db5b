import { textOf } from '../bytes/text.js';
import type { ByteView, Range } from '../bytes/view.js';
import { DIRECTORY, type Pe } from './image.js';
import { CODED, COLUMNS } from './tables.js';

/** What a .NET assembly calls itself. */
export interface Assembly {
  readonly name: string;
  readonly version: string;
}

const ASSEMBLY = 0x20;

/**
 * Name and version from the Assembly table of the metadata; undefined for what is no assembly, or none that can be
 * read. ECMA-335, II.24. https://ecma-international.org/publications-and-standards/standards/ecma-335/
 */
export function assemblyOf(pe: Pe): Assembly | undefined {
  const { view } = pe;
  const cli = pe.directory(DIRECTORY.cli);
  const root = cli && pe.place(view.u32(cli[0] + 8));
  if (root === undefined || view.u32(root) !== 0x424a5342) return undefined;
  const streams = streamsIn(view, root);
  const [tables, strings] = [streams.get('#~') ?? streams.get('#-'), streams.get('#Strings')];
  const row = tables && assemblyRow(view, tables);
  if (!row || !strings) return undefined;
  const { at, stringSize } = row;
  const index = at + 16 + row.blobSize;
  const name = strings[0] + (stringSize === 4 ? view.u32(index) : view.u16(index));
  const text = name < strings[1] ? textOf(view.slice([name, Math.min(strings[1], view.stringEnd(name, 1024))])) : '';
  return text === '' ? undefined : { name: text, version: [4, 6, 8, 10].map((part) => view.u16(at + part)).join('.') };
}

function streamsIn(view: ByteView, root: number): ReadonlyMap<string, Range> {
  const streams = new Map<string, Range>();
  let at = root + 16 + (Math.min(view.u32(root + 12), 256) + 3 - ((view.u32(root + 12) + 3) % 4));
  const count = Math.min(view.u16(at + 2), 16);
  at += 4;
  for (let index = 0; index < count; index++) {
    const end = view.stringEnd(at + 8, 32);
    streams.set(textOf(view.slice([at + 8, end])), view.range(root + view.u32(at), view.u32(at + 4)));
    at += 8 + Math.ceil((end - at - 8 + 1) / 4) * 4;
  }
  return streams;
}

interface Row {
  readonly at: number;
  readonly stringSize: 2 | 4;
  readonly blobSize: 2 | 4;
}

/** The first row of the table, behind all rows of the tables before it. */
function assemblyRow(view: ByteView, [start, end]: Range): Row | undefined {
  const heaps = view.u8(start + 6);
  const present = [view.u32(start + 8), view.u32(start + 12)];
  const counts: number[] = [];
  let at = start + 24;
  for (let table = 0; table < 64; table++) {
    const isThere = ((present[table >> 5] as number) >>> (table & 31)) & 1;
    counts.push(isThere ? view.u32(at) : 0);
    if (isThere) at += 4;
  }
  if (!counts[ASSEMBLY]) return undefined;
  const wide = (bit: number): 2 | 4 => (heaps & bit ? 4 : 2);
  const size = (column: string): number => {
    if (column === 's') return wide(1);
    if (column === 'g') return wide(2);
    if (column === 'b') return wide(4);
    if (column.startsWith('t')) return (counts[Number.parseInt(column.slice(1), 16)] as number) < 0x10000 ? 2 : 4;
    const coded = CODED[column];
    if (!coded) return Number(column);
    return Math.max(...coded[1].map((table) => counts[table] as number)) < 2 ** (16 - coded[0]) ? 2 : 4;
  };
  for (const [table, columns] of COLUMNS.entries())
    at += (counts[table] as number) * columns.reduce((sum, column) => sum + size(column), 0);
  return at + 22 <= end ? { at, stringSize: wide(1), blobSize: wide(4) } : undefined;
}
