import type { KnownText } from './scancode.js';

/** What stands in ScanCode's texts where a name, a year or an address is to be put. */
const OPEN =
  /\$[a-z_]+\b|\{\{?[\w ]+\}?\}|<(?!https?:)[A-Za-z][\w ,/-]{1,40}>|\[(?!\S*\]\()[\w ,/-]{2,40}\](?!\()|_{3,}/g;
/** Of a text's words so many must be in one piece for the piece to stand for the text. */
const LEAST_SHARE = 0.85;
const LEAST_WORDS = 100;

/**
 * Texts of licenses that leave places open, without those: the longest piece between two of them, where it is nearly
 * the whole text. ("Contributor: $name", and then all the terms.) Licenses of the SPDX list have templates for that.
 */
export function withoutOpenPlaces(texts: readonly KnownText[]): readonly KnownText[] {
  return texts.flatMap((known) => {
    if (known.kind !== 'text' || !known.expression.startsWith('LicenseRef-')) return [];
    const pieces = known.text.split(OPEN);
    if (pieces.length < 2) return [];
    const longest = pieces.reduce((most, piece) => (wordsIn(piece) > wordsIn(most) ? piece : most));
    const isMost = wordsIn(longest) >= Math.max(LEAST_WORDS, LEAST_SHARE * wordsIn(known.text));
    return isMost ? [{ ...known, name: `${known.name} between open places`, text: longest }] : [];
  });
}

function wordsIn(text: string): number {
  return text.match(/[\p{L}\d]+/gu)?.length ?? 0;
}
