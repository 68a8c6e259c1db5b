import { decide } from './decide/decide.js';
import type { RuledComponent } from './decide/facts.js';
import { gate } from './decide/rule-on.js';
import { useRow } from './entitle/report.js';
import type { EvidenceSource } from './identify/source.js';
import type { TextReader } from './identify/text-reader.js';
import { mend } from './mend.js';
import type { FilePath } from './model/file-path.js';
import type { PlainDate } from './model/plain-date.js';
import type { Unpacking } from './model/recognized.js';
import type { Report, Sources } from './model/report.js';
import type { Scope } from './model/scope.js';
import { assemble } from './report/assemble.js';
import { byCatalogue } from './rights/by-catalogue.js';
import { type JudgedRights, judgeRights, type RightsOptions, verdictOn } from './rights/rights.js';
import { createMemory, type Memory } from './survey/memory.js';
import { survey } from './survey/survey.js';
import type { Tree } from './tree/tree.js';

export interface CheckOptions {
  /** The day the answer is for. */
  readonly asOf: PlainDate;
  /** A policy file in the tree; without one `licit.yaml` at its root, else the built-in `recommended` profile. */
  readonly policy?: FilePath;
  /** Where evidence is looked for, most believed first. */
  readonly sources: readonly EvidenceSource[];
  /** What is bundled besides packages is judged too; without it nobody looks for that. */
  readonly bundled?: BundledOptions;
  /** Rights are held against what is used; without it nobody asks for any. */
  readonly rights?: RightsOptions;
  /** Judge components of these scopes alone; the others stay in the report as not evaluated. */
  readonly scopes?: readonly Scope[];
  /** SHA-256 of a text (in UTF-8) in hex, where the platform has a quicker one than ours. */
  readonly sha256?: (text: string) => string;
  readonly onProgress?: (progress: Progress) => void;
  /** Reads a file that a policy extends and that lies outside the tree. */
  readonly outside?: (path: string) => string | undefined;
}

/** What the machine does for things that are no packages. */
export interface BundledOptions {
  readonly unpacking: Unpacking;
  /** Identifies the license texts that they carry. */
  readonly identify: TextReader;
}

export interface Progress {
  readonly stage: 'reading' | 'recognizing' | 'looking';
  readonly done: number;
  readonly total: number;
}

export interface CheckResult {
  readonly report: Report;
  /** The texts that the report points into. */
  readonly sources: Sources;
}

/** A check from scratch keeps nothing that it does not use itself. */
export const NO_MEMORY = (): Memory => ({ ...createMemory(), found: undefined, recognized: undefined });

/** May we use what this tree brings in, by its policy and the rights that are held, on this day? Never throws on anything the tree holds. */
export async function check(tree: Tree, options: CheckOptions, memory: Memory = NO_MEMORY()): Promise<CheckResult> {
  const surveyed = await survey(tree, options, memory);
  const { policy, loaded, projects, besides, files } = surveyed;
  const rights = options.rights && (await judgeRights(surveyed, tree, options, options.rights));
  const surveyedAll = [...surveyed.packages, ...surveyed.bundled];
  const components = rights
    ? entitled(byCatalogue(surveyedAll, rights.judged, gate(policy, options.asOf), options.asOf), rights)
    : surveyedAll;
  const whole = options.scopes === undefined;
  const seen = [...projects.map(({ file }) => file), ...files.map(({ path }) => path), ...besides.files];
  const decided = [...decide({ components, projects, seen, policy, asOf: options.asOf, whole })];
  const sources = rights?.shown ?? surveyed.sources;
  const findings = [
    ...surveyed.findings,
    ...mend(decided, components, policy, sources, tree),
    ...(rights?.findings ?? []),
  ];
  const report = assemble({
    asOf: options.asOf,
    policy: { name: policy.name, builtIn: loaded.builtIn },
    ...(rights
      ? {
          catalogue: rights.around.catalogue.date,
          catalogueFiles: rights.catalogueFiles,
          uses: rights.judged.map(useRow),
        }
      : {}),
    projects,
    components,
    findings,
    files,
    severity: policy.severity,
    sha256: options.sha256,
  });
  return { report: rights ? { ...report, summary: verdictOn(report, rights.judged) } : report, sources };
}

/** A right that is held stands in the place of a license that the policy would not take, or that nobody can read. */
function entitled(components: readonly RuledComponent[], { covered }: JudgedRights): readonly RuledComponent[] {
  return components.map((component) => {
    const by = covered.get(component.purl);
    const { outcome } = component.decision;
    if (by === undefined || !(outcome === 'refused' || outcome === 'review' || outcome === 'undecided'))
      return component;
    return { ...component, decision: { outcome: 'entitled', reason: `${by} covers it` } };
  });
}
