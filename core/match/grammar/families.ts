import { knownLicense } from '../../spdx/identifiers.js';
import { marked } from '../word-set.js';
import type { Reader } from './reader.js';
import type { Versions } from './versions.js';

/** A license family named in a text. */
export interface Mention {
  readonly family: Family;
  readonly first: number;
  readonly end: number;
  /** Set where the name itself has the version: "GPLv2". */
  readonly version?: string;
}

export interface Family {
  readonly id: string;
  /** Says "only" or "or later" with its version. */
  readonly gnu: boolean;
  /** First version ever; what a grant without a version comes to for GNU licenses. */
  readonly oldest?: string;
  /** The version that is meant where none is stated. */
  readonly usual?: string;
  /** What it is in any words, where it has no versions of its own. */
  readonly fixed?: string;
}

const GPL: Family = { id: 'GPL', gnu: true, oldest: '1.0' };
const LGPL: Family = { id: 'LGPL', gnu: true, oldest: '2.0' };
const AGPL: Family = { id: 'AGPL', gnu: true, oldest: '3.0' };
const GFDL: Family = { id: 'GFDL', gnu: true, oldest: '1.1' };
const OFL: Family = { id: 'OFL', gnu: false, usual: '1.1' };

const LICENSE_WORDS = ['license', 'licence', 'licenses', 'licences', 'licenese', 'liscense', 'lisense'];

/** The family that is named from a word on; undefined when none is. */
export function mentionAt(reader: Reader, at: number): Mention | undefined {
  if (FIRST(reader.vocabulary)[reader.id(at)] !== 1) return undefined;
  return lispNamed(reader, at) ?? gnuNamed(reader, at) ?? gnuShort(reader, at) ?? otherNamed(reader, at);
}

/** "Lisp Lesser GNU Public License", "LLGPL": the LGPL 2.1 and a preamble. */
const LISP: Family = { id: 'LLGPL', gnu: true, fixed: 'LGPL-2.1-only WITH LLGPL' };

function lispNamed(reader: Reader, at: number): Mention | undefined {
  if (reader.word(at) === 'llgpl') return { family: LISP, first: at, end: at + 1 };
  if (reader.word(at) !== 'lisp') return undefined;
  const lesser = gnuNamed(reader, at + 1) ?? gnuShort(reader, at + 1) ?? unordered(reader, at + 1);
  return lesser && lesser.family === LGPL ? { family: LISP, first: at, end: lesser.end } : undefined;
}

/** "Lesser GNU Public License". */
function unordered(reader: Reader, at: number): Mention | undefined {
  const isNamed = reader.has(at, 'lesser', 'gnu', 'public') && LICENSE_WORDS.includes(reader.word(at + 3));
  return isNamed ? { family: LGPL, first: at, end: at + 4 } : undefined;
}

/** "GNU Lesser General Public License", "General Public License", "Affero GNU GPL", "GNU Free Documentation License". */
function gnuNamed(reader: Reader, at: number): Mention | undefined {
  let next = at;
  let isGnu = reader.word(next) === 'gnu';
  if (isGnu) next += 1;
  if (reader.has(next, 'free', 'documentation') && LICENSE_WORDS.includes(reader.word(next + 2)))
    return isGnu ? { family: GFDL, first: at, end: withShort(reader, next + 3) } : undefined;
  let family = GPL;
  if (['lesser', 'library', 'limited'].includes(reader.word(next))) {
    family = LGPL;
    next += 1;
    if (reader.word(next) === 'or' && ['lesser', 'library'].includes(reader.word(next + 1))) next += 2;
  } else if (reader.word(next) === 'affero') {
    family = AGPL;
    next += 1;
  }
  if (!isGnu && family !== GPL && reader.word(next) === 'gnu') {
    isGnu = true;
    next += 1;
  }
  const short = family === GPL || reader.isAside(next) ? undefined : /^gplv?(\d)?$/.exec(reader.word(next));
  if (short) return shortNamed(reader, family, at, next, short[1]);
  const isGeneral = reader.word(next) === 'general' || reader.word(next) === 'gernal';
  if (isGeneral) next += 1;
  else if (!isGnu && family === GPL) return undefined;
  // "ITU-T General Public License"
  if (!isGnu && family === GPL && reader.glued(at - 2) && reader.startsCapital(at - 1)) return undefined;
  if (reader.word(next) !== 'public') return undefined;
  next += 1;
  if (isGnu && isGeneral && reader.word(next) === 'version') return { family, first: at, end: next };
  if (!LICENSE_WORDS.includes(reader.word(next))) return undefined;
  return { family, first: at, end: withShort(reader, next + 1) };
}

/** The name in short that follows in parentheses. */
function withShort(reader: Reader, at: number): number {
  return ['gpl', 'lgpl', 'agpl', 'gfdl', 'fdl'].includes(reader.word(at)) ? at + 1 : at;
}

/** "GPL", "GNU LGPL", "GPLv2", "LGPL-2.1", "AGPL3". */
function gnuShort(reader: Reader, at: number): Mention | undefined {
  const first = at;
  const start = reader.word(at) === 'gnu' ? at + 1 : at;
  const found = /^(gpl|lgpl|agpl|gfdl|fdl)(?:v?(\d))?$/.exec(reader.word(start));
  if (!found) return undefined;
  const family = { gpl: GPL, lgpl: LGPL, agpl: AGPL, gfdl: GFDL, fdl: GFDL }[found[1] as 'gpl'];
  if (found[1] === 'fdl' && start === at) return undefined;
  return shortNamed(reader, family, first, start, found[2]);
}

/** The name in short stands at `start`, and with it perhaps the number of a version. */
function shortNamed(
  reader: Reader,
  family: Family,
  first: number,
  start: number,
  version: string | undefined,
): Mention {
  const end = LICENSE_WORDS.includes(reader.word(start + 1)) ? start + 2 : start + 1;
  if (version === undefined) return { family, first, end };
  const part = reader.word(start + 1);
  const isPart = /^\d$/.test(part) && reader.joined(start);
  return { family, first, end: isPart ? start + 2 : end, version: isPart ? `${version}.${part}` : version };
}

/** Names of other licenses that have versions. */
const NAMES: readonly (readonly [words: string, id: string, usual?: string])[] = [
  ['mozilla public license', 'MPL'],
  ['mpl', 'MPL'],
  ['eclipse public license', 'EPL'],
  ['eclipse distribution license', 'EDL'],
  ['apache license', 'Apache'],
  ['apache software license', 'Apache'],
  ['apache public license', 'Apache'],
  ['academic free license', 'AFL'],
  ['open software license', 'OSL'],
  ['common development and distribution license', 'CDDL'],
  ['common public license', 'CPL'],
  ['european union public license', 'EUPL'],
  ['boost software license', 'BSL', '1.0'],
  ['educational community license', 'ECL'],
  ['zope public license', 'ZPL'],
  ['artistic license', 'Artistic'],
  ['sil open font license', 'OFL', '1.1'],
  ['business source license', 'BUSL'],
  ['server side public license', 'SSPL'],
  ['elastic license', 'Elastic'],
  ['microsoft public license', 'MS-PL'],
  ['creative commons zero', 'CC0'],
  ['creative commons attribution', 'CC-BY'],
];

const BY_FIRST = new Map<string, (readonly [readonly string[], string, string | undefined])[]>();
for (const [words, id, usual] of NAMES) {
  const list = words.split(' ');
  const first = list[0] as string;
  BY_FIRST.set(first, [...(BY_FIRST.get(first) ?? []), [list, id, usual]]);
}

/** The words that names begin with. */
const FIRST = marked([
  ...'gnu general gernal lesser library limited affero lisp llgpl'.split(' '),
  ...['gpl', 'lgpl', 'agpl', 'gfdl', 'fdl'].flatMap((name) => [
    name,
    ...Array.from({ length: 10 }, (_, version) => [`${name}${version}`, `${name}v${version}`]).flat(),
  ]),
  ...BY_FIRST.keys(),
]);

function otherNamed(reader: Reader, at: number): Mention | undefined {
  if (isSilField(reader, at)) return { family: OFL, first: at, end: at + 1 };
  for (const [words, id, usual] of BY_FIRST.get(reader.word(at)) ?? []) {
    if (!words.every((word, index) => isSame(reader.word(at + index), word))) continue;
    if (id === 'OSL' && isSomebodys(reader, at)) continue;
    let end = at + words.length;
    let name = id;
    if (id === 'CC-BY')
      for (const [word, element] of ELEMENTS) {
        if (!word.every((part, index) => reader.word(end + index) === part)) continue;
        end += word.length;
        name += element;
      }
    // "Attribution License 3.0", "Attribution 3.0".
    if (id === 'CC-BY' && LICENSE_WORDS.includes(reader.word(end))) end += 1;
    return { family: { id: name, gnu: false, ...(usual === undefined ? {} : { usual }) }, first: at, end };
  }
  return undefined;
}

/** "The Jahia Open Software License": somebody's own. */
export function isSomebodys(reader: Reader, at: number): boolean {
  const isName = reader.startsCapital(at - 1) && !/^(?:the|this|an?|under|osi|see)$/.test(reader.word(at - 1));
  return isName && !reader.ends(at - 1) && !reader.isField(at - 1);
}

/** "License: SIL", as collections of fonts write it. */
function isSilField(reader: Reader, at: number): boolean {
  return (
    reader.word(at) === 'sil' &&
    LICENSE_WORDS.includes(reader.word(at - 1)) &&
    reader.startsLine(at - 1) &&
    !reader.glued(at)
  );
}

const ELEMENTS: readonly (readonly [readonly string[], string])[] = [
  [['non', 'commercial'], '-NC'],
  [['noncommercial'], '-NC'],
  [['share', 'alike'], '-SA'],
  [['sharealike'], '-SA'],
  [['no', 'derivatives'], '-ND'],
  [['no', 'derivs'], '-ND'],
  [['noderivatives'], '-ND'],
  [['noderivs'], '-ND'],
];

function isSame(word: string, wanted: string): boolean {
  return wanted === 'license' ? LICENSE_WORDS.includes(word) : word === wanted;
}

/**
 * The expression of a family in the versions that are stated; several versions are a choice. Undefined when the list has
 * no such license, and for a family other than GNU's without a version.
 */
export function expressionOf(
  family: Family,
  versions: Pick<Versions, 'numbers' | 'later' | 'accepted'> | undefined,
): string | undefined {
  if (family.fixed !== undefined) return family.fixed;
  if (!versions && family.usual !== undefined) return known(`${family.id}-${family.usual}`);
  if (!versions) return family.oldest && known(`${family.id}-${family.oldest}-or-later`);
  const ids = versions.numbers.map((number, index) => {
    const isLast = index === versions.numbers.length - 1;
    const suffix = family.gnu ? (versions.later && isLast ? '-or-later' : '-only') : '';
    return known(`${family.id}-${number}${suffix}`) ?? known(`${family.id}-${number}.0${suffix}`);
  });
  if (ids.some((id) => id === undefined)) return undefined;
  // What KDE accepts later has an id that its own projects use.
  const accepted = versions.accepted && family.gnu ? [`LicenseRef-KDE-Accepted-${family.id}`] : [];
  return [...new Set([...ids, ...accepted])].join(' OR ');
}

function known(id: string): string | undefined {
  return knownLicense(id)?.id;
}
