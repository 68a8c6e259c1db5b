import type { JudgedComponent } from '../model/component.js';
import type { Edit, Label } from '../model/finding.js';
import type { LicenseConclusion, LicenseEvidence } from '../model/license.js';
import type { Renderer, Report, ReportedFinding } from '../model/report.js';
import type { Span } from '../model/span.js';
import type { ReportJson } from './json-schema.js';
import { type Places, places } from './places.js';

/** For machines: the shape published as schema/report.schema.json. */
export const json: Renderer = {
  id: 'json',
  title: 'Everything that was found, in a published and versioned shape',
  render: (report, sources, { version }) => printLines(toJson(report, places(sources), version)),
};

/**
 * JSON with a line for each item of its lists, and two spaces before it: small, and still read and compared by lines.
 * Nothing in it reaches a terminal as a command: besides what JSON escapes itself, the controls above ASCII and the
 * marks that turn the direction of writing are escaped.
 */
function printLines(value: object): string {
  const fields = Object.entries(value).map(([key, field]) => {
    if (!Array.isArray(field) || field.length === 0) return `  ${JSON.stringify(key)}: ${JSON.stringify(field)}`;
    return `  ${JSON.stringify(key)}: [\n    ${field.map((item) => JSON.stringify(item)).join(',\n    ')}\n  ]`;
  });
  return escaped(`{\n${fields.join(',\n')}\n}\n`);
}

/** Indented JSON, with the same escapes. */
export function printJson(value: unknown): string {
  return escaped(`${JSON.stringify(value, null, 2)}\n`);
}

function escaped(json: string): string {
  return json.replace(UNSEEN, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

const UNSEEN = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

type Item<T> = T extends readonly (infer I)[] ? I : never;
type ComponentJson = Item<ReportJson['components']>;
type EvidenceJson = Item<ComponentJson['license']['evidence']>;
type FindingJson = Item<ReportJson['findings']>;
type InFile = Pick<FindingJson, 'file' | 'start' | 'end'>;

function toJson(report: Report, where: Places, version: string): ReportJson {
  const { asOf, policy, projects, files, summary } = report;
  return {
    schemaVersion: '1.0',
    tool: { name: 'licit', version },
    asOf,
    policy: { name: policy.name, builtIn: policy.builtIn },
    projects: projects.map(({ file, name, license }) => ({
      file,
      ...(name === undefined ? {} : { name }),
      ...(license === undefined ? {} : { license: license.value }),
    })),
    components: report.components.map((component) => componentJson(component, where)),
    findings: report.findings.flatMap((finding) => findingJson(finding, where)),
    files: files.map(({ path, reader, outcome }) => ({ path, reader, outcome })),
    summary: {
      components: summary.components,
      findings: { error: summary.findings.error, warning: summary.findings.warning, note: summary.findings.note },
      verdict: summary.verdict,
    },
  };
}

function componentJson(component: JudgedComponent, where: Places): ComponentJson {
  const { purl, scope, direct, paths, license, decision, occurrences } = component;
  return {
    purl,
    scope,
    direct,
    paths: paths.map(({ purls }) => [...purls]),
    license: licenseJson(license),
    decision: {
      outcome: decision.outcome,
      reason: decision.reason,
      ...(decision.policy ? { policy: inFile(decision.policy, where) } : {}),
      ...(decision.operand ? { operand: { start: decision.operand.start, end: decision.operand.end } } : {}),
    },
    occurrences: occurrences.map(({ span, scope, relation, project }) => ({
      ...inFile(span, where),
      scope,
      relation,
      project,
    })),
  };
}

function licenseJson(license: LicenseConclusion): ComponentJson['license'] {
  const evidence = license.because.map(evidenceJson);
  switch (license.kind) {
    case 'known':
    case 'conflicting':
      return { status: license.kind, expression: license.text, evidence };
    case 'unreadable':
      return { status: license.kind, problem: license.problem, evidence };
    case 'absent':
      return { status: license.kind, evidence };
    case 'not-evaluated':
      return { status: license.kind, reason: license.reason, evidence };
  }
}

/** Offsets alone: lines would mean to open every license file again, and most are never looked up. */
function evidenceJson(statement: LicenseEvidence): EvidenceJson {
  const { kind, file, start, end, text, expression, score, normalized } = statement;
  return {
    kind,
    file,
    start: { offset: start },
    end: { offset: end },
    text,
    ...(expression === undefined ? {} : { expression }),
    ...(score === undefined ? {} : { score }),
    ...(normalized === undefined ? {} : { normalized }),
  };
}

/** Nothing for a finding that is switched off. */
function findingJson(finding: ReportedFinding, where: Places): readonly FindingJson[] {
  const { code, severity, message, purl, at, labels, help, fixes, fingerprint } = finding;
  if (severity === 'off') return [];
  return [
    {
      code,
      severity,
      message,
      ...(purl === undefined ? {} : { purl }),
      ...inFile(at, where),
      labels: labels.map((label) => textJson(label, where)),
      help,
      fixes: fixes.map(({ title, edits }) => ({ title, edits: edits.map((edit) => textJson(edit, where)) })),
      fingerprint,
    },
  ];
}

function textJson({ span, text }: Label | Edit, where: Places): InFile & { readonly text: string } {
  return { ...inFile(span, where), text };
}

function inFile(span: Span, where: Places): InFile {
  const range = where.range(span);
  return {
    file: span.file,
    start: { ...range?.start, offset: span.start },
    end: { ...range?.end, offset: span.end },
  };
}
