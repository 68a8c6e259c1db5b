import type { CatalogueFileRows } from './catalogue.js';
import type { JudgedComponent } from './component.js';
import type { UseRow } from './entitlement-report.js';
import type { FilePath } from './file-path.js';
import type { Finding } from './finding.js';
import type { PlainDate } from './plain-date.js';
import type { Spanned } from './span.js';

/** Everything one check found: the only thing a renderer sees, beside the texts of the files it points into. */
export interface Report {
  readonly asOf: PlainDate;
  readonly policy: PolicyUsed;
  /** The day on which the catalogue was right by which rights were judged; absent where none were. */
  readonly catalogue?: PlainDate;
  /** How many of its rows stand as each file of the policy says. */
  readonly catalogueFiles?: readonly CatalogueFileRows[];
  /** What the catalogue knows of components, and what rights come to for them; by purl, then product. */
  readonly uses?: readonly UseRow[];
  /** Our own projects: judged against nothing, shown for orientation. */
  readonly projects: readonly Project[];
  /** Sorted by purl. */
  readonly components: readonly JudgedComponent[];
  /** Sorted by file, place, code, purl. Findings switched off are gone. */
  readonly findings: readonly ReportedFinding[];
  /** Every file that was looked at, sorted. */
  readonly files: readonly FileRead[];
  readonly summary: Summary;
}

export interface ReportedFinding extends Finding {
  /** Hex of SHA-256 over code, purl and file: the same finding in another run, wherever its line moved. */
  readonly fingerprint: string;
}

export interface PolicyUsed {
  readonly name: string;
  /** True when no licit.yaml was found and the built-in profile judged. */
  readonly builtIn: boolean;
}

export interface Project {
  readonly file: FilePath;
  readonly name?: string;
  readonly license?: Spanned<string>;
}

export interface FileRead {
  readonly path: FilePath;
  /** Reader id, or undefined for files of ours (licit.yaml: "policy"). */
  readonly reader: string;
  readonly outcome: 'read' | 'failed' | 'skipped';
}

export interface Summary {
  readonly components: number;
  readonly findings: { readonly error: number; readonly warning: number; readonly note: number };
  /** `fail`: an error about the policy. Else `undecided`: an error about the input. Else `pass`. */
  readonly verdict: 'pass' | 'fail' | 'undecided';
}

/** The text of a file that a report points into; undefined when it is gone or lies outside the tree. */
export type Sources = (file: string) => string | undefined;

/** Report → one format. */
export interface Renderer {
  readonly id: string;
  readonly title: string;
  /** Ends with a newline. Same report, same sources, same options: same bytes. */
  render(report: Report, sources: Sources, options: RenderOptions): string;
}

export interface RenderOptions {
  /** Terminal columns; undefined when the output is no terminal. */
  readonly width?: number;
  readonly color: boolean;
  /** Ours, for tool fields. */
  readonly version: string;
  /** Where the tree lies in the repository ("packages/app"), for formats whose paths count from there. */
  readonly prefix?: FilePath;
}
