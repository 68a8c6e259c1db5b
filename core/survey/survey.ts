import type { CheckOptions } from '../check.js';
import { type LoadedPolicy, loadPolicy } from '../config/load.js';
import type { RuledComponent } from '../decide/facts.js';
import type { Fact, WishAt } from '../model/facts.js';
import { type FilePath, folderOf } from '../model/file-path.js';
import type { Finding } from '../model/finding.js';
import type { Policy } from '../model/policy.js';
import type { FileRead, Project, Sources } from '../model/report.js';
import { READERS } from '../read/index.js';
import { unsupportedFormat } from '../read/unsupported-format.js';
import { RECOGNIZERS } from '../recognize/index.js';
import { resolve } from '../resolve/resolve.js';
import type { Tree } from '../tree/tree.js';
import { walk } from '../tree/walk.js';
import { bundledComponents } from './bundled.js';
import { evidenceOn, outsideBy } from './evidence.js';
import { inFolders } from './in-folders.js';
import { judgeAll, judgementsBy } from './judgement.js';
import type { Memory, Walked } from './memory.js';
import { COMPARED, othersSources } from './own-sources.js';
import { readFacts } from './read-facts.js';
import { recognizeAgain } from './recognize-again.js';
import { type RecognizedIn, recognizeFiles } from './recognize-files.js';
import { bothFound, withBundled } from './same-purl.js';
import { type SeenBesides, showable, sortOut } from './seen-besides.js';
import { toldTogether } from './unsupported.js';
import { weighing } from './weighing.js';

/** Everything that a tree brings in with what its licenses come to, before any rule has spoken. */
export interface Survey {
  readonly policy: Policy;
  readonly loaded: LoadedPolicy;
  readonly projects: readonly Project[];
  /** Of manifests and locks; sorted by purl. */
  readonly packages: readonly RuledComponent[];
  /** What is bundled besides and is none of the packages; sorted by purl. */
  readonly bundled: readonly RuledComponent[];
  readonly besides: SeenBesides;
  /** Lines that people write to ask for packages, by where their names stand. */
  readonly wishAt: WishAt;
  /** Of reading, of the policy, of resolving: none of them is a rule's. */
  readonly findings: readonly Finding[];
  readonly files: readonly FileRead[];
  /** Texts as they may be shown. */
  readonly sources: Sources;
}

/** Reads a tree and judges the licenses of what it brings in. Never throws on anything the tree holds. */
export async function survey(tree: Tree, options: CheckOptions, memory: Memory): Promise<Survey> {
  const loaded = await loadPolicy(tree, options);
  const judgements = judgementsBy(loaded.policy, options.asOf, memory.judgements);
  memory.judgements = judgements;
  const { policy } = judgements;
  const weigh = weighing(policy);
  const isIgnored = (file: FilePath) => weigh(file) === 'ignored';
  const walked = walkedIn(tree, memory);
  const read = readFacts(tree, ALL_READERS, memory, walked.all, options.onProgress);
  const besides = sortOut(recognizedIn(tree, options, memory, walked, policy), isIgnored, options.scopes);
  const resolved = resolve(read.facts, tree, weigh, memory.resolutions);

  const outside = outsideBy(options.scopes);
  const here = bundledComponents(
    besides,
    weigh,
    options.bundled?.identify ?? (() => ({ score: 0, passages: [] })),
    (component) => outside(component) === undefined,
  );
  const byPurl = new Map(here.map((one) => [one.component.purl, one]));
  const packages = resolved.components.map((component) => withBundled(component, byPurl));
  const known = new Set(packages.map(({ purl }) => purl));
  const bundled = here.filter(({ component }) => !known.has(component.purl));
  const asked = bundled.filter(({ found }) => !found || !says(found)).map(({ component }) => component);
  const evidence = await evidenceOn([...packages, ...asked], options, memory);
  const ruled = judgeAll(
    [...packages, ...bundled.map(({ component }) => component)],
    judgements,
    options.asOf,
    (component) => {
      const said = evidence(component);
      const own = byPurl.get(component.purl)?.found;
      return own ? { ...said, found: bothFound(said.found, own) } : said;
    },
    memory.conclusions,
  );
  const readers = new Set(read.files.map(({ path }) => path));
  return {
    policy,
    loaded,
    projects: resolved.projects,
    packages: ruled.slice(0, resolved.components.length),
    bundled: ruled.slice(resolved.components.length),
    besides,
    wishAt: wishesIn(read.facts),
    findings: [
      ...toldTogether(
        read.findings.filter(({ at }) => !isIgnored(folderOf(at.file))),
        new Set(besides.files),
        (file) => tree.read(file),
      ),
      ...notSaid(besides.findings, read.findings),
      ...loaded.findings,
      ...resolved.findings,
    ],
    files: [
      ...read.files.map((file) => (isIgnored(folderOf(file.path)) ? { ...file, outcome: 'skipped' as const } : file)),
      ...loaded.files.map((path) => ({ path, reader: 'policy', outcome: 'read' as const })),
      ...besides.files
        .filter((path) => !readers.has(path))
        .map((path) => ({ path, reader: 'bundled', outcome: 'read' as const })),
    ],
    sources: showable(besides, (file) => loaded.sources.get(file) ?? tree.read(file as FilePath)),
  };
}

/** A file that a tool writes, all of it in one version each, is not for people to edit. */
function wishesIn(facts: readonly Exclude<Fact, Finding>[]): WishAt {
  return ({ file, start, end }) => {
    for (const fact of facts) {
      if (fact.kind !== 'manifest' || fact.file !== file || fact.complete) continue;
      const found = fact.requirements.find(({ at }) => at.start === start && at.end === end);
      if (found) return found;
    }
    return undefined;
  };
}

/** Those that a reader of the same file does not say of the same place. */
function notSaid(findings: readonly Finding[], said: readonly Finding[]): readonly Finding[] {
  const key = ({ code, at }: Finding) => `${code} ${at.start} ${at.file}`;
  const known = new Set(said.map(key));
  return findings.filter((one) => !known.has(key(one)));
}

function walkedIn(tree: Tree, memory: Memory): Walked {
  if (memory.walked) return memory.walked;
  const all = [...walk(tree)];
  memory.walked = { all, files: new Set(all.filter((file) => typeof file === 'string')) };
  return memory.walked;
}

function recognizedIn(
  tree: Tree,
  { bundled, onProgress }: CheckOptions,
  { recognized }: Memory,
  walked: Walked,
  policy: Policy,
): Iterable<RecognizedIn> {
  if (!bundled) return [];
  const { unpacking, identify } = bundled;
  const found = recognized
    ? recognizeAgain(tree, ALL_RECOGNIZERS, unpacking, recognized, walked)
    : recognizeFiles(tree, ALL_RECOGNIZERS, unpacking, told([...walked.files], onProgress));
  return inFolders(othersSources(found, { tree, identify, sha256: unpacking.sha256, policy }), tree);
}

/** What no reader knows is looked at last. */
const ALL_READERS = [...READERS, unsupportedFormat];

/** Sources and folders are told by their headers and license files where nothing else knows them. */
const ALL_RECOGNIZERS = [...RECOGNIZERS, ...COMPARED];

function* told(files: readonly FilePath[], onProgress: CheckOptions['onProgress']): Iterable<FilePath> {
  for (const [done, file] of files.entries()) {
    onProgress?.({ stage: 'recognizing', done, total: files.length });
    yield file;
  }
}

function says({
  declared,
  texts,
}: {
  readonly declared: readonly unknown[];
  readonly texts: readonly unknown[];
}): boolean {
  return declared.length + texts.length > 0;
}
