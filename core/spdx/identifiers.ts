import type { LicenseCategory } from '../model/expression.js';
import { DEPRECATED_EXCEPTIONS, DEPRECATED_LICENSES, type Replacement } from './deprecated.js';
import { EXCEPTION_TABLE } from './exception-table.js';
import { LICENSE_TABLE } from './license-table.js';

/** What is known of an id of the SPDX License List. */
export interface KnownLicense {
  /** In the list's own spelling. */
  readonly id: string;
  /** Undefined where no category can be given ("any-OSI"). */
  readonly category: LicenseCategory | undefined;
  /** Set for a deprecated id that another expression replaces. */
  readonly replacement: Replacement | undefined;
}

export interface KnownException {
  readonly id: string;
  readonly replacement: string | undefined;
  /** What it is made to: ids, and "GPL", "LGPL" and "AGPL" for every version of these. */
  readonly licenses: readonly string[];
}

/**
 * The row of a license id in any case, undefined when the SPDX License List has none; deprecated ids included.
 * https://spdx.org/licenses
 */
export function knownLicense(text: string): KnownLicense | undefined {
  if (text.length > LONGEST) return undefined;
  return LICENSES.get(text) ?? LICENSES.get(text.toLowerCase());
}

/** The row of an exception id in any case. https://spdx.org/licenses/exceptions-index.html */
export function knownException(text: string): KnownException | undefined {
  return text.length > LONGEST ? undefined : EXCEPTIONS.get(text.toLowerCase());
}

/** Whether the SPDX License List has this id, in any case, deprecated or not. */
export function isLicenseId(text: string): boolean {
  return knownLicense(text) !== undefined;
}

/** The list's own spelling of a license id ("mit" → "MIT"); a deprecated id stays what it is. */
export function licenseSpelling(text: string): string | undefined {
  return knownLicense(text)?.id;
}

/** Every id that a new text should use (deprecated ones left out), sorted by code unit. */
export function currentLicenseIds(): readonly string[] {
  return idsOf(LICENSE_TABLE).filter((id) => !DEPRECATED_LICENSES.has(id));
}

/** Every exception id that a new text should use, sorted by code unit. */
export function currentExceptionIds(): readonly string[] {
  return idsOf(EXCEPTION_TABLE).filter((id) => !DEPRECATED_EXCEPTIONS.has(id));
}

/** No id is longer; keeps the work on a long word small. */
const LONGEST = 64;

function idsOf(table: string): readonly string[] {
  return [...firstColumns(table)].map(([id]) => id).sort();
}

/** Of each row "a | b | …" the first two columns. */
function* firstColumns(table: string): Generator<readonly [string, string]> {
  for (const row of table.trim().split('\n')) {
    const first = row.indexOf(' | ');
    const second = row.indexOf(' | ', first + 3);
    yield [row.slice(0, first), row.slice(first + 3, second)];
  }
}

// Both spellings are keys: nearly every text uses the list's own, and then nothing is lower-cased.
const LICENSES: ReadonlyMap<string, KnownLicense> = licenses();
const EXCEPTIONS: ReadonlyMap<string, KnownException> = exceptions();

function licenses(): ReadonlyMap<string, KnownLicense> {
  const known = new Map<string, KnownLicense>();
  for (const [id, category] of firstColumns(LICENSE_TABLE)) {
    const row: KnownLicense = {
      id,
      category: category === '-' ? undefined : (category as LicenseCategory),
      replacement: DEPRECATED_LICENSES.get(id)?.replacement,
    };
    known.set(id, row);
    known.set(id.toLowerCase(), row);
  }
  return known;
}

function exceptions(): ReadonlyMap<string, KnownException> {
  const known = new Map<string, KnownException>();
  for (const [id, licenses] of firstColumns(EXCEPTION_TABLE)) {
    const replacement = DEPRECATED_EXCEPTIONS.get(id)?.replacement;
    known.set(id.toLowerCase(), { id, replacement, licenses: licenses.split(' ') });
  }
  return known;
}
