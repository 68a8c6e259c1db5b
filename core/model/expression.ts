/**
 * A license expression after reading: n-ary, with UTF-16 offsets into the text it was read from.
 * https://spdx.github.io/spdx-spec/v3.0.1/annexes/spdx-license-expressions/
 */
export type Expression = LicenseTerm | Compound | NoLicense;

/** One license as granted. The exception is part of the term: with and without it are different terms. */
export interface LicenseTerm {
  readonly kind: 'license';
  /** Canonical spelling and current id ("GPL-2.0-only" for a written "gpl-2.0"), or "LicenseRef-…", "DocumentRef-…:LicenseRef-…". */
  readonly id: string;
  /** A written "+" that is not part of the id ("Apache-2.0+"). "GPL-2.0+" becomes the id "GPL-2.0-or-later" instead. */
  readonly orLater: boolean;
  /** Canonical exception id, or "AdditionRef-…". */
  readonly exception?: string;
  /** The deprecated id as written, when `id` replaces it. */
  readonly deprecated?: string;
  readonly start: number;
  readonly end: number;
}

export interface Compound {
  readonly kind: 'and' | 'or';
  readonly operands: readonly Expression[];
  readonly start: number;
  readonly end: number;
}

/** NONE or NOASSERTION: a statement that says nothing usable; never allowed. */
export interface NoLicense {
  readonly kind: 'none' | 'noassertion';
  readonly start: number;
  readonly end: number;
}

export const LICENSE_CATEGORIES = [
  'public-domain',
  'permissive',
  'weak-copyleft',
  'strong-copyleft',
  'network-copyleft',
  'source-available',
  'non-commercial',
  'proprietary',
  'data',
  'font',
] as const;
/** What kind of license a term is; an id without a row in the table is "uncategorized" and in no category. */
export type LicenseCategory = (typeof LICENSE_CATEGORIES)[number];
