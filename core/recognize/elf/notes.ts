import { latin1 } from '../bytes/text.js';
import type { ByteView, Range } from '../bytes/view.js';
import type { Elf } from './image.js';

export interface Note {
  readonly owner: string;
  readonly type: number;
  readonly bytes: Range;
}

const MOST = 200;

/** Every note, in file order. https://refspecs.linuxfoundation.org/elf/gabi4+/ch5.pheader.html#note_section */
export function* notesIn({ view, notes }: Elf): Generator<Note> {
  let count = 0;
  for (const { bytes, align } of notes)
    for (const note of notesOf(view, bytes, align === 8 ? 8 : 4)) {
      if (++count > MOST) return;
      yield note;
    }
}

function* notesOf(view: ByteView, [start, end]: Range, align: number): Generator<Note> {
  const aligned = (at: number): number => start + Math.ceil((at - start) / align) * align;
  for (let at = start; at + 12 <= end; ) {
    const name = view.u32(at);
    const length = view.u32(at + 4);
    const from = aligned(at + 12 + name);
    if (from + length > end) return;
    const owner = latin1(view.slice(view.range(at + 12, Math.min(name, 32)))).replace(/\0.*/s, '');
    yield { owner, type: view.u32(at + 8), bytes: [from, from + length] };
    at = aligned(from + length);
  }
}
