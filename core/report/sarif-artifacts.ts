import type { Report } from '../model/report.js';
import type { Span } from '../model/span.js';
import { isOutside, type Places } from './places.js';
import type { SarifArtifact, SarifArtifactLocation, SarifRegion } from './sarif-types.js';

/** The name for the root of the tree, which the reader of the file knows. */
export const SRCROOT = '%SRCROOT%';

/** The files that a log points to, numbered in the order in which they are first named. */
export interface Artifacts {
  location(file: string): SarifArtifactLocation;
  /** Undefined when the lines are not known: then the place is the file as a whole. */
  region(span: Span, where: Places): SarifRegion | undefined;
  list(): readonly SarifArtifact[];
}

/** Starts with the files that were looked at. `prefix` is where the tree lies in the repository. */
export function artifacts(report: Report, prefix = ''): Artifacts {
  const indexes = new Map<string, number>();
  function indexOf(file: string): number {
    const index = indexes.get(file) ?? indexes.size;
    indexes.set(file, index);
    return index;
  }
  for (const { path } of report.files) if (!isOutside(path)) indexOf(path);
  return {
    location: (file) => ({ uri: uriOf(file, prefix), uriBaseId: SRCROOT, index: indexOf(file) }),
    region(span, where) {
      const range = where.range(span);
      if (!range) return undefined;
      const { start, end } = range;
      return {
        startLine: start.line,
        startColumn: start.column,
        endLine: end.line,
        endColumn: end.column,
        charOffset: span.start,
        charLength: Math.max(0, span.end - span.start),
      };
    },
    list: () => [...indexes.keys()].map((file) => ({ location: { uri: uriOf(file, prefix), uriBaseId: SRCROOT } })),
  };
}

/** A relative reference; each segment percent-encoded. https://www.rfc-editor.org/rfc/rfc3986#section-4.2 */
function uriOf(file: string, prefix: string): string {
  return (prefix === '' ? file : `${prefix}/${file}`)
    .split('/')
    .map((segment) => encodeURIComponent(segment.toWellFormed()).replaceAll('%40', '@').replaceAll('%2B', '+'))
    .join('/');
}
