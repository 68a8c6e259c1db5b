import { loadPolicy } from './config/load.js';
import { decide } from './decide/decide.js';
import { evidenceOn } from './evidence.js';
import type { EvidenceSource } from './identify/source.js';
import { judgeAll, judgementsBy } from './judgement.js';
import { createMemory, type Memory } from './memory.js';
import { mend } from './mend.js';
import { type FilePath, folderOf } from './model/file-path.js';
import type { PlainDate } from './model/plain-date.js';
import type { Report, Sources } from './model/report.js';
import type { Scope } from './model/scope.js';
import { READERS } from './read/index.js';
import { readFacts } from './read-facts.js';
import { assemble } from './report/assemble.js';
import { resolve } from './resolve/resolve.js';
import type { Tree } from './tree/tree.js';
import { weighing } from './weighing.js';

export interface CheckOptions {
  /** The day the answer is for. */
  readonly asOf: PlainDate;
  /** A policy file in the tree; without one `licit.yaml` at its root, else the built-in `recommended` profile. */
  readonly policy?: FilePath;
  /** Where evidence is looked for, most believed first. */
  readonly sources: readonly EvidenceSource[];
  /** Judge components of these scopes alone; the others stay in the report as not evaluated. */
  readonly scopes?: readonly Scope[];
  /** SHA-256 of a text (in UTF-8) in hex, where the platform has a quicker one than ours. */
  readonly sha256?: (text: string) => string;
  readonly onProgress?: (progress: Progress) => void;
  /** Reads a file that a policy extends and that lies outside the tree. */
  readonly outside?: (path: string) => string | undefined;
}

export interface Progress {
  readonly stage: 'reading' | 'looking';
  readonly done: number;
  readonly total: number;
}

export interface CheckResult {
  readonly report: Report;
  /** The texts that the report points into. */
  readonly sources: Sources;
}

/** May we use what this tree brings in, by its policy, on this day? Never throws on anything the tree holds. */
export async function check(
  tree: Tree,
  options: CheckOptions,
  memory: Memory = { ...createMemory(), found: undefined },
): Promise<CheckResult> {
  const loaded = await loadPolicy(tree, options);
  const judgements = judgementsBy(loaded.policy, options.asOf, memory.judgements);
  memory.judgements = judgements;
  const { policy } = judgements;
  const read = readFacts(tree, READERS, memory, options.onProgress);
  const weigh = weighing(policy);
  const resolved = resolve(read.facts, tree, weigh, memory.resolutions);
  const evidence = await evidenceOn(resolved.components, options, memory);
  const components = judgeAll(resolved.components, judgements, options.asOf, evidence, memory.conclusions);

  const whole = options.scopes === undefined;
  const decided = [...decide({ components, projects: resolved.projects, policy, asOf: options.asOf, whole })];
  const sources: Sources = (file) => loaded.sources.get(file) ?? tree.read(file as FilePath);
  const findings = [
    ...read.findings.filter(({ at }) => weigh(folderOf(at.file)) !== 'ignored'),
    ...loaded.findings,
    ...resolved.findings,
    ...mend(decided, components, policy, sources, tree),
  ];
  const report = assemble({
    asOf: options.asOf,
    policy: { name: policy.name, builtIn: loaded.builtIn },
    projects: resolved.projects,
    components,
    findings,
    files: [
      ...read.files.map((file) =>
        weigh(folderOf(file.path)) === 'ignored' ? { ...file, outcome: 'skipped' as const } : file,
      ),
      ...loaded.files.map((path) => ({ path, reader: 'policy', outcome: 'read' as const })),
    ],
    severity: policy.severity,
    sha256: options.sha256,
  });
  return { report, sources };
}
