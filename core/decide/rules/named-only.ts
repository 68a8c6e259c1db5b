import { finding } from '../../model/finding.js';
import { purlTitle } from '../../model/purl.js';
import { BUNDLED } from '../../model/recognized.js';
import type { Rule } from '../facts.js';
import { pathLabels, placeOf } from '../labels.js';

/** No package, and only its name is here: an image, an action, a tool. Nobody could look at its license. */
export const namedOnly: Rule = function* ({ components }) {
  for (const component of components) {
    const { license, bundled, purl } = component;
    if (license.kind !== 'not-evaluated' || license.reason !== 'elsewhere' || !bundled) continue;
    yield finding({
      code: 'read/named-only',
      severity: 'error',
      purl,
      message: `${purlTitle(purl)} (${BUNDLED[bundled]}) is only named here, and nothing says under which license it comes`,
      at: placeOf(component),
      labels: [...pathLabels(component)],
      help: 'record its license as a clarification in licit.yaml, or ignore the path with a reason if that is no matter here',
    });
  }
};
