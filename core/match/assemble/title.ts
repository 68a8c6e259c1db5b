import type { Reader } from '../grammar/reader.js';
import { marked } from '../word-set.js';

/** "License" alone on its line: the heading under which a document speaks of its license. */
export function isTitle(words: Reader, at: number): boolean {
  if (TITLES(words.vocabulary)[words.id(at)] !== 1) return false;
  if (!/^licen[cs](?:es?|ing)$/.test(words.word(at)) || words.isField(at)) return false;
  return words.startsLine(at) && words.startsLine(at + 1) && words.ends(at - 1);
}

/** Words that such a heading may be. */
export const TITLES = marked('license licence licenses licences licensing licencing'.split(' '));
