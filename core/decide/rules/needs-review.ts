import { finding } from '../../model/finding.js';
import { purlTitle } from '../../model/purl.js';
import { categoryOf } from '../../spdx/categories.js';
import type { Rule } from '../facts.js';
import { nameOf } from '../judge.js';
import { evidenceLabels, pathLabels, placeOf, policyLabels } from '../labels.js';

/** The license is known, and the policy wants a person to look before it is used. */
export const needsReview: Rule = function* ({ components }) {
  for (const component of components) {
    const { license, decision, judged, purl } = component;
    if (decision.outcome !== 'review' || !judged || (license.kind !== 'known' && license.kind !== 'conflicting'))
      continue;
    const operand = nameOf(judged.deciding);
    const kind = judged.deciding.kind === 'license' ? categoryOf(judged.deciding) : undefined;
    yield finding({
      code: 'license/needs-review',
      severity: 'warning',
      purl,
      message:
        license.text === operand
          ? `${purlTitle(purl)} is ${operand}, which needs a review`
          : `${purlTitle(purl)} is "${license.text}", and ${operand} needs a review`,
      at: placeOf(component),
      labels: [
        ...pathLabels(component),
        ...evidenceLabels(component, kind ?? 'in no category'),
        ...policyLabels(component, 'to be reviewed by this line'),
      ],
      help: `read what ${operand} asks of this use, then allow ${operand} or record an exception with a reason`,
    });
  }
};
