import type { FindingCode, Severity } from './findings.js';
import type { Purl } from './purl.js';
import type { Span } from './span.js';

/** What, where, why, what next. */
export interface Finding {
  readonly kind: 'finding';
  readonly code: FindingCode;
  readonly severity: Severity;
  /** One sentence: the component and the fact. No final stop. */
  readonly message: string;
  /** Where a person would act. */
  readonly at: Span;
  /** Why, at this and other places. The label on `at` itself, if any, comes first. */
  readonly labels: readonly Label[];
  /** What to do next. */
  readonly help: string;
  readonly fixes: readonly Fix[];
  readonly purl?: Purl;
}

export interface Label {
  readonly span: Span;
  readonly text: string;
}

/** A change an editor can make. */
export interface Fix {
  /** Imperative: "Allow MPL-2.0". */
  readonly title: string;
  readonly edits: readonly Edit[];
}

/** Replaces a range; a file that does not exist yet has the range 0…0. */
export interface Edit {
  readonly span: Span;
  readonly text: string;
}

/** The finding with nothing optional said. */
export function finding(
  parts: Pick<Finding, 'code' | 'severity' | 'message' | 'at' | 'help'> & Partial<Finding>,
): Finding {
  return { kind: 'finding', labels: [], fixes: [], ...parts };
}
