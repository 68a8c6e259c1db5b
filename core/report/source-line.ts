import { visibleCharacter } from './visible.js';
import { columns } from './wrap.js';

/** A line of a file as it is printed, and where a range of it came to stand. */
export interface Shown {
  readonly text: string;
  /** Terminal columns, from 0, half-open; never empty. */
  readonly from: number;
  readonly to: number;
}

/**
 * Prints a line in at most `width` terminal columns. A longer one is cut around the range, each cut marked by "…":
 * a minified package.json has all its megabytes in one line. Offsets are UTF-16, relative to the line.
 */
export function showLine(line: string, start: number, end: number, width: number): Shown {
  const reach = 2 * width;
  const from = line.length > 2 * reach ? Math.max(0, start - reach) : 0;
  const to = line.length > 2 * reach ? Math.min(line.length, Math.min(end, start + reach) + reach) : line.length;
  const cells = cellsOf(line.slice(from, to), from);
  const total = cells.at(-1)?.to ?? 0;
  const mark = {
    from: cells.find((cell) => cell.end > start)?.from ?? total,
    to: cells.findLast((cell) => cell.start < end)?.to ?? 0,
  };
  const wide = { from: mark.from, to: Math.max(mark.to, mark.from + 1) };
  if (from === 0 && to === line.length && total <= width) return { text: textOf(cells), ...wide };
  return cut(cells, wide, width, { left: from > 0, right: to < line.length });
}

/** True when the whole line fits. */
export function fits(line: string, width: number): boolean {
  return line.length <= 4 * width && (cellsOf(line, 0).at(-1)?.to ?? 0) <= width;
}

/** One character as people see it, its offsets in the line and its columns on the terminal. */
interface Cell {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly from: number;
  readonly to: number;
}

const TAB = '    ';

/** Each character of the text and where it begins. To load the tables of Unicode takes a while, and most lines are ASCII. */
function* characters(text: string): Generator<{ readonly segment: string; readonly index: number }> {
  if (!ASCII.test(text)) yield* new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text);
  else for (let index = 0; index < text.length; index++) yield { segment: text.charAt(index), index };
}

/** But for line ends, which pair up; no line has one inside. */
const ASCII = /^[\t\x20-\x7e]*$/;

function cellsOf(slice: string, offset: number): readonly Cell[] {
  const cells: Cell[] = [];
  let column = 0;
  for (const { segment, index } of characters(slice)) {
    const command = segment === '[' && slice.startsWith('##', index - 2);
    const text = command ? '\uFFFD' : segment === '\t' ? TAB : visibleCharacter(segment);
    const size = columns(text);
    cells.push({ text, start: offset + index, end: offset + index + segment.length, from: column, to: column + size });
    column += size;
  }
  return cells;
}

function cut(
  cells: readonly Cell[],
  mark: { readonly from: number; readonly to: number },
  width: number,
  already: { readonly left: boolean; readonly right: boolean },
): Shown {
  const room = Math.max(1, width - 2);
  const total = cells.at(-1)?.to ?? 0;
  const context = Math.max(0, room - (mark.to - mark.from));
  const left = Math.max(0, Math.min(mark.from - Math.floor(context / 2), total - room));
  const inside = cells.filter((cell) => cell.from >= left && cell.to <= left + room);
  const begin = inside[0]?.from ?? left;
  const stop = inside.at(-1)?.to ?? left;
  const before = already.left || begin > 0 ? '…' : '';
  const after = already.right || stop < total ? '…' : '';
  const shift = before.length - begin;
  const from = Math.max(mark.from, begin) + shift;
  return {
    text: before + textOf(inside) + after,
    from,
    to: Math.max(from + 1, Math.min(mark.to, stop) + shift),
  };
}

function textOf(cells: readonly Cell[]): string {
  return cells.map((cell) => cell.text).join('');
}
