import type { JudgedComponent } from '../model/component.js';
import type { FilePath } from '../model/file-path.js';
import type { Finding } from '../model/finding.js';
import type { PlainDate } from '../model/plain-date.js';
import type { Choice, Clarification, Exception, Policy } from '../model/policy.js';
import type { Project } from '../model/report.js';
import type { Judged } from './judge.js';

/** Everything a rule may look at. */
export interface Facts {
  readonly components: readonly RuledComponent[];
  readonly projects: readonly Project[];
  /** Files of projects, and those in which something bundled was recognized. */
  readonly seen: readonly FilePath[];
  readonly policy: Policy;
  readonly asOf: PlainDate;
  /** False when part of the tree was left out on request, so that "matches nothing" would say nothing. */
  readonly whole: boolean;
}

/** A component with all that led to its decision. */
export interface RuledComponent extends JudgedComponent {
  readonly judged: Judged | undefined;
  /** Exceptions that name the package, and what each is worth. */
  readonly exceptions: ReadonlyMap<Exception, ExceptionState>;
  /** Choices that name the package; true when the choice was made among what the license offers. */
  readonly choices: ReadonlyMap<Choice, boolean>;
  /** Clarifications that name the package, and what each is worth. */
  readonly clarifications: ReadonlyMap<
    Clarification,
    { readonly kind: 'holds' | 'unverified' } | { readonly kind: 'stale'; readonly digest: string }
  >;
  /** Why a place that should have known the license could not be read. */
  readonly problem: string | undefined;
}

/** `idle`: it would hold, but nothing is refused. `void`: made for another license or scope. */
export type ExceptionState = 'holds' | 'idle' | 'expired' | 'void';

/** One law, one file. */
export type Rule = (facts: Facts) => Iterable<Finding>;
