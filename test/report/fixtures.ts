import type { Decision, JudgedComponent, Path } from '../../core/model/component.js';
import type { FilePath } from '../../core/model/file-path.js';
import type { Finding } from '../../core/model/finding.js';
import { finding } from '../../core/model/finding.js';
import type { FindingCode, Severity } from '../../core/model/findings.js';
import { FINDINGS } from '../../core/model/findings.js';
import type { LicenseConclusion } from '../../core/model/license.js';
import type { PlainDate } from '../../core/model/plain-date.js';
import { npmPurl } from '../../core/model/purl.js';
import type { Report, ReportedFinding, Sources } from '../../core/model/report.js';
import type { Span } from '../../core/model/span.js';

/** Where `needle` stands in `text`; `within` narrows it to a part of the text around it. */
export function spanIn(file: string, text: string, needle: string, within = needle): Span {
  const around = text.indexOf(within);
  const start = around + within.indexOf(needle);
  if (around < 0) throw new Error(`${JSON.stringify(within)} is not in ${file}`);
  return { file: file as FilePath, start, end: start + needle.length };
}

export function sourcesOf(files: Readonly<Record<string, string>>): Sources {
  const texts = new Map(Object.entries(files));
  return (file) => texts.get(file);
}

export function known(text: string, because: LicenseConclusion['because'] = []): LicenseConclusion {
  return {
    kind: 'known',
    text,
    expression: { kind: 'license', id: text, orLater: false, start: 0, end: text.length },
    because,
  };
}

export function component(
  name: string,
  version: string,
  decision: Decision,
  rest: Partial<JudgedComponent> & { readonly at?: Span; readonly via?: readonly string[] } = {},
): JudgedComponent {
  const purl = npmPurl(name, version);
  const at = rest.at ?? { file: 'package.json' as FilePath, start: 0, end: 0 };
  const path: Path = {
    project: '' as FilePath,
    at,
    purls: [...(rest.via ?? []).map((step) => npmPurl(...(step.split(' ') as [string, string]))), purl],
    scope: rest.scope ?? 'runtime',
  };
  return {
    purl,
    scope: 'runtime',
    direct: rest.via === undefined,
    paths: [path],
    occurrences: [
      { span: at, scope: 'runtime', relation: rest.via ? 'transitive' : 'direct', project: '' as FilePath },
    ],
    copies: [{ name, version, origin: 'registry', bundled: false, patched: false }],
    optional: false,
    ignored: false,
    license: known('MIT'),
    decision,
    ...Object.fromEntries(Object.entries(rest).filter(([key]) => key !== 'at' && key !== 'via')),
  };
}

export function reported(parts: Parameters<typeof finding>[0]): ReportedFinding {
  const made: Finding = finding(parts);
  const seed = `${made.code}${made.purl ?? ''}${made.at.file}`;
  let hash = 7;
  for (const unit of seed) hash = (hash * 31 + (unit.codePointAt(0) ?? 0)) % 0xffffffff;
  return { ...made, fingerprint: hash.toString(16).padStart(8, '0').repeat(8) };
}

export function report(parts: Partial<Report> = {}): Report {
  const findings = parts.findings ?? [];
  const components = parts.components ?? [];
  const broken = (about: 'policy' | 'input') =>
    findings.some(({ code, severity }) => severity === 'error' && FINDINGS[code].about === about);
  const count = (severity: Severity) => findings.filter((item) => item.severity === severity).length;
  return {
    asOf: '2026-03-31' as PlainDate,
    policy: { name: 'licit.yaml', builtIn: false },
    catalogue: '2026-03-01' as PlainDate,
    catalogueFiles: [{ file: 'catalogue.yaml', rows: 2 }],
    uses: [
      {
        ...{ purl: npmPurl('chart-kit', '4.2.0'), product: 'npm.chart-kit', name: 'Chart Kit' },
        ...{ verdict: 'undetermined', fromMemory: false },
        terms: [{ versions: '>=4', license: 'LicenseRef-chart-kit', class: 'conditional' }],
        considered: [{ id: 'ENT-1', applies: 'no', because: 'ended on 2025-12-31' }],
        ...{ issues: [], used: [], open: ['org.employees (employees)'] },
      },
    ],
    projects: [{ file: 'package.json' as FilePath, name: 'shop' }],
    files: [{ path: 'package.json' as FilePath, reader: 'package-json', outcome: 'read' }],
    summary: {
      components: components.length,
      findings: { error: count('error'), warning: count('warning'), note: count('note') },
      verdict: broken('policy') ? 'fail' : broken('input') ? 'undecided' : 'pass',
    },
    ...parts,
    components,
    findings,
  };
}

const MANIFEST = `{
  "name": "shop",
  "dependencies": {
    "dashboards": "^2.0.0",
    "left-pad": "^1.3.0",
    "pdf-tools": "~3.1.0"
  }
}
`;

const CHART_KIT = `{
  "name": "chart-kit",
  "version": "4.2.0",
  "license": "MIT AND SSPL-1.0"
}
`;

const LOCK = `{
  "lockfileVersion": 3,
  "packages": {
    "node_modules/chart-kit": { "version": "4.2.0" },
    "node_modules/left-pad": { "version": "1.3.0" },
    "node_modules/pdf-tools": { "version": "3.1.4" }
  }
}
`;

const POLICY = `extends: recommended
licenses:
  allow: [permissive]
  review: [weak-copyleft]
  deny: [source-available]
exceptions:
  - package: "pkg:npm/gone@^1"
    license: GPL-3.0-only
    reason: "only in tests"
    owner: legal@example.org
    until: 2027-03-31
`;

/** The files of `shop`, a small project with one of each: refused, to review, undecided, allowed. */
export const SHOP_FILES = {
  'package.json': MANIFEST,
  'package-lock.json': LOCK,
  'licit.yaml': POLICY,
  'node_modules/chart-kit/package.json': CHART_KIT,
  'node_modules/left-pad/package.json': '{ "name": "left-pad", "version": "1.3.0", "license": "WTFPL" }\n',
} as const;

const inManifest = (name: string) => spanIn('package.json', MANIFEST, `"${name}"`);
const inLock = (name: string) => spanIn('package-lock.json', LOCK, `"node_modules/${name}"`);
const CHART_FILE = 'node_modules/chart-kit/package.json';
const DECLARED = spanIn(CHART_FILE, CHART_KIT, '"MIT AND SSPL-1.0"');

function shopComponents(): readonly JudgedComponent[] {
  const deny = spanIn('licit.yaml', POLICY, 'source-available', 'deny: [source-available]');
  const allow = spanIn('licit.yaml', POLICY, 'permissive', 'allow: [permissive]');
  return [
    component(
      'chart-kit',
      '4.2.0',
      { outcome: 'refused', reason: 'SSPL-1.0 is source-available', policy: deny, operand: { start: 8, end: 16 } },
      {
        at: inManifest('dashboards'),
        via: ['dashboards 2.0.0', 'widgets 1.4.1'],
        occurrences: [{ span: inLock('chart-kit'), scope: 'runtime', relation: 'transitive', project: '' as FilePath }],
        license: {
          kind: 'known',
          text: 'MIT AND SSPL-1.0',
          expression: {
            kind: 'and',
            operands: [
              { kind: 'license', id: 'MIT', orLater: false, start: 0, end: 3 },
              { kind: 'license', id: 'SSPL-1.0', orLater: false, start: 8, end: 16 },
            ],
            start: 0,
            end: 16,
          },
          because: [
            {
              kind: 'declared',
              file: DECLARED.file,
              start: DECLARED.start,
              end: DECLARED.end,
              text: 'MIT AND SSPL-1.0',
              expression: 'MIT AND SSPL-1.0',
              score: 1,
            },
            { kind: 'text', file: 'node_modules/chart-kit/LICENSE', start: 0, end: 1080, text: 'MIT License' },
          ],
        },
      },
    ),
    component(
      'left-pad',
      '1.3.0',
      { outcome: 'allowed', reason: 'WTFPL is permissive', policy: allow },
      {
        at: inManifest('left-pad'),
        license: known('WTFPL', [
          {
            kind: 'declared',
            file: 'node_modules/left-pad/package.json',
            start: 54,
            end: 61,
            text: 'WTFPL',
            expression: 'WTFPL',
            score: 1,
          },
        ]),
      },
    ),
    component(
      'pdf-tools',
      '3.1.4',
      { outcome: 'undecided', reason: 'it is not installed' },
      {
        at: inManifest('pdf-tools'),
        occurrences: [
          { span: inManifest('pdf-tools'), scope: 'runtime', relation: 'direct', project: '' as FilePath },
          { span: inLock('pdf-tools'), scope: 'runtime', relation: 'direct', project: '' as FilePath },
        ],
        license: { kind: 'not-evaluated', reason: 'not-installed', because: [] },
      },
    ),
  ];
}

function shopFindings(): readonly ReportedFinding[] {
  return [
    reported({
      code: 'policy/unused-entry',
      severity: 'warning',
      message: 'the exception for pkg:npm/gone@^1 matches nothing',
      at: spanIn('licit.yaml', POLICY, '"pkg:npm/gone@^1"'),
      help: 'remove it, or correct its package',
      fixes: [
        {
          title: 'Remove the exception',
          edits: [{ span: spanIn('licit.yaml', POLICY, POLICY.slice(POLICY.indexOf('exceptions:'))), text: '' }],
        },
      ],
    }),
    reported({
      code: 'license/not-allowed',
      severity: 'error',
      purl: npmPurl('chart-kit', '4.2.0'),
      message: 'chart-kit 4.2.0 is "MIT AND SSPL-1.0", and SSPL-1.0 is not allowed',
      at: inManifest('dashboards'),
      labels: [
        { span: inManifest('dashboards'), text: 'brings chart-kit 4.2.0 by way of dashboards > widgets > chart-kit' },
        { span: spanIn(CHART_FILE, CHART_KIT, 'SSPL-1.0'), text: 'source-available' },
        { span: spanIn('licit.yaml', POLICY, 'source-available', 'deny: [source-available]'), text: 'refused here' },
      ],
      help: 'use dashboards 1.9 (widgets without chart-kit), record an entitlement, or add an exception with a reason',
      fixes: [
        {
          title: 'Allow SSPL-1.0',
          edits: [
            {
              span: { ...spanIn('licit.yaml', POLICY, 'permissive', 'allow: [permissive]'), start: 50, end: 50 },
              text: ', SSPL-1.0',
            },
          ],
        },
      ],
    }),
    reported({
      code: 'read/not-installed',
      severity: 'error',
      purl: npmPurl('pdf-tools', '3.1.4'),
      message: 'pdf-tools 3.1.4 is not installed, so that its license is not known',
      at: inManifest('pdf-tools'),
      labels: [{ span: inLock('pdf-tools'), text: 'chosen here' }],
      help: 'install the dependencies, or check with --online',
    }),
  ];
}

export const SHOP: Report = report({
  components: shopComponents(),
  findings: shopFindings(),
  files: [
    { path: 'licit.yaml' as FilePath, reader: 'policy', outcome: 'read' },
    { path: 'package-lock.json' as FilePath, reader: 'npm-lock', outcome: 'read' },
    { path: 'package.json' as FilePath, reader: 'package-json', outcome: 'read' },
  ],
});

/** A project whose names, texts and paths try to break out of every format. */
export function hostile(text: string, code: FindingCode = 'license/not-allowed'): Report {
  const file = `packages/${text}/package.json` as FilePath;
  const at: Span = { file, start: 3, end: 9 };
  const purl = npmPurl(text, text);
  return report({
    policy: { name: text, builtIn: false },
    projects: [{ file, name: text }],
    components: [
      component(
        text,
        text,
        { outcome: 'refused', reason: text, policy: at, operand: { start: 0, end: 1 } },
        {
          at,
          via: [`${text.replaceAll(' ', '')} 1`],
          license: {
            kind: 'unreadable',
            problem: text,
            because: [{ kind: 'declared', file: text, start: 0, end: 4, text }],
          },
        },
      ),
    ],
    findings: [
      reported({
        code,
        severity: 'error',
        purl,
        message: text,
        at,
        help: text,
        labels: [{ span: at, text }],
        fixes: [{ title: text, edits: [{ span: at, text }] }],
      }),
    ],
    files: [{ path: file, reader: text, outcome: 'failed' }],
  });
}
