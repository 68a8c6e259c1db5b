import type { Look } from './look.js';
import type { Places } from './places.js';
import { type Mark, type Pointer, type Snippet, snippets } from './snippets.js';
import { fits, showLine } from './source-line.js';
import { visible } from './visible.js';
import { wrap } from './wrap.js';

/** Printed lines, and how wide their line numbers are: what comes below lines up with them. */
export interface Frame {
  readonly lines: readonly string[];
  readonly gutter: number;
}

/**
 * Source lines with the places underlined, the first place leading (`-->`), the others below it (`:::`). A place whose
 * file is not at hand is named without its line.
 */
export function frame(pointers: readonly Pointer[], where: Places, look: Look): Frame {
  const shown = snippets(pointers, where);
  const gutter = Math.max(1, ...shown.flatMap(({ marks }) => marks.map(({ line }) => String(line).length)));
  const lines: string[] = [];
  for (const [index, snippet] of shown.entries()) {
    const arrow = look.faint(`${' '.repeat(gutter + 1)}${index === 0 ? '-->' : ':::'}`);
    lines.push(`${arrow} ${visible(snippet.title)}`);
    if (index === 0 && snippet.marks.length > 0) lines.push(bar(gutter, look));
    lines.push(...body(snippet, gutter, index === 0, look));
    if (index === 0 && shown.length > 1) lines.push(bar(gutter, look));
  }
  return { lines, gutter };
}

function* body(snippet: Snippet, gutter: number, leading: boolean, look: Look): Iterable<string> {
  const width = Math.max(MIN_WIDTH, (look.width ?? PIPE_WIDTH) - gutter - 4);
  for (const text of snippet.unplaced) yield `${bar(gutter, look)} ${visible(text, MAX_LABEL)}`;
  let last: number | undefined;
  for (const [index, mark] of snippet.marks.entries()) {
    if (last !== undefined && mark.line > last + 1) yield look.faint('...');
    const before = snippet.marks[index - 1];
    const repeated = before?.line === mark.line && fits(mark.source, width);
    const shown = showLine(mark.source, mark.start, mark.end, width);
    if (!repeated) yield `${look.faint(` ${String(mark.line).padStart(gutter)} |`)} ${shown.text}`.trimEnd();
    const same = repeated && before?.start === mark.start && before.end === mark.end;
    if (!mark.amid) yield* underline(mark, shown, same, gutter, width, leading, look);
    last = mark.line;
  }
}

function* underline(
  mark: Mark,
  shown: { readonly from: number; readonly to: number },
  same: boolean,
  gutter: number,
  width: number,
  leading: boolean,
  look: Look,
): Iterable<string> {
  const paint = leading ? look.strong : look.second;
  const carets = same ? ' '.repeat(shown.to - shown.from) : '^'.repeat(shown.to - shown.from);
  const lead = `${bar(gutter, look)} ${' '.repeat(shown.from)}`;
  const text = visible(mark.text, MAX_LABEL);
  const room = look.width === undefined ? undefined : width - shown.to - 1;
  if (text === '') {
    if (!same) yield `${lead}${paint(carets)}`;
  } else if (room === undefined || room >= Math.min(text.length, MIN_WIDTH)) {
    const [first = '', ...rest] = wrap(text, room);
    yield `${lead}${paint(`${carets} ${first}`)}`;
    for (const line of rest) yield `${lead}${' '.repeat(shown.to - shown.from + 1)}${paint(line)}`;
  } else {
    if (!same) yield `${lead}${paint(carets)}`;
    const from = Math.min(shown.from, width - MIN_WIDTH);
    for (const line of wrap(text, width - from)) yield `${bar(gutter, look)} ${' '.repeat(from)}${paint(line)}`;
  }
}

const PIPE_WIDTH = 160;
const MIN_WIDTH = 30;
const MAX_LABEL = 600;

function bar(gutter: number, look: Look): string {
  return look.faint(`${' '.repeat(gutter + 2)}|`);
}
