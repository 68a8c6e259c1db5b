import type { Expression, LicenseCategory } from './expression.js';
import type { FilePath } from './file-path.js';
import type { MatchClass, MatchKind } from './text-match.js';

/** Who says it, in the order in which it is believed. */
export type EvidenceKind = 'clarified' | 'text' | 'declared' | 'registry' | 'lockfile' | 'catalogue';

/** One statement about a license and where it stands. */
export interface LicenseEvidence {
  readonly kind: EvidenceKind;
  /** A file of the tree, or a locator outside it: "npm-cache:sha512-…/package/LICENSE", "https://…". */
  readonly file: FilePath | string;
  /** UTF-16 offsets of the statement in that file; of an identified text, from its first passage to its last. */
  readonly start: number;
  readonly end: number;
  /** The statement verbatim; of a license text its first line. */
  readonly text: string;
  /** What the statement means; absent when it could not be mapped, or nothing has identified the text. */
  readonly expression?: string;
  /** 0…1, how sure the identification is; 1 for a statement that was parsed, absent when there is no expression. */
  readonly score?: number;
  /** Set when the words were not SPDX and a table of names mapped them: the row's reason. */
  readonly normalized?: string;
  /** Of a license text: what it comes to is not known, or not all of it. */
  readonly unidentified?: true;
  /** The first words that nothing has identified, up to the end of their line; where they were looked for. */
  readonly unidentifiedAt?: TextPlace;
  /** Of a license text: it stands in the very thing, so that its file's name says nothing of what it is about. */
  readonly own?: true;
  /** Of a license text: it speaks of things that come with the package, and was not compared. */
  readonly bundled?: true;
  /** Of a license text: what was found in it, in text order. */
  readonly passages?: readonly LicensePassage[];
}

/** UTF-16 offsets, half-open. */
export interface TextPlace {
  readonly start: number;
  readonly end: number;
}

/** A passage of a license text. Offsets are UTF-16 in its file, half-open. */
export interface LicensePassage {
  readonly kind: MatchKind;
  readonly class: MatchClass;
  readonly expression: string;
  readonly start: number;
  readonly end: number;
  /** How many places differ from the license, where some do. */
  readonly differences?: number;
  /** Where the weightiest of them is. */
  readonly changedAt?: number;
  /** It may change what is granted. */
  readonly critical?: true;
}

/** What we conclude. Never a word like "UNKNOWN": each way of not knowing is its own answer. */
export type LicenseConclusion =
  | {
      readonly kind: 'known';
      readonly text: string;
      readonly expression: Expression;
      readonly because: readonly LicenseEvidence[];
    }
  | {
      readonly kind: 'conflicting';
      readonly text: string;
      readonly expression: Expression;
      readonly because: readonly LicenseEvidence[];
    }
  | {
      readonly kind: 'unreadable';
      readonly problem: string;
      /** The name of the license text that has terms which nothing has identified, where that is why. */
      readonly file?: string;
      readonly because: readonly LicenseEvidence[];
    }
  | { readonly kind: 'absent'; readonly because: readonly LicenseEvidence[] }
  | { readonly kind: 'not-evaluated'; readonly reason: NotEvaluated; readonly because: readonly LicenseEvidence[] };

/**
 * Why nothing was concluded. `optional-not-installed`: its manager left it out here (another platform, or its
 * install failed), while the packages around it are there. `elsewhere`: no package, and only its name is here (an image,
 * an action, a tool). `unread`: it could not be looked into, as a finding of its own says.
 */
export type NotEvaluated =
  | 'not-installed'
  | 'optional-not-installed'
  | 'elsewhere'
  | 'unread'
  | 'unpinned'
  | 'ignored'
  | 'out-of-scope';

/** What is known of a license that an expression names, for people. */
export interface LicenseSummary {
  /** With its exception: "GPL-2.0-only WITH Classpath-exception-2.0". */
  readonly license: string;
  readonly category: LicenseCategory | undefined;
  /** In plain words: what it lets you do and asks for. */
  readonly summary: string;
}
