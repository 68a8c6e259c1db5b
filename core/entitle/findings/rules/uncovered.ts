import type { CatalogueTerms } from '../../../model/catalogue.js';
import { type Finding, finding, type Label } from '../../../model/finding.js';
import { FINDINGS, type FindingCode } from '../../../model/findings.js';
import type { Reconciled } from '../../reconcile/reconcile.js';
import { type Circumstances, factsFor, type ProductUse } from '../../reconcile/use.js';
import type { Considered, Reason } from '../../reconcile/verdict.js';
import { isAbout, mayBeAbout } from '../../reconcile/versions.js';
import { claimLabels } from '../besides.js';
import { usedLabels } from '../fact-words.js';
import { type HeldRule, onUse, productOf, titleOf } from '../held.js';
import { reasonWords, rejectedLabels } from '../reason-words.js';
import { hidesUncovered } from './attribution.js';

/**
 * Something needs a right and no right covers it. Where one is held that does not fit, the finding is about what does not fit;
 * of several about the one that comes nearest.
 */
export const uncovered: HeldRule = function* ({ judged, around, attach, pin }) {
  for (const one of judged) {
    if (one.verdict !== 'unlicensed') continue;
    const { use, need, considered } = one;
    const used = need.kind === 'needed' ? (need.evaluation?.used ?? []) : [];
    const labels = [
      ...claimLabels(use.claims),
      ...rejectedLabels(considered),
      ...endedWaivers(use, around),
      ...usedLabels(used),
    ];
    const needs = `${titleOf(use)} needs a right to ${productOf(use)}`;
    const near = nearestOf(considered);
    const code = near && CODES.get(near.reason.code);
    if ((!near || !code) && hidesUncovered(one)) continue;
    if (!near || !code) {
      const open = openBefore(one);
      const back = pin(use, open?.versions, `which is ${open?.license}`);
      yield { ...notHeld(one, around, needs, labels), fixes: [...attach(use), ...back] };
      continue;
    }
    const { entitlement } = near.row;
    const message = `${needs}, and ${entitlement.id} ${reasonWords(near.reason, entitlement)}`;
    const found = onUse(use, code, message, HELP.get(code) ?? missingHelp(one), labels);
    if (code !== 'entitlement/version-not-covered') yield found;
    else yield { ...found, fixes: pin(use, entitlement.versions?.range, `which ${entitlement.id} covers`) };
  }
};

/** No right is held; where code claims that none is needed, or that it is only tried, that is what is wrong. */
function notHeld(one: Reconciled, around: Circumstances, needs: string, labels: readonly Label[]): Finding {
  const { use } = one;
  const said = use.claims.find(({ shows }) => shows === 'claim' || shows === 'trial');
  const env = factsFor(use, around).look('use.env');
  const isProduction = env.kind === 'known' && env.value === 'production';
  const { terms } = use.match;
  const isTrial = terms.kind === 'known' && terms.terms.class === 'trial';
  const [code, words]: readonly [FindingCode, string] =
    said?.shows === 'claim'
      ? ['entitlement/claim-contradicts-profile', `${said.by.text} claims that this is free of charge, and it is not`]
      : said && isProduction
        ? ['entitlement/evaluation-in-production', `${said.by.text} says that it is tried, and this is production`]
        : isTrial && isProduction
          ? ['entitlement/evaluation-in-production', 'it is given out for a trial, and this is production']
          : ['entitlement/missing', one.considered.length === 0 ? 'none is held' : 'none of those held applies'];
  return onUse(use, code, `${needs}, and ${words}`, HELP.get(code) ?? missingHelp(one), labels);
}

/** What the register does not allow, whatever right is held; what is free of charge and not on its list of what is approved. */
export const notAllowed: HeldRule = function* ({ judged, around }) {
  for (const { verdict, use } of judged) {
    if (verdict !== 'disallowed') continue;
    const entry = around.register.disallowed.find(({ subject }) => mayBeAbout(subject, use));
    if (entry) {
      yield finding({
        code: 'entitlement/missing',
        severity: FINDINGS['entitlement/missing'].severity,
        message: `${titleOf(use)} is not to be used, whatever right is held: ${entry.reason}`,
        at: use.at,
        labels: [...use.labels, { span: entry.span, text: 'not allowed here' }],
        help: 'use something else, or have it allowed and take out the entry',
        purl: use.purl,
      });
      continue;
    }
    const [first] = around.register.freeList ?? [];
    yield onUse(
      use,
      'entitlement/missing',
      `${titleOf(use)} is free of charge, and not on the list of free software that is approved`,
      'have it approved and put it under "free_software_list", or use something else',
      first ? [{ span: first.span, text: 'the list' }] : [],
    );
  }
};

function* endedWaivers(use: ProductUse, { register, asOf }: Circumstances): Iterable<Label> {
  for (const { id, subject, until } of register.waivers)
    if (until.value < asOf && isAbout(subject, use)) yield { span: until.span, text: `${id} ended on ${until.value}` };
}

interface Near {
  readonly row: Considered;
  readonly reason: Reason;
}

/** The right with the fewest reasons against it, and of these the one that weighs most. */
function nearestOf(considered: readonly Considered[]): Near | undefined {
  const all = considered.flatMap((row): readonly Near[] => {
    const [reason] = row.reasons.toSorted((a, b) => weight(a) - weight(b));
    return reason && CODES.has(reason.code) ? [{ row, reason }] : [];
  });
  return all.sort((a, b) => a.row.reasons.length - b.row.reasons.length || weight(a.reason) - weight(b.reason))[0];
}

/** Codes of findings by what does not fit, what weighs most first. */
const CODES: ReadonlyMap<Reason['code'], FindingCode> = new Map([
  ['claim', 'entitlement/claim-contradicts-profile'],
  ['evaluation-in-production', 'entitlement/evaluation-in-production'],
  ['expired', 'entitlement/expired'],
  ['version-not-covered', 'entitlement/version-not-covered'],
  ['edition-mismatch', 'entitlement/edition-mismatch'],
  ['scope-mismatch', 'entitlement/scope-mismatch'],
  ['metric-mismatch', 'entitlement/metric-mismatch'],
]);
const ORDER = [...CODES.keys()];

function weight({ code }: Reason): number {
  const at = ORDER.indexOf(code);
  return at < 0 ? ORDER.length : at;
}

const HELP: ReadonlyMap<FindingCode, string> = new Map([
  ['entitlement/claim-contradicts-profile', 'buy it, take it out, or correct the fact that is wrong'],
  ['entitlement/evaluation-in-production', 'buy it before it goes into production, or take it out'],
  ['entitlement/expired', 'renew it and write the new end, or stop using this'],
  [
    'entitlement/version-not-covered',
    'use a version that is covered, or renew maintenance or buy the upgrade, and record it',
  ],
  ['entitlement/edition-mismatch', 'use the edition that is held, or buy the step-up and record it'],
  ['entitlement/scope-mismatch', 'buy rights for this place, or have the scope widened and record it'],
  ['entitlement/metric-mismatch', 'correct the metric if the contract says so, or buy what is counted here'],
]);

/** Buy, go back to a version that was open, replace, or have it waived. */
function missingHelp(one: Reconciled): string {
  const { metric } = one.use.match.row;
  const open = openBefore(one);
  const buy = metric === undefined ? 'buy it' : `buy it (sold by ${metric})`;
  const back = open ? `, go back to ${open.versions.text}, which is ${open.license}` : '';
  return `${buy} and record the right${back}, replace it, or record a waiver with a reason`;
}

/** Versions that need no right. */
function openBefore({ use: { match, version } }: Reconciled): CatalogueTerms | undefined {
  return version === undefined
    ? undefined
    : match.row.terms.find((one) => one.class === 'open' && !one.selector && !one.released);
}
