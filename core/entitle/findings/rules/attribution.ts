import type { Label } from '../../../model/finding.js';
import type { Reconciled } from '../../reconcile/reconcile.js';
import { placeLabels } from '../besides.js';
import { type HeldRule, onUse, titleOf } from '../held.js';
import { rejectedLabels } from '../reason-words.js';

/**
 * What a product wants to be shown is hidden, and nothing covers that: at the first place that hides it. A right that covers the use
 * covers this too, and where it is free of charge whatever is shown, nothing is asked for.
 */
export const attributionRemoved: HeldRule = function* ({ judged, around, attach }) {
  for (const one of judged) {
    if (!hidesUncovered(one)) continue;
    const { use, considered } = one;
    const [{ at, what } = { at: use.at, what: '' }, ...others] = use.hidings;
    const stated = around.facts.products.get(use.match.row.id)?.get(KEPT) ?? around.facts.usage.get(KEPT);
    const labels: readonly Label[] = [
      ...placeLabels(others.map((other) => other.at)),
      { span: use.at, text: `${titleOf(use)} is used here` },
      ...(stated?.value === true ? [{ span: stated.span, text: 'this says that it is shown' }] : []),
      ...rejectedLabels(considered),
    ];
    const found = onUse(
      use,
      'conduct/attribution-removed',
      `${what}, which ${titleOf(use)} wants to be shown, and no right permits it`,
      'let it be seen again, or buy a right without it and record that',
    );
    yield { ...found, at, labels, fixes: attach(use) };
  }
};

const KEPT = 'ack.watermark_kept';

/** Whether this is what is wrong, rather than that a right is missing. */
export function hidesUncovered({ use, verdict, considered }: Reconciled): boolean {
  if (use.hidings.length === 0 || considered.some(({ answer }) => answer !== 'no')) return false;
  return verdict === 'unlicensed' || verdict === 'undetermined';
}
