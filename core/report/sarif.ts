import type { Label } from '../model/finding.js';
import type { Renderer, Report, ReportedFinding } from '../model/report.js';
import type { Span } from '../model/span.js';
import { bySeverity } from './groups.js';
import { printJson } from './json.js';
import { isOutside, type Places, places } from './places.js';
import { type Artifacts, artifacts, SRCROOT } from './sarif-artifacts.js';
import { sarifFixes } from './sarif-fixes.js';
import { ruleIndex, SARIF_RULES } from './sarif-rules.js';
import type { SarifLevel, SarifLocation, SarifLog, SarifResult } from './sarif-types.js';
import { visible } from './visible.js';
import { counted } from './words.js';

/**
 * For code scanning: SARIF 2.1.0 within what GitHub takes (25,000 results, 1,000 locations each, 10 MB compressed); what
 * goes beyond is left out, the gravest findings last, with a notification that counts it.
 * https://docs.github.com/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning
 */
export const sarif: Renderer = {
  id: 'sarif',
  title: 'SARIF 2.1.0 for code scanning and other collectors of findings',
  render: (report, sources, { version, prefix }) => printJson(toSarif(report, places(sources), version, prefix)),
};

const MOST_RESULTS = 25_000;
const MOST_LOCATIONS = 1_000;
/** Such JSON compresses to a tenth and less. */
const MOST_UNITS = 60_000_000;

function toSarif(report: Report, where: Places, version: string, prefix: string | undefined): SarifLog {
  const files = artifacts(report, prefix);
  const all = bySeverity(report.findings).filter(({ severity }) => severity !== 'off');
  const results = withinLimits(all, (finding) => resultOf(finding, report, where, files));
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Licit', semanticVersion: version, rules: SARIF_RULES } },
        automationDetails: { id: 'licit/' },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { [SRCROOT]: { description: { text: 'The root of the tree that was checked.' } } },
        invocations: [
          {
            executionSuccessful: report.summary.verdict !== 'undecided',
            exitCode: EXIT_CODES[report.summary.verdict],
            toolExecutionNotifications: [...leftOut(all.length - results.length)],
          },
        ],
        artifacts: files.list(),
        results,
        ...(report.catalogue === undefined ? {} : { properties: { catalogue: report.catalogue } }),
      },
    ],
  };
}

const EXIT_CODES = { pass: 0, fail: 1, undecided: 2 } as const;

function* leftOut(count: number) {
  if (count <= 0) return;
  const text = `${counted(count, 'finding')} left out: code scanning takes no more at once`;
  yield { level: 'warning' as const, message: { text } };
}

function withinLimits(
  findings: readonly ReportedFinding[],
  make: (finding: ReportedFinding) => SarifResult,
): SarifResult[] {
  const results: SarifResult[] = [];
  let units = 0;
  for (const finding of findings.slice(0, MOST_RESULTS)) {
    const result = make(finding);
    units += JSON.stringify(result).length;
    if (units > MOST_UNITS) break;
    results.push(result);
  }
  return results;
}

function resultOf(finding: ReportedFinding, report: Report, where: Places, files: Artifacts): SarifResult {
  const { code, severity, message, at, labels, help, fixes, fingerprint } = finding;
  const related = labels.filter(({ span }) => !isOutside(span.file)).slice(0, MOST_LOCATIONS - 1);
  const outside = labels.filter(({ span }) => isOutside(span.file));
  const changes = [...sarifFixes(fixes, where, files)];
  return {
    ruleId: code,
    ruleIndex: ruleIndex(code),
    level: severity as SarifLevel,
    message: { text: [...sentences(message, at, outside, help)].join('\n') },
    locations: mainPlace(finding, report).map((span) => locationOf(span, where, files)),
    ...(related.length > 0
      ? {
          relatedLocations: related.map(({ span, text }, id) => ({
            id,
            ...locationOf(span, where, files),
            message: { text: said(text) },
          })),
        }
      : {}),
    ...(changes.length > 0 ? { fixes: changes } : {}),
    partialFingerprints: { 'licitFingerprint/v1': fingerprint },
  };
}

/** A place outside the tree is no artifact, but is told. */
function* sentences(message: string, at: Span, outside: readonly Label[], help: string): Iterable<string> {
  yield `${said(message)}.`;
  if (isOutside(at.file)) yield `In ${said(at.file)}.`;
  for (const { span, text } of outside.slice(0, 10)) yield `${said(span.file)}: ${said(text)}.`;
  yield `Help: ${said(help)}.`;
}

/**
 * Every result needs a place in the tree. For a finding that has none: the first place that says why, else the first
 * project's manifest.
 */
function mainPlace({ at, labels }: ReportedFinding, report: Report): readonly Span[] {
  if (!isOutside(at.file)) return [at];
  const label = labels.find(({ span }) => !isOutside(span.file));
  if (label) return [label.span];
  const file = report.projects[0]?.file ?? report.files[0]?.path;
  return file === undefined ? [] : [{ file, start: 0, end: 0 }];
}

function locationOf(span: Span, where: Places, files: Artifacts): SarifLocation {
  const region = files.region(span, where);
  return { physicalLocation: { artifactLocation: files.location(span.file), ...(region ? { region } : {}) } };
}

/** SARIF reads `[text](target)` in a message as a link. */
function said(text: string): string {
  return visible(text).replaceAll('](', '] (');
}
