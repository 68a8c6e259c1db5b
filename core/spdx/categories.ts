import type { LicenseCategory, LicenseTerm } from '../model/expression.js';
import { EXCEPTION_TABLE } from './exception-table.js';
import { knownLicense } from './identifiers.js';
import { REFERENCE_TABLE } from './reference-table.js';
import { RESTRICTED_TABLE } from './restricted-table.js';

/**
 * What kind of license a term is; undefined when no row says so, and then no category of a policy allows it.
 * An exception is judged together with its license: a pair without a row is uncategorized.
 */
export function categoryOf({ id, exception }: LicenseTerm): LicenseCategory | undefined {
  const alone = knownLicense(id)?.category ?? categoryOfReference(id.toLowerCase());
  if (exception === undefined || alone === undefined) return alone;
  const pair = PAIRS.get(`${stemOf(id)} ${exception}`) ?? PAIRS.get(`${id} ${exception}`);
  return pair === 'same' ? alone : pair;
}

/** Rows decided by hand come first; ScanCode's own word on a name of theirs only restricts. */
function categoryOfReference(id: string): LicenseCategory | undefined {
  const known = REFERENCES.get(id);
  if (known !== undefined || !id.startsWith(THEIRS)) return known;
  restricted ??= new Map(
    Object.entries(RESTRICTED_TABLE).flatMap(([category, names]) =>
      names
        .trim()
        .split(/\s+/)
        .map((name) => [name.toLowerCase(), category as LicenseCategory] as const),
    ),
  );
  return restricted.get(id.slice(THEIRS.length));
}

const THEIRS = 'licenseref-scancode-';
let restricted: ReadonlyMap<string, LicenseCategory> | undefined;

/** "GPL" of "GPL-2.0-or-later". */
function stemOf(id: string): string | undefined {
  return /^(A?GPL|LGPL)-\d\.\d-(?:only|or-later)$/.exec(id)?.[1];
}

const REFERENCES: ReadonlyMap<string, LicenseCategory> = new Map(
  [...rows(REFERENCE_TABLE)].map(([id = '', category]) => [id.toLowerCase(), category as LicenseCategory]),
);

/** By "GPL Classpath-exception-2.0". */
const PAIRS: ReadonlyMap<string, LicenseCategory | 'same'> = new Map(
  [...rows(EXCEPTION_TABLE)].flatMap(([exception = '', licenses = '', category]) =>
    licenses.split(' ').map((license) => [`${license} ${exception}`, category as LicenseCategory | 'same'] as const),
  ),
);

function* rows(table: string): Generator<readonly string[]> {
  for (const row of table.trim().split('\n')) yield row.split(' | ');
}
