import { knownLicense } from '../../spdx/identifiers.js';
import { joinAnd, joinOr } from './terms.js';

/**
 * The expression of the names in a "License:" field, each read by `nameOf`; undefined when one of them cannot be read. "and"
 * binds closer than "or", a comma less close than both.
 * https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/#license-syntax
 */
export function expressionOfNames(field: string, nameOf: (name: string) => string | undefined): string | undefined {
  const [, first = '', operator = '', rest = ''] = /^(.*?),\s+(and|or)\s+(.*)$/.exec(field) ?? [];
  if (operator !== '') {
    const parts = [expressionOfNames(first, nameOf), expressionOfNames(rest, nameOf)];
    if (parts.includes(undefined)) return undefined;
    return operator === 'or' ? joinOr(parts as string[]) : joinAnd(parts as string[]);
  }
  const choices = field.split(/\s+or\s+|\s*\|\s*/).map((choice) => {
    const parts = choice.split(/\s+and\s+|,\s*/).map((name) => nameOf(name.trim()));
    return parts.includes(undefined) ? undefined : joinAnd(parts as string[]);
  });
  if (choices.includes(undefined)) return undefined;
  return choices.length === 1 ? choices[0] : joinOr(choices as string[]);
}

/** The license of a short name as the format has it ("GPL-2+", "Expat"); undefined for what means nothing, or two things. */
export function debianName(name: string): string | undefined {
  const plain = name.replace(/\s+with\s+.*$/i, '');
  const named = NAMES.get(plain.toLowerCase());
  if (named !== undefined) return named;
  const [, family = '', number, later] = /^(A?GPL|LGPL)(?:[-v]?(\d(?:\.\d)?))?(\+)?$/i.exec(plain) ?? [];
  if (family !== '' && number !== undefined)
    return `${family.toUpperCase()}-${number.includes('.') ? number : `${number}.0`}-${later ? 'or-later' : 'only'}`;
  if (family !== '') return ANY.get(family.toUpperCase());
  const [, kept, version = '', more] = /^GFDL-(NIV-)?(1\.\d)(\+)?$/i.exec(plain) ?? [];
  if (version !== '') return `GFDL-${version}${kept ? '-no-invariants' : ''}-${more ? 'or-later' : 'only'}`;
  const known = knownLicense(plain);
  return known && known.replacement === undefined ? known.id : undefined;
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
  ['zlib', 'Zlib'],
]);
