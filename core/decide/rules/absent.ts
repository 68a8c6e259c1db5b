import { finding } from '../../model/finding.js';
import { purlTitle } from '../../model/purl.js';
import type { Rule } from '../facts.js';
import { pathLabels, placeOf } from '../labels.js';

/** We looked where the component is, and nobody says anything of a license: then none is granted. */
export const absent: Rule = function* ({ components }) {
  for (const component of components) {
    if (component.license.kind !== 'absent') continue;
    yield finding({
      code: 'license/absent',
      severity: 'error',
      purl: component.purl,
      message: `${purlTitle(component.purl)} says nothing of its license`,
      at: placeOf(component),
      labels: [...pathLabels(component)],
      help: 'ask its authors under which terms they offer it, and record the answer as a clarification; without a license there is no right to use it',
    });
  }
};
