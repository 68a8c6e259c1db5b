import type { Change } from './fill.js';
import { reader } from './grammar/reader.js';
import type { Tokens } from './tokens.js';

/**
 * From where on words in the middle of terms offer another license instead: "Alternatively, this software may be distributed
 * under the terms of the GNU General Public License". The terms are not changed by it. Undefined where they do not.
 */
export function alternativeIn({ at, atEnd }: Change, tokens: Tokens): number | undefined {
  const words = reader(tokens);
  for (let first = at; first < atEnd; first += 1) {
    if (!/^alternat(?:iv)?ely$/.test(words.word(first))) continue;
    if (!words.ends(first - 1) && !words.startsLine(first)) return undefined;
    for (let next = first; next < atEnd; next += 1)
      if (LICENSE.test(words.word(next))) return first - at > HEADING ? first : at;
    return undefined;
  }
  return undefined;
}

/** Words: "GNU Public License Notice:". */
const HEADING = 6;
const LICENSE = /^(?:licen[cs]es?|[al]?gplv?\d?)$/;
