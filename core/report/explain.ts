import type { JudgedComponent } from '../model/component.js';
import { type Purl, purlTitle } from '../model/purl.js';
import type { RenderOptions, Report, ReportedFinding, Sources } from '../model/report.js';
import { conclusionLines } from './explain-conclusion.js';
import { evidenceLines } from './explain-evidence.js';
import { rightsLines } from './explain-rights.js';
import { type Look, lookOf } from './look.js';
import { type Places, places, placeTitle } from './places.js';
import { visible } from './visible.js';
import { counted } from './words.js';
import { wrap } from './wrap.js';

/**
 * The whole story of one component: who brings it in, who says what of its license and who is believed, what the
 * policy makes of it and where, and what would change that. For a component that is not in the report one line says so.
 */
export function renderExplain(report: Report, sources: Sources, purl: Purl, options: RenderOptions): string {
  const component = report.components.find((one) => one.purl === purl);
  if (!component)
    return `${visible(purl)} is not among the ${counted(report.components.length, 'component')} found here\n`;
  const where = places(sources);
  const look = lookOf(options, SEVERITIES[component.decision.outcome]);
  const findings = report.findings.filter((finding) => finding.purl === purl);
  const sections = [
    [...title(component, report, look)],
    section('Who brings it in', waysIn(component, where, look), look),
    section('What is said of its license', evidenceLines(component.license, where, look), look),
    section('What follows', conclusionLines(component, where, look), look),
    section('Whether a right is needed', rightsSection(report, purl, look), look),
    section('Findings', findingLines(findings, where, look), look),
    section('What would change it', changes(component, findings, look), look),
  ];
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

const SEVERITIES = {
  allowed: 'note',
  excepted: 'note',
  entitled: 'note',
  ignored: 'note',
  review: 'warning',
  undecided: 'warning',
  refused: 'error',
} as const;

const OUTCOMES = {
  allowed: 'is allowed',
  excepted: 'is allowed by an exception',
  entitled: 'is covered by a right',
  review: 'needs a review',
  refused: 'is refused',
  undecided: 'is undecided',
  ignored: 'is ignored',
} as const;

function section(heading: string, lines: Iterable<string>, look: Look): readonly string[] {
  const body = [...lines];
  return body.length > 0 ? [look.bold(heading), ...body] : [];
}

function* rightsSection({ uses = [] }: Report, purl: Purl, look: Look): Iterable<string> {
  for (const line of rightsLines(uses.filter((use) => use.purl === purl))) yield* indented(line, look);
}

function* title({ purl, scope, direct, decision }: JudgedComponent, { asOf }: Report, look: Look): Iterable<string> {
  yield `${look.bold(visible(purlTitle(purl)))} ${look.strong(OUTCOMES[decision.outcome])}: ${visible(decision.reason)}`;
  yield `${visible(purl)}, ${direct ? 'a direct' : 'a transitive'} dependency in ${scope} scope, as of ${asOf}`;
}

function* waysIn({ paths, occurrences }: JudgedComponent, where: Places, look: Look): Iterable<string> {
  for (const { project, at, purls, scope } of paths.slice(0, MOST)) {
    const steps = purls.map((step) => visible(purlTitle(step), 200)).join(' > ');
    const name = project === '' ? 'the project at the root' : visible(project);
    yield* indented(`${name}, ${scope}: ${steps}`, look);
    yield `    at ${visible(placeTitle(where, at))}`;
  }
  if (paths.length > MOST) yield `  and ${counted(paths.length - MOST, 'more project')}`;
  const others = occurrences.filter(
    ({ span }) => !paths.some(({ at }) => at.file === span.file && at.start === span.start),
  );
  for (const { span, scope } of others.slice(0, MOST))
    yield `  found at ${visible(placeTitle(where, span))} (${scope})`;
  if (others.length > MOST) yield `  and at ${counted(others.length - MOST, 'more place')}`;
}

const MOST = 20;

function* findingLines(findings: readonly ReportedFinding[], where: Places, look: Look): Iterable<string> {
  for (const { severity, code, message, at } of findings) {
    yield* indented(`${severity}[${code}]: ${visible(message)}`, look);
    yield `    at ${visible(placeTitle(where, at))}`;
  }
}

/** What the findings advise; for what was never judged, how to have it judged. */
function* changes(
  { license, decision }: JudgedComponent,
  findings: readonly ReportedFinding[],
  look: Look,
): Iterable<string> {
  const advice = new Set(
    findings.flatMap(({ help, fixes }) => [help, ...fixes.map((fix) => `an edit is ready: ${fix.title}`)]),
  );
  if (advice.size === 0 && license.kind === 'not-evaluated') advice.add(NOT_EVALUATED[license.reason]);
  if (advice.size === 0 && decision.outcome === 'allowed')
    advice.add('another license in a later version, or another policy; nothing needs to be done now');
  for (const text of advice) yield* indented(visible(text), look, '- ');
}

const NOT_EVALUATED = {
  'not-installed': 'install it and check again, or let --online ask the registry',
  'optional-not-installed': 'check on a machine where it is installed, or let --online ask the registry',
  elsewhere: 'record its license as a clarification in licit.yaml: what is only named here cannot be looked at',
  unread: 'put it there in a form that can be read',
  unpinned: 'choose a version: install, so that a lockfile names one',
  ignored: 'the entry under "paths" in the policy that ignores it',
  'out-of-scope': 'a check that asks for its scope too',
} as const;

function indented(text: string, { width }: Look, lead = ''): readonly string[] {
  const indent = 2 + lead.length;
  return wrap(text, width === undefined ? undefined : width - indent).map((line, index) =>
    index === 0 ? `  ${lead}${line}` : `${' '.repeat(indent)}${line}`,
  );
}
