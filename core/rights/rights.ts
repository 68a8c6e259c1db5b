import { builtInCatalogue } from '../catalogue/built-in.js';
import { type Catalogue, createCatalogue } from '../catalogue/lookup.js';
import type { CheckOptions } from '../check.js';
import type { OpenFact } from '../entitle/facts/fact-state.js';
import { approveFixes, attachFixes } from '../entitle/findings/attach.js';
import { findingsOn } from '../entitle/findings/findings.js';
import { newestFixes, pinFixes } from '../entitle/findings/pin.js';
import { stateFixes } from '../entitle/findings/state-fact.js';
import type { Measured } from '../entitle/reconcile/consumption.js';
import { coveringRight, type Reconciled, reconcile } from '../entitle/reconcile/reconcile.js';
import type { Circumstances, ProductUse } from '../entitle/reconcile/use.js';
import type { CatalogueFileRows, VersionRange } from '../model/catalogue.js';
import type { Finding } from '../model/finding.js';
import type { FindingCode } from '../model/findings.js';
import type { Purl } from '../model/purl.js';
import type { Report, Sources, Summary } from '../model/report.js';
import type { Source } from '../model/span.js';
import type { Survey } from '../survey/survey.js';
import type { Tree } from '../tree/tree.js';
import { circumstances } from './circumstances.js';
import { readEntitlementFiles } from './entitlement-files.js';
import { newestCovered, type PublishedLookup } from './newest-covered.js';
import { ownCatalogue } from './own-catalogue.js';
import { packageSettings } from './package-settings.js';
import { countPeople, type PeopleCounter } from './people.js';
import { productUses } from './product-uses.js';
import { type ReleaseLookup, releaseDays } from './release-days.js';

/** What rights are judged by. */
export interface RightsOptions {
  /** That of Licit, if absent. */
  readonly catalogue?: Catalogue;
  /** Hosts of registries that no vendor has to themselves: what comes from there is not what a vendor sells from its own. */
  readonly publicRegistries?: readonly string[];
  /** What this machine knows of when versions came out. */
  readonly releases?: ReleaseLookup;
  /** What this machine knows of which versions are out. */
  readonly published?: PublishedLookup;
  /** Without it nobody is counted. */
  readonly people?: PeopleCounter;
  /** Other repositories that share the register. */
  readonly others?: readonly Measured[];
}

/** Rights held against everything a tree brings in. */
export interface JudgedRights {
  /** By purl, then by product. */
  readonly judged: readonly Reconciled[];
  readonly around: Circumstances;
  /** How many rows of the catalogue stand as each file of the policy says. */
  readonly catalogueFiles: readonly CatalogueFileRows[];
  /** Of the rules, and of reading the files that say what is held. */
  readonly findings: readonly Finding[];
  /** What is covered by a right, with its id. */
  readonly covered: ReadonlyMap<Purl, string>;
  /** Texts of the register and of facts as they may be shown. */
  readonly shown: Sources;
}

/** Do we hold the rights that what was found asks for? */
export async function judgeRights(
  { policy, packages, besides, sources, wishAt }: Survey,
  tree: Tree,
  options: CheckOptions,
  rights: RightsOptions,
): Promise<JudgedRights> {
  const files = await readEntitlementFiles(tree, policy, options.outside);
  const below = rights.catalogue ?? createCatalogue(builtInCatalogue());
  const rows = ownCatalogue(below, tree, policy, options.outside);
  const { catalogue } = rows;
  const known = {
    ...{ catalogue, texts: sources, besides },
    usage: files.usage,
    publicRegistries: rights.publicRegistries ?? [],
    settings: packageSettings(tree),
  };
  const undated = productUses(packages, known);
  const asked = { components: packages, uses: undated, register: files.held.register, asOf: options.asOf };
  const released = await releaseDays(tree, asked, rights.releases);
  const uses = released.size === 0 ? undated : productUses(packages, { ...known, released });
  const people = await countPeople(uses, files.held.register, rights.people, options.asOf);
  const around = circumstances(files, uses, people, tree, { asOf: options.asOf, catalogue, others: rights.others });
  const judged = uses.flatMap((use) => reconcile(use, around) ?? []);
  const own = new Set(files.held.sources.map(({ file }) => file).filter((file) => !file.startsWith('../')));
  const register = files.held.sources.find(({ file }) => own.has(file));
  const attach = (use: ProductUse) => attachFixes(use, register);
  const approve = (registry: string) => approveFixes(registry, register);
  const inTree = (source: Source | undefined) => (source?.file.startsWith('../') ? undefined : source);
  const facts = { organization: inTree(files.organization?.source), usage: files.usage?.source };
  const elsewhere = (files.organization ?? policy.organization) !== undefined && facts.organization === undefined;
  const state = (open: readonly OpenFact[]) =>
    stateFixes(elsewhere ? open.filter(({ fact }) => !fact.startsWith('org.')) : open, facts);
  const newest = await newestCovered(judged, packages, around, known.publicRegistries, rights.published);
  const pin = (use: ProductUse, range: VersionRange | undefined, why: string) => {
    const exact = newestFixes(use, newest.get(use), wishAt);
    return exact.length > 0 || !range ? exact : pinFixes(use, range, why, wishAt);
  };
  const whole = options.scopes === undefined;
  const shown = new Map([...files.sources, ...rows.sources].map(({ file, text }) => [file as string, text]));
  return {
    judged,
    around,
    catalogueFiles: rows.files,
    findings: [
      ...files.findings,
      ...rows.findings,
      ...findingsOn({ judged, around, own, attach, approve, state, pin, whole, besides }),
    ],
    covered: coveredBy(judged),
    shown: (file) => shown.get(file) ?? sources(file),
  };
}

/** Of what is known by several products all must be covered. */
function coveredBy(judged: readonly Reconciled[]): ReadonlyMap<Purl, string> {
  const covered = new Map<Purl, string>();
  const open = new Set<Purl>();
  for (const one of judged) {
    const by = coveringRight(one);
    if (by) covered.set(one.use.purl, by.id);
    else if (one.verdict !== 'ok' && one.verdict !== 'free-tier') open.add(one.use.purl);
  }
  return new Map([...covered].filter(([purl]) => !open.has(purl)));
}

/**
 * What could not be told is no pass, though it is only a warning: unless terms that nobody has read are all there is to
 * it, or the policy makes a note of it.
 */
export function verdictOn({ summary, findings }: Report, judged: readonly Reconciled[]): Summary {
  const open = new Set(
    judged
      .filter(({ verdict, use }) => verdict === 'undetermined' && use.match.row.verified === 'doc')
      .map(({ use }) => use.purl),
  );
  const isOpen = findings.some(
    ({ code, severity, purl }) => severity === 'warning' && UNTOLD.has(code) && purl !== undefined && open.has(purl),
  );
  return summary.verdict === 'pass' && isOpen ? { ...summary, verdict: 'undecided' } : summary;
}

const UNTOLD: ReadonlySet<FindingCode> = new Set(['entitlement/undetermined', 'entitlement/floating-version']);
