import type { FilePath } from '../../model/file-path.js';
import { type Finding, finding } from '../../model/finding.js';
import type { LicenseConclusion, LicenseEvidence, LicensePassage } from '../../model/license.js';
import { purlTitle } from '../../model/purl.js';
import type { Rule, RuledComponent } from '../facts.js';
import { pathLabels, placeOf } from '../labels.js';

/** A package ships a license text with other words than the license has; a clarification of ours settles it. */
export const textModified: Rule = function* ({ components }) {
  for (const component of components) {
    const [first] = modifiedTexts(component.license);
    if (first && component.decision.outcome !== 'excepted') yield modified(component, first);
  }
};

function modified(component: RuledComponent, { evidence, passage }: Modified): Finding {
  const { purl } = component;
  const isAdded = passage.expression === 'LicenseRef-additional-terms';
  const places = passage.differences ?? 0;
  const count = places === 0 ? '' : ` in ${places} ${places === 1 ? 'place' : 'places'}`;
  const weight = passage.critical ? ', and a change may take away what is granted' : '';
  const at = passage.changedAt ?? passage.start;
  const name = evidence.file.slice(evidence.file.lastIndexOf('/') + 1);
  return finding({
    code: 'license/text-modified',
    severity: 'warning',
    purl,
    message: isAdded
      ? `${purlTitle(purl)} ships a ${name} with terms beside the license that are no part of it`
      : `${purlTitle(purl)} ships a ${name} that differs from ${passage.expression}${count}${weight}`,
    at: placeOf(component),
    labels: [
      ...pathLabels(component),
      {
        span: { file: evidence.file as FilePath, start: at, end: at },
        text: isAdded ? 'terms beside the license' : `here it differs from ${passage.expression}`,
      },
    ],
    help: `read what was changed (licit identify --diff ${evidence.file}) and record what the text is as a clarification`,
  });
}

interface Modified {
  readonly evidence: LicenseEvidence;
  readonly passage: LicensePassage;
}

/** Texts with changed words, the critical ones first; none where we have said ourselves what the license is. */
export function modifiedTexts({ because }: LicenseConclusion): readonly Modified[] {
  const all: Modified[] = [];
  for (const evidence of because) {
    if (evidence.kind === 'clarified') return [];
    for (const passage of evidence.passages ?? []) if (passage.class === 'modified') all.push({ evidence, passage });
  }
  return all.sort((a, b) => Number(b.passage.critical ?? false) - Number(a.passage.critical ?? false));
}
