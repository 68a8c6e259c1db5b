import type { LicenseTerm } from '../model/expression.js';
import { FAMILIES, type Family } from './families.js';

/**
 * The terms under which a recipient may take this one: itself first, then its own version alone, then each later
 * version. "Or later" is the recipient's choice. The exception stays on all of them.
 */
export function alternatives(term: LicenseTerm): readonly LicenseTerm[] {
  const range = rangeOf(term);
  if (!range.open) return [term];
  const own = { ...term, id: range.family?.versions[range.from]?.id ?? term.id, orLater: false };
  const later = (range.family?.versions ?? [])
    .slice(range.from + 1)
    .flatMap(({ id, orLater }) => [
      { ...term, id, orLater: false },
      orLater === undefined ? { ...term, id, orLater: true } : { ...term, id: orLater, orLater: false },
    ]);
  return [term, own, ...later];
}

/**
 * Whether a policy that allows one term accepts the other: some version may be taken that both name. The exception
 * must be the same, or absent from both.
 */
export function covers(allowed: LicenseTerm, offered: LicenseTerm): boolean {
  if (!sameName(allowed.exception, offered.exception)) return false;
  if (sameName(allowed.id, offered.id)) return true;
  const a = rangeOf(allowed);
  const b = rangeOf(offered);
  if (a.family === undefined || a.family !== b.family) return false;
  if (a.from === b.from) return true;
  return a.from < b.from ? a.open : b.open;
}

/** Where a term stands among the versions of its license, and whether later ones are meant too. */
interface Range {
  readonly family: Family | undefined;
  readonly from: number;
  readonly open: boolean;
}

function rangeOf({ id, orLater }: LicenseTerm): Range {
  const place = PLACES.get(id);
  return { family: place?.family, from: place?.from ?? 0, open: orLater || place?.open === true };
}

const PLACES: ReadonlyMap<string, Range> = new Map(
  FAMILIES.flatMap((family) =>
    family.versions.flatMap(({ id, orLater }, from): readonly (readonly [string, Range])[] => [
      [id, { family, from, open: false }],
      ...(orLater === undefined ? [] : [[orLater, { family, from, open: true }] as const]),
    ]),
  ),
);

/** Only references can differ in case: listed ids are canonical. */
function sameName(a: string | undefined, b: string | undefined): boolean {
  return a === b || (a !== undefined && b !== undefined && a.toLowerCase() === b.toLowerCase());
}
