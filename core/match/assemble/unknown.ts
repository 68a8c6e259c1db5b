import { reader } from '../grammar/reader.js';
import type { Tokens } from '../tokens.js';
import type { Stretch } from './additional.js';
import type { Passage } from './expression.js';

/** A text that has fewer words of law, or a smaller share of them, does not read like terms. */
const LEAST = 12;
const LEAST_SHARE = 0.05;

/** The whole text, where nothing in it is known and it reads like terms; undefined where it does not. */
export function unknownTerms(passages: readonly Passage[], tokens: Tokens): Stretch | undefined {
  const isKnown = passages.some(({ class: of, kind }) => of !== 'similar' && kind !== 'reference');
  if (isKnown || tokens.count === 0) return undefined;
  const words = reader(tokens);
  let first = -1;
  let end = 0;
  let count = 0;
  for (let at = 0; at < tokens.count; at += 1) {
    if (!LAW.has(words.word(at))) continue;
    if (first < 0) first = at;
    end = at + 1;
    count += 1;
  }
  return count >= LEAST && count >= LEAST_SHARE * (end - first) ? { first, end } : undefined;
}

const LAW = new Set(
  (
    'license licensed licensee licensor licenses sublicense agreement grant grants granted permission permitted prohibited rights warranty warranties ' +
    'liability liable damages terminate termination hereby herein hereunder thereof copyright redistribute redistribution distribute distribution ' +
    'indemnify royalty proprietary confidential terms conditions obligations party parties'
  ).split(' '),
);
