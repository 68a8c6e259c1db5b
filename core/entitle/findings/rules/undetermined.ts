import type { Doubt } from '../../../model/catalogue.js';
import { METRICS } from '../../../model/entitlement.js';
import type { Label } from '../../../model/finding.js';
import { PEOPLE } from '../../reconcile/measure.js';
import { amountOf } from '../../reconcile/metrics.js';
import type { Reconciled } from '../../reconcile/reconcile.js';
import type { Circumstances, ProductUse } from '../../reconcile/use.js';
import { claimLabels } from '../besides.js';
import { openWords, staleLabels } from '../fact-words.js';
import { type HeldRule, onUse, productOf, titleOf } from '../held.js';
import { rejectedLabels, UNKNOWN } from '../reason-words.js';

/** Whether something may be used depends on what nobody has said: what that is, and where to say it. */
export const undetermined: HeldRule = function* ({ judged, around, state }) {
  for (const one of judged) {
    if (one.verdict !== 'undetermined' || isFloating(one)) continue;
    const { use, open, considered } = one;
    const facts = [...new Set(open.map(openWords))];
    const unknown = [...new Set([...facts, ...others(one, around)])];
    const where = facts.some((words) => words.startsWith('org.')) ? 'organization.yaml and usage.yaml' : 'usage.yaml';
    const found = onUse(
      use,
      'entitlement/undetermined',
      `whether ${titleOf(use)} may be used depends on ${listed(unknown)}`,
      `say in ${where} what is not known, or record a right that covers it`,
      [...claimLabels(use.claims), ...staleLabels(open), ...rejectedLabels(considered), ...shortLabels(one)],
    );
    yield { ...found, fixes: [...found.fixes, ...state(open)] };
  }
};

/** A version that moves on leaves open which terms count. */
export const floatingVersion: HeldRule = function* ({ judged }) {
  for (const one of judged) {
    const { terms } = one.use.match;
    if (one.verdict !== 'undetermined' || terms.kind !== 'undecided' || !isFloating(one)) continue;
    const all = terms.candidates.map(({ versions, license }) => `${license} for ${versions.text}`).join(', or ');
    yield onUse(
      one.use,
      'entitlement/floating-version',
      `${floatingWords(one.use)}, and its terms changed: ${all}`,
      'name one version in full, so that it does not come under other terms unseen',
    );
  }
};

/** Of an action that sets something else up it is the version of that which moves on. */
function floatingWords(use: ProductUse): string {
  const setsUp = use.match.by.versionInput !== undefined;
  return setsUp
    ? `${titleOf(use)} sets up no single version of ${productOf(use)}`
    : `${titleOf(use)} is no single version`;
}

function isFloating({ need }: Reconciled): boolean {
  return need.kind === 'unknown' && need.doubts.includes('floating');
}

/** What besides facts is not known. */
function others({ need, considered, positions }: Reconciled, { uncounted }: Circumstances): readonly string[] {
  const doubts = need.kind === 'unknown' ? need.doubts.map((doubt) => DOUBTS[doubt]) : [];
  const rows = need.kind === 'unknown' ? need.untold.map((row) => `the terms of ${row}`) : [];
  const rights = considered.flatMap(({ reasons }) =>
    reasons.flatMap((reason) => (reason.code === 'unknown' ? [UNKNOWN[reason.what]] : [])),
  );
  const counts = positions
    .filter(({ status }) => status === 'unknown')
    .map(({ product, metric, used = 0, secondMachines }) => {
      if (secondMachines !== undefined)
        return `whether ${secondMachines} of ${amountOf(used, metric)} are second machines of persons who have one ("consumption" of ${product}, without them)`;
      const why = PEOPLE.has(metric) ? uncounted(product) : undefined;
      return `how many ${METRICS[metric]} there are (${why === undefined ? '' : `${why}; `}"consumption" of ${product})`;
    });
  return [...doubts, ...rows, ...rights, ...counts];
}

/** Rights that would do, were there more of them. */
function* shortLabels({ positions }: Reconciled): Iterable<Label> {
  for (const { status, entitlements, used = 0, metric } of positions) {
    if (status !== 'short') continue;
    for (const { id, quantity } of entitlements)
      yield { span: quantity.span, text: `${id} is for ${quantity.value}, and there are ${amountOf(used, metric)}` };
  }
}

function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

const DOUBTS: Readonly<Record<Doubt, string>> = {
  'no-version': 'which version is used',
  'not-comparable': 'which of its terms count for this version',
  floating: 'which version is used',
  'release-date': 'when this version came out',
  selector: 'which edition or build is used',
};
