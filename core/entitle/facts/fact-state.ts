import type { FactValue } from '../../model/condition.js';
import type { StatedFact } from '../../model/entitlement.js';

/** What is known of a fact. Only `known` decides anything. */
export type FactState =
  | { readonly kind: 'known'; readonly value: FactValue; readonly stated?: StatedFact }
  /** It was stated, but only until a day that is past. */
  | { readonly kind: 'stale'; readonly stated: StatedFact }
  /** It is stated for less than the whole group, and the terms ask for the whole. */
  | { readonly kind: 'partial'; readonly stated: StatedFact }
  | { readonly kind: 'unknown' };

/** What is known of a fact by its name ("org.employees"). */
export type FactLookup = (fact: string) => FactState;

/** A fact that is not known, and how it comes. */
export interface OpenFact {
  readonly fact: string;
  readonly state: Exclude<FactState, { readonly kind: 'known' }>;
}

/** A fact that was relied on. */
export interface UsedFact {
  readonly fact: string;
  readonly value: FactValue;
  readonly stated?: StatedFact;
}
