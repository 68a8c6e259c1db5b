/** A place as people count: from 1, columns in UTF-16 units. */
export interface LineColumn {
  readonly line: number;
  readonly column: number;
}

/** Converts between offsets and lines of one text. */
export interface LineIndex {
  /** Number of lines; a text that ends with a line break has an empty last line. */
  readonly count: number;
  /** Of a UTF-16 offset; one outside the text counts as its nearest end. O(log n). */
  at(offset: number): LineColumn;
  /** The UTF-16 offset; a column beyond its line's end counts as that end, a line outside the text as its nearest. O(1). */
  offset(place: LineColumn): number;
}

/** Counts a text's lines once. A line ends with LF, CRLF or CR, as in the Language Server Protocol. */
export function lineIndex(text: string): LineIndex {
  const starts = startsIn(text);
  const startOf = (line: number): number => starts[line] ?? text.length;
  // Most questions are about the line of the one before.
  let near = 0;
  return {
    count: starts.length,
    at(offset) {
      const inside = clamp(offset, 0, text.length);
      if (inside < startOf(near) || inside >= startOf(near + 1)) near = lastNotAfter(starts, inside);
      const line = near;
      return { line: line + 1, column: inside - startOf(line) + 1 };
    },
    offset({ line, column }) {
      const at = clamp(line - 1, 0, starts.length - 1);
      const end = at + 1 < starts.length ? beforeBreak(text, startOf(at), startOf(at + 1)) : text.length;
      return clamp(startOf(at) + column - 1, startOf(at), end);
    },
  };
}

/** Offsets at which lines begin. */
function startsIn(text: string): readonly number[] {
  const starts = [0];
  if (text.includes('\r')) for (const { 0: end, index } of text.matchAll(BREAK)) starts.push(index + end.length);
  else for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

const BREAK = /\r\n?|\n/g;

/** Index of the last number that is not greater; the first is 0. */
function lastNotAfter(ascending: readonly number[], wanted: number): number {
  let low = 0;
  let high = ascending.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((ascending[middle] ?? 0) <= wanted) low = middle;
    else high = middle - 1;
  }
  return low;
}

function beforeBreak(text: string, start: number, next: number): number {
  let end = next;
  while (end > start && (text[end - 1] === '\n' || text[end - 1] === '\r')) end--;
  return end;
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}
