import { joinOr, operandsOf } from './assemble/terms.js';
import type { Change } from './fill.js';
import { type Reader, reader } from './grammar/reader.js';
import type { Found, Kept, Rejected } from './resolve.js';
import { classOf } from './stages.js';
import type { Tokens } from './tokens.js';

/** Words before the licenses of the EPL's Exhibit A. */
const NEAR = 40;

/**
 * What was kept, with the choice that the form of a notice at the end of a license offers once it is filled in:
 * "Alternatively, … under the terms of the GNU General Public License" in Exhibit A of the MPL, the "Secondary Licenses"
 * in that of the EPL. The text goes on behind it.
 */
export function withExhibits(kept: readonly Kept[], rejected: readonly Rejected[], tokens: Tokens): readonly Kept[] {
  const words = reader(tokens);
  const notices = rejected.flatMap(({ found }) => (found.kind === 'notice' ? [found] : []));
  const alternatives = notices.filter(({ first }) => isAlternative(words, first - 1, FEW));
  return kept.flatMap((text) => {
    const offers = text.alignment?.alternatives ?? [];
    if (offers.length > 0) return apart(text, offers, rejected);
    if (text.kind !== 'notice' && (text.kind !== 'text' || !text.alignment)) return [text];
    for (const found of text.kind === 'notice' ? alternatives : notices) {
      const offered = isInside(found, text) ? offeredBy(found, text.expression, words) : undefined;
      if (offered === undefined) continue;
      const first = isAlternative(words, found.first - 1, 1) ? found.first - 1 : found.first;
      return cut(text, { ...found, kind: 'notice', expression: offered, first });
    }
    return [text];
  });
}

/** The text without the statements in its middle by which something else is offered, and what they offer. */
function apart(text: Kept, offers: readonly Change[], rejected: readonly Rejected[]): readonly Kept[] {
  const statements: Kept[] = [];
  const terms: Kept[] = [];
  let from = text.first;
  for (const { at, atEnd } of offers) {
    const inside: Kept[] = [];
    for (const { found } of rejected) {
      const isThere = isStatement(found) && found.first >= at - MARGIN && found.end <= atEnd + MARGIN;
      if (isThere && !inside.some((other) => other.first < found.end && found.first < other.end)) inside.push(found);
    }
    statements.push(...inside);
    terms.push(part(text, from, at));
    from = Math.max(atEnd, ...inside.map(({ end }) => end));
  }
  const parts = [...terms, part(text, from, text.end)]
    .filter(({ first, end }) => first < end)
    .map((one, index) => ({ ...one, class: text.class, ...(index > 0 ? { continues: true } : {}) }));
  return [...parts, ...statements].sort((a, b) => a.first - b.first);
}

/** Words of the terms that a known statement may begin or end with too. */
const MARGIN = 2;

function isStatement(found: Found): found is Kept {
  return found.kind === 'notice' || found.kind === 'tag' || found.kind === 'reference';
}

function isInside({ first, end }: Found, text: Kept): boolean {
  return first > text.first && (text.kind === 'notice' ? first : end) <= text.end;
}

function offeredBy({ expression, first, named = first }: Found, license: string, words: Reader): string | undefined {
  const operands = operandsOf(expression, 'or');
  if (operands.length > 1 && operands.includes(license)) return expression;
  if (isAlternative(words, first - 1, FEW)) return joinOr([license, ...operands]);
  if (!license.startsWith('EPL-') || operands.includes(license)) return undefined;
  if (words.word(named - 1) !== 'satisfied') return undefined;
  for (let at = named - NEAR; at < named; at += 1)
    if (words.has(at, 'following', 'secondary')) return joinOr([license, expression]);
  return undefined;
}

/** "Alternatively, the contents of this file may be used under the terms of": instead of the license in whose notice it stands. */
function isAlternative(words: Reader, from: number, count: number): boolean {
  for (let at = from; at < from + count; at += 1) if (/^alternat(?:iv)?ely$/.test(words.word(at))) return true;
  return false;
}

/** Words before the license that is offered: "GNU Public License Notice: Alternatively". */
const FEW = 7;

function cut(text: Kept, notice: Kept): readonly Kept[] {
  const rest = { ...part(text, notice.end, text.end), continues: true };
  const parts = [part(text, text.first, notice.first), notice, rest];
  return parts.filter(({ first, end }) => first < end);
}

/** What differs in the notice is what was filled in. */
function part(text: Kept, first: number, end: number): Kept {
  const { alignment } = text;
  if (!alignment) return { ...text, first, end };
  const changes = alignment.changes.filter(({ at, atEnd }) => at >= first && atEnd <= end);
  const of = { ...alignment, first, end, changes };
  const found = classOf({ ...of, score: 1 });
  return { ...text, first, end, class: found, alignment: of };
}
