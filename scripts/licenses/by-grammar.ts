import { notices } from '../../core/match/grammar/notices.js';
import { tokenize } from '../../core/match/tokens.js';
import type { Vocabulary } from '../../core/match/vocabulary.js';
import type { KnownText } from './scancode.js';

/** Words; a longer notice is known as a whole, with all that belongs to it. */
const SHORT = 14;
const GNU = /^(?:GPL|LGPL|AGPL|GFDL)-[\d.]+-(?:only|or-later)$/;

/**
 * Whether the grammar does better with these words than a rule: a few words on one of GNU's licenses, which it reads
 * together with what stands around them, and words that only point to a text, which grant nothing.
 */
export function isLeftToGrammar({ kind, expression, text }: KnownText, words: Vocabulary): boolean {
  if ((kind !== 'notice' && kind !== 'reference' && kind !== 'tag') || !GNU.test(expression)) return false;
  const tokens = tokenize(text, words);
  const read = notices(tokens, words);
  const named = read.filter((one) => one.kind !== 'pointer');
  if (named.length === 0) return read.length > 0;
  if (tokens.count > SHORT) return false;
  if (kind === 'reference') return true;
  const isSame = named.every((one) => one.expression === expression || !/\d/.test(text));
  return isSame && named.some((one) => one.kind === 'notice');
}
