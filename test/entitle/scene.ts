import { mergeCatalogues } from '../../core/catalogue/file/merge.js';
import { readCatalogueFile } from '../../core/catalogue/file/read.js';
import { createCatalogue } from '../../core/catalogue/lookup.js';
import { type FactSheet, NO_FACTS } from '../../core/entitle/facts/lookup.js';
import type { Amount, Measured } from '../../core/entitle/reconcile/consumption.js';
import { type Reconciled, reconcile } from '../../core/entitle/reconcile/reconcile.js';
import type { Circumstances, ProductUse } from '../../core/entitle/reconcile/use.js';
import { readRegisters } from '../../core/entitle/register/read.js';
import type { FactValue } from '../../core/model/condition.js';
import type { Metric, StatedFact } from '../../core/model/entitlement.js';
import type { FilePath } from '../../core/model/file-path.js';
import type { Purl } from '../../core/model/purl.js';
import { day, TODAY } from '../support/day.js';

const CATALOGUE = `schema: licit-catalogue/1
date: 2026-11-01
rows:
  - { id: kit, name: Kit, publisher: Acme, category: test, detect: ["purl:pkg:npm/kit"], verified: doc, sources: [acme], metric: developer,
      terms: [{ versions: ">=2", license: LicenseRef-kit, class: commercial }, { versions: "<2", license: MIT, class: open }] }
  - { id: small, name: Small, publisher: Acme, category: test, detect: ["purl:pkg:npm/small"], verified: doc, sources: [acme], metric: developer,
      terms: [{ versions: "*", license: LicenseRef-small, class: conditional, free_if: ["org.employees<10", "use.env in dev,test"] }] }
  - { id: late, name: Late, publisher: Acme, category: test, detect: ["purl:pkg:npm/late"], verified: doc, sources: [acme], metric: node,
      terms: [{ versions: "*", license: BUSL-1.1, class: delayed-open, opens: { after: P4Y, to: MPL-2.0 } }] }
  - { id: gratis, name: Gratis, publisher: Acme, category: test, detect: ["purl:pkg:npm/gratis"], verified: doc, sources: [acme],
      terms: [{ versions: "*", license: LicenseRef-gratis, class: proprietary-free }] }
  - { id: desk, name: Desk, publisher: Acme, category: test, detect: ["purl:pkg:npm/desk"], verified: doc, sources: [acme], metric: per machine,
      terms: [{ versions: "*", license: LicenseRef-desk, class: commercial }] }
  - { id: dual, name: Dual, publisher: Acme, category: test, detect: ["purl:pkg:npm/dual"], verified: doc, sources: [acme], metric: developer,
      terms: [{ versions: ">=2", license: GPL-3.0-only OR LicenseRef-dual, class: dual-copyleft, free_if: ["use.env=dev"] }, { versions: "<2", license: GPL-3.0-only OR LicenseRef-dual, class: dual-copyleft }] }
  - { id: bound, name: Bound, publisher: Acme, category: test, detect: ["purl:pkg:npm/bound"], verified: doc, sources: [acme], metric: developer,
      terms: [{ versions: "*", license: MIT, class: open, free_if: ["ack.logo_kept=true"] }] }
  - { id: keygen, name: Keygen, publisher: Nobody, category: test, detect: ["purl:pkg:npm/keygen"], verified: doc, sources: [acme],
      terms: [{ versions: "*", license: NONE, class: circumvention }] }
`;

const own = readCatalogueFile({ file: 'own.yaml' as FilePath, text: CATALOGUE });
const merged = mergeCatalogues({ date: TODAY, rows: [] }, [own]);
if (own.findings.length + merged.findings.length > 0) throw new Error(JSON.stringify([own.findings, merged.findings]));
export const catalogue = createCatalogue(merged.data);

/** What is different from: kit 3.0.0 used directly, nothing known, nothing held. */
export interface Scene {
  /** Rows of the register. */
  readonly rows?: readonly string[];
  /** Other keys of the register. */
  readonly register?: string;
  readonly facts?: Readonly<Record<string, FactValue>>;
  readonly purl?: string;
  readonly released?: string;
  readonly asOf?: string;
  readonly counts?: Partial<Readonly<Record<Metric, number | Amount>>>;
  readonly repository?: string;
  readonly unit?: string;
  readonly hosts?: readonly string[];
  readonly others?: readonly Measured[];
  readonly fileState?: Circumstances['fileState'];
}

export function measured(
  counts: Partial<Readonly<Record<Metric, number | Amount>>>,
  products: readonly string[],
  where: Pick<Measured, 'repository' | 'unit' | 'environment' | 'hosts'> = {},
): Measured {
  return {
    ...where,
    products: new Set(products),
    amount(_, metric) {
      const found = counts[metric];
      return typeof found === 'number' ? { quantity: found, from: 'counted' } : found;
    },
  };
}

export function useOf(purl: string, released?: string): ProductUse {
  const [match] = catalogue.ofPackage(purl as Purl);
  if (!match) throw new Error(`${purl} is not in the catalogue`);
  const version = purl.split('@')[1];
  return {
    match,
    purl: purl as Purl,
    direct: true,
    at: { file: 'package.json' as FilePath, start: 0, end: 0 },
    labels: [],
    claims: [],
    hidings: [],
    folders: [],
    ...(version === undefined ? {} : { version }),
    ...(released === undefined ? {} : { released: { day: day(released), source: 'stated' as const } }),
  };
}

/** The register of these rows; a mistake in it is a mistake of the test. */
export async function registerOf(rows: readonly string[], more = '') {
  const text = `schema: entitlement-register/1\n${more}\nentitlements:\n${rows.map((row) => `  - ${row}`).join('\n')}\n`;
  const { register, findings } = await readRegisters([{ file: 'entitlements.yaml' as FilePath, text }]);
  if (findings.length > 0) throw new Error(findings.map(({ message }) => message).join('\n'));
  return register;
}

export async function circumstances(scene: Scene): Promise<Circumstances> {
  const { rows = [], register, facts = {}, repository, unit, hosts, others = [] } = scene;
  const span = { file: 'organization.yaml' as FilePath, start: 0, end: 0 };
  const organization = new Map<string, StatedFact>(
    Object.entries(facts).map(([fact, value]) => [fact, { fact, value, span }]),
  );
  const sheet: FactSheet = { ...NO_FACTS, organization };
  const here = {
    ...(repository === undefined ? {} : { repository }),
    ...(unit === undefined ? {} : { unit }),
    ...(hosts ? { hosts } : {}),
    ...(typeof facts['use.env'] === 'string' ? { environment: facts['use.env'] } : {}),
  };
  return {
    asOf: day(scene.asOf ?? TODAY),
    catalogue,
    register: await registerOf(rows, register),
    facts: sheet,
    places: [
      measured(scene.counts ?? { developer: 3, node: 1 }, ['kit', 'small', 'late', 'gratis', 'desk'], here),
      ...others,
    ],
    uncounted: () => undefined,
    fileState: scene.fileState ?? (() => 'unchecked'),
  };
}

export async function judge(scene: Scene): Promise<Reconciled> {
  const found = reconcile(useOf(scene.purl ?? 'pkg:npm/kit@3.0.0', scene.released), await circumstances(scene));
  if (!found) throw new Error('the catalogue says nothing of this version');
  return found;
}

/** A row with evidence that shows it. */
export function row(more: string): string {
  const shown = 'evidence: [{ type: authorization, verified_at: 2026-01-02 }]';
  return `{ ${['id: A', 'product: kit', 'kind: perpetual', 'metric: developer', 'quantity: 5', shown]
    .filter((part) => !more.includes(`${part.split(':')[0]}:`))
    .join(', ')}, ${more} }`;
}
