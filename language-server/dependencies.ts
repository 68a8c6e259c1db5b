import type { FilePath, JudgedComponent, Span } from '../core/index.js';
import type { Checked } from './checked.js';

/** What stands at one place of a manifest or lock. */
export interface Dependency {
  /** The name as written, quotes included. */
  readonly at: Span;
  /** From the name to the end of what is said about it: name and version. */
  readonly whole: Span;
  /** Usually one; more when a name stands for several chosen versions. */
  readonly components: readonly JudgedComponent[];
  /** What else comes in because of this line. */
  readonly brings: readonly JudgedComponent[];
}

/** The dependencies written in a file, in the order of their places. */
export function dependenciesIn(checked: Checked, file: FilePath): readonly Dependency[] {
  const here = new Map<number, { at: Span; components: JudgedComponent[]; brings: JudgedComponent[] }>();
  const entry = (at: Span) => {
    const found = here.get(at.start) ?? { at, components: [], brings: [] };
    here.set(at.start, found);
    return found;
  };
  for (const component of checked.report.components) {
    const starts = new Set<number>();
    for (const { span } of component.occurrences) {
      if (span.file !== file || starts.has(span.start)) continue;
      starts.add(span.start);
      entry(span).components.push(component);
    }
    for (const { at, purls } of component.paths) {
      if (at.file !== file || starts.has(at.start)) continue;
      starts.add(at.start);
      if (purls.length > 1) entry(at).brings.push(component);
      else entry(at).components.push(component);
    }
  }
  const text = checked.document(file)?.getText() ?? '';
  return [...here.values()]
    .sort((a, b) => a.at.start - b.at.start)
    .map((found) => ({ ...found, whole: { ...found.at, end: endOfEntry(text, found.at.end) } }));
}

/** The dependency whose name or version is at this offset. */
export function dependencyAt(checked: Checked, file: FilePath, offset: number): Dependency | undefined {
  return dependenciesIn(checked, file).findLast(({ whole }) => whole.start <= offset && offset <= whole.end);
}

/** Of `"name": "spec"` the end of the spec, when the name ends at `end`; else `end` itself. */
function endOfEntry(text: string, end: number): number {
  const rest = /\s{0,20}:\s{0,20}"(?:[^"\\\n]|\\.){0,500}"/y;
  rest.lastIndex = end;
  return rest.test(text) ? rest.lastIndex : end;
}
