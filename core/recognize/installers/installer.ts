import type { Purl } from '../../model/purl.js';

/** A program that installs packages of a language: how its command line is read. */
export interface Installer {
  /** What stands before the packages, any of these: "install", "global add". */
  readonly verbs: readonly string[];
  /** Options that the next word belongs to. */
  readonly withValue: ReadonlySet<string>;
  /** Those of them that say which version of all is wanted. */
  readonly version?: ReadonlySet<string>;
  /** Those of them that say that nothing comes from a registry: of a folder, of a repository of sources. */
  readonly elsewhere?: ReadonlySet<string>;
  /** What parts a name from the version behind it. */
  readonly sign: RegExp;
  /** A name without a version is no package of others. */
  readonly isNothingAlone?: true;
  /** What one word asks for; undefined for a path, an address, and what is no package. */
  wanted(word: string): Wanted | undefined;
  /** Whether a wish for a version leaves no choice: the version as its ecosystem writes it. */
  exact(wish: string): string | undefined;
  purl(name: string, version?: string): Purl;
}

export interface Wanted {
  readonly name: string;
  /** As it is written: "1.2.3", ">=2,<3", "latest". */
  readonly wish?: string;
}

/** A set of options, given in one text. */
export function options(text: string): ReadonlySet<string> {
  return new Set(text.split(' '));
}
