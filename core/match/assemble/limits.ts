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
