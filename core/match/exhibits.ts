import { joinOr, operandsOf } from './assemble/terms.js';
import { reader } from './grammar/reader.js';
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
  return kept.flatMap((text) => {
    if (text.kind !== 'text' || !text.alignment) return [text];
    const inside = rejected.map(({ found }) => found).filter((found) => isInside(found, text));
    for (const found of inside) {
      const offered = offeredBy(found, text.expression, tokens);
      if (offered !== undefined) return cut(text, { ...found, kind: 'notice', expression: offered });
    }
    return [text];
  });
}

function isInside({ kind, first, end }: Found, text: Kept): boolean {
  return kind === 'notice' && first > text.first && end <= text.end;
}

function offeredBy({ expression, first, named = first }: Found, license: string, tokens: Tokens): string | undefined {
  const operands = operandsOf(expression, 'or');
  if (operands.length > 1 && operands.includes(license)) return expression;
  if (!license.startsWith('EPL-') || operands.includes(license)) return undefined;
  const words = reader(tokens);
  if (words.word(named - 1) !== 'satisfied') return undefined;
  for (let at = named - NEAR; at < named; at += 1)
    if (words.has(at, 'following', 'secondary')) return joinOr([license, expression]);
  return undefined;
}

function cut(text: Kept, notice: Kept): readonly Kept[] {
  const parts = [part(text, text.first, notice.first), notice, part(text, notice.end, text.end)];
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
