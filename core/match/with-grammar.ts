import type { Notice } from './grammar/notices.js';
import type { Found } from './resolve.js';

/**
 * What was found, with the grammar's reading of notices. A notice that is known word for word keeps its place; what it
 * grants is as the grammar reads it where both speak of one license and say different things of its version. What is
 * granted together with other licenses ("MIT OR GPL-2.0-only") stays as it is known.
 */
export function withGrammar(found: readonly Found[], notices: readonly Notice[]): readonly Found[] {
  const pointers = notices.filter(({ kind }) => kind === 'pointer');
  const all = found.filter((one) => !pointers.some((pointer) => isPointedTo(one, pointer)));
  for (const notice of notices) {
    if (notice.kind === 'pointer') continue;
    const { first, end } = notice;
    const rivals = all.filter(
      (other) => isAbout(other) && overlap(other, notice) >= 0.5 * Math.min(end - first, other.end - other.first),
    );
    if (notice.kind === 'reference' && rivals.length > 0) continue;
    const same = rivals.find(
      ({ expression }) => expression.split(/[()\s]+/).includes(notice.expression) || expression === notice.expression,
    );
    const others = rivals.filter(({ kind, expression }) => kind !== 'reference' && isCompound(expression));
    if (same && same.kind !== 'reference') continue;
    if (others.length > 0) continue;
    for (const rival of rivals) all.splice(all.indexOf(rival), 1);
    all.push({
      kind: notice.kind,
      class: notice.kind === 'notice' ? 'exact' : 'reference',
      expression: notice.expression,
      score: 1,
      first: Math.min(first, ...rivals.map((rival) => rival.first)),
      end: Math.max(end, ...rivals.map((rival) => rival.end)),
      by: { stage: 'grammar', name: notice.name },
    });
  }
  return all;
}

/** A few words about a GNU license in a sentence that grants nothing. */
function isPointedTo(found: Found, { first, end }: Notice): boolean {
  if (!isAbout(found) || found.end - found.first > FEW || !/^(?:A|L)?GPL-|^GFDL-/.test(found.expression)) return false;
  return found.first >= first && found.end <= end + 1;
}

const FEW = 12;

function isAbout({ kind }: Found): boolean {
  return kind === 'notice' || kind === 'reference' || kind === 'tag';
}

function isCompound(expression: string): boolean {
  return /\b(?:AND|OR|WITH)\b/.test(expression);
}

function overlap(
  a: { readonly first: number; readonly end: number },
  b: { readonly first: number; readonly end: number },
): number {
  return Math.min(a.end, b.end) - Math.max(a.first, b.first);
}
