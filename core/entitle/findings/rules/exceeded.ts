import { amountOf } from '../../reconcile/metrics.js';
import { type HeldRule, onUse, productOf, titleOf } from '../held.js';

/** More is in use than there are rights of this metric and scope: once for them all, at the first use. */
export const exceeded: HeldRule = function* ({ judged }) {
  const told = new Set<string>();
  for (const { use, issues } of judged) {
    for (const issue of issues) {
      if (issue.kind !== 'exceeded') continue;
      const { product, metric, scope, rights, used = 0, counted, entitlements } = issue.position;
      const key = JSON.stringify([product, metric, scope]);
      if (told.has(key) || rights === 'unlimited') continue;
      told.add(key);
      const many = amountOf(used, metric);
      yield onUse(
        use,
        'entitlement/exceeded',
        `${titleOf(use)}: there are ${many} for ${productOf(use)}, and rights for ${rights}`,
        `buy rights for ${amountOf(used - rights, metric)} more, or let fewer use it; rights of another metric or scope do not make up for it`,
        entitlements.map(({ id, quantity }, index) => ({
          span: quantity.span,
          text: `${id} is for ${quantity.value}${index === 0 && counted !== undefined ? `; ${many}: ${counted}` : ''}`,
        })),
      );
    }
  }
};
