import type { Doubt } from '../../model/catalogue.js';
import type { Entitlement, Metric, Waiver } from '../../model/entitlement.js';
import type { Evaluation } from '../conditions/evaluate.js';
import type { OpenFact } from '../facts/fact-state.js';
import type { Opening } from '../opens/opening.js';

/** Whether a right is needed at all. */
export type Need =
  | { readonly kind: 'none'; readonly because: 'open' | 'free' | 'opened'; readonly opening?: Opening }
  | { readonly kind: 'free-tier'; readonly evaluation: Evaluation; readonly opening?: Opening }
  | {
      readonly kind: 'unknown';
      readonly open: readonly OpenFact[];
      readonly untold: readonly string[];
      readonly doubts: readonly Doubt[];
      readonly opening?: Opening;
    }
  | { readonly kind: 'needed'; readonly evaluation?: Evaluation; readonly opening?: Opening }
  | { readonly kind: 'circumvention' };

/** What would have to be known to tell whether a right applies. */
export type Unknown =
  | 'version'
  | 'release-date'
  | 'unit'
  | 'repository'
  | 'environment'
  | 'host'
  | 'edition'
  | 'transfer';

/** Why a right does not apply to what is used, or whether it does is not known. */
export type Reason =
  | { readonly code: 'not-started' | 'expired' }
  | { readonly code: 'version-not-covered'; readonly limit?: string }
  | { readonly code: 'metric-mismatch'; readonly wanted: readonly Metric[] }
  | { readonly code: 'scope-mismatch'; readonly part: 'unit' | 'repository' | 'environment' | 'host' }
  | { readonly code: 'edition-mismatch'; readonly used: string }
  | { readonly code: 'evaluation-in-production' }
  | { readonly code: 'claim'; readonly contradicted: boolean }
  | { readonly code: 'base-not-active'; readonly base: string }
  | { readonly code: 'no-right-by-itself' | 'passed-on' }
  | { readonly code: 'unknown'; readonly what: Unknown };

/** By what a right applies, in the order in which rights are taken. */
export const GROUNDS = ['exact', 'maintenance', 'upgrade', 'downgrade', 'site', 'evaluation'] as const;
export type Ground = (typeof GROUNDS)[number];

/** A right that names the product, and whether it applies. */
export interface Considered {
  readonly entitlement: Entitlement;
  readonly answer: 'yes' | 'no' | 'unknown';
  /** Of one that applies. */
  readonly by?: Ground;
  /** Of one that does not, or may not. */
  readonly reasons: readonly Reason[];
}

/** What is not as it should be with a right that covers something. */
export type Issue =
  | { readonly kind: 'expiring'; readonly entitlement: Entitlement; readonly days: number }
  | { readonly kind: 'evidence-missing' | 'evidence-weak'; readonly entitlement: Entitlement }
  | { readonly kind: 'evidence-changed' | 'evidence-gone'; readonly entitlement: Entitlement; readonly file: string }
  | { readonly kind: 'exceeded'; readonly position: Position }
  | { readonly kind: 'waived'; readonly waiver: Waiver };

/** Rights of one metric and scope for one product, and what is used of them. */
export interface Position {
  readonly product: string;
  readonly metric: Metric;
  /** Where the rights hold; everywhere where it is empty. */
  readonly scope: string;
  readonly entitlements: readonly Entitlement[];
  readonly rights: number | 'unlimited';
  /** Absent where nobody counted. */
  readonly used?: number;
  /** Who counted. */
  readonly counted?: string;
  readonly status: 'enough' | 'short' | 'unknown';
  /** It is enough if what is too much are second machines of the same persons, which nobody knows. */
  readonly secondMachines?: number;
}
