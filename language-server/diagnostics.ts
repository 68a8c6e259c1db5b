import {
  type Diagnostic,
  type DiagnosticRelatedInformation,
  DiagnosticSeverity,
  DiagnosticTag,
} from 'vscode-languageserver';
import type { FilePath, FindingCode, ReportedFinding, Severity } from '../core/index.js';
import type { Checked } from './checked.js';
import type { ClientAbilities } from './client.js';

/** Carried by each diagnostic, and brought back by clients that ask what to do about it. */
export interface DiagnosticData {
  readonly fingerprint: string;
  readonly purl?: string;
  /** Titles of the edits that would mend it; the edits themselves are made when asked for, against the text of then. */
  readonly fixes: readonly string[];
}

/** All findings of a check as the editor shows them, by the file they stand in. */
export function diagnosticsOf(checked: Checked, client: ClientAbilities): ReadonlyMap<FilePath, readonly Diagnostic[]> {
  const byFile = new Map<FilePath, Diagnostic[]>();
  for (const finding of checked.report.findings) {
    if (finding.severity === 'off') continue;
    const here = byFile.get(finding.at.file) ?? [];
    byFile.set(finding.at.file, here);
    here.push(diagnostic(finding, checked, client));
  }
  return byFile;
}

const SEVERITIES: Readonly<Record<Exclude<Severity, 'off'>, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  note: DiagnosticSeverity.Information,
};

const TAGS = new Map<FindingCode, DiagnosticTag>([
  ['policy/unused-entry', DiagnosticTag.Unnecessary],
  ['license/deprecated-id', DiagnosticTag.Deprecated],
]);

function diagnostic(finding: ReportedFinding, checked: Checked, client: ClientAbilities): Diagnostic {
  const tag = TAGS.get(finding.code);
  const { related, told } = labels(finding, checked, client);
  const data: DiagnosticData = {
    fingerprint: finding.fingerprint,
    ...(finding.purl === undefined ? {} : { purl: finding.purl }),
    fixes: finding.fixes.map((fix) => fix.title),
  };
  return {
    range: checked.range(finding.at),
    severity: SEVERITIES[finding.severity === 'off' ? 'note' : finding.severity],
    source: 'licit',
    code: finding.code,
    ...(client.pages === undefined ? {} : { codeDescription: { href: `${client.pages}/${finding.code}.md` } }),
    message: [finding.message, ...told, `help: ${finding.help}`].join('\n'),
    ...(tag !== undefined && client.tags.has(tag) ? { tags: [tag] } : {}),
    ...(related.length > 0 ? { relatedInformation: related } : {}),
    ...(client.diagnosticData ? { data } : {}),
  };
}

/** Labels that have a place in the folder become links, where the client has them; the others are told in words. */
function labels(
  finding: ReportedFinding,
  checked: Checked,
  client: ClientAbilities,
): { readonly related: DiagnosticRelatedInformation[]; readonly told: string[] } {
  const related: DiagnosticRelatedInformation[] = [];
  const told: string[] = [];
  for (const { span, text } of finding.labels) {
    const isHere = span.file === finding.at.file && span.start === finding.at.start && span.end === finding.at.end;
    const location = isHere || !client.relatedInformation ? undefined : checked.location(span);
    if (location) related.push({ location, message: text });
    else told.push(isHere ? text : `${span.file}: ${text}`);
  }
  return { related, told };
}
