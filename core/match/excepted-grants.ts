import { isAnyVersion } from './assemble/any-version.js';
import { withException } from './assemble/terms.js';
import type { Kept, Rejected } from './resolve.js';

/**
 * The passages, each exception of the SPDX list whose known words also grant a license with that license: "This program is free software …
 * version 2 … Note: This copyright does NOT cover user programs that run in CLISP".
 */
export function withGrants(kept: readonly Kept[], rejected: readonly Rejected[]): readonly Kept[] {
  return kept.map((one) => {
    if (one.kind !== 'exception' || one.expression.startsWith('LicenseRef-')) return one;
    for (const { found } of rejected) {
      if (found.kind !== 'notice' || found.first < one.first || found.end > one.end) continue;
      const both = grantOf(found.expression, one.expression);
      if (both !== undefined) return { ...one, grants: both };
    }
    return one;
  });
}

function grantOf(license: string, exception: string): string | undefined {
  if (license.endsWith(` WITH ${exception}`)) return license;
  return isAnyVersion(license) ? undefined : withException(license, exception);
}
