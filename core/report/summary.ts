import picocolors from 'picocolors';
import type { JudgedComponent } from '../model/component.js';
import type { Report } from '../model/report.js';
import { findingsSentence, judgedSentence, judgesTitle } from './words.js';
import { wrap } from './wrap.js';

/** What was judged, by which policy, with what verdict, and what to do next. A clean result is a line or two. */
export function* closing(
  report: Report,
  options: { readonly width?: number; readonly color: boolean },
): Iterable<string> {
  const colors = picocolors.createColors(options.color);
  const paint = { pass: colors.green, fail: colors.red, undecided: colors.yellow }[report.summary.verdict];
  const [verdict, ...rest] = [verdictSentence(report), ...next(report)];
  yield* wrap(`${judgedSentence(report)}; judged by ${judgesTitle(report)}`, options.width);
  for (const line of wrap(verdict, options.width)) yield colors.bold(paint(line));
  for (const sentence of rest) yield* wrap(sentence, options.width);
}

/** "Fails: 9 errors and 12 warnings". */
export function verdictSentence(report: Report): string {
  switch (report.summary.verdict) {
    case 'pass':
      return `Passes: ${findingsSentence(report)}`;
    case 'fail':
      return `Fails: ${findingsSentence(report)}`;
    case 'undecided':
      return `Undecided: ${findingsSentence(report)}; what cannot be judged is not allowed`;
  }
}

/** The command that helps from here. */
function* next(report: Report): Iterable<string> {
  const { findings } = report;
  const missing = findings.some(({ code }) => code === 'read/not-installed');
  if (missing && report.components.every(isAtHandOrForeign))
    yield 'Next: record under which licenses the components are offered, as clarifications in licit.yaml';
  else if (
    !missing &&
    report.summary.verdict === 'undecided' &&
    findings.some(({ code }) => code === 'read/named-only')
  )
    yield 'Next: record in licit.yaml under which licenses comes what is only named, or ignore where it stands';
  else if (missing) yield 'Next: install the dependencies and check again, or let --online ask the registry';
  else if (findings.some(({ purl }) => purl !== undefined))
    yield 'Next: `licit explain NAME` tells the whole story of one component';
  if (report.policy.builtIn && report.summary.verdict === 'fail')
    yield '`licit init` writes a licit.yaml that fits what is here';
}

/** Of another ecosystem than npm, whose packages alone are asked for elsewhere, or not missing. */
function isAtHandOrForeign({ purl, license }: JudgedComponent): boolean {
  return !(purl.startsWith('pkg:npm/') && license.kind === 'not-evaluated' && license.reason === 'not-installed');
}
