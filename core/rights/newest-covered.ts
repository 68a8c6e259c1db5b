import { SCHEMES } from '../catalogue/versions/index.js';
import type { Newest } from '../entitle/findings/pin.js';
import { coveringRight, type Reconciled, reconcile } from '../entitle/reconcile/reconcile.js';
import type { Circumstances, ProductUse } from '../entitle/reconcile/use.js';
import type { Copy, JudgedComponent } from '../model/component.js';
import type { PlainDate } from '../model/plain-date.js';
import { npmPurl, packageName, parsePurl } from '../model/purl.js';
import type { Released } from '../model/released.js';
import { registryOf } from './product-uses.js';

/** All versions of a copy's package that are out, with their days, as far as a machine knows them. */
export type PublishedLookup = (copy: Copy) => Promise<ReadonlyMap<string, Released> | undefined>;

/**
 * Of what is asked for and not covered, the newest version that would be: by a right as it is held, or since it needs none. None where
 * nobody knows which versions are out.
 */
export async function newestCovered(
  judged: readonly Reconciled[],
  packages: readonly JudgedComponent[],
  around: Circumstances,
  publicRegistries: readonly string[],
  look: PublishedLookup | undefined,
): Promise<ReadonlyMap<ProductUse, Newest>> {
  const newest = new Map<ProductUse, Newest>();
  const byPurl = new Map(packages.map((component) => [component.purl, component]));
  for (const { use, verdict } of judged) {
    const component = byPurl.get(use.purl);
    if (verdict !== 'unlicensed' || !use.direct || !component || !look) continue;
    const registry = registryOf(component, publicRegistries);
    for (const copy of component.copies) {
      const published = await look(copy);
      const found = published && firstCovered(use, published, around, registry);
      if (!found) continue;
      newest.set(use, found);
      break;
    }
  }
  return newest;
}

function firstCovered(
  use: ProductUse,
  published: ReadonlyMap<string, Released>,
  around: Circumstances,
  registry: { readonly registry?: string },
): Newest | undefined {
  const parts = parsePurl(use.purl);
  for (const [version, released] of newestFirst(published, around.asOf)) {
    const purl = npmPurl(parts ? packageName(parts) : '', version);
    const matches = around.catalogue.ofPackage(purl, { ...registry, released: released.day });
    const match = matches.find(({ row }) => row.id === use.match.row.id);
    if (!match) continue;
    const { opens: _, ...rest } = use;
    const one = reconcile({ ...rest, match, purl, version, released }, around);
    const by = one && coveringRight(one);
    if (by) return { version, because: `that ${by.id} covers` };
    if (one?.verdict === 'ok') return { version, because: 'that needs no right' };
  }
  return undefined;
}

function newestFirst(
  published: ReadonlyMap<string, Released>,
  asOf: PlainDate,
): readonly (readonly [string, Released])[] {
  const { parse, compare } = SCHEMES.semver;
  return [...published]
    .flatMap(([version, released]) => {
      const read = version.includes('-') || released.day > asOf ? undefined : parse(version);
      return read ? [{ read, version, released }] : [];
    })
    .sort((a, b) => compare(b.read, a.read))
    .slice(0, MOST_VERSIONS)
    .map(({ version, released }) => [version, released] as const);
}

const MOST_VERSIONS = 2000;
