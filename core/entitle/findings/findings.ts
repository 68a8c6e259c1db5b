import type { Finding } from '../../model/finding.js';
import type { Held, HeldRule } from './held.js';
import { attributionRemoved } from './rules/attribution.js';
import { circumvention, notApprovedSource, signs } from './rules/conduct.js';
import { exceeded } from './rules/exceeded.js';
import { keyDiffers } from './rules/keys.js';
import { ledgerMismatch } from './rules/ledger.js';
import { evidence, expiring, unused } from './rules/rights.js';
import { secrets } from './rules/secrets.js';
import { notAllowed, uncovered } from './rules/uncovered.js';
import { floatingVersion, undetermined } from './rules/undetermined.js';
import { willOpen } from './rules/will-open.js';

const RULES: readonly HeldRule[] = [
  circumvention,
  signs,
  secrets,
  attributionRemoved,
  uncovered,
  notAllowed,
  exceeded,
  ledgerMismatch,
  undetermined,
  floatingVersion,
  notApprovedSource,
  expiring,
  evidence,
  keyDiffers,
  unused,
  willOpen,
];

/** All that the rules have to say of rights. */
export function* findingsOn(held: Held): Iterable<Finding> {
  for (const rule of RULES) yield* rule(held);
}
