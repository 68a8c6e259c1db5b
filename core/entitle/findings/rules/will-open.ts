import { RELEASE_SOURCES } from '../../../model/released.js';
import { type HeldRule, onUse, titleOf } from '../held.js';

/** A version that is restricted today turns open on a day that is known. */
export const willOpen: HeldRule = function* ({ judged, around }) {
  for (const { use, need } of judged) {
    const opening = 'opening' in need ? need.opening : undefined;
    if (opening?.on === undefined || opening.on <= around.asOf) continue;
    const { on, to, because, released, confidence } = opening;
    const from = released ? `, counted from its release on ${released.day} (${RELEASE_SOURCES[released.source]})` : '';
    const by =
      because === 'change-date'
        ? 'its license gives that day'
        : `by the ${because === 'catalogue' ? 'catalogue' : 'anniversary in its license'}${from}`;
    const low = confidence === 'low' ? '; the license of this very version was not at hand' : '';
    yield onUse(
      use,
      'entitlement/will-open',
      `${titleOf(use)} turns ${to} on ${on}`,
      `until then its terms hold; ${by}${low}`,
    );
  }
};
