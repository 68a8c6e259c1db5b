import type { Span } from '../model/span.js';

/** By code unit. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** By file, then place. */
export function compareSpans(a: Span, b: Span): number {
  return compare(a.file, b.file) || a.start - b.start || a.end - b.end;
}
