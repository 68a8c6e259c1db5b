import type { LicenseTerm, NoLicense } from '../model/expression.js';
import { knownException, knownLicense } from './identifiers.js';
import { suggestExceptionId, suggestLicenseId } from './suggest.js';

/** UTF-16 offsets in the expression's text, half-open. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/** Why a place is refused, and what may be meant instead; asked only when nothing better is known. */
export interface Refusal extends Place {
  readonly message: string;
  readonly instead?: () => string | undefined;
}

interface Problem {
  readonly problem: Refusal;
}

/**
 * One word of an expression as a license: an id of the list, "id+", "LicenseRef-…", "DocumentRef-…:LicenseRef-…",
 * NONE or NOASSERTION. The place is only passed on.
 */
export function readTerm(word: string, place: Place): { readonly term: LicenseTerm | NoLicense } | Problem {
  const listed = listedTerm(word, place);
  if (listed) return listed;
  if (isReference(word, 'LicenseRef-')) return term(word, place);
  const special = word.toUpperCase();
  if (special === 'NONE') return { term: { kind: 'none', ...place } };
  if (special === 'NOASSERTION') return { term: { kind: 'noassertion', ...place } };
  return problem(`"${shown(word)}" is no SPDX license id`, place, () => suggestLicenseId(word));
}

/** One word as an exception: an id of the list, "AdditionRef-…" or "DocumentRef-…:AdditionRef-…". */
export function readException(
  word: string,
  place: Place,
): { readonly id: string; readonly deprecated?: string } | Problem {
  const known = knownException(word);
  if (known?.replacement !== undefined) return { id: known.replacement, deprecated: word };
  if (known) return { id: known.id };
  if (isReference(word, 'AdditionRef-')) return { id: word };
  return problem(`"${shown(word)}" is no SPDX exception id`, place, () => suggestExceptionId(word));
}

function listedTerm(word: string, place: Place): { readonly term: LicenseTerm } | Problem | undefined {
  const orLater = word.endsWith('+');
  const known = knownLicense(orLater ? word.slice(0, -1) : word);
  if (!known) return undefined;
  const { id, replacement } = known;
  if (replacement) {
    const { later, exception } = replacement;
    const plus = orLater && later === undefined && !replacement.id.endsWith('-or-later');
    return term(orLater && later !== undefined ? later : replacement.id, place, {
      orLater: plus,
      deprecated: word,
      ...(exception === undefined ? {} : { exception }),
    });
  }
  if (orLater && id.endsWith('-only')) {
    return problem(`"${shown(word)}" says both "only" and "or later"`, place, () => id.replace(/-only$/, '-or-later'));
  }
  return term(id, place, { orLater: orLater && !id.endsWith('-or-later') });
}

function term(id: string, { start, end }: Place, more: Partial<LicenseTerm> = {}): { readonly term: LicenseTerm } {
  return { term: { kind: 'license', id, orLater: false, ...more, start, end } };
}

/** `[DocumentRef-name:]prefix-name`; prefixes are case-sensitive, names are letters, digits, "-" and ".". */
function isReference(word: string, prefix: 'LicenseRef-' | 'AdditionRef-'): boolean {
  const colon = word.indexOf(':');
  if (colon < 0) return isPrefixed(word, prefix);
  return isPrefixed(word.slice(0, colon), 'DocumentRef-') && isPrefixed(word.slice(colon + 1), prefix);
}

function isPrefixed(word: string, prefix: string): boolean {
  if (!word.startsWith(prefix)) return false;
  const name = word.slice(prefix.length);
  return /^[A-Za-z0-9.-]+$/.test(name) && /[A-Za-z0-9]/.test(name);
}

/** Enough of a word for a sentence. */
function shown(word: string): string {
  return word.length > 60 ? `${word.slice(0, 60)}…` : word;
}

function problem(message: string, { start, end }: Place, instead: () => string | undefined): Problem {
  return { problem: { message, start, end, instead } };
}
