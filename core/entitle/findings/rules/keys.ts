import { finding } from '../../../model/finding.js';
import { FINDINGS } from '../../../model/findings.js';
import type { LicenseClaim } from '../../../model/recognized.js';
import type { Reconciled } from '../../reconcile/reconcile.js';
import { placeLabels, placesAlike } from '../besides.js';
import type { HeldRule } from '../held.js';

/**
 * A license key in a file is none of those that rights are recorded with. Where a right that may be meant is recorded without its key, nothing is
 * said; the name that a key has may be that of several products, and then all of their rights are meant.
 */
export const keyDiffers: HeldRule = function* ({ judged }) {
  const keys = judged.flatMap(({ use }) => use.claims.filter(({ keyHash }) => keyHash !== undefined));
  for (const [claim, first, ...others] of placesAlike([...new Set(keys)], ({ keyHash }) => keyHash ?? '')) {
    const { keyHash = '', by } = claim;
    const rights = meantBy(keyHash, judged);
    if (!rights || rights.some(({ keyFingerprint }) => keyFingerprint?.startsWith(`sha256:${keyHash}`))) continue;
    yield finding({
      code: 'entitlement/evidence-changed',
      severity: FINDINGS['entitlement/evidence-changed'].severity,
      message: `the license key that is written here, for ${by.text}, is not the one that ${rights.map(({ id }) => id).join(' or ')} is recorded with`,
      at: first,
      labels: [
        ...placeLabels(others),
        ...rights.map(({ id, span, keyFingerprint }) => ({
          span,
          text: `${id} has ${keyFingerprint?.slice(0, SHOWN)}`,
        })),
      ],
      help: `find out whose key it is; if it is that of the right, write "key_fingerprint: sha256:${keyHash}"`,
    });
  }
};

/** "sha256:" and twelve digits. */
const SHOWN = 19;

/** The rights that cover what a key may be for; undefined where something is covered by none, or by one whose key is not recorded. */
function meantBy(key: LicenseClaim['keyHash'], judged: readonly Reconciled[]) {
  const uses = judged.filter(({ use }) => use.claims.some(({ keyHash }) => keyHash === key));
  const each = uses.map(({ considered }) =>
    considered.filter(({ answer }) => answer !== 'no').map(({ entitlement }) => entitlement),
  );
  const rights = [...new Set(each.flat())];
  const isKnown = each.every(({ length }) => length > 0) && rights.every(({ keyFingerprint }) => keyFingerprint);
  return isKnown ? rights : undefined;
}
