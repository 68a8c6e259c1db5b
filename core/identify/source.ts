import type { Copy } from '../model/component.js';
import type { LicenseEvidence } from '../model/license.js';

/** Asks one place for what a package says of its license. */
export interface EvidenceSource {
  /** "installed", "yarn-cache", "npm-cache", "registry": shown in explanations. */
  readonly id: string;
  /** The purl type of the packages that it knows ("npm"); where absent it is asked about all. */
  readonly ecosystem?: string;
  /**
   * What this place knows of exactly this copy; undefined when it does not have it. Answers at once where it can.
   * Never throws: a place that cannot be reached says so in `problem`.
   */
  look(copy: Copy): Found | undefined | Promise<Found | undefined>;
  /** Drops what it listed once for many questions; to be called when something may have been installed since. */
  forget?(): void;
}

/** What a place holds of a package. Evidence here is raw: statements with no `expression` yet. */
export interface Found {
  readonly source: string;
  /** Statements of the manifest (package.json `license`, `licenses`), kind `declared` or `registry`. */
  readonly declared: readonly LicenseEvidence[];
  /** License texts shipped along, kind `text`, sorted by file. */
  readonly texts: readonly LicenseEvidence[];
  /** Name and version that the manifest found there states; a mismatch means another package is in that place. */
  readonly name?: string;
  readonly version?: string;
  /** Bytes of a file of the package ("LICENSE"), for digests; undefined when missing. */
  readonly file?: (path: string) => Uint8Array | undefined;
  /** Why it could not be read, when it is there but broken. */
  readonly problem?: string;
}
