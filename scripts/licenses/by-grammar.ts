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

/**
 * The rule with the versions that its words state: of rules for "version 2 or later" some have words that say nothing of
 * later ones, and the other way round. Only where the grammar reads one license, in the rule's version.
 */
export function asGrammarReads(known: KnownText, words: Vocabulary): KnownText {
  const { kind, expression, text } = known;
  const stated = STATED.exec(expression);
  if ((kind !== 'notice' && kind !== 'tag') || !stated || text.length > LONGEST) return known;
  const [, version = '', suffix, exception = ''] = stated;
  const read = new Set(
    notices(tokenize(text, words), words).flatMap((one) => (one.kind === 'notice' ? [one.expression] : [])),
  );
  const other = `${version}-${suffix === 'only' ? 'or-later' : 'only'}`;
  const isOther = read.size === 1 && read.has(other) && VERSION.test(text);
  if (!isOther || (suffix === 'or-later' && LATER.test(text))) return known;
  return { ...known, expression: `${other}${exception}` };
}

const STATED = /^((?:A|L)?GPL-[\d.]+)-(only|or-later)( WITH .*)?$/;
/** UTF-16 units. */
const LONGEST = 3000;
const VERSION = /\bv(?:er(?:sion)?s?)?\.? ?(?:[123]|two|three)|GPL[- v]?[123]/i;
/** Words on later versions that the grammar may not understand. */
const LATER =
  /later|newer|higher|greater|above|subsequent|future|discretion|successor|\bmore\b|any version|[+]|option/i;
