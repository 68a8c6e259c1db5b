import { signsOf } from '../catalogue/claim-signs.js';
import type { ProductUse } from '../entitle/reconcile/use.js';
import { signText } from '../model/claim-sign.js';
import { isUnder } from '../model/file-path.js';
import type { LicenseClaim } from '../model/recognized.js';

/** Claims that are told of one product, those that say most first. */
const MOST = 5;
const TELLING: readonly LicenseClaim['shows'][] = ['claim', 'trial', 'commercial', 'unclear'];

/**
 * What code and configuration of the projects that use a product say of its license: by the names that its row of the
 * catalogue has for it. A name that several products share ("licenseKey") speaks of each that is used there.
 */
export function claimsAbout(
  claims: readonly LicenseClaim[],
): (use: Pick<ProductUse, 'match' | 'folders'>) => readonly LicenseClaim[] {
  const byProduct = new Map<string, readonly LicenseClaim[]>();
  return ({ match: { row }, folders }) => {
    if (claims.length === 0) return [];
    let about = byProduct.get(row.id);
    if (!about) {
      const signs = signsOf(row);
      const names = new Set(signs.map((sign) => (sign.kind === 'env' ? sign.name : signText(sign))));
      const begins = signs.flatMap(({ kind, name }) =>
        kind === 'env' && name.endsWith('*') ? [name.slice(0, -1)] : [],
      );
      about = claims
        .filter(({ by }) => names.has(by.text) || (by.kind === 'env' && begins.some((one) => by.text.startsWith(one))))
        .sort((a, b) => TELLING.indexOf(a.shows) - TELLING.indexOf(b.shows));
      byProduct.set(row.id, about);
    }
    return about.filter(({ at }) => folders.some((folder) => isUnder(at.file, folder))).slice(0, MOST);
  };
}
