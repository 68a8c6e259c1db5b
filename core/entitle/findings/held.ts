import type { VersionRange } from '../../model/catalogue.js';
import type { Entitlement } from '../../model/entitlement.js';
import type { FilePath } from '../../model/file-path.js';
import { type Finding, type Fix, finding, type Label } from '../../model/finding.js';
import { FINDINGS, type FindingCode } from '../../model/findings.js';
import { purlTitle } from '../../model/purl.js';
import type { CircumventionSign, LicenseClaim } from '../../model/recognized.js';
import type { OpenFact } from '../facts/fact-state.js';
import type { Reconciled } from '../reconcile/reconcile.js';
import type { Circumstances, ProductUse } from '../reconcile/use.js';

/** Everything a rule about rights may look at. */
export interface Held {
  /** By purl, then by product. */
  readonly judged: readonly Reconciled[];
  readonly around: Circumstances;
  /** Registers of this very tree: others may be shared with repositories that are not seen here. */
  readonly own: ReadonlySet<FilePath>;
  /** Edits that begin the record of a right. */
  readonly attach: (use: ProductUse) => readonly Fix[];
  /** Edits that approve of a registry. */
  readonly approve: (registry: string) => readonly Fix[];
  /** Edits of a manifest that ask for the newest version known to be covered, else for one of a range, and why for that. */
  readonly pin: (use: ProductUse, range: VersionRange | undefined, why: string) => readonly Fix[];
  /** Edits that begin to state facts that are not known. */
  readonly state: (open: readonly OpenFact[]) => readonly Fix[];
  /** False when part of the tree was left out on request. */
  readonly whole: boolean;
  /** Beside what is used. */
  readonly besides: {
    readonly claims: readonly LicenseClaim[];
    readonly signs: readonly CircumventionSign[];
  };
}

/** One law, one file. */
export type HeldRule = (held: Held) => Iterable<Finding>;

/** A finding about something that is used; terms that nobody has read in a document warn at most. */
export function onUse(
  use: ProductUse,
  code: FindingCode,
  message: string,
  help: string,
  labels: readonly Label[] = [],
): Finding {
  const { severity } = FINDINGS[code];
  const isUnverified = use.match.row.verified === 'memory';
  return finding({
    code,
    severity: isUnverified && severity === 'error' ? 'warning' : severity,
    message,
    at: use.at,
    labels: [...use.labels, ...labels],
    help: isUnverified ? `${help}${FROM_MEMORY}` : help,
    purl: use.purl,
  });
}

/** What is said of terms that nobody has read in a document. */
export const FROM_MEMORY = '; the catalogue has these terms from memory, so check them first';

/** "kit 3.0.0". */
export function titleOf({ purl }: ProductUse): string {
  return purlTitle(purl);
}

/** "Kit (Acme)". */
export function productOf({ match: { row } }: ProductUse): string {
  return row.name.includes(row.publisher) ? row.name : `${row.name} (${row.publisher})`;
}

/** Every right that some use relies on, with the first such use, in the order of uses and ids. */
export function reliedOn({ judged }: Held): ReadonlyMap<Entitlement, Reconciled> {
  const relied = new Map<Entitlement, Reconciled>();
  for (const one of judged)
    for (const { entitlement, answer } of one.considered)
      if (answer === 'yes' && !relied.has(entitlement)) relied.set(entitlement, one);
  return relied;
}
