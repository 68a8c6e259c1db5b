import type { FilePath } from './file-path.js';

/** Half-open range of UTF-16 offsets in a file's text; what JavaScript, LSP and SARIF count in. */
export interface Span {
  readonly file: FilePath;
  readonly start: number;
  readonly end: number;
}

/** A value and where it was written. */
export interface Spanned<T> {
  readonly value: T;
  readonly span: Span;
}

/** A file's name and its whole text, as a reader sees it. */
export interface Source {
  readonly file: FilePath;
  readonly text: string;
}
