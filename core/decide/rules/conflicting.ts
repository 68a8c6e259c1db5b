import { finding } from '../../model/finding.js';
import { purlTitle } from '../../model/purl.js';
import type { Rule } from '../facts.js';
import { evidenceLabels, pathLabels, placeOf } from '../labels.js';

/** Two places name different licenses; until somebody decides, all of them hold together. */
export const conflicting: Rule = function* ({ components }) {
  for (const component of components) {
    const { license, decision, purl } = component;
    if (license.kind !== 'conflicting' || decision.outcome === 'excepted') continue;
    yield finding({
      code: 'license/conflicting',
      severity: 'error',
      purl,
      message: `${purlTitle(purl)} is given different licenses, read together as "${license.text}"`,
      at: placeOf(component),
      labels: [...pathLabels(component), ...evidenceLabels(component, 'says this')],
      help: 'find out which statement is right and record it as a clarification; installed files that differ from the published ones may have been tampered with',
    });
  }
};
