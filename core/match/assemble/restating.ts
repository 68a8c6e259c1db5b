import type { Reader } from '../grammar/reader.js';
import type { Tokens } from '../tokens.js';
import type { Passage } from './expression.js';

/** A choice that takes in one of its licenses which is stated before it. */
export function isRestating(passage: Passage, before: Passage | undefined, words: Reader): boolean {
  return isTagged(passage, before) || isAlternative(passage, words);
}

/** A tag that closes what is said of one of its licenses. */
function isTagged({ kind, first }: Passage, before: Passage | undefined): boolean {
  return kind === 'tag' && before !== undefined && !before.bundled && first - before.end <= LONGEST_HEADER;
}

/** Words. */
const LONGEST_HEADER = 80;

/** "Alternatively, the contents of this file may be used under the terms of …": of what is above too. */
function isAlternative({ kind, first, end }: Passage, words: Reader): boolean {
  if (kind !== 'notice') return false;
  for (let at = first; at < Math.min(end, first + FEW); at += 1)
    if (words.word(at) === 'alternatively') return !words.has(at - 1, 'or');
  return false;
}

/** Words that a passage begins with. */
const FEW = 4;

/** "Ruby or LGPLv3", and "MPL 1.1/GPL 2.0/LGPL 2.1": a slash alone offers only what the MPL is offered with. */
export function isListed(
  before: Passage,
  { expression, first }: Passage,
  group: string,
  { text, starts, ends }: Tokens,
): boolean {
  const between = text.slice(ends[before.end - 1], starts[first]).trim();
  if (between === '/') return MOZILLA.test(group) || MOZILLA.test(expression);
  return /^[)"']*or(?: the| under the)?["'(]*$/i.test(between);
}

const MOZILLA = /^[MN]PL-/;
