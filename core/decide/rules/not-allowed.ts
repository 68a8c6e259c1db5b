import { finding } from '../../model/finding.js';
import { purlTitle } from '../../model/purl.js';
import { categoryOf } from '../../spdx/categories.js';
import type { Rule, RuledComponent } from '../facts.js';
import { nameOf } from '../judge.js';
import { evidenceLabels, pathLabels, placeOf, policyLabels } from '../labels.js';

/** The license is known, and the policy refuses an operand that cannot be avoided. */
export const notAllowed: Rule = function* ({ components }) {
  for (const component of components) {
    const { license, decision, judged, purl } = component;
    if (decision.outcome !== 'refused' || !judged || (license.kind !== 'known' && license.kind !== 'conflicting'))
      continue;
    const operand = nameOf(judged.deciding);
    const title = purlTitle(purl);
    const whole = license.text !== operand;
    yield finding({
      code: 'license/not-allowed',
      severity: 'error',
      purl,
      message: whole
        ? `${title} is "${license.text}", and ${operand} is not allowed`
        : `${title} is ${operand}, which is not allowed`,
      at: placeOf(component),
      labels: [
        ...pathLabels(component),
        ...evidenceLabels(component, kindOf(component)),
        ...policyLabels(component, judged.entry ? 'refused here' : `refused here: ${judged.reason}`),
      ],
      help: component.direct
        ? `use something else than ${title}, allow ${operand} if your counsel agrees, or record an exception with a reason`
        : `update or replace what brings it in, allow ${operand} if your counsel agrees, or record an exception with a reason`,
    });
  }
};

function kindOf({ judged }: RuledComponent): string {
  if (judged?.deciding.kind !== 'license') return 'no license is granted';
  return categoryOf(judged.deciding) ?? 'in no category';
}
