import { FINDINGS, type FindingCode } from '../model/findings.js';
import type { SarifRule } from './sarif-types.js';

const ABOUT = {
  policy: {
    tag: 'policy',
    sentence: 'The project breaks its own license policy.',
    help: 'Each result ends with what to do about it; `licit explain NAME` tells the whole story of one component.',
  },
  input: {
    tag: 'input',
    sentence: 'Something could not be judged, and what cannot be judged is never taken as allowed.',
    help: 'Each result ends with what to do about it; check again when it is mended.',
  },
} as const;

/** Every finding there is as a rule, in the order of the table: `ruleIndex` counts in it. */
export const SARIF_RULES: readonly SarifRule[] = Object.entries(FINDINGS).map(([id, { title, severity, about }]) => ({
  id,
  name: id.replace(/(?:^|[/-])([a-z])/g, (_, letter: string) => letter.toUpperCase()),
  shortDescription: { text: title },
  fullDescription: { text: `${title}. ${ABOUT[about].sentence}` },
  help: {
    text: `${title}. ${ABOUT[about].sentence} ${ABOUT[about].help}`,
    markdown: `**${title}** (\`${id}\`)\n\n${ABOUT[about].sentence}\n\n${ABOUT[about].help}`,
  },
  defaultConfiguration: { level: severity },
  properties: {
    tags: ['license', 'dependencies', ABOUT[about].tag],
    precision: 'very-high',
    'problem.severity': severity === 'note' ? 'recommendation' : severity,
  },
}));

export function ruleIndex(code: FindingCode): number {
  return SARIF_RULES.findIndex(({ id }) => id === code);
}
