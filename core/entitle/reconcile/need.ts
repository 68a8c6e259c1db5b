import type { CatalogueTerms } from '../../model/catalogue.js';
import { freeOfCharge } from '../conditions/charge.js';
import { isOpen, type Opening, openingOf } from '../opens/opening.js';
import { type Circumstances, factsFor, type ProductUse } from './use.js';
import type { Need } from './verdict.js';

/**
 * Whether the terms of what is used ask for a right; undefined where the catalogue says nothing of this version, so that its
 * license alone decides:
 *
 * 1. what circumvents a license check is never right
 * 2. a version that has turned open needs nothing any more
 * 3. what is open needs nothing; what is free of charge under a condition needs the condition
 *
 * Where terms cannot be told apart, and they come to different things, it is not known.
 */
export function needOf(use: ProductUse, around: Circumstances): Need | undefined {
  const { terms } = use.match;
  if (terms.kind === 'uncovered') return undefined;
  if (terms.kind === 'known') return needBy(terms.terms, use, around);
  const needs = terms.candidates.map((one) => needBy(one, use, around));
  const [first] = needs;
  if (first && needs.every(({ kind }) => kind === first.kind) && first.kind !== 'unknown') return first;
  const unknown = needs.filter((need) => need.kind === 'unknown');
  return {
    kind: 'unknown',
    open: unknown.flatMap(({ open }) => open),
    untold: unknown.flatMap(({ untold }) => untold),
    doubts: terms.because,
  };
}

function needBy(terms: CatalogueTerms, use: ProductUse, around: Circumstances): Need {
  if (terms.class === 'circumvention') return { kind: 'circumvention' };
  const opening = terms.opens && openingOf(terms.opens, use.opens, use.released);
  if (opening && isOpen(opening, around.asOf)) return { kind: 'none', because: 'opened', opening };
  const { look, see } = factsFor(use, around);
  const evaluation = freeOfCharge(terms, look, see);
  const more: { readonly opening?: Opening } = opening ? { opening } : {};
  if (evaluation.answer === 'no') return { kind: 'needed', evaluation, ...more };
  if (evaluation.answer === 'unknown') {
    const { open, untold } = evaluation;
    const doubts = opening && opening.on === undefined ? (['release-date'] as const) : [];
    return { kind: 'unknown', open, untold, doubts, ...more };
  }
  if (terms.class === 'open' || terms.class === 'copyleft') return { kind: 'none', because: 'open' };
  if (!terms.freeIf && terms.class !== 'dual-copyleft') return { kind: 'none', because: 'free' };
  return { kind: 'free-tier', evaluation, ...more };
}
