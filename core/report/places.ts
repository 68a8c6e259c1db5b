import type { Sources } from '../model/report.js';
import type { Span } from '../model/span.js';
import { type LineIndex, lineIndex } from '../text/lines.js';

/** A place as people count: from 1; columns in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A range, its end exclusive. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** Where spans lie. The lines of a file are counted once, as long as it is among those used last. */
export interface Places {
  /** Undefined when the file's text is not at hand and the span is not its very beginning. */
  range(span: Span): Range | undefined;
  /** A line without its end; undefined when the file's text is not at hand. */
  line(file: string, number: number): string | undefined;
}

export function places(sources: Sources): Places {
  const files = new Map<string, Lines | undefined>();
  let last: { readonly file: string; readonly found: Lines | undefined } | undefined;
  function look(file: string): Lines | undefined {
    if (last?.file !== file) last = { file, found: lookUp(file) };
    return last.found;
  }
  function lookUp(file: string): Lines | undefined {
    const known = files.get(file);
    if (known && files.size < MOST_FILES) return known;
    const text = known || files.has(file) ? undefined : sources(file);
    const found = known ?? (text === undefined ? undefined : { text, lines: lineIndex(text) });
    files.delete(file);
    files.set(file, found);
    for (const oldest of files.keys()) {
      if (files.size <= MOST_FILES) break;
      files.delete(oldest);
    }
    return found;
  }
  return {
    line(file, number) {
      const found = look(file);
      if (!found) return undefined;
      const start = found.lines.offset({ line: number, column: 1 });
      const end = found.lines.offset({ line: number, column: Number.POSITIVE_INFINITY });
      return found.text.slice(start, end);
    },
    range(span) {
      const found = look(span.file);
      if (!found) return span.start === 0 && span.end === 0 ? { start: FIRST, end: FIRST } : undefined;
      return { start: found.lines.at(span.start), end: found.lines.at(Math.max(span.start, span.end)) };
    },
  };
}

interface Lines {
  readonly text: string;
  readonly lines: LineIndex;
}

/** A report points into a manifest or two of every package: the texts of all of them need not be held at once. */
const MOST_FILES = 500;

const FIRST: Position = { line: 1, column: 1 };

/** "package.json:31:5", or the file alone when the place in it is not known. */
export function placeTitle(where: Places, span: Span): string {
  const start = where.range(span)?.start;
  return start ? `${span.file}:${start.line}:${start.column}` : span.file;
}

/**
 * True for what is no file of the tree: a built-in profile ("licit:recommended"), a cache ("npm-cache:…"), a URL, a file beside
 * the tree ("../entitlements.yaml"), what lies in an archive ("a.jar!/META-INF/LICENSE").
 */
export function isOutside(file: string): boolean {
  return /^(?:[a-z][a-z0-9+.-]+:|\.\.\/)|!\//.test(file);
}
