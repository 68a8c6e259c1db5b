import { textOf } from '../bytes/text.js';
import type { ByteView, Range } from '../bytes/view.js';

/** A custom section: its name and what is in it. */
export interface CustomSection {
  readonly name: string;
  readonly bytes: Range;
}

const MOST = 20_000;
const LONGEST_NAME = 200;

/**
 * The custom sections of a module, or of a component: those of the modules inside are its own. Ends at the first section
 * that runs over the end. https://webassembly.github.io/spec/core/binary/modules.html#sections
 */
export function customSections(view: ByteView): {
  readonly sections: readonly CustomSection[];
  readonly isWhole: boolean;
} {
  const sections: CustomSection[] = [];
  let at = 8;
  for (let count = 0; at < view.length; count++) {
    const size = varuint(view, at + 1);
    if (!size || count === MOST || !view.has(size.end, size.value)) return { sections, isWhole: false };
    const end = size.end + size.value;
    if (view.u8(at) === 0) {
      const name = varuint(view, size.end);
      if (!name || name.value > LONGEST_NAME || name.end + name.value > end) return { sections, isWhole: false };
      const from = name.end + name.value;
      sections.push({ name: textOf(view.slice([name.end, from])), bytes: [from, end] });
    }
    at = end;
  }
  return { sections, isWhole: true };
}

/** LEB128, of 32 bits at most. */
export function varuint(view: ByteView, at: number): { readonly value: number; readonly end: number } | undefined {
  let value = 0;
  for (let index = 0; index < 5; index++) {
    if (!view.has(at + index, 1)) return undefined;
    const byte = view.u8(at + index);
    value += (byte & 0x7f) * 2 ** (7 * index);
    if (byte < 0x80) return { value, end: at + index + 1 };
  }
  return undefined;
}
