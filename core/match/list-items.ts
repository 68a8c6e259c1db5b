import type { Hit } from './exact.js';
import { LINE, type Tokens } from './tokens.js';

/**
 * Known words, without what belongs to the item before theirs: where "MIT license" is one item of a list and "BSD license" the
 * next, the first "license" is no beginning of "license: BSD license".
 */
export function withinItems(hits: readonly Hit[], tokens: Tokens): readonly Hit[] {
  return hits.map((hit) => {
    const { first, end } = hit;
    const isEndOfItem = end - first <= LONGEST && end - first > 1 && isItem(first + 1, tokens) && isLast(first, tokens);
    return isEndOfItem ? { ...hit, first: first + 1 } : hit;
  });
}

/** Words. */
const LONGEST = 10;

/** "license" behind other words of a line. */
function isLast(at: number, { text, starts, ends, flags }: Tokens): boolean {
  if (at === 0 || ((flags[at] as number) & LINE) !== 0) return false;
  return /^licen[cs]e[sd]?$/i.test(text.slice(starts[at], ends[at]));
}

function isItem(at: number, { text, starts, ends, flags }: Tokens): boolean {
  if (((flags[at] as number) & LINE) === 0) return false;
  const from = ends[at - 1] as number;
  return ITEM.test(text.slice(from, Math.min(starts[at] as number, from + LONGEST_BETWEEN)));
}

/** UTF-16 units. */
const LONGEST_BETWEEN = 40;
const ITEM = /\n[^\S\n]*(?:[*+\-•]|\d{1,2}[.)]|[a-z][.)])[^\S\n]+$/;
