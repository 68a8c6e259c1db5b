import type { SchemeId } from '../../model/catalogue.js';
import type { Digits } from './digits.js';

/** A version as its scheme reads it. */
export interface Version<K = unknown> {
  /** Its leading numbers: what bounds like ">=7.11" are about. */
  readonly release: readonly Digits[];
  /** PEP 440's "1!", which weighs more than all numbers. */
  readonly epoch?: Digits;
  /** It names a line of versions that moves on ("7", "7.4-alpine"), not one of them. */
  readonly floats?: true;
  /** What the scheme orders by. */
  readonly key: K;
}

/**
 * How an ecosystem reads and orders its versions. The order is total up to equality: versions that are equal for the
 * ecosystem ("1.0" and "1.0.0" for NuGet) compare as 0. It agrees with the order of the releases: a lower release is
 * a lower version.
 */
export interface VersionScheme<K = unknown> {
  readonly id: SchemeId;
  /** Undefined when the text is no version of this scheme. Never throws. */
  parse(text: string): Version<K> | undefined;
  compare(a: Version<K>, b: Version<K>): number;
}

/** UTF-16 units; a longer text is no version. */
export const LONGEST_VERSION = 256;
