import { isCopyrightOnly } from '../match/copyright.js';
import type { LicensePassage } from '../model/license.js';

/**
 * What texts share that differ in white space and copyright lines alone: what remains without these, and places by the
 * number of letters before them.
 */
export function keyOf(text: string): string {
  return oneSpaced(withoutCopyright(text));
}

export function oneSpaced(text: string): string {
  return text.replace(/\s{2,}|[^\S ]/g, ' ');
}

/** `isComment`: a comment of a program, whose lines may begin with a sign of one. */
export function withoutCopyright(text: string, isComment = false): string {
  return text.replace(isComment ? COPYRIGHT_IN_COMMENT : COPYRIGHT, (line) => (isCopyrightOnly(line) ? '' : line));
}

/** Longer texts are lists of what is bundled: no two packages have the same, and none is known. */
export function isOneOfAKind(text: string): boolean {
  return text.length > LONGEST_SHARED;
}

/** UTF-16 units; the GPL has 35,149. */
const LONGEST_SHARED = 40_000;

/** Lines that say who holds the copyright. */
const HOLDER =
  '(?:copyright[ \\t:]{0,4}(?:\\(c\\)|©|(?=\\d{4}\\b))|\\(c\\)[ \\t]{0,4}(?:copyright|(?=\\d{4}\\b))|©)[^\\r\\n]{0,200}$';
const COPYRIGHT = new RegExp(`^[ \\t]{0,20}${HOLDER}`, 'gim');
const COPYRIGHT_IN_COMMENT = new RegExp(`^[ \\t]{0,20}(?:[#*;%/!-]{1,3}[ \\t]{0,20})?${HOLDER}`, 'gim');

/** Passages by the number of letters before them, white space left out. */
export function counted(passages: readonly LicensePassage[], text: string): readonly LicensePassage[] {
  const counter = lettersIn(text);
  return passages.map((passage) => mapped(passage, counter, counter));
}

/** The number of letters before an offset; asked in rising order it looks at each once. */
function lettersIn(text: string): (offset: number) => number {
  let at = 0;
  let letters = 0;
  return (offset) => {
    if (offset < at) {
      at = 0;
      letters = 0;
    }
    for (; at < offset; at += 1) if (!isSpace(text.charCodeAt(at))) letters += 1;
    return letters;
  };
}

/** The same passages by offsets in a text that has these letters, and copyright lines that do not count. */
export function placed(
  passages: readonly LicensePassage[],
  text: string,
  isComment = false,
): readonly LicensePassage[] {
  const lines = text.matchAll(isComment ? COPYRIGHT_IN_COMMENT : COPYRIGHT);
  const skipped = [...lines].filter(({ 0: line }) => isCopyrightOnly(line));
  const offsetOf = offsetsIn(text, skipped);
  return passages.map((passage) => mapped(passage, offsetOf, (letters) => offsetOf(letters - 1) + 1));
}

function mapped(
  passage: LicensePassage,
  place: (at: number) => number,
  placeOfEnd: (at: number) => number,
): LicensePassage {
  const { start, end, changedAt } = passage;
  const moved = { ...passage, start: place(start), end: placeOfEnd(end) };
  return changedAt === undefined ? moved : { ...moved, changedAt: place(changedAt) };
}

/** The offset of a letter by its number. */
function offsetsIn(text: string, skipped: readonly RegExpMatchArray[]): (letter: number) => number {
  let at = 0;
  let letters = 0;
  let next = 0;
  return (letter) => {
    if (letter < letters) {
      at = 0;
      letters = 0;
      next = 0;
    }
    for (; at < text.length; at += 1) {
      const line = skipped[next];
      if (line && at === line.index) {
        at += line[0].length;
        next += 1;
      }
      if (isSpace(text.charCodeAt(at))) continue;
      if (letters === letter) return at;
      letters += 1;
    }
    return text.length;
  };
}

/** What `\s` matches, for the characters that texts have. */
function isSpace(code: number): boolean {
  return (
    code === 0x20 ||
    (code >= 0x09 && code <= 0x0d) ||
    code === 0xa0 ||
    code === 0xfeff ||
    (code >= 0x2000 && /\s/.test(String.fromCharCode(code)))
  );
}
