import { finding } from '../../model/finding.js';
import { purlTitle } from '../../model/purl.js';
import type { Rule } from '../facts.js';
import { evidenceLabels, pathLabels, placeOf, textLabels } from '../labels.js';

/** There is a statement, and it cannot be understood; it is shown as it stands, never guessed. */
export const unreadable: Rule = function* ({ components }) {
  for (const component of components) {
    const { license, purl } = component;
    if (license.kind !== 'unreadable') continue;
    const [statement] = license.because.filter(({ kind }) => kind !== 'text');
    yield finding({
      code: 'license/unreadable',
      severity: 'error',
      purl,
      message: statement
        ? `${purlTitle(purl)} states its license as "${short(statement.text)}", which cannot be understood`
        : `${purlTitle(purl)} has a license that cannot be read`,
      at: placeOf(component),
      labels: [...pathLabels(component), ...evidenceLabels(component, license.problem), ...textLabels(component)],
      help: `${statement ? '' : `${license.problem}; `}read the license text of the package and record what it is as a clarification`,
    });
  }
};

function short(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
