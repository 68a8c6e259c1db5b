/** A statement in the text itself, with the place of its expression (UTF-16 offsets, half-open). */
export interface TagMatch {
  readonly kind: 'tag';
  /** Canonical. */
  readonly expression: string;
  readonly start: number;
  readonly end: number;
  readonly score: 1;
}

/** Every `SPDX-License-Identifier:` line. */
export function* readTags(_text: string): Generator<TagMatch> {}
