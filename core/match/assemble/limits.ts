import { isCopyrightOnly } from '../copyright.js';
import type { Tokens } from '../tokens.js';
import type { Stretch } from './additional.js';
import type { Passage } from './expression.js';
import { setsLimits } from './limit-words.js';
import { isProgram } from './program-text.js';

/**
 * Tells which paragraphs beside licenses limit them in any words. Of a document that is mostly license all are looked at, of a
 * short one those below the heading under which it names its license, and of a program none: its comments say what it must not be given.
 */
export function limiting(
  passages: readonly Passage[],
  beside: readonly Stretch[],
  tokens: Tokens,
  isShort: boolean,
  isBelowTitle: (at: number) => boolean,
): (stretch: Stretch) => boolean {
  const isLicense = isMostlyText(passages, tokens);
  if (!isLicense && !isShort) return () => false;
  if (beside.some((one) => isProgram(textOf(tokens, one)))) return () => false;
  return (one) => (isLicense || isBelowTitle(one.first)) && limits(textOf(tokens, one));
}

/**
 * The same in the header of a source of one's own, most of whose words are about the program: only those paragraphs count that speak of licenses, of
 * money or of who may use it too.
 */
export function limitingIn(tokens: Tokens): (stretch: Stretch) => boolean {
  return (one) => {
    const text = textOf(tokens, one);
    return OF_RIGHTS.test(text) && limits(text);
  };
}

const OF_RIGHTS = new RegExp(
  [
    '(?<![\\w/-])licen[cs](?:e[ds]?|ing|ees?)\\b(?! (?:files?|headers?|director|folder|check|information))|\\b(?:eula|proprietary|source available|grant(?:s|ed)? (?:you|to you|is|herein|does)|(?:your|all|any|no|lose the) rights?|rights granted|permission|consent|authori[sz](?:e[ds]?\\b|ation (?:of|from|by)\\b)|(?:written|prior|express|explicit|specific|without|our|my) authori[sz]ation|approval|terms (?:of|at)|waive\\w*|jury|courts|litigation)\\b',
    '\\b(?:redistribut\\w*|distribute|distribution (?:is|of modified)|re-?upload\\w*|re-?post(?:ing|ed)|resale|resell|sell|sold|fork(?:s|ing)? (?:ha|of|mu|th)|modified (?:versions?|files must)|derivative works?|publish results|reuse (?:it|this)|upload(?:ing)? to)\\b',
    '\\b(?:purchas\\w*|pay(?:s|ing|ment)?|paid|paywall|subscri\\w*|fees?|royalt\\w*|buy|price|donat\\w*|donationware|free for|free (?:of charge )?(?:only|to use)|valid (?:until|till|for|through)|trial)\\b',
    '\\b(?:compan(?:y|ies)|commercial\\w*|non-?profits?|business(?:es)?|students?|schools|customers?|competitors?|adults|military|government agencies|personal|internal use|production|evaluation|academic|educational|clinical|research (?:only|exclusively|purposes)|for reference only|(?:my|your) own use)\\b',
    '\\b(?:this (?:software|code|library|plugin|work|product|mod|package)|no use|used? for (?:surveillance|training)|mandatory|compulsory|citation|back-?links?|credits? (?:in|on)|my code|the author s? permission|until i|by (?:using|downloading|installing))\\b',
    '[\\u3040-\\u30ff\\u4e00-\\u9fff\\uac00-\\ud7af\\u0400-\\u04ff]|\\b(?:untersagt|nur|nicht|interdit\\w*|proibido|prohibid\\w*|vietat\\w*)\\b',
  ].join('|'),
  'i',
);

/** Whether many words of a document are those of license texts. */
function isMostlyText(passages: readonly Passage[], { count }: Tokens): boolean {
  let known = 0;
  for (const { kind, class: of, first, end } of passages) if (kind === 'text' && of !== 'similar') known += end - first;
  return known >= LEAST_TEXT * count;
}

/** Of the words of a document. */
const LEAST_TEXT = 0.25;

/** Lines aside that say since when who holds the copyright. */
function limits(text: string): boolean {
  return setsLimits(
    text
      .split('\n')
      .filter((line) => !SINCE.test(line) || !isCopyrightOnly(line))
      .join('\n'),
  );
}

const SINCE = /\d{4}|©|\(c\)/i;

/** With what stands between these words and their neighbors. */
function textOf({ text, starts, ends, count }: Tokens, { first, end }: Stretch): string {
  return text.slice(first > 0 ? ends[first - 1] : 0, end < count ? starts[end] : text.length);
}
