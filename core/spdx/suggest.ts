import { distance } from 'fastest-levenshtein';
import { currentExceptionIds, currentLicenseIds } from './identifiers.js';

/** Longer words are no misspelled id. */
const LONGEST = 64;

/**
 * The id that a misspelled one may have meant ("Apche-2.0" → "Apache-2.0"), for messages and fixes that a person
 * confirms; never for a verdict. Versions are not bent: "Apache-3.0" is not close to "Apache-2.0".
 */
export function suggestLicenseId(text: string): string | undefined {
  licenses ??= candidates(currentLicenseIds());
  return nearest(text, licenses);
}

/** The same for the id after WITH. */
export function suggestExceptionId(text: string): string | undefined {
  exceptions ??= candidates(currentExceptionIds());
  return nearest(text, exceptions);
}

interface Candidate {
  readonly id: string;
  readonly word: string;
  readonly digits: string;
}

// Made when first asked: most runs meet no misspelled id.
let licenses: readonly Candidate[] | undefined;
let exceptions: readonly Candidate[] | undefined;

function candidates(ids: readonly string[]): readonly Candidate[] {
  return ids.map((id) => ({ id, word: id.toLowerCase(), digits: digitsOf(id) }));
}

function nearest(text: string, all: readonly Candidate[]): string | undefined {
  // One letter from "Unlicense", and the opposite of it: no license is granted.
  if (text.length > LONGEST || /^unlicen[sc]ed$/i.test(text)) return undefined;
  const wanted = text.toLowerCase();
  const digits = digitsOf(wanted);
  let best: string | undefined;
  let least = Math.floor(wanted.length / 4) + 1;
  for (const candidate of all) {
    if (Math.abs(candidate.word.length - wanted.length) >= least || !candidate.digits.startsWith(digits)) continue;
    const steps = distance(wanted, candidate.word);
    if (steps < least) {
      best = candidate.id;
      least = steps;
    }
  }
  return best;
}

function digitsOf(text: string): string {
  return text.replace(/[^0-9]/g, '');
}
