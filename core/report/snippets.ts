import type { Span } from '../model/span.js';
import { type Places, placeTitle } from './places.js';

/** A place to show with what is to be said of it. */
export interface Pointer {
  readonly span: Span;
  /** Empty when there is nothing to say but "here". */
  readonly text: string;
}

/** Part of one line to underline; offsets in the line. */
export interface Mark {
  readonly line: number;
  readonly source: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Lines of one file that are shown together. */
export interface Snippet {
  /** "package.json:31:5" */
  readonly title: string;
  readonly file: string;
  /** By line, then place. */
  readonly marks: readonly Mark[];
  /** What is to be said of a file whose lines cannot be shown. */
  readonly unplaced: readonly string[];
}

/** Gathers places that lie near each other in one file; in the order of the first of each. */
export function snippets(pointers: readonly Pointer[], where: Places): readonly Snippet[] {
  const found: Snippet[] = [];
  for (const pointer of pointers.slice(0, MAX_POINTERS)) {
    const marks = marksOf(pointer, where);
    const near = found.findIndex((snippet) => snippet.file === pointer.span.file && isNear(snippet, marks));
    const snippet = found[near];
    if (snippet) found[near] = join(snippet, pointer, marks);
    else
      found.push(
        join(
          { title: placeTitle(where, pointer.span), file: pointer.span.file, marks: [], unplaced: [] },
          pointer,
          marks,
        ),
      );
  }
  return found;
}

/** A component in a large workspace has a path in each of its projects; a person needs a few. */
export const MAX_POINTERS = 12;
const NEAR = 3;
const SHORT = 4;

function join(snippet: Snippet, { text }: Pointer, marks: readonly Mark[]): Snippet {
  if (marks.length === 0) return text === '' ? snippet : { ...snippet, unplaced: [...snippet.unplaced, text] };
  const all = [...snippet.marks, ...marks];
  return { ...snippet, marks: all.sort((a, b) => a.line - b.line || a.start - b.start || a.end - b.end) };
}

function isNear(snippet: Snippet, marks: readonly Mark[]): boolean {
  const first = marks[0]?.line;
  const last = marks.at(-1)?.line;
  if (first === undefined || last === undefined) return snippet.marks.length === 0;
  return snippet.marks.some(({ line }) => line >= first - NEAR && line <= last + NEAR);
}

/** One mark a line; of a long range only its first and last line. The text stands at the last. */
function marksOf({ span, text }: Pointer, where: Places): readonly Mark[] {
  const source = where.text(span.file);
  if (source === undefined) return [];
  const start = Math.min(Math.max(span.start, 0), source.length);
  const end = withoutLineEnd(source, start, Math.min(Math.max(span.end, start), source.length));
  const range = where.range({ file: span.file, start, end });
  if (!range) return [];
  const count = range.end.line - range.start.line + 1;
  const lines = [{ line: range.start.line, from: lineStart(source, start) }];
  if (count > SHORT) lines.push({ line: range.end.line, from: lineStart(source, end) });
  else
    for (let next = 1; next < count; next++)
      lines.push({ line: range.start.line + next, from: lineEnd(source, lines.at(-1)?.from ?? 0) + 1 });
  return lines.map(({ line, from }, index) => {
    const whole = source.slice(from, lineEnd(source, from)).replace(/\r$/, '');
    const blank = whole.length - whole.trimStart().length;
    return {
      line,
      source: whole,
      start: index === 0 ? start - from : blank,
      end: Math.min(end - from, whole.length),
      text: index === lines.length - 1 ? text : '',
    };
  });
}

function withoutLineEnd(source: string, start: number, end: number): number {
  let last = end;
  while (last > start && (source[last - 1] === '\n' || source[last - 1] === '\r')) last--;
  return last;
}

function lineStart(source: string, offset: number): number {
  return offset === 0 ? 0 : source.lastIndexOf('\n', offset - 1) + 1;
}

function lineEnd(source: string, offset: number): number {
  const end = source.indexOf('\n', offset);
  return end < 0 ? source.length : end;
}
