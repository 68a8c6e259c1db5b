import type { Reader } from '../grammar/reader.js';
import type { Passage } from './expression.js';
import { joinAnd, operandsOf } from './terms.js';

/** Words: a longer passage says itself what it means. */
const LONGEST = 40;

/**
 * Passages known as a choice whose words say only "both A and B": of such words nobody may choose, unless the file says so
 * elsewhere.
 */
export function withoutBoth(passages: readonly Passage[], words: Reader): readonly Passage[] {
  const choices = passages.filter(({ expression, offer }) => offer !== undefined || expression.includes(' OR '));
  if (choices.length === 0) return passages;
  if (!choices.every((one) => isBoth(one, words))) return passages;
  const all = new Set(choices);
  return passages.map((one) => {
    const expression = all.has(one) ? joinAnd(operandsOf(one.expression, 'or')) : undefined;
    return expression === undefined ? one : { ...one, expression };
  });
}

function isBoth({ kind, first, end, offer }: Passage, words: Reader): boolean {
  if (kind !== 'notice' || offer !== undefined || end - first > LONGEST) return false;
  let hasBoth = false;
  for (let at = first - FEW; at < end + FEW; at += 1) {
    const word = words.word(at);
    if (CHOICE.test(word)) return false;
    if (word === 'both' && at >= first) hasBoth = true;
  }
  return hasBoth;
}

const FEW = 6;
const CHOICE =
  /^(?:or|either|dual|dually|double|choice|choose|choosing|chose|may|option|options|optionally|alternatively|whichever|select)$/;
