import type { Tokens } from '../tokens.js';
import type { Passage } from './expression.js';
import { termsOf } from './terms.js';

/** Of the BSD family, whose members are told apart by the number of their clauses. */
export function clausesOf(expression: string): readonly string[] {
  return termsOf(expression).filter((term) => /^BSD-\d-Clause$/.test(term));
}

/** "The BSD license", in whatever words: where the file has a text of that family it speaks of that one. */
export function isAnyOfBsd(passage: Passage, tokens: Tokens): boolean {
  const { kind, first, end, offer } = passage;
  if (kind === 'text' || kind === 'tag' || offer !== undefined || end - first > FEW_WORDS) return false;
  return passage.expression === 'BSD-3-Clause' && !countsClauses(passage, tokens);
}

/** "BSD-2-Clause" for "BSD". */
export function countsClauses(passage: Passage, { text, starts, ends }: Tokens): boolean {
  if (clausesOf(passage.expression).length === 0) return false;
  const words = text.slice(starts[passage.first], ends[passage.end - 1]);
  return /\d|\b(?:two|three|four|simplified|new|revised|modified)\b/i.test(words);
}

const FEW_WORDS = 14;
