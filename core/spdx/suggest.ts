import { distance } from 'fastest-levenshtein';
import { currentExceptionIds, currentLicenseIds } from './identifiers.js';

/** Longer words are no misspelled id. */
const LONGEST = 64;

/**
 * The id that a misspelled one may have meant ("Apche-2.0" → "Apache-2.0"), for messages and fixes that a person
 * confirms; never for a verdict. Versions are not bent: "Apache-3.0" is not close to "Apache-2.0".
 */
export function suggestLicenseId(text: string): string | undefined {
  return nearest(text, currentLicenseIds());
}

/** The same for the id after WITH. */
export function suggestExceptionId(text: string): string | undefined {
  return nearest(text, currentExceptionIds());
}

function nearest(text: string, ids: readonly string[]): string | undefined {
  // One letter from "Unlicense", and the opposite of it: no license is granted.
  if (text.length > LONGEST || /^unlicen[sc]ed$/i.test(text)) return undefined;
  const wanted = text.toLowerCase();
  const digits = digitsOf(wanted);
  let best: string | undefined;
  let least = Math.floor(wanted.length / 4) + 1;
  for (const id of ids) {
    if (Math.abs(id.length - wanted.length) >= least || !digitsOf(id).startsWith(digits)) continue;
    const steps = distance(wanted, id.toLowerCase());
    if (steps < least) {
      best = id;
      least = steps;
    }
  }
  return best;
}

function digitsOf(text: string): string {
  return text.replace(/[^0-9]/g, '');
}
