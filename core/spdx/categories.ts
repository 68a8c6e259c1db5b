import type { LicenseCategory, LicenseTerm } from '../model/expression.js';
import { knownLicense } from './identifiers.js';

/**
 * What kind of license a term is; undefined when no row says so, and then no category of a policy allows it.
 * An exception is judged together with its license; a pair without a row is uncategorized.
 */
export function categoryOf(term: LicenseTerm): LicenseCategory | undefined {
  if (term.exception !== undefined) return undefined;
  return knownLicense(term.id)?.category;
}
