import type { CatalogueFileRows, TermClass } from './catalogue.js';
import type { Metric, Standby } from './entitlement.js';
import type { PlainDate } from './plain-date.js';
import type { Purl } from './purl.js';
import type { Released } from './released.js';
import type { Report } from './report.js';
import type { Span } from './span.js';

/** What it comes to whether software may be used, best first, with its words. */
export const VERDICTS = {
  ok: 'needs no right',
  'free-tier': 'free of charge here',
  covered: 'covered',
  'covered-with-issue': 'covered, with an issue',
  undetermined: 'not to be told',
  unlicensed: 'no right covers it',
  disallowed: 'not approved',
  circumvention: 'circumvents a license check',
} as const;
export type Verdict = keyof typeof VERDICTS;

/** Rights held against what is used, for one repository and those that share its register. */
export interface EntitlementReport {
  /** Findings and what they come to; its components are those that a product of the catalogue is about. */
  readonly report: Report;
  /** The day on which the catalogue was right. */
  readonly catalogue: PlainDate;
  /** Files of one's own that add to the catalogue or change it; none where the policy names none. */
  readonly catalogueFiles: readonly CatalogueFileRows[];
  /** By purl, then product. */
  readonly uses: readonly UseRow[];
  /** By product, metric, scope. */
  readonly positions: readonly PositionRow[];
  /** By id. */
  readonly rights: readonly RightRow[];
  /** What this repository uses, for others that share the register. */
  readonly measured: MeasuredRow;
}

/** One component, and what one product of the catalogue makes of it. */
export interface UseRow {
  readonly purl: Purl;
  readonly product: string;
  readonly name: string;
  readonly verdict: Verdict;
  /** Nobody has read its terms in a document. */
  readonly fromMemory: boolean;
  /** The file of one's own that its row stands as it says. */
  readonly rowFrom?: string;
  /** The terms by which it was judged; several where they could not be told apart. */
  readonly terms: readonly { readonly versions: string; readonly license: string; readonly class: TermClass }[];
  readonly considered: readonly {
    readonly id: string;
    readonly applies: 'yes' | 'no' | 'unknown';
    /** By what it applies, or why not. */
    readonly because: string;
  }[];
  /** What is not as it should be with what covers it. */
  readonly issues: readonly string[];
  /** Facts that are not known and would change the verdict. */
  readonly open: readonly string[];
  /** Facts that decided. */
  readonly used: readonly string[];
  /** The day on which this version came out, and who says so. */
  readonly released?: Released;
  /** The day on which it turns open, and what it turns into. */
  readonly opens?: { readonly on: PlainDate; readonly to: string; readonly confidence: 'high' | 'low' };
}

export interface PositionRow {
  readonly product: string;
  readonly versions: readonly string[];
  readonly metric: Metric;
  /** Empty for everywhere. */
  readonly scope: string;
  readonly rights: number | 'unlimited';
  /** Absent where nobody counted. */
  readonly used?: number;
  readonly counted?: string;
  readonly status: 'enough' | 'short' | 'unknown';
  readonly entitlements: readonly string[];
}

export interface RightRow {
  readonly id: string;
  readonly products: readonly string[];
  readonly kind: string;
  readonly metric: Metric;
  readonly quantity: number | 'unlimited';
  readonly start?: PlainDate;
  readonly end?: PlainDate;
  readonly maintenanceEnd?: PlainDate;
  readonly scope: string;
  readonly status: 'in force' | 'not yet' | 'ended' | 'ends soon';
  /** Components that rely on it. */
  readonly uses: number;
  readonly span: Span;
}

export interface MeasuredRow {
  readonly repository?: string;
  readonly unit?: string;
  readonly environment?: string;
  readonly hosts?: readonly string[];
  readonly products: readonly {
    readonly id: string;
    readonly amounts: readonly {
      readonly metric: Metric;
      readonly quantity: number;
      readonly standby?: Standby;
      readonly people?: readonly string[];
      readonly from: string;
    }[];
  }[];
}
