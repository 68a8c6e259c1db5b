import type { Finding } from '../model/finding.js';
import type { Facts, Rule, RuledComponent } from './facts.js';
import { absent } from './rules/absent.js';
import { conflicting } from './rules/conflicting.js';
import { deprecatedId } from './rules/deprecated-id.js';
import { expiredException, voidException } from './rules/exceptions.js';
import { namedOnly } from './rules/named-only.js';
import { needsReview } from './rules/needs-review.js';
import { notAllowed } from './rules/not-allowed.js';
import { notInstalled } from './rules/not-installed.js';
import { staleClarification } from './rules/stale-clarification.js';
import { modifiedTexts, textModified } from './rules/text-modified.js';
import { unreadable } from './rules/unreadable.js';
import { unusedEntry } from './rules/unused-entry.js';

/** About licenses: a right that is held leaves nothing to say. */
const LICENSE_RULES: readonly Rule[] = [
  notAllowed,
  needsReview,
  absent,
  unreadable,
  conflicting,
  textModified,
  deprecatedId,
  notInstalled,
  namedOnly,
];
const ENTRY_RULES: readonly Rule[] = [expiredException, voidException, staleClarification];

/** All that the rules have to say of these facts. */
export function* decide(facts: Facts): Iterable<Finding> {
  const noteworthy = { ...facts, components: facts.components.filter(isNoteworthy) };
  const open = { ...noteworthy, components: noteworthy.components.filter(isOpen) };
  for (const rule of LICENSE_RULES) yield* rule(open);
  for (const rule of ENTRY_RULES) yield* rule(noteworthy);
  yield* unusedEntry(facts);
}

function isOpen({ decision }: RuledComponent): boolean {
  return decision.outcome !== 'entitled';
}

/** Of thousands most are allowed, and there is nothing to say of them. */
function isNoteworthy({ decision, license, exceptions, clarifications }: RuledComponent): boolean {
  return (
    decision.outcome !== 'allowed' ||
    license.kind !== 'known' ||
    exceptions.size > 0 ||
    clarifications.size > 0 ||
    modifiedTexts(license).length > 0
  );
}
