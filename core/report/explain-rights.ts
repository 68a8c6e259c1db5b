import { TERM_CLASSES } from '../model/catalogue.js';
import { type UseRow, VERDICTS } from '../model/entitlement-report.js';
import { visible } from './visible.js';

/**
 * What the catalogue knows of a component and what it comes to, one line a fact: the terms, every right that was considered with
 * why it does or does not apply, the facts that decided, and those that would.
 */
export function* rightsLines(uses: readonly UseRow[]): Iterable<string> {
  for (const use of uses) {
    const { name, verdict, fromMemory, terms, considered, issues, used, open, released, opens } = use;
    yield `${visible(name, 200)}: ${VERDICTS[verdict]}${fromMemory ? ', by terms from memory' : ''}`;
    for (const { versions, license, class: of } of terms)
      yield `- terms of ${versions === '*' ? 'every version' : visible(versions)}: ${TERM_CLASSES[of]} (${visible(license)})`;
    for (const { id, because } of considered) yield `- ${visible(`${id} ${because}`)}`;
    for (const issue of issues) yield `- ${visible(issue)}`;
    for (const fact of used) yield `- ${visible(fact)}`;
    for (const fact of open) yield `- not known, and it would decide: ${visible(fact)}`;
    if (released) yield `- came out on ${released.day}`;
    if (opens) yield `- turns ${visible(opens.to)} on ${opens.on}`;
  }
}
