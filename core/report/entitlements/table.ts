import { visible } from '../visible.js';
import { columns, padded } from '../wrap.js';

/** A table in plain columns, each as wide as it has to be. */
export function plainTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  bold: (text: string) => string,
): readonly string[] {
  const shown = rows.map((row) => row.map((cell) => visible(cell, WIDEST)));
  const widths = head.map((title, at) => Math.max(columns(title), ...shown.map((row) => columns(row[at] ?? ''))));
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, at) => (at === cells.length - 1 ? cell : padded(cell, widths[at] ?? 0)))
      .join('  ')
      .trimEnd();
  return [bold(line(head)), ...shown.map(line)];
}

const WIDEST = 80;
