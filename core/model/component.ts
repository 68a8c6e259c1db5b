import type { Platforms, RequirementSource } from './facts.js';
import type { FilePath } from './file-path.js';
import type { LicenseConclusion } from './license.js';
import type { Verdict } from './policy.js';
import type { Purl } from './purl.js';
import type { Bundled } from './recognized.js';
import type { Scope } from './scope.js';
import type { Span, Spanned } from './span.js';

/** One place that brought a component in. */
export interface Occurrence {
  readonly span: Span;
  readonly scope: Scope;
  readonly relation: 'direct' | 'transitive';
  /** The project (its folder) on whose behalf it is here. */
  readonly project: FilePath;
}

/** Where a copy may be found: enough for an evidence source to look. */
export interface Copy {
  readonly name: string;
  readonly version?: string;
  readonly folder?: FilePath;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly origin: RequirementSource;
  readonly bundled: boolean;
  readonly patched: boolean;
  readonly platforms?: Platforms;
  /** The lock's own words on the license. */
  readonly declared?: Spanned<string>;
  /** The lock and key it was read from, for looking up where its manager puts it. */
  readonly lock?: FilePath;
  readonly key?: string;
}

/** How a component got in: the project, and the purls from a direct dependency (first) to the component (last). */
export interface Path {
  readonly project: FilePath;
  /** The line of the direct dependency: where a person would act. */
  readonly at: Span;
  readonly purls: readonly Purl[];
  readonly scope: Scope;
}

/** Something a repository brings in, with everything that is known of how. */
export interface Component {
  readonly purl: Purl;
  /** The strongest over all occurrences. */
  readonly scope: Scope;
  readonly direct: boolean;
  /** The shortest path of each project that brings it in, by project; never empty. */
  readonly paths: readonly Path[];
  readonly occurrences: readonly Occurrence[];
  readonly copies: readonly Copy[];
  /** True when every way to it leads over an optional edge, so that it may rightly be missing. */
  readonly optional: boolean;
  /** The policy ignores every project that brings it in. */
  readonly ignored: boolean;
  /** What sort of thing it is, where no manifest or lock brings it in. */
  readonly bundled?: Bundled;
  /** Of what is bundled: it is here, and could not be looked into. */
  readonly unread?: true;
}

/** A component with its conclusion. */
export interface JudgedComponent extends Component {
  readonly license: LicenseConclusion;
  readonly decision: Decision;
}

/** What the policy makes of it. */
export interface Decision {
  /**
   * `excepted`: refused, but an exception in force covers it. `entitled`: its license alone would not do, and a right that
   * is held covers it. `undecided`: nothing to judge by.
   */
  readonly outcome: 'allowed' | 'review' | 'refused' | 'excepted' | 'entitled' | 'ignored' | 'undecided';
  /** Why, in a clause: "permissive", "GPL-3.0-only is denied". */
  readonly reason: string;
  /** The policy's own line. */
  readonly policy?: Span;
  /** Offsets of the deciding operand in the conclusion's text. */
  readonly operand?: { readonly start: number; readonly end: number };
  /** What the policy says of each operand by itself, in the order of the conclusion's text; for explanations. */
  readonly terms?: readonly TermRuling[];
}

/** One operand of an expression and the policy's word on it. */
export interface TermRuling {
  /** Offsets in the conclusion's text. */
  readonly start: number;
  readonly end: number;
  readonly verdict: Verdict;
  /** A clause: "MIT is permissive". */
  readonly reason: string;
  readonly policy?: Span;
}
