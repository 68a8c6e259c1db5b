import { type Finding, finding } from '../../../model/finding.js';
import { FINDINGS } from '../../../model/findings.js';
import { amountOf } from '../../reconcile/metrics.js';
import type { Position } from '../../reconcile/verdict.js';
import { type HeldRule, productOf, titleOf } from '../held.js';

/**
 * The register says to whom rights are given, and somebody counted others: more who use it, or, where the number is stated, fewer. Rights
 * beside which others of the same pool name nobody tell nothing.
 */
export const ledgerMismatch: HeldRule = function* ({ judged }): Iterable<Finding> {
  const told = new Set<string>();
  for (const { use, positions } of judged) {
    for (const position of positions) {
      const { product, metric, scope, used = 0, counted = '', entitlements } = position;
      const given = givenOut(position);
      const [first] = entitlements;
      const key = JSON.stringify([product, metric, scope]);
      if (given === undefined || !first || told.has(key)) continue;
      told.add(key);
      if (used === given || (used < given && !counted.startsWith('stated'))) continue;
      const ids = entitlements.map(({ id }) => id).join(', ');
      yield finding({
        code: 'entitlement/ledger-mismatch',
        severity: FINDINGS['entitlement/ledger-mismatch'].severity,
        message: `${ids} ${entitlements.length === 1 ? 'gives' : 'give'} rights to ${amountOf(given, metric)}, and there are ${amountOf(used, metric)} for ${productOf(use)}`,
        at: first.span,
        labels: [
          { span: first.span, text: `${counted}: ${used}` },
          { span: use.at, text: `${titleOf(use)} is what uses it` },
        ],
        help: 'correct "allocations" in the register, or what is stated or counted as use: an inspection compares the two',
        purl: use.purl,
      });
    }
  }
};

/** Undefined where not every right says to whom it is given, or nobody counted but the register itself. */
function givenOut({ entitlements, used, counted }: Position): number | undefined {
  const says = entitlements.every(({ allocations }) => allocations.length > 0);
  if (!says || used === undefined || counted === undefined || counted.includes('given out in the register'))
    return undefined;
  return entitlements.flatMap(({ allocations }) => allocations).reduce((sum, { quantity }) => sum + quantity, 0);
}
