/**
 * Rights that are held, held against what is used: the door for surfaces. Apart from that of the core, since a check takes no
 * time to read what it does not ask for.
 */
export * from '../model/entitlement.js';
export { freeOfCharge, seeingRows } from './conditions/charge.js';
export { type Evaluation, evaluate, type SeeRow } from './conditions/evaluate.js';
export type { FactLookup, FactState, OpenFact, UsedFact } from './facts/fact-state.js';
export { type FactSheet, factLookup, NO_FACTS } from './facts/lookup.js';
export { type ReadOrganization, type ReadUsage, readOrganization, readUsage } from './facts/read.js';
export { fingerprintOf } from './keys.js';
export { type LicenseOpens, licenseOpens } from './opens/license-opens.js';
export { firstReleased, isOpen, type Opening, openingOf, type Released } from './opens/opening.js';
export { type Amount, type Measured, together } from './reconcile/consumption.js';
export { type Reconciled, reconcile } from './reconcile/reconcile.js';
export type { Circumstances, ProductUse } from './reconcile/use.js';
export { type Considered, type Issue, type Need, type Position, VERDICTS, type Verdict } from './reconcile/verdict.js';
export { type ReadRegister, readRegisters } from './register/read.js';
