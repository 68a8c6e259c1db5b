import { knownLicense } from '../../spdx/identifiers.js';
import { joinAnd, joinOr } from './terms.js';

/**
 * The expression of the names in a "License:" field, each read by `nameOf`. "and" binds closer than "or", a comma less close
 * than both. https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/#license-syntax
 */
export function expressionOfNames(field: string, nameOf: (name: string) => string): string {
  if (field.length > LONGEST_FIELD) return ownName(field.slice(0, LONGEST_FIELD));
  // Between commas, each but the last followed by the word behind its comma.
  const parts = field.split(/,\s+(and|or)\s+/i);
  let operator = '';
  let joined: string[] = [];
  for (let index = parts.length - 1; index >= 0; index -= 2) {
    const next = (parts[index + 1] ?? '').toLowerCase();
    if (next !== operator && joined.length > 1) joined = [joinedBy(operator, joined, field)];
    operator = next;
    joined.unshift(choicesIn(parts[index] as string, nameOf));
  }
  return joinedBy(operator, joined, field);
}

/** In UTF-16 units; what is longer is no list of names. */
export const LONGEST_FIELD = 1000;

function joinedBy(operator: string, parts: readonly string[], field: string): string {
  if (parts.length === 1) return parts[0] as string;
  return operator === 'or' ? joinOr(parts) : allOf(parts, field);
}

function choicesIn(field: string, nameOf: (name: string) => string): string {
  const choices = field.split(/(?<![\s_])[\s_]+or[\s_]+|\|/i).map((choice) =>
    allOf(
      choice
        .trim()
        .split(/(?<![\s_])[\s_]+and[\s_]+|,\s*/i)
        .map((name) => nameOf(name.trim())),
      field,
    ),
  );
  return choices.length === 1 ? (choices[0] as string) : joinOr(choices);
}

function allOf(parts: readonly string[], field: string): string {
  return joinAnd(parts) ?? ownName(field);
}

/** The license of a short name as the format has it ("GPL-2+", "Expat"); undefined for what means nothing, or two things. */
export function debianName(name: string): string | undefined {
  const plain = plainName(name);
  const named = NAMES.get(plain.toLowerCase());
  if (named !== undefined) return named;
  const [, family = '', number, later] = /^(A?GPL|LGPL)(?:[-v]?(\d(?:\.\d)?))?(\+)?$/i.exec(plain) ?? [];
  if (family !== '' && number !== undefined)
    return `${family.toUpperCase()}-${number.includes('.') ? number : `${number}.0`}-${later ? 'or-later' : 'only'}`;
  if (family !== '') return ANY.get(family.toUpperCase());
  const [, kept, version = '', more] = /^GFDL-(NIV-)?(1\.\d)(\+)?$/i.exec(plain) ?? [];
  if (version !== '') return `GFDL-${version}${kept ? '-no-invariants' : ''}-${more ? 'or-later' : 'only'}`;
  const glued = plain.replace(/\s+(?:version )?/gi, '-');
  const known = knownLicense(plain) ?? knownLicense(`${plain}.0`) ?? knownLicense(glued);
  return known && known.replacement === undefined ? known.id : undefined;
}

/** A short name without the exception that it is said to have: "GPL-2+" of "GPL-2+ with OpenSSL exception". */
export function plainName(name: string): string {
  const at = name.search(/\swith\s/i);
  return at < 0 ? name : name.slice(0, at).trimEnd();
}

/** What a short name stands for that nobody explains. */
export function ownName(name: string): string {
  return `LicenseRef-debian-${name.replace(/[^A-Za-z0-9.-]+/g, '-').replace(/^-+|(?<!-)-+$/g, '') || 'unnamed'}`;
}

const ANY: ReadonlyMap<string, string> = new Map([
  ['GPL', 'GPL-1.0-or-later'],
  ['LGPL', 'LGPL-2.0-or-later'],
  ['AGPL', 'AGPL-3.0-or-later'],
]);

const NAMES: ReadonlyMap<string, string> = new Map([
  ['expat', 'MIT'],
  ['bsd-2-clause', 'BSD-2-Clause'],
  ['bsd-3-clause', 'BSD-3-Clause'],
  ['bsd-4-clause', 'BSD-4-Clause'],
  ['apache-2', 'Apache-2.0'],
  ['artistic', 'Artistic-1.0-Perl'],
  ['perl', 'Artistic-1.0-Perl OR GPL-1.0-or-later'],
  ['cc0', 'CC0-1.0'],
  ['public-domain', 'LicenseRef-scancode-public-domain'],
  ['public domain', 'LicenseRef-scancode-public-domain'],
  ['llgpl', 'LGPL-2.1-only WITH LLGPL'],
  ['zlib', 'Zlib'],
]);
