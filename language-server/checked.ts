import type { Location, Range } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { FilePath, JudgedComponent, Report, ReportedFinding, Sources, Span } from '../core/index.js';
import { uriIn } from './places.js';

/** An editor's buffer as it was when a check began. */
export interface Buffer {
  /** The URI in the client's own spelling. */
  readonly uri: string;
  readonly version: number;
  readonly text: string;
}

/** One finished check of a folder, with the texts it judged: what every answer to the editor is made from. */
export interface Checked {
  readonly folder: string;
  readonly report: Report;
  readonly buffers: ReadonlyMap<FilePath, Buffer>;
  /** The text of a file as it was judged; undefined when there is none, or it is no file. */
  document(file: string): TextDocument | undefined;
  uri(file: FilePath): string;
  /** Where a span is for the editor; undefined for what is no file (a built-in profile, a cache, a web address). */
  location(span: { readonly file: string; readonly start: number; readonly end: number }): Location | undefined;
  /** Lines and UTF-16 columns of a span; the file's beginning when its text is not known. */
  range(span: Span): Range;
}

export function checked(
  folder: string,
  report: Report,
  sources: Sources,
  buffers: ReadonlyMap<FilePath, Buffer>,
): Checked {
  const documents = new Map<string, TextDocument | undefined>();
  const uri = (file: FilePath): string => buffers.get(file)?.uri ?? uriIn(folder, file);
  const document = (file: string): TextDocument | undefined => {
    if (documents.has(file)) return documents.get(file);
    const text = isOnDisk(file) ? (buffers.get(file)?.text ?? sources(file)) : undefined;
    const made = text === undefined ? undefined : TextDocument.create(file, '', 0, text);
    documents.set(file, made);
    return made;
  };
  const range = (span: { readonly file: string; readonly start: number; readonly end: number }): Range => {
    const text = document(span.file);
    const start = text?.positionAt(span.start) ?? { line: 0, character: 0 };
    return { start, end: text?.positionAt(Math.max(span.start, span.end)) ?? start };
  };
  return {
    folder,
    report,
    buffers,
    document,
    uri,
    range,
    location: (span) => {
      const { file } = span;
      return isOnDisk(file) && document(file) ? { uri: uri(file), range: range(span) } : undefined;
    },
  };
}

/** "licit:recommended", "npm-cache:…" and "https://…" are places too, but none that an editor could open as a file. */
function isOnDisk(file: string): file is FilePath {
  return !/^[a-z][a-z0-9+.-]+:/.test(file);
}

/** The findings that stand in one file, in the report's order. */
export function findingsIn(checked: Checked, file: FilePath): readonly ReportedFinding[] {
  return checked.report.findings.filter((finding) => finding.at.file === file);
}

/** The component with this purl. */
export function componentOf(checked: Checked, purl: string): JudgedComponent | undefined {
  return checked.report.components.find((component) => component.purl === purl);
}
