import type { Catalogue } from '../catalogue/lookup.js';
import { nameOf } from '../catalogue/patterns/names.js';
import type { CatalogueMatch } from '../model/catalogue.js';
import { type Purl, parsePurl } from '../model/purl.js';
import type { SetOrigin } from './package-settings.js';

/**
 * Whether settings have a package come from its vendor: all places are the vendor's, or none of them is and each is one that is known not
 * to be. A registry of one's own may pass on what the vendor gives out, so that it tells nothing.
 */
export function sourceBySettings(
  { row }: CatalogueMatch,
  purl: Purl,
  { registries }: SetOrigin,
  catalogue: Catalogue,
): CatalogueMatch['source'] {
  if (!row.detect.some(({ kind }) => kind === 'registry')) return undefined;
  const of = registries.map((registry) => {
    const vendors = catalogue.of('registry', registry);
    if (vendors.some((one) => one.row === row)) return 'vendor';
    return vendors.length > 0 || isPublic(registry, purl) ? 'elsewhere' : 'unknown';
  });
  const [first = 'unknown'] = of;
  return of.every((one) => one === first) ? first : 'unknown';
}

function isPublic(registry: string, purl: Purl): boolean {
  return PUBLIC.get(parsePurl(purl)?.type ?? '')?.includes(hostOf(registry)) ?? false;
}

/** The host of a registry, without names and passwords. */
export function hostOf(registry: string): string {
  return nameOf('registry', registry).split('/', 1).join('');
}

/**
 * Hosts that everybody may publish at, by type of purl. https://pypi.org, https://www.nuget.org, https://anaconda.org (a channel there is of
 * whoever has its name)
 */
const PUBLIC: ReadonlyMap<string, readonly string[]> = new Map([
  ['pypi', ['pypi.org', 'pypi.python.org', 'test.pypi.org']],
  ['nuget', ['api.nuget.org', 'www.nuget.org', 'nuget.org']],
  ['conda', ['conda.anaconda.org', 'repo.anaconda.com']],
]);
