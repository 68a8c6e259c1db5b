import type { Recognition } from '../../model/recognized.js';
import type { Archive } from '../zip/archive.js';

/** An archive that has been opened, with what only its whole file shows. */
export interface Opened extends Archive {
  /** The last segment of its path, in the tree or in the archive around it. */
  readonly name: string;
  readonly sha256: string;
}

/** One kind of archive of packages: how it is named, and what it says of itself. */
export interface ArchiveKind {
  readonly names: RegExp;
  /** Archives in it that are no things of their own. */
  readonly parts?: RegExp;
  /** Its component, and those that are laid open in it; what lies in it as archives or fonts is not its matter. */
  describe(opened: Opened, parts: readonly Archive[]): Iterable<Recognition>;
}

/** Archives that are not looked into: of packages, of anything, or a part of one; "Tar.xml" speaks of them. */
export const CLOSED =
  /\.(?:tar(?:\.(?:gz|gzip|bz2?|bzip2|xz|z|zstd?|lr?z|lz4|lzma|lzo|sz|br|gpg|enc|age|part|\d+|[a-c][a-z]))?|tgz|tbz2?|txz|tzst|7z|rar|gem|crate|conda|phar)$/i;
