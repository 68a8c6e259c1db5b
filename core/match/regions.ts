import { wordOfLaw } from './words-of-law.js';

/** A text that is no longer is read whole. In UTF-16 units. */
const SHORT = 2048;
/** What stands so near a word of law is read; no license has less than one such word in twice the distance. */
const REACH = 4000;
/** Behind one such word the next is looked for only so far on. */
const STEP = 500;
/** A region begins with a line where one begins this near. */
const LINE_NEAR = 300;

/**
 * Where a text is worth reading word for word, in order and apart: around the words that licenses are made of. Everything
 * where it is short. The template of each license has them all over (the build of the index checks that); of ScanCode's
 * known texts one in three hundred, the vaguest of all ("do what you like with it"), has none and is found in short
 * texts, or near other words of law, alone.
 */
export function regionsOf(text: string): readonly Region[] {
  if (text.length <= SHORT) return whole(text);
  const regions: { start: number; end: number }[] = [];
  let last: { start: number; end: number } | undefined;
  for (let found = wordOfLaw(text, 0); found; found = wordOfLaw(text, found.end + STEP)) {
    const end = Math.min(text.length, found.start + REACH);
    if (last && found.start - REACH <= last.end) last.end = end;
    else {
      last = { start: Math.max(0, found.start - REACH), end };
      regions.push(last);
    }
  }
  for (const region of regions) {
    region.start = lineStart(text, region.start);
    region.end = wordEnd(text, region.end);
  }
  return regions;
}

/** All of a text. */
export function whole(text: string): readonly Region[] {
  return [{ start: 0, end: text.length }];
}

/** UTF-16 offsets, half-open. */
export interface Region {
  readonly start: number;
  readonly end: number;
}

function lineStart(text: string, at: number): number {
  const line = text.lastIndexOf('\n', at) + 1;
  if (at - line <= LINE_NEAR) return line;
  let start = at;
  while (start > 0 && at - start < LINE_NEAR && isPart(text.charCodeAt(start - 1))) start -= 1;
  return start;
}

function wordEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && end - at < LINE_NEAR && isPart(text.charCodeAt(end))) end += 1;
  return end;
}

/** Of a word: no space and no line break. */
function isPart(code: number): boolean {
  return code > 0x20 && code !== 0xa0;
}
