/**
 * A comment of a program: `banner` stands at the head of what others wrote, `header` at that of a source of one's own, most of whose words
 * are about the program. `source`: the whole of one.
 */
export type ProgramComment = 'banner' | 'header' | 'source';

/** What a passage is. `text`: the license itself. `notice`: words that grant under it. `exception`: an addition to it. */
export type MatchKind = 'text' | 'notice' | 'reference' | 'tag' | 'exception';

/**
 * How near a passage is to what it was matched with.
 *
 * - `exact`: the same by the SPDX matching guidelines
 * - `equivalent`: but for spelling, a typing mistake or words that mean the same
 * - `modified`: words were added, removed or replaced; never to be taken for the license itself
 * - `similar`: the nearest that is known, and not near enough to be named
 * - `reference`: names the license, and is neither its text nor a grant
 *
 * https://spdx.github.io/spdx-spec/v3.0.1/annexes/license-matching-guidelines-and-templates/
 */
export type MatchClass = 'exact' | 'equivalent' | 'modified' | 'similar' | 'reference';

/** A passage and what it says of a license. Offsets are UTF-16, half-open; lines count from 1, both ends included. */
export interface TextMatch {
  readonly kind: MatchKind;
  readonly class: MatchClass;
  /** Canonical SPDX expression of the nearest license: an id, "… WITH …", or what a tag states. */
  readonly expression: string;
  /** 0…1: the share of the license's words that are there as they should be. */
  readonly score: number;
  readonly start: number;
  readonly end: number;
  readonly startLine: number;
  readonly endLine: number;
  readonly by: MatchedBy;
  /** Inside a part of the file that speaks of something bundled, not of the work itself. */
  readonly section: 'primary' | 'third-party';
  /** Where the passage differs from the license, in text order; empty unless `class` is `equivalent`, `modified` or `similar`. */
  readonly differences: readonly TextDifference[];
}

/** Which stage found it, and by which rule or template; for people. */
export interface MatchedBy {
  readonly stage: 'tag' | 'grammar' | 'hash' | 'template';
  readonly name: string;
}

/** One place where a passage differs from its template. */
export interface TextDifference {
  readonly kind: 'added' | 'removed' | 'replaced';
  /** Place in the passage; empty for what was removed. */
  readonly start: number;
  readonly end: number;
  /** The template's words, in lower case; empty for what was added. */
  readonly expected: string;
  /** It may change what is granted: a negation, a number or version, a name in the license's title, a restriction. */
  readonly critical: boolean;
}

/** Terms around a license that are no part of it: a Commons Clause, "no military use", a duty to keep branding. */
export interface AdditionalTerms {
  readonly start: number;
  readonly end: number;
  readonly startLine: number;
  readonly endLine: number;
  /** "LicenseRef-scancode-commons-clause" where the terms have a name. */
  readonly expression?: string;
}

/** Words of law that match nothing known. */
export interface UnknownTerms {
  readonly start: number;
  readonly end: number;
  readonly startLine: number;
  readonly endLine: number;
  /** Nearest licenses, the nearest first; may be empty. */
  readonly nearest: readonly string[];
}

/** What a license leaves open and the text fills in: "licensor", "change-date", "additional-use-grant", "holder". */
export interface TextParameter {
  readonly name: string;
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** A tag whose words are no expression: somebody states a license, and we cannot say which. */
export interface UnreadableTag {
  readonly kind: 'unreadable';
  readonly problem: string;
  readonly start: number;
  readonly end: number;
}

/** What a text says of its own license. */
export interface TextIdentification {
  /**
   * What was looked at. `tags`: only `SPDX-License-Identifier:` tags; the words of the text were not compared with any
   * license, so "no match" does not mean "no license".
   */
  readonly compared: 'tags' | 'texts';
  /** In text order; none overlaps another. */
  readonly matches: readonly TextMatch[];
  /** Statements that are there and cannot be read, in text order. */
  readonly unreadable: readonly UnreadableTag[];
  readonly additional: readonly AdditionalTerms[];
  readonly unknown: readonly UnknownTerms[];
  readonly parameters: readonly TextParameter[];
  /**
   * The licenses of all matches: joined by AND unless the text states a choice. A modified text stands in it as
   * "LicenseRef-modified-MIT", never as "MIT". Absent when there is no match, and when a statement could not be read: a
   * part of the terms is not the terms.
   */
  readonly expression?: string;
  /** The same of the primary section alone, where the file has third-party sections too. */
  readonly primary?: string;
}

/** A passage that was found and is not part of the answer. */
export interface RejectedMatch {
  readonly match: TextMatch;
  readonly reason: string;
}
