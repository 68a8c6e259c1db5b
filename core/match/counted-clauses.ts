import type { Found } from './resolve.js';
import type { Tokens } from './tokens.js';

/** "The one-clause BSD license", "LICENSE-BSD-1": the member of the family whose clauses are counted beside a known name. */
export function withClauses(found: Found, { text, starts, ends }: Tokens): Found {
  const { kind, expression, first, end } = found;
  if (kind === 'text' || expression !== 'BSD-3-Clause' || end - first > FEW_WORDS) return found;
  const start = starts[first] as number;
  const until = ends[end - 1] as number;
  const named = text.slice(start, until);
  if (/\d/.test(named)) return found;
  const [, before] = BEFORE.exec(text.slice(Math.max(0, start - LONGEST), start)) ?? [];
  const [, behind] = /bsd$/i.test(named) ? (BEHIND.exec(text.slice(until, until + LONGEST)) ?? []) : [];
  const clauses = COUNTS[(before ?? behind ?? '').toLowerCase()];
  return clauses === undefined ? found : { ...found, expression: clauses };
}

/** Words. */
const FEW_WORDS = 6;
/** UTF-16 units. */
const LONGEST = 24;
const BEFORE = /(?:^|[\s("'`])(one|two|[12])[-\s]clause\s+$/i;
const BEHIND = /^[-_]([12])(?![\w.])/;

const COUNTS: Readonly<Record<string, string>> = {
  1: 'BSD-1-Clause',
  one: 'BSD-1-Clause',
  2: 'BSD-2-Clause',
  two: 'BSD-2-Clause',
};
