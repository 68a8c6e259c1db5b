import type { FilePath } from '../../model/file-path.js';
import type { Stated } from '../../model/recognized.js';
import { textOf } from '../bytes/text.js';
import { ascii, find, type Range } from '../bytes/view.js';
import type { Image } from './image.js';

/** Strings of one executable. */
const MOST = 8;
/** Bytes of one string. */
const LONGEST = 16 * 1024;
/** Bytes that are looked through. */
const ENOUGH = 64 * 1024 * 1024;

const WORDS = [
  'License ',
  'icensed under',
  'free software',
  'ermission is hereby granted',
  'SPDX-License-Identifier',
].map(ascii);
const STATEMENT =
  /License (?:[AL]?GPLv|BSD|MIT|Apache)|[Ll]icensed under (?:the )?[A-Z]|This (?:is|program is|library is) free software|Permission is hereby granted|SPDX-License-Identifier:/;

/**
 * What an executable written in C says of its license when asked for its version or its terms: strings that end with a
 * zero in its read-only data. https://www.gnu.org/prep/standards/html_node/_002d_002dversion.html
 */
export function statementsIn({ view, sections }: Image, file: FilePath): readonly Stated[] {
  const found = new Map<number, Stated>();
  let left = ENOUGH;
  for (const { name, bytes } of sections) {
    if (!READ_ONLY.has(name)) continue;
    const range: Range = [bytes[0], Math.min(bytes[1], bytes[0] + left)];
    left -= range[1] - range[0];
    for (const word of WORDS) {
      let at = find(view.bytes, word, range);
      for (let count = 0; at !== undefined && count < TRIES && found.size < MOST; count++) {
        const string = stringAround(view.bytes, at, range);
        const text = string && textOf(view.slice(string));
        if (string && text !== undefined && STATEMENT.test(text) && !text.includes('\ufffd'))
          found.set(string[0], { text, at: { file, bytes: string } });
        at = find(view.bytes, word, [string?.[1] ?? at + word.length, range[1]]);
      }
    }
  }
  return [...found.values()];
}

const READ_ONLY = new Set(['.rodata', '.rodata.str1.8', '.rdata', '__cstring', '__const']);
const TRIES = 200;

/** Undefined for one that is too long to be a string: languages that keep lengths put strings one after another. */
function stringAround(bytes: Uint8Array, at: number, [start, end]: Range): Range | undefined {
  let first = at;
  while (first > start && at - first < LONGEST && bytes[first - 1] !== 0) first--;
  const last = bytes.subarray(0, Math.min(end, at + LONGEST)).indexOf(0, at);
  return last < 0 || at - first >= LONGEST ? undefined : [first, last];
}
