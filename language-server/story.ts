import type { Decision, JudgedComponent, LicenseConclusion, LicenseEvidence, NotEvaluated } from '../core/index.js';
import { purlTitle, summariesOf, VERDICTS } from '../core/index.js';
import type { Checked } from './checked.js';
import { code, link, plain } from './markdown.js';

/** One component in Markdown: its license, the decision and why, the evidence with links, how it got in. */
export function story(component: JudgedComponent, checked: Checked): string {
  const { license, decision } = component;
  const lines = [
    `**${plain(purlTitle(component.purl))}** — ${conclusion(license)}`,
    `${OUTCOMES[decision.outcome]}: ${plain(decision.reason)}${where(decision.policy, checked)}`,
  ];
  const summaries = 'expression' in license ? summariesOf(license.expression) : [];
  if (summaries.length > 0)
    lines.push(
      summaries
        .slice(0, MOST)
        .map(({ license: id, summary }) => `- ${code(id)}: ${plain(summary)}`)
        .join('\n'),
    );
  for (const line of rightsOf(component, checked)) lines.push(line);
  const evidence = license.because.slice(0, MOST).map((item) => `- ${evidenceLine(item, checked)}`);
  if (evidence.length > 0) lines.push(['Evidence:', '', ...evidence, ...more(license.because.length)].join('\n'));
  const ways = component.paths
    .slice(0, MOST)
    .map(({ purls, at }) => `- ${purls.map((purl) => plain(purlTitle(purl))).join(' › ')}${where(at, checked)}`);
  const scope = `Scope: ${component.scope}${component.direct ? ', direct' : ''}`;
  lines.push(
    ways.length === 0 ? scope : [`${scope}. Comes in by:`, '', ...ways, ...more(component.paths.length)].join('\n'),
  );
  return lines.join('\n\n');
}

/** What the catalogue knows of it, and which rights were considered. */
function* rightsOf({ purl }: JudgedComponent, { report }: Checked): Iterable<string> {
  for (const { name, verdict, considered, open } of (report.uses ?? []).filter((use) => use.purl === purl)) {
    const reasons = [
      ...considered.map(({ id, because }) => `${id} ${because}`),
      ...open.map((fact) => `not known: ${fact}`),
    ];
    const shown = reasons.slice(0, MOST).map((reason) => `- ${plain(reason)}`);
    yield [
      `${plain(name)}: ${VERDICTS[verdict]}`,
      ...(shown.length > 0 ? ['', ...shown] : []),
      ...more(reasons.length),
    ].join('\n');
  }
}

/** The license in a few words: "MIT", "no license found". */
export function conclusion(license: LicenseConclusion): string {
  switch (license.kind) {
    case 'known':
      return code(license.text);
    case 'conflicting':
      return `${code(license.text)} (sources disagree)`;
    case 'unreadable':
      return `a statement that cannot be read (${plain(license.problem)})`;
    case 'absent':
      return 'nobody says what the license is';
    case 'not-evaluated':
      return `not evaluated (${NOT_EVALUATED[license.reason]})`;
  }
}

export const NOT_EVALUATED = {
  'not-installed': 'not installed',
  'optional-not-installed': 'optional, and not installed here',
  elsewhere: 'only named here',
  unread: 'cannot be looked into',
  ignored: 'ignored by the policy',
  'out-of-scope': 'not in a scope that is judged',
  unpinned: 'no version is chosen',
} as const satisfies Record<NotEvaluated, string>;

export const OUTCOMES: Readonly<Record<Decision['outcome'], string>> = {
  allowed: '✅ allowed',
  review: '👀 wants a review',
  refused: '❌ refused',
  excepted: '☑️ refused, but excepted',
  entitled: '☑️ covered by a right',
  ignored: '➖ ignored',
  undecided: '❔ undecided',
};

const MOST = 5;

function more(count: number): string[] {
  return count > MOST ? [`- … and ${count - MOST} more`] : [];
}

const KINDS: Readonly<Record<LicenseEvidence['kind'], string>> = {
  clarified: 'clarified by the policy',
  text: 'license text',
  declared: 'declared',
  registry: 'said by the registry',
  lockfile: 'said by the lockfile',
  catalogue: 'known to the catalogue',
};

function evidenceLine(evidence: LicenseEvidence, checked: Checked): string {
  const said = evidence.text === '' ? '' : ` ${code(evidence.text)}`;
  const meant =
    evidence.expression === undefined || evidence.expression === evidence.text ? '' : ` → ${code(evidence.expression)}`;
  const score = evidence.score === undefined || evidence.score === 1 ? '' : ` (${Math.round(evidence.score * 100)} %)`;
  return `${KINDS[evidence.kind]}:${said}${meant}${score}${where(evidence, checked)}`;
}

/** " — file:line", as a link where the editor can follow it. */
function where(
  span: { readonly file: string; readonly start: number; readonly end: number } | undefined,
  checked: Checked,
): string {
  if (!span) return '';
  const location = checked.location(span);
  if (location) {
    const line = location.range.start.line + 1;
    return ` — ${link(`${span.file}:${line}`, `${location.uri}#L${line}`)}`;
  }
  return /^https:\/\//.test(span.file) ? ` — ${link(span.file, span.file)}` : ` — ${code(span.file)}`;
}
