import type { FactValue } from '../../model/condition.js';
import type { StatedFact } from '../../model/entitlement.js';
import type { PlainDate } from '../../model/plain-date.js';
import type { FactLookup, FactState } from './fact-state.js';

/** Everything that was stated, and for what. */
export interface FactSheet {
  /** Of the organization, by name. */
  readonly organization: ReadonlyMap<string, StatedFact>;
  /** Of the use of everything in the repository. */
  readonly usage: ReadonlyMap<string, StatedFact>;
  /** Of the use of one product, by its id in the catalogue. */
  readonly products: ReadonlyMap<string, ReadonlyMap<string, StatedFact>>;
  /** Figures of the organization leave out part of the group that it belongs to. */
  readonly partial: boolean;
}

/** Nobody stated anything. */
export const NO_FACTS: FactSheet = {
  organization: new Map(),
  usage: new Map(),
  products: new Map(),
  partial: false,
};

/**
 * What is known of a fact for one product, most believed first:
 *
 * 1. what was found out (that it is a direct dependency)
 * 2. stated for this product
 * 3. stated for the repository
 * 4. stated of the organization
 *
 * A fact past its last day is not known, and what stands behind it is not asked: it was to be used instead of that.
 */
export function factLookup(
  sheet: FactSheet,
  product: string,
  derived: ReadonlyMap<string, FactValue>,
  asOf: PlainDate,
): FactLookup {
  const look: FactLookup = (fact) => {
    const found = derived.get(fact);
    if (found !== undefined) return { kind: 'known', value: found };
    const stated = sheet.products.get(product)?.get(fact) ?? sheet.usage.get(fact) ?? sheet.organization.get(fact);
    if (stated) return stateOf(stated, sheet, asOf);
    return fact === 'org.total_finances_usd' ? largest(FINANCES.map(look)) : { kind: 'unknown' };
  };
  return look;
}

function stateOf(stated: StatedFact, { partial }: FactSheet, asOf: PlainDate): FactState {
  if (stated.validUntil !== undefined && stated.validUntil < asOf) return { kind: 'stale', stated };
  if (partial && typeof stated.value === 'number' && stated.fact.startsWith('org.')) return { kind: 'partial', stated };
  return { kind: 'known', value: stated.value, stated };
}

const FINANCES = ['org.revenue_usd', 'org.budget_usd', 'org.funding_usd'];

/** The largest of several amounts; not known while one of them is not. */
function largest(states: readonly FactState[]): FactState {
  let most: FactState & { readonly kind: 'known' } = { kind: 'known', value: 0 };
  for (const state of states) {
    if (state.kind !== 'known') return state;
    if (Number(state.value) >= Number(most.value)) most = state;
  }
  return most;
}
