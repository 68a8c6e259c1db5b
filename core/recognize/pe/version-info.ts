import { utf16 } from '../bytes/text.js';
import type { ByteView, Range } from '../bytes/view.js';

/** A string of the version resource and where it stands. */
export interface VersionString {
  readonly text: string;
  readonly bytes: Range;
}

const MOST = 200;
const LONGEST_KEY = 200;

/**
 * The strings of a version resource by their keys, of the first language; blocks in blocks, each with its length.
 * https://learn.microsoft.com/windows/win32/menurc/vs-versioninfo
 */
export function versionStrings(view: ByteView, range: Range): ReadonlyMap<string, VersionString> {
  const strings = new Map<string, VersionString>();
  const root = blockAt(view, range[0], range[1]);
  if (root?.key !== 'VS_VERSION_INFO') return strings;
  for (const file of blocksIn(view, root.children))
    if (file.key === 'StringFileInfo')
      for (const table of blocksIn(view, file.children))
        for (const { key, value } of blocksIn(view, table.children)) {
          const text = utf16(view.slice(value)).replace(/\0.*$/s, '').trim();
          if (text !== '' && !strings.has(key)) strings.set(key, { text, bytes: value });
        }
  return strings;
}

interface Block {
  readonly key: string;
  readonly value: Range;
  readonly children: Range;
  readonly end: number;
}

function* blocksIn(view: ByteView, [start, end]: Range): Generator<Block> {
  let at = start;
  for (let count = 0; at + 6 <= end && count < MOST; count++) {
    const block = blockAt(view, at, end);
    if (!block) return;
    yield block;
    at = aligned(block.end);
  }
}

function blockAt(view: ByteView, at: number, end: number): Block | undefined {
  const length = view.u16(at);
  const isText = view.u16(at + 4) === 1;
  const last = Math.min(end, at + length);
  if (length < 8) return undefined;
  let zero = at + 6;
  while (zero + 2 <= last && zero - at < LONGEST_KEY && view.u16(zero) !== 0) zero += 2;
  const value = Math.min(last, aligned(zero + 2));
  // Of a text the length is in characters, but some compilers write it in bytes: it never ends beyond its block.
  const valueEnd = Math.min(last, value + view.u16(at + 2) * (isText ? 2 : 1));
  return {
    key: utf16(view.slice([at + 6, Math.max(at + 6, zero)])),
    value: [value, valueEnd],
    children: [Math.min(last, aligned(valueEnd)), last],
    end: last,
  };
}

/** Blocks are aligned to 4 bytes from the start of the resource, which is aligned in the file too. */
function aligned(at: number): number {
  return (at + 3) & ~3;
}
