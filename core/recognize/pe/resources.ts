import type { Range } from '../bytes/view.js';
import { DIRECTORY, type Pe } from './image.js';

/** Entries of one directory that are looked at. */
const MOST = 64;
const SUBDIRECTORY = 0x80000000;

/**
 * The resources of a type: the tree has three levels, type, name and language, and no more are followed, so that one
 * that leads back into itself ends. https://learn.microsoft.com/windows/win32/debug/pe-format#the-rsrc-section
 */
export function* resourcesOf(pe: Pe, type: number): Generator<Range> {
  const root = pe.directory(DIRECTORY.resources);
  if (!root) return;
  for (const [id, names] of entriesAt(pe, root[0], 0))
    if (id === type && names & SUBDIRECTORY)
      for (const [, languages] of entriesAt(pe, root[0], names & ~SUBDIRECTORY))
        if (languages & SUBDIRECTORY)
          for (const [, leaf] of entriesAt(pe, root[0], languages & ~SUBDIRECTORY))
            if (!(leaf & SUBDIRECTORY)) {
              const { view } = pe;
              const start = pe.place(view.u32(root[0] + leaf));
              if (start !== undefined) yield view.range(start, view.u32(root[0] + leaf + 4));
            }
}

function* entriesAt({ view }: Pe, root: number, offset: number): Generator<readonly [id: number, to: number]> {
  const at = root + (offset >>> 0);
  const count = Math.min(view.u16(at + 12) + view.u16(at + 14), MOST);
  for (let index = 0; index < count; index++) {
    const entry = at + 16 + 8 * index;
    if (!view.has(entry, 8)) return;
    yield [view.u32(entry), view.u32(entry + 4)];
  }
}
