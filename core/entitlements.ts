import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { Catalogue } from './catalogue/lookup.js';
import { type CheckOptions, check } from './check.js';
import { loadPolicy } from './config/load.js';
import { type FactSheet, factLookup, NO_FACTS } from './entitle/facts/lookup.js';
import { approveFixes, attachFixes } from './entitle/findings/attach.js';
import { findingsOn } from './entitle/findings/findings.js';
import type { Measured } from './entitle/reconcile/consumption.js';
import { measureOf } from './entitle/reconcile/measure.js';
import { type Reconciled, reconcile } from './entitle/reconcile/reconcile.js';
import type { Circumstances, ProductUse } from './entitle/reconcile/use.js';
import { rowsOf } from './entitle/report.js';
import { type EntitlementFiles, readEntitlementFiles } from './entitlement-files.js';
import type { EntitlementReport } from './model/entitlement-report.js';
import { type FilePath, folderOf, pathIn } from './model/file-path.js';
import type { Finding } from './model/finding.js';
import type { FindingCode } from './model/findings.js';
import type { Report, Sources, Summary } from './model/report.js';
import { ownCatalogue } from './own-catalogue.js';
import { packageSettings } from './package-settings.js';
import { countPeople, type People, type PeopleCounter } from './people.js';
import { productUses } from './product-uses.js';
import type { RecognizedIn } from './recognize-files.js';
import { type ReleaseLookup, releaseDays } from './release-days.js';
import { assemble } from './report/assemble.js';
import { showable, sortOut } from './seen-besides.js';
import type { Tree } from './tree/tree.js';
import { weighing } from './weighing.js';

export type { Measured } from './entitle/reconcile/consumption.js';
export { readResult } from './entitle/reconcile/result-file.js';

export interface EntitlementOptions extends CheckOptions {
  readonly catalogue: Catalogue;
  /** Hosts of registries that no vendor has to themselves: what comes from there is not what a vendor sells from its own. */
  readonly publicRegistries?: readonly string[];
  /** What is bundled besides packages. */
  readonly besides?: Iterable<RecognizedIn>;
  /** What this machine knows of when versions came out. */
  readonly releases?: ReleaseLookup;
  /** Without it nobody is counted. */
  readonly people?: PeopleCounter;
  /** Other repositories that share the register. */
  readonly others?: readonly Measured[];
}

export interface EntitlementResult {
  readonly entitlements: EntitlementReport;
  readonly sources: Sources;
}

/** Do we hold the rights that what this tree brings in asks for, on this day? Never throws on anything the tree holds. */
export async function checkEntitlements(tree: Tree, options: EntitlementOptions): Promise<EntitlementResult> {
  const { asOf } = options;
  const [{ report, sources: texts }, { policy }] = await Promise.all([check(tree, options), loadPolicy(tree, options)]);
  const files = await readEntitlementFiles(tree, policy, options.outside);
  const own = ownCatalogue(options.catalogue, tree, policy, options.outside);
  const { catalogue } = own;
  const weigh = weighing(policy);
  const besides = sortOut(options.besides ?? [], (file) => weigh(file) === 'ignored', options.scopes);
  const known = {
    ...{ catalogue, texts, besides },
    usage: files.usage,
    publicRegistries: options.publicRegistries ?? [],
    settings: packageSettings(tree),
  };
  const undated = productUses(report, known);
  const asked = { components: report.components, uses: undated, register: files.held.register, asOf };
  const released = await releaseDays(tree, asked, options.releases);
  const uses = released.size === 0 ? undated : productUses(report, { ...known, released });
  const people = await countPeople(uses, files.held.register, options.people);
  const around = circumstances(files, uses, people, tree, { ...options, catalogue });
  const judged = uses.flatMap((use) => reconcile(use, around) ?? []);
  const registers = new Set(files.held.sources.map(({ file }) => file).filter((file) => !file.startsWith('../')));
  const register = files.held.sources.find(({ file }) => registers.has(file));
  const attach = (use: ProductUse) => attachFixes(use, register);
  const approve = (registry: string) => approveFixes(registry, register);
  const whole = options.scopes === undefined;
  const findings = [...findingsOn({ judged, around, own: registers, attach, approve, whole, besides })];
  const products = new Set(judged.map(({ use }) => use.purl));
  const shown = new Map([...files.sources, ...own.sources].map(({ file, text }) => [file as string, text]));
  const assembled = assemble({
    asOf,
    policy: report.policy,
    projects: report.projects,
    components: report.components.filter(({ purl }) => products.has(purl)),
    findings: [...hiding(report.findings, besides.findings), ...files.findings, ...own.findings, ...findings],
    files: report.files,
    severity: policy.severity,
    sha256: options.sha256,
  });
  return {
    entitlements: {
      report: { ...assembled, summary: decided(assembled, judged) },
      catalogue: catalogue.date,
      catalogueFiles: own.files,
      ...rowsOf(judged, around),
    },
    sources: showable(besides, (file) => shown.get(file) ?? texts(file)),
  };
}

/**
 * What may have been overlooked, once where two looked at the same file. What a check of licenses only warns of having left out
 * is a folder of our own, or a second lockfile: no product is overlooked in them.
 */
function hiding(checked: readonly Finding[], seen: readonly Finding[]): readonly Finding[] {
  const missed = checked.filter(({ code, severity }) => code !== 'read/skipped' || severity === 'error');
  const all = [...missed, ...seen].filter(({ code }) => HIDING.has(code));
  return [...new Map(all.map((one) => [`${one.code} ${one.at.file} ${one.at.start}`, one])).values()];
}

/** Findings that mean that components, or what is judged by, may have been overlooked. */
const HIDING: ReadonlySet<FindingCode> = new Set<FindingCode>([
  ...(['read/malformed', 'read/unsupported-version', 'read/too-large'] as const),
  ...(['read/skipped', 'read/unpinned', 'policy/invalid'] as const),
]);

/**
 * What could not be told, and what was left out, is no pass, though it is only a warning: unless terms that nobody has read
 * are all there is to it, or the policy makes a note of it.
 */
function decided({ summary, findings }: Report, judged: readonly Reconciled[]): Summary {
  const open = new Set(
    judged
      .filter(({ verdict, use }) => verdict === 'undetermined' && use.match.row.verified === 'doc')
      .map(({ use }) => use.purl),
  );
  const isOpen = findings.some(
    ({ code, severity, purl }) =>
      severity === 'warning' && (code === 'read/skipped' || (UNTOLD.has(code) && purl !== undefined && open.has(purl))),
  );
  return summary.verdict === 'pass' && isOpen ? { ...summary, verdict: 'undecided' } : summary;
}

const UNTOLD: ReadonlySet<FindingCode> = new Set(['entitlement/undetermined', 'entitlement/floating-version']);

function circumstances(
  { held, organization, usage }: EntitlementFiles,
  uses: readonly ProductUse[],
  people: People,
  tree: Tree,
  { asOf, catalogue, others = [] }: EntitlementOptions,
): Circumstances {
  const facts: FactSheet = {
    organization: organization?.facts ?? NO_FACTS.organization,
    usage: usage?.facts ?? NO_FACTS.usage,
    products: usage?.products ?? NO_FACTS.products,
    partial: organization?.partial ?? false,
  };
  const lookup = (product: string) => factLookup(facts, product, new Map(), asOf);
  const env = lookup('')('use.env');
  const environment = env.kind === 'known' ? String(env.value) : undefined;
  const products = new Set(uses.map(({ match }) => match.row.id));
  const here = measureOf(usage ?? { consumption: new Map() }, products, environment, lookup, people.amount);
  return {
    ...{ asOf, catalogue, register: held.register, facts },
    places: [here, ...others],
    uncounted: people.uncounted,
    fileState: fileStates(tree),
  };
}

/** Bytes of a file of evidence; a larger one is not looked at. */
const MOST_EVIDENCE = 256 * 1024 * 1024;

/** Files of evidence lie beside their register; those outside of the tree are not looked at. */
function fileStates(tree: Tree): Circumstances['fileState'] {
  return (_, { file, sha256: recorded }) => {
    if (!file || file.span.file.startsWith('../')) return 'unchecked';
    const path = pathIn(folderOf(file.span.file as FilePath), file.value);
    if (path === undefined) return 'unchecked';
    const stat = tree.stat(path);
    if (stat?.kind !== 'file') return 'gone';
    if (!recorded || stat.size > MOST_EVIDENCE) return 'as-recorded';
    const bytes = tree.bytes(path, MOST_EVIDENCE);
    return bytes && bytesToHex(sha256(bytes)) === recorded.value ? 'as-recorded' : 'changed';
  };
}
