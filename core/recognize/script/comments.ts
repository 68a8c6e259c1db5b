/** A comment of a script or style sheet, with its delimiters; UTF-16 offsets, half-open. */
export interface Comment {
  readonly start: number;
  readonly end: number;
  /** Marked as one to be kept: "/*!", "//!", "@license", "@preserve". */
  readonly isMarked: boolean;
  /** Nothing but space, a directive or other comments stands before it. */
  readonly isFirst: boolean;
}

/** UTF-16 units; a longer comment is no banner. */
const LONGEST = 256 * 1024;
/** Comments of one file; of more the rest is left out. */
export const MOST_BANNERS = 2000;

/**
 * The comments that minifiers keep, and what comments a file begins with, in the order of the text. Strings and regular
 * expressions are not told from code: "/*" in one opens a comment here, and is none that anybody marked. Linear.
 * https://github.com/terser/terser#keeping-copyright-notices-or-other-comments
 */
export function bannersIn(text: string): readonly Comment[] {
  const blocks = [...markedBlocks(text)];
  const first = firstComments(text);
  const lines = [...lineBanners(text)];
  const all = [...first, ...blocks, ...lines].sort((a, b) => a.start - b.start || b.end - a.end);
  const apart: Comment[] = [];
  for (const one of all) if (one.start >= (apart.at(-1)?.end ?? 0)) apart.push(one);
  return apart.slice(0, MOST_BANNERS);
}

function* markedBlocks(text: string): Generator<Comment> {
  let end = -1;
  let mark = -1;
  for (let start = text.indexOf('/*'); start >= 0; ) {
    if (end < start + 4) end = endOf(text, start);
    if (end < 0) return;
    if (mark < start) mark = nextMark(text, start);
    const isMarked = text[start + 2] === '!' || mark < end;
    if (isMarked && end - start <= LONGEST) {
      yield { start, end, isMarked, isFirst: false };
      start = text.indexOf('/*', end);
    } else start = text.indexOf('/*', start + 2);
  }
}

function endOf(text: string, start: number): number {
  const close = text.indexOf('*/', start + 2);
  return close < 0 ? -1 : close + 2;
}

const MARK = /@(?:license|licence|licstart|preserve|copyright|cc_on)\b/gi;

function nextMark(text: string, from: number): number {
  MARK.lastIndex = from;
  return MARK.exec(text)?.index ?? Number.POSITIVE_INFINITY;
}

/** One comment after another at the start: one made of lines, or one block each. */
function firstComments(text: string): readonly Comment[] {
  const found: Comment[] = [];
  BEFORE.lastIndex = 0;
  for (let at = BEFORE.exec(text)?.[0].length ?? 0; found.length < 8; ) {
    const isBlock = text.startsWith('/*', at);
    if (!isBlock && !text.startsWith('//', at)) break;
    const end = isBlock ? endOf(text, at) : endOfLines(text, at);
    if (end < 0 || end - at > LONGEST) break;
    const isMarked = text[at + 2] === '!' || nextMark(text, at) < end;
    found.push({ start: at, end, isMarked, isFirst: true });
    BEFORE.lastIndex = end;
    at = end + (BEFORE.exec(text)?.[0].length ?? 0);
  }
  return found;
}

const BEFORE = /(?:\s|["']use strict["'];?|@charset "[^"\n]{0,40}";|[;!](?=\s*\/[*/]))*/y;

function endOfLines(text: string, start: number): number {
  for (let at = start; ; ) {
    const line = text.indexOf('\n', at);
    if (line < 0) return text.length;
    NEXT_LINE.lastIndex = line + 1;
    const next = NEXT_LINE.exec(text);
    if (!next) return line;
    at = NEXT_LINE.lastIndex;
  }
}

const NEXT_LINE = /[ \t]{0,40}\/\//y;

/** Lines that begin with "//!", or that speak of a copyright where code was squeezed before and behind them. */
function* lineBanners(text: string): Generator<Comment> {
  let until = 0;
  for (const { index: start } of text.matchAll(LINES)) {
    if (start < until || !BEFORE_LINE.test(text.slice(Math.max(0, start - 40), start))) continue;
    const end = endOfLines(text, start);
    until = end;
    if (text[start + 2] === '!' || SQUEEZED.test(text.slice(start, Math.min(end, start + 1000))))
      yield { start, end, isMarked: true, isFirst: false };
  }
}

const LINES = /\/\/(?=!| {3,5}[A-Z])/g;
const BEFORE_LINE = /[{};,\n][ \t]*$/;
const SQUEEZED = /\(c\)|copyright|©/i;
