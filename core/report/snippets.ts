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
  /** Amid a range of several lines: shown, not underlined. */
  readonly amid: boolean;
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
const SHORT = 8;

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

/** One mark a line; of a long range only its first and last. What is to be said stands at the last. */
function marksOf({ span, text }: Pointer, where: Places): readonly Mark[] {
  const range = where.range(span);
  if (!range) return [];
  const first = range.start.line;
  const last = range.end.column === 1 && range.end.line > first ? range.end.line - 1 : range.end.line;
  const numbers = last - first < SHORT ? upTo(first, last) : [first, last];
  return numbers.flatMap((line) => {
    const source = where.line(span.file, line);
    if (source === undefined) return [];
    const blank = source.length - source.trimStart().length;
    return [
      {
        line,
        source,
        start: line === first ? range.start.column - 1 : blank,
        end: line === range.end.line ? range.end.column - 1 : source.length,
        text: line === last ? text : '',
        amid: line !== first && line !== last,
      },
    ];
  });
}

function upTo(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
