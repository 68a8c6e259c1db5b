import { knownLicense } from '../spdx/identifiers.js';
import { isSomebodys } from './grammar/families.js';
import { reader } from './grammar/reader.js';
import type { Found } from './resolve.js';
import type { Tokens } from './tokens.js';

/**
 * The member of a family that is told beside a known name, or in it: "the one-clause BSD license", "LICENSE-BSD-1", "PSF License
 * Version 2", "Open Software License version 1.1".
 */
export function withMember(found: Found, tokens: Tokens): Found {
  const { text, starts, ends } = tokens;
  const { kind, expression, first, end } = found;
  if (expression === 'Python-2.0') return ofFoundation(found, tokens);
  if (kind === 'text' || end - first > FEW_WORDS) return found;
  if (expression.startsWith('OSL-') && isSomebodys(reader(tokens), first))
    return { ...found, kind: 'none', expression: '' };
  if (expression !== 'BSD-3-Clause') return inVersion(found, tokens);
  const start = starts[first] as number;
  const until = ends[end - 1] as number;
  const named = text.slice(start, until);
  if (/\d/.test(named)) return found;
  const [, before] = BEFORE.exec(text.slice(Math.max(0, start - LONGEST), start)) ?? [];
  const [, behind] = /bsd$/i.test(named) ? (BEHIND.exec(text.slice(until, until + LONGEST)) ?? []) : [];
  const clauses = COUNTS[(before ?? behind ?? '').toLowerCase()];
  return clauses === undefined ? found : { ...found, expression: clauses };
}

/** Words. */
const FEW_WORDS = 6;
/** UTF-16 units. */
const LONGEST = 24;
const BEFORE = /(?:^|[\s("'`])(zero|one|two|[012])[-\s]clause\s+$/i;
const BEHIND = /^[-_]([12])(?![\w.])/;

const COUNTS: Readonly<Record<string, string>> = {
  0: '0BSD',
  zero: '0BSD',
  1: 'BSD-1-Clause',
  one: 'BSD-1-Clause',
  2: 'BSD-2-Clause',
  two: 'BSD-2-Clause',
};

/** In the version that stands right behind a name that has none. */
function inVersion(found: Found, { text, starts, ends }: Tokens): Found {
  const { expression, first, end } = found;
  const [, family, known] = /^(?!LicenseRef-)([A-Za-z-]+)-(\d[\d.]*)$/.exec(expression) ?? [];
  if (family === undefined || known === undefined) return found;
  const until = ends[end - 1] as number;
  const named = text.slice(starts[first], until);
  if (/\d/.test(named)) return found;
  const [, version] = VERSION.exec(`${/version$/i.exec(named) ?? ''}${text.slice(until, until + LONGEST)}`) ?? [];
  if (version === undefined || version === known) return found;
  const id = knownLicense(`${family}-${version}`)?.id ?? knownLicense(`${family}-${version}.0`)?.id;
  return id === undefined ? found : { ...found, expression: id };
}

const VERSION = /^[\s,(*#-]*(?:version|ver\.?|v\.?)[\s*#]*(\d+(?:\.\d+)*)\b/i;

/** "Python Software Foundation License Version 2": the newest of the licenses that Python's own text is made of. */
function ofFoundation(found: Found, { text, starts, ends }: Tokens): Found {
  const { kind, first, end } = found;
  if (kind === 'text' || end - first > MOST_WORDS) return found;
  const named = text.slice(starts[first], (ends[end - 1] as number) + LONGEST);
  return FOUNDATION.test(named) ? { ...found, expression: 'PSF-2.0' } : found;
}

/** Words. */
const MOST_WORDS = 20;
const FOUNDATION = /\b(?:PSF|Python\s+Software\s+Foundation)\s+Licen[cs]e,?\s+(?:Version\s+)?2(?:\.0)?(?![\w.]*\d)/i;
