import { firstIndex } from './first-index.js';
import type { Notice } from './grammar/notices.js';
import type { Found } from './resolve.js';
import { standing } from './standing.js';

/**
 * What was found, with the grammar's reading of notices. A notice that is known word for word keeps its place; what it
 * grants is as the grammar reads it where both speak of one license and say different things of its version. What is
 * granted together with other licenses ("MIT OR GPL-2.0-only") stays as it is known.
 */
export function withGrammar(found: readonly Found[], notices: readonly Notice[]): readonly Found[] {
  if (notices.length === 0) return found;
  return readBy(notices, found).map((one) =>
    isNotice(one, notices) ? ({ ...one, kind: 'notice', class: 'exact' } as const) : one,
  );
}

function readBy(notices: readonly Notice[], found: readonly Found[]): readonly Found[] {
  const all = standing(found, isAbout, notices);
  for (const notice of notices)
    if (notice.kind === 'pointer')
      for (const one of all.near(notice.first, notice.end + 1)) if (isPointedTo(one, notice)) all.remove(one);
  for (const [place, notice] of notices.entries()) {
    if (notice.kind === 'pointer') continue;
    const { end, named } = notice;
    const near = all.near(notice.first, end);
    const apart = near.filter((other) => other.end <= named && !isRelated(other, notice));
    // Words between two licenses of one sentence belong to neither: they may say how the two go together.
    const first = apart.length > 0 ? named : notice.first;
    const rivals = near.filter(
      (other) =>
        isRelated(other, notice) && overlap(other, notice) >= 0.5 * Math.min(end - first, other.end - other.first),
    );
    if (notice.kind === 'reference' && rivals.some((rival) => rival.end - rival.first >= end - first)) continue;
    const same = rivals.find(
      ({ expression }) => expression.split(/[()\s]+/).includes(notice.expression) || expression === notice.expression,
    );
    const isAgreed = rivals.every(({ kind, expression }) => kind === 'reference' || expression === same?.expression);
    // A few known words in the middle of a name, or before the version.
    const isPart = notice.kind === 'notice' && same?.kind !== 'text' && same?.expression === notice.expression;
    const isShort = isPart && (same.first > named || (same.end < end && same.end === named + 1));
    if (same && isAgreed && !isShort && same.kind !== 'reference' && same.class !== 'modified') continue;
    const joined = rivals.find(({ expression }) => isCompound(expression));
    if (joined) {
      // Known words name several licenses at once, and what stands before them grants, or behind them says the version.
      const stated = notice.kind === 'notice' ? withVersion(joined, notice) : joined;
      const isGranted = joined.kind === 'reference' && notice.kind === 'notice';
      all.replace(joined, isGranted ? { ...stated, kind: 'notice', class: 'exact' } : stated);
      continue;
    }
    for (const rival of rivals) all.remove(rival);
    const before = notices[place - 1];
    const isApart = before?.kind === 'notice' && !isRelatedTo(before.expression, notice.expression);
    const least = isApart ? Math.min(before.end, first) : 0;
    all.add({
      kind: notice.kind,
      class: notice.kind === 'notice' ? 'exact' : 'reference',
      expression: notice.expression,
      score: 1,
      first: Math.max(least, Math.min(first, ...rivals.map((rival) => rival.first))),
      end: Math.max(end, ...rivals.map((rival) => rival.end)),
      by: { stage: 'grammar', name: notice.name },
      named: notice.named,
    });
  }
  return all.all();
}

/**
 * Known words that are too few to be held against the text of their license, and grant it: an exhibit, or "under the terms of
 * version 2 of the GNU General Public License". Whoever knows them took them for the text.
 */
function isNotice(found: Found, notices: readonly Notice[]): boolean {
  const { kind, class: of, by, alignment, expression, first, end } = found;
  if (kind !== 'text' || of !== 'modified' || by.stage !== 'hash' || alignment) return false;
  const from = firstIndex(notices.length, (index) => (notices[index] as Notice).first >= first);
  for (let index = from; index < notices.length; index += 1) {
    const notice = notices[index] as Notice;
    if (notice.end > end) return false;
    if (notice.kind === 'notice' && notice.expression === expression) return true;
  }
  return false;
}

/** "MIT and GPL", and the version stands behind it. */
function withVersion(joined: Found, { expression, end }: Notice): Found {
  const any = /^(L?GPL)-/.exec(expression)?.[1];
  const bare = any === 'GPL' ? 'GPL-1.0-or-later' : 'LGPL-2.0-or-later';
  if (end <= joined.end || any === undefined || !joined.expression.split(/[()\s]+/).includes(bare)) return joined;
  return { ...joined, expression: joined.expression.replace(bare, expression), end };
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

/** Both speak of one license, in whatever version: another one in the same sentence is not its rival. */
function isRelated(found: Found, notice: Notice): boolean {
  return isRelatedTo(found.expression, notice.expression);
}

function isRelatedTo(one: string, other: string): boolean {
  const families = new Set(familiesIn(other));
  return familiesIn(one).some((family) => families.has(family));
}

function familiesIn(expression: string): readonly string[] {
  return (expression.match(/[A-Za-z][\w.-]*/g) ?? [])
    .filter((word) => !/^(?:AND|OR|WITH)$/.test(word))
    .map((id) => id.replace(/-?\d.*$/, ''));
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
