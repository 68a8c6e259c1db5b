import type { Entitlement, FreeListing, Waiver } from '../../model/entitlement.js';
import type { Verdict } from '../../model/entitlement-report.js';
import type { OpenFact } from '../facts/fact-state.js';
import { considered } from './fits.js';
import { issuesOf } from './issues.js';
import { needOf } from './need.js';
import { positionsOf } from './pools.js';
import type { Circumstances, ProductUse } from './use.js';
import { type Considered, GROUNDS, type Issue, type Need, type Position } from './verdict.js';
import { isAbout, mayBeAbout } from './versions.js';

/** What was made of one use, and all that led to it. */
export interface Reconciled {
  readonly use: ProductUse;
  readonly verdict: Verdict;
  readonly need: Need;
  readonly considered: readonly Considered[];
  /** Rights that apply, with what is used of them. */
  readonly positions: readonly Position[];
  /** What is not as it should be with what covers it. */
  readonly issues: readonly Issue[];
  /** Facts whose value would change the verdict, by name. */
  readonly open: readonly OpenFact[];
}

/** Judges one use; undefined where the catalogue says nothing of this version. */
export function reconcile(use: ProductUse, around: Circumstances): Reconciled | undefined {
  const need = needOf(use, around);
  if (!need) return undefined;
  const rows = considered(use, need, around);
  const applying = rows.filter(({ answer }) => answer === 'yes');
  const positions = positionsOf(use.match.row.id, applying, around);
  const covers = coverings(applying, positions, waiverFor(use, around), around);
  const { verdict, issues } = verdictOf(use, need, rows, covers, around);
  const open = verdict === 'undetermined' && need.kind === 'unknown' ? need.open : [];
  return { use, verdict, need, considered: rows, positions, issues, open };
}

/** A way in which a use is covered, with what is not as it should be. */
interface Covering {
  readonly verdict: Verdict;
  readonly issues: readonly Issue[];
}

function verdictOf(
  use: ProductUse,
  need: Need,
  rows: readonly Considered[],
  covers: readonly Covering[],
  around: Circumstances,
): Covering {
  if (need.kind === 'circumvention') return { verdict: 'circumvention', issues: [] };
  if (around.register.disallowed.some(({ subject }) => mayBeAbout(subject, use)))
    return { verdict: 'disallowed', issues: [] };
  if (need.kind === 'none' || need.kind === 'free-tier') {
    if (isListed(use, need, around)) return { verdict: need.kind === 'none' ? 'ok' : 'free-tier', issues: [] };
    const [best] = covers;
    return best && best.verdict !== 'undetermined' ? best : { verdict: 'disallowed', issues: [] };
  }
  const [best] = covers;
  const enough = best && !best.issues.some(({ kind }) => kind === 'exceeded');
  if (best && enough && best.verdict !== 'undetermined') return best;
  if (need.kind === 'unknown' || best?.verdict === 'undetermined' || rows.some(({ answer }) => answer === 'unknown'))
    return { verdict: 'undetermined', issues: [] };
  return best ?? { verdict: 'unlicensed', issues: [] };
}

/** The ways in which it is covered, the best first. */
function coverings(
  applying: readonly Considered[],
  positions: readonly Position[],
  waiver: Waiver | undefined,
  around: Circumstances,
): readonly Covering[] {
  const all: Covering[] = positions.map((position) => covering(position, applying, around));
  if (waiver) all.push({ verdict: 'covered-with-issue', issues: [{ kind: 'waived', waiver }] });
  return all.sort((a, b) => rank(a) - rank(b));
}

function covering(position: Position, applying: readonly Considered[], around: Circumstances): Covering {
  if (position.status === 'unknown') return { verdict: 'undetermined', issues: [] };
  const issues = neededOf(position, applying, around);
  if (position.status === 'short')
    return { verdict: 'covered-with-issue', issues: [{ kind: 'exceeded', position }, ...issues] };
  return { verdict: issues.length === 0 ? 'covered' : 'covered-with-issue', issues };
}

/**
 * The issues of as many rights as are needed: first those with the fewest, then in the order in which rights are taken, then
 * by id. A right that is not needed brings no issue.
 */
function neededOf(
  { entitlements, used, rights }: Position,
  applying: readonly Considered[],
  around: Circumstances,
): readonly Issue[] {
  const by = new Map(applying.map((one) => [one.entitlement, GROUNDS.indexOf(one.by ?? 'exact')]));
  const taken = entitlements
    .map((entitlement) => ({ entitlement, issues: issuesOf(entitlement, around), ground: by.get(entitlement) ?? 0 }))
    .sort(
      (a, b) =>
        a.issues.length - b.issues.length || a.ground - b.ground || (a.entitlement.id < b.entitlement.id ? -1 : 1),
    );
  const issues: Issue[] = [];
  let left = rights === 'unlimited' || used === undefined ? 1 : Math.max(used, 1);
  for (const one of taken) {
    if (left <= 0) break;
    issues.push(...one.issues);
    const { value } = one.entitlement.quantity;
    left = value === 'unlimited' ? 0 : rights === 'unlimited' ? left : left - value;
  }
  return issues;
}

/** From what is right to what is not known to what is not enough; of equals the one with fewer issues. */
function rank({ verdict, issues }: Covering): number {
  if (issues.some(({ kind }) => kind === 'exceeded')) return 3000 + issues.length;
  if (verdict === 'undetermined') return 2000;
  return (issues.some(({ kind }) => kind === 'waived') ? 1000 : 0) + issues.length;
}

function waiverFor(use: ProductUse, { register, asOf }: Circumstances): Waiver | undefined {
  return register.waivers.find(({ subject, until }) => isAbout(subject, use) && asOf <= until.value);
}

/** What is free of charge needs to be on the list of what is approved, where one is kept. Open source does not. */
function isListed(use: ProductUse, need: Need, { register, asOf }: Circumstances): boolean {
  const { freeList } = register;
  if (!freeList || (need.kind === 'none' && need.because !== 'free')) return true;
  const isInForce = ({ reviewBy }: FreeListing) => reviewBy === undefined || asOf <= reviewBy;
  return freeList.some((one) => isAbout(one.subject, use) && isInForce(one));
}

/** The right that covers it, with enough of it, and not by a waiver alone. */
export function coveringRight({ verdict, considered, issues }: Reconciled): Entitlement | undefined {
  if (verdict !== 'covered' && verdict !== 'covered-with-issue') return undefined;
  if (issues.some(({ kind }) => kind === 'exceeded' || kind === 'waived')) return undefined;
  return considered.find(({ answer }) => answer === 'yes')?.entitlement;
}
