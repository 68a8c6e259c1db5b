import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { LicenseEvidence } from '../model/license.js';
import type { Clarification } from '../model/policy.js';
import type { Found } from './source.js';

/** What a clarification is worth for one component today. */
export type Clarified =
  | { readonly kind: 'holds'; readonly evidence: LicenseEvidence }
  /** The file it was made for has another digest now. */
  | { readonly kind: 'stale'; readonly digest: string }
  /** The file cannot be looked at here; the clarification is no evidence. */
  | { readonly kind: 'unverified' };

/** A clarification is evidence while the digest of the file it was made for still matches; without a file, always. */
export function clarify(clarification: Clarification, found: Found | undefined): Clarified {
  const { file, sha256: expected, license } = clarification;
  if (file && expected) {
    const bytes = found?.file?.(file.value);
    if (!bytes) return found?.file ? { kind: 'stale', digest: 'the file is missing' } : { kind: 'unverified' };
    const digest = bytesToHex(sha256(bytes));
    if (digest !== expected.value.toLowerCase()) return { kind: 'stale', digest };
  }
  const { span, value } = license;
  return {
    kind: 'holds',
    evidence: { kind: 'clarified', file: span.file, start: span.start, end: span.end, text: value },
  };
}
