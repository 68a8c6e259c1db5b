import type { Severity } from '../model/findings.js';
import type { Renderer, ReportedFinding } from '../model/report.js';
import { bySeverity } from './groups.js';
import { isOutside, type Places, places } from './places.js';
import { verdictSentence } from './summary.js';
import { visible } from './visible.js';
import { grouped, judgedSentence, judgesTitle, listed } from './words.js';

/**
 * For a CI step's log: workflow commands, which GitHub shows at the changed lines. It takes ten of each kind from a
 * step, so no more are written; what is left is counted in a plain line.
 * https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands
 */
export const github: Renderer = {
  id: 'github',
  title: 'Annotations in the log of a GitHub workflow, at most ten of each kind',
  render(report, sources, { prefix }) {
    const where = places(sources);
    const findings = bySeverity(report.findings);
    const shown = KINDS.flatMap(({ severity, command }) =>
      findings
        .filter((finding) => finding.severity === severity)
        .slice(0, MOST)
        .map((finding) => commandLine(command, finding, where, prefix)),
    );
    return `${[
      ...shown,
      ...leftOver(findings),
      `${judgedSentence(report)}; judged by ${judgesTitle(report)}`,
      verdictSentence(report),
    ].join('\n')}\n`;
  },
};

const MOST = 10;

const KINDS: readonly { readonly severity: Severity; readonly command: string }[] = [
  { severity: 'error', command: 'error' },
  { severity: 'warning', command: 'warning' },
  { severity: 'note', command: 'notice' },
];

/** "32 more errors and 1 more note …", when there are more than are taken. */
function* leftOver(findings: readonly ReportedFinding[]): Iterable<string> {
  const parts = KINDS.flatMap(({ severity }) => {
    const count = findings.filter((finding) => finding.severity === severity).length - MOST;
    return count > 0 ? [`${grouped(count)} more ${count === 1 ? severity : `${severity}s`}`] : [];
  });
  if (parts.length > 0) yield `and ${listed(parts)} without annotations: GitHub takes ${MOST} of a kind`;
}

function commandLine(command: string, finding: ReportedFinding, where: Places, prefix = ''): string {
  const { at, code, message, help } = finding;
  const properties = [...fileProperties(finding, where, prefix), ['title', code] as const];
  const written = properties.map(([key, value]) => `${key}=${escapeProperty(value)}`).join(',');
  const place = isOutside(at.file) ? `${at.file}: ` : '';
  return `::${command} ${written}::${escapeData(`${visible(place + message)}\nhelp: ${visible(help)}`)}`;
}

/** GitHub takes columns only where a range stays on one line; its last column is inclusive. */
function* fileProperties({ at }: ReportedFinding, where: Places, prefix: string): Iterable<readonly [string, string]> {
  if (isOutside(at.file)) return;
  yield ['file', prefix === '' ? at.file : `${prefix}/${at.file}`];
  const range = where.range(at);
  if (!range) return;
  const { start, end } = range;
  yield ['line', String(start.line)];
  const lastLine = end.column === 1 && end.line > start.line ? end.line - 1 : end.line;
  yield ['endLine', String(lastLine)];
  if (end.line !== start.line) return;
  yield ['col', String(start.column)];
  yield ['endColumn', String(Math.max(start.column, end.column - 1))];
}

/** The runner's own escaping, in which "%" comes first. */
function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(visible(text)).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
