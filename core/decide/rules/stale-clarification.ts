import { finding } from '../../model/finding.js';
import { purlTitle } from '../../model/purl.js';
import type { Rule } from '../facts.js';

/** The file that a clarification was made for has other bytes now, so it is no evidence any more. */
export const staleClarification: Rule = function* ({ components }) {
  for (const component of components) {
    for (const [clarification, worth] of component.clarifications) {
      if (worth.kind !== 'stale' || !clarification.sha256) continue;
      const { digest: stale } = worth;
      const digest = /^[0-9a-f]{64}$/.test(stale);
      yield finding({
        code: 'policy/stale-clarification',
        severity: 'error',
        purl: component.purl,
        message: `${clarification.file?.value ?? 'the file'} of ${purlTitle(component.purl)} is not the one this clarification was made for`,
        at: clarification.sha256.span,
        labels: digest
          ? [{ span: clarification.sha256.span, text: `it is ${stale} now` }]
          : [{ span: clarification.span, text: stale }],
        help: 'read the file again, then record its new digest or correct the license',
      });
    }
  }
};
