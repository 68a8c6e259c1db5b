import { finding } from '../../model/finding.js';
import { purlTitle } from '../../model/purl.js';
import type { Rule } from '../facts.js';
import { evidenceLabels, pathLabels, placeOf, textLabels } from '../labels.js';

/** There is a statement, and it cannot be understood; it is shown as it stands, never guessed. */
export const unreadable: Rule = function* ({ components }) {
  for (const component of components) {
    const { license, purl } = component;
    if (license.kind !== 'unreadable') continue;
    const statements = license.because.filter(({ kind }) => kind !== 'text');
    const statement = statements.find(({ expression }) => expression === undefined);
    const [said] = statements;
    const why = license.file !== undefined && said ? `says ${short(said.text)}` : license.problem;
    yield finding({
      code: 'license/unreadable',
      severity: 'error',
      purl,
      message: messageOf(purlTitle(purl), license.file, statement?.text),
      at: placeOf(component),
      labels: [...pathLabels(component), ...evidenceLabels(component, why), ...textLabels(component)],
      help: `${statement || (said && license.file !== undefined) ? '' : `${license.problem}; `}read the license text of the package and record what it is as a clarification`,
    });
  }
};

function messageOf(title: string, file: string | undefined, statement: string | undefined): string {
  if (file !== undefined) return `${title} has terms in its ${file} that nothing has identified`;
  if (statement === undefined) return `${title} has a license that cannot be read`;
  return `${title} states its license as "${short(statement)}", which cannot be understood`;
}

function short(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
