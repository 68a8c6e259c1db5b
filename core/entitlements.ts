import { type CheckOptions, NO_MEMORY } from './check.js';
import { rowsOf } from './entitle/report.js';
import type { EntitlementReport } from './model/entitlement-report.js';
import type { Finding } from './model/finding.js';
import type { FindingCode } from './model/findings.js';
import type { Sources } from './model/report.js';
import { assemble } from './report/assemble.js';
import { judgeRights, type RightsOptions, verdictOn } from './rights/rights.js';
import { survey } from './survey/survey.js';
import type { Tree } from './tree/tree.js';

export type { Measured } from './entitle/reconcile/consumption.js';
export { readResult } from './entitle/reconcile/result-file.js';

export interface EntitlementResult {
  readonly entitlements: EntitlementReport;
  readonly sources: Sources;
}

/** Do we hold the rights that what this tree brings in asks for, on this day? Never throws on anything the tree holds. */
export async function checkEntitlements(
  tree: Tree,
  options: CheckOptions & { readonly rights: RightsOptions },
): Promise<EntitlementResult> {
  const surveyed = await survey(tree, options, NO_MEMORY());
  const { judged, around, catalogueFiles, findings, shown } = await judgeRights(
    surveyed,
    tree,
    options,
    options.rights,
  );
  const { policy, loaded, projects, packages, bundled, files } = surveyed;
  const products = new Set(judged.map(({ use }) => use.purl));
  const assembled = assemble({
    asOf: options.asOf,
    policy: { name: policy.name, builtIn: loaded.builtIn },
    projects,
    components: [...packages, ...bundled].filter(({ purl }) => products.has(purl)),
    findings: [...surveyed.findings.filter(isHiding), ...findings],
    files,
    severity: policy.severity,
    sha256: options.sha256,
  });
  return {
    entitlements: {
      report: { ...assembled, summary: verdictOn(assembled, judged) },
      catalogue: around.catalogue.date,
      catalogueFiles,
      ...rowsOf(judged, around),
    },
    sources: shown,
  };
}

/**
 * Components, or what is judged by, may have been overlooked. What a check of licenses only warns of having left out is a folder
 * of our own, or a second lockfile: no product is overlooked in them.
 */
function isHiding({ code, severity }: Finding): boolean {
  return HIDING.has(code) && (code !== 'read/skipped' || severity === 'error');
}

const HIDING: ReadonlySet<FindingCode> = new Set<FindingCode>([
  ...(['read/malformed', 'read/unsupported-version', 'read/too-large'] as const),
  ...(['read/skipped', 'read/unpinned', 'policy/invalid'] as const),
]);
