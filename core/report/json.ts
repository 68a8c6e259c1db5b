import type { JudgedComponent } from '../model/component.js';
import type { UseRow } from '../model/entitlement-report.js';
import type { Edit, Label } from '../model/finding.js';
import type { LicenseConclusion, LicenseEvidence } from '../model/license.js';
import { BUNDLED } from '../model/recognized.js';
import type { FileRead, Project, Renderer, Report, ReportedFinding } from '../model/report.js';
import type { Span } from '../model/span.js';
import type { ReportJson } from './json-schema.js';
import { type Places, places } from './places.js';

/** For machines: the shape published as schema/report.schema.json. */
export const json: Renderer = {
  id: 'json',
  title: 'Everything that was found, in a published and versioned shape',
  render: (report, sources, { version }) => print(fieldsOf(report, places(sources), version)),
};

/**
 * JSON with a line for each item of its lists, and two spaces before it: small, and still read and compared by lines.
 * Nothing in it reaches a terminal as a command: besides what JSON escapes itself, the controls above ASCII and the
 * marks that turn the direction of writing are escaped.
 */
function print(fields: Fields): string {
  let text = '';
  // Not joined: that would copy all of it once more.
  for (const [key, value] of Object.entries(fields)) text += `${text && ',\n'}  ${JSON.stringify(key)}: ${value}`;
  return escaped(`{\n${text}\n}\n`);
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

/** The report's fields in their order, each printed. */
type Fields = { readonly [K in keyof ReportJson]?: string };

function fieldsOf(report: Report, where: Places, version: string): Fields {
  const { asOf, policy, catalogue, catalogueFiles = [], uses = [], projects, files, summary } = report;
  const { error, warning, note } = summary.findings;
  const policyLine = once((line: Span) => inFile(line, where));
  return {
    schemaVersion: value<'schemaVersion'>('1.0'),
    tool: value<'tool'>({ name: 'licit', version }),
    asOf: value<'asOf'>(asOf),
    policy: value<'policy'>({ name: policy.name, builtIn: policy.builtIn }),
    ...(catalogue === undefined ? {} : { catalogue: value<'catalogue'>(catalogue) }),
    ...(catalogueFiles.length === 0 ? {} : { catalogueFiles: value<'catalogueFiles'>([...catalogueFiles]) }),
    ...(uses.length === 0 ? {} : { uses: list<'uses', UseRow>(uses, useJson) }),
    projects: list<'projects', Project>(projects, ({ file, name, license }) => ({
      file,
      ...(name === undefined ? {} : { name }),
      ...(license === undefined ? {} : { license: license.value }),
    })),
    components: list<'components', JudgedComponent>(report.components, (component) =>
      componentJson(component, where, policyLine),
    ),
    findings: list<'findings', ReportedFinding>(
      report.findings.filter(({ severity }) => severity !== 'off'),
      (finding) => findingJson(finding, where),
    ),
    files: list<'files', FileRead>(files, ({ path, reader, outcome }) => ({ path, reader, outcome })),
    summary: value<'summary'>({
      components: summary.components,
      findings: { error, warning, note },
      verdict: summary.verdict,
    }),
  };
}

function value<K extends keyof ReportJson>(field: ReportJson[K]): string {
  return JSON.stringify(field);
}

/** Each item is printed as soon as it is made, so that thousands of them are not held as objects. */
function list<K extends 'projects' | 'components' | 'findings' | 'files' | 'uses', T>(
  items: readonly T[],
  each: (item: T) => NonNullable<ReportJson[K]>[number],
): string {
  if (items.length === 0) return '[]';
  return `[\n    ${items.map((item) => JSON.stringify(each(item))).join(',\n    ')}\n  ]`;
}

function useJson({
  purl,
  product,
  name,
  verdict,
  fromMemory,
  considered,
  open,
}: UseRow): Item<NonNullable<ReportJson['uses']>> {
  return {
    purl,
    product,
    name,
    verdict,
    fromMemory,
    considered: considered.map((one) => ({ ...one })),
    open: [...open],
  };
}

/** Fields that are undefined are not printed. */
function componentJson(component: JudgedComponent, where: Places, policyLine: (line: Span) => InFile): ComponentJson {
  const { purl, scope, bundled, direct, paths, license, decision, occurrences } = component;
  return {
    purl,
    scope,
    bundled: bundled && BUNDLED[bundled],
    direct,
    paths: paths.map(({ purls }) => [...purls]),
    license: licenseJson(license),
    decision: {
      outcome: decision.outcome,
      reason: decision.reason,
      policy: decision.policy && policyLine(decision.policy),
      operand: decision.operand && { start: decision.operand.start, end: decision.operand.end },
    },
    occurrences: occurrences.map(({ span, scope, relation, project }) => {
      const { file, start, end } = inFile(span, where);
      return { file, start, end, scope, relation, project };
    }),
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
  return { kind, file, start: { offset: start }, end: { offset: end }, text, expression, score, normalized };
}

/** A finding as the published shape has it. */
export function findingJson(finding: ReportedFinding, where: Places): FindingJson {
  const { code, severity, message, purl, at, labels, help, fixes, fingerprint } = finding;
  const { file, start, end } = inFile(at, where);
  return {
    code,
    severity: severity as FindingJson['severity'],
    message,
    purl,
    file,
    start,
    end,
    labels: labels.map((label) => textJson(label, where)),
    help,
    fixes: fixes.map(({ title, edits }) => ({ title, edits: edits.map((edit) => textJson(edit, where)) })),
    fingerprint,
  };
}

function textJson({ span, text }: Label | Edit, where: Places): InFile & { readonly text: string } {
  const { file, start, end } = inFile(span, where);
  return { file, start, end, text };
}

function inFile(span: Span, where: Places): InFile {
  const { file, start, end } = span;
  const range = where.range(span);
  if (!range) return { file, start: { offset: start }, end: { offset: end } };
  const { start: from, end: to } = range;
  return {
    file,
    start: { line: from.line, column: from.column, offset: start },
    end: { line: to.line, column: to.column, offset: end },
  };
}

/** The policy has few lines, and nearly every component is judged by one of them. */
function once<K extends object, V>(make: (key: K) => V): (key: K) => V {
  const made = new Map<K, V>();
  return (key) => {
    const known = made.get(key) ?? make(key);
    made.set(key, known);
    return known;
  };
}
