import { finding, type Label } from '../../../model/finding.js';
import { FINDINGS } from '../../../model/findings.js';
import { placeLabels, placesAlike } from '../besides.js';
import type { HeldRule } from '../held.js';

/** A license key stands in a file in full: once in a file for each key. Of the key itself only the start of its hash is told. */
export const secrets: HeldRule = function* ({ besides, around }) {
  const keys = besides.claims.filter(({ keyHash }) => keyHash !== undefined);
  for (const [{ by, keyHash }, first, ...others] of placesAlike(keys, (one) => one.keyHash ?? '')) {
    const fingerprint = `sha256:${keyHash}`;
    const recorded: readonly Label[] = around.register.entitlements
      .filter((one) => one.keyFingerprint?.startsWith(fingerprint))
      .map(({ id, span }) => ({ span, text: `${id} is recorded with this key` }));
    yield finding({
      code: 'conduct/secret-in-repository',
      severity: FINDINGS['conduct/secret-in-repository'].severity,
      message: `a license key is written here, for ${by.text}: ${fingerprint}`,
      at: first,
      labels: [...placeLabels(others), ...recorded],
      help: 'take it from the environment or a secret store, and have the vendor replace it: who reads this repository, or its history, has the key',
    });
  }
};
