import { RELEASE_SOURCES } from '../../../model/released.js';
import { type HeldRule, onUse, titleOf } from '../held.js';

/** A version that is restricted today turns open on a day that is known, or has done so. */
export const willOpen: HeldRule = function* ({ judged, around }) {
  for (const { use, need } of judged) {
    const opening = 'opening' in need ? need.opening : undefined;
    if (opening?.on === undefined) continue;
    const { on, to, because, released, confidence } = opening;
    const isToCome = on > around.asOf;
    const from = released ? `, counted from its release on ${released.day} (${RELEASE_SOURCES[released.source]})` : '';
    const by =
      because === 'change-date'
        ? 'its license gives that day'
        : `by the ${because === 'catalogue' ? 'catalogue' : 'anniversary in its license'}${from}`;
    const low = confidence === 'low' ? '; the license of this very version was not at hand' : '';
    yield onUse(
      use,
      'entitlement/will-open',
      isToCome ? `${titleOf(use)} turns ${to} on ${on}` : `${titleOf(use)} turned ${to} on ${on}`,
      `${isToCome ? 'until then its terms hold' : 'its terms from before hold no more'}; ${by}${low}`,
    );
  }
};
