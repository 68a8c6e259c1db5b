import type { Finding } from '../model/finding.js';
import type { Facts, Rule } from './facts.js';
import { absent } from './rules/absent.js';
import { conflicting } from './rules/conflicting.js';
import { deprecatedId } from './rules/deprecated-id.js';
import { expiredException, voidException } from './rules/exceptions.js';
import { needsReview } from './rules/needs-review.js';
import { notAllowed } from './rules/not-allowed.js';
import { notInstalled } from './rules/not-installed.js';
import { staleClarification } from './rules/stale-clarification.js';
import { unreadable } from './rules/unreadable.js';
import { unusedEntry } from './rules/unused-entry.js';

const RULES: readonly Rule[] = [
  notAllowed,
  needsReview,
  absent,
  unreadable,
  conflicting,
  deprecatedId,
  notInstalled,
  expiredException,
  voidException,
  staleClarification,
  unusedEntry,
];

/** All that the rules have to say of these facts. */
export function* decide(facts: Facts): Iterable<Finding> {
  for (const rule of RULES) yield* rule(facts);
}
