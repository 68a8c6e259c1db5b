import type { JudgedComponent } from '../model/component.js';
import type { FindingCode, Severity } from '../model/findings.js';
import type { Purl } from '../model/purl.js';
import type { Report, ReportedFinding } from '../model/report.js';
import type { Span } from '../model/span.js';

/** Findings with the same code and the same cause: to mend one is to know how to mend all. */
export interface Group {
  readonly severity: Severity;
  readonly code: FindingCode;
  readonly first: ReportedFinding;
  readonly others: readonly ReportedFinding[];
}

/** Errors before warnings before notes, and in the report's own order otherwise. */
export function bySeverity(findings: readonly ReportedFinding[]): readonly ReportedFinding[] {
  return [...findings].sort((a, b) => RANK[a.severity] - RANK[b.severity]);
}

/** The findings by severity, those of one cause together where its first one stands. */
export function groups(report: Report): readonly Group[] {
  const components = new Map(report.components.map((component) => [component.purl, component]));
  const found = new Map<string, [ReportedFinding, ...ReportedFinding[]]>();
  for (const finding of bySeverity(report.findings)) {
    const key = JSON.stringify([finding.severity, finding.code, causeOf(finding, components)]);
    const group = found.get(key);
    if (group) group.push(finding);
    else found.set(key, [finding]);
  }
  return [...found.values()].map(([first, ...others]) => ({
    severity: first.severity,
    code: first.code,
    first,
    others,
  }));
}

/** Findings that a person mends at the same place, in the order given. */
export function byPlace(
  findings: readonly ReportedFinding[],
): readonly (readonly [ReportedFinding, ...ReportedFinding[]])[] {
  const found = new Map<string, [ReportedFinding, ...ReportedFinding[]]>();
  for (const finding of findings) {
    const key = placeKey(finding.at);
    const same = found.get(key);
    if (same) same.push(finding);
    else found.set(key, [finding]);
  }
  return [...found.values()];
}

const RANK: Record<Severity, number> = { error: 0, warning: 1, note: 2, off: 3 };

/** For a component the reason of its decision ("GPL-3.0-only is denied"); else what there is to do. */
function causeOf(finding: ReportedFinding, components: ReadonlyMap<Purl, JudgedComponent>): string {
  const component = finding.purl === undefined ? undefined : components.get(finding.purl);
  return component ? component.decision.reason : finding.help;
}

function placeKey({ file, start, end }: Span): string {
  return `${start}:${end}:${file}`;
}
