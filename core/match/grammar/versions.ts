import type { Reader } from './reader.js';

/** A version, or several to choose from, and whether later ones may be taken. */
export interface Versions {
  /** "2", "2.1", "3.0"; in text order. */
  readonly numbers: readonly string[];
  readonly later: boolean;
  /** Later ones only where KDE e.V. accepts them. */
  readonly accepted?: boolean;
  /** Words, half-open. */
  readonly first: number;
  readonly end: number;
}

/** The version that is stated at a place: "version 2", "v2.1 or later", "2+", "version 2 or 3", "(>= 3)". */
export function versionsAt(reader: Reader, at: number): Versions | undefined {
  let next = at;
  while (LEADS.has(reader.word(next))) next += 1;
  const first = numberAt(reader, next);
  if (!first) return undefined;
  const numbers = [first.number];
  next = first.end;
  for (;;) {
    const other = otherNumber(reader, next);
    if (!other || numbers.length === 4) break;
    numbers.push(other.number);
    next = other.end;
  }
  const later = laterAt(reader, next);
  const end = later ?? onlyAt(reader, next);
  return { numbers, later: later !== undefined, accepted: isAccepted(reader, next), first: at, end };
}

/** "or any later version accepted by the membership of KDE e.V.", "or, at the discretion of KDE e.V. (…), any later version". */
function isAccepted(reader: Reader, at: number): boolean {
  if (reader.word(at) !== 'or') return false;
  let isByKde = false;
  let hasLater = false;
  for (let next = at + 1; next < at + ACCEPTING; next += 1) {
    if (reader.has(next, 'kde', 'e', 'v')) isByKde = true;
    if (isLater(reader.word(next))) hasLater = true;
  }
  return isByKde && hasLater;
}

/** Words. */
const ACCEPTING = 28;

const LEADS = new Set(['version', 'versions', 'v', 'ver', 'vers', 'release', 'either', 'the', 'revision', 'number']);

/** "2", "2.1", "v3", "2.0": one or two tokens, a trailing zero left out of neither. */
export function numberAt(reader: Reader, at: number): { readonly number: string; readonly end: number } | undefined {
  const word = reader.word(at);
  const spelled = SPELLED.get(word);
  if (spelled !== undefined) return { number: spelled, end: at + 1 };
  const whole = /^v?(\d{1,2})$/.exec(word)?.[1];
  if (whole === undefined) return undefined;
  const part = reader.word(at + 1);
  if (/^\d{1,2}$/.test(part) && reader.joined(at)) return { number: `${whole}.${part}`, end: at + 2 };
  return { number: whole, end: at + 1 };
}

const SPELLED = new Map([
  ['one', '1'],
  ['two', '2'],
  ['three', '3'],
]);

/** "or 3", "or version 3", "and version 3": another version to choose. */
function otherNumber(reader: Reader, at: number): ReturnType<typeof numberAt> {
  if (reader.has(at, 'of', 'the', 'license')) return otherNumber(reader, at + 3);
  if (reader.word(at) !== 'or') return undefined;
  let next = at + 1;
  for (const words of OPTIONS) if (words.length > 1 && reader.has(next, ...words)) next += words.length;
  while (['version', 'v', 'the', 'alternatively', 'alternately'].includes(reader.word(next))) next += 1;
  return numberAt(reader, next);
}

/**
 * The end of "or (at your option) any later version" and its like; undefined when nothing is said of later ones, or only
 * those may be taken that somebody accepts.
 */
export function laterAt(reader: Reader, at: number): number | undefined {
  const end = laterEnd(reader, at);
  for (let next = end ?? at; end !== undefined && next < end + 4; next += 1)
    if (/^(?:accepted|approved)$/.test(reader.word(next))) return undefined;
  return end;
}

function laterEnd(reader: Reader, at: number): number | undefined {
  let next = at;
  while (FILLERS.some((words) => reader.has(next, ...words)))
    next += FILLERS.find((words) => reader.has(next, ...words))?.length ?? 1;
  next = asideEnd(reader, next);
  if (reader.word(next) === '+') return next + 1;
  const isJoined = reader.word(next) === 'or' || reader.word(next) === 'and';
  if (!isJoined && !OPTIONS.some((words) => words.length > 1 && reader.has(next, ...words))) return undefined;
  if (isJoined) next += 1;
  for (const words of OPTIONS) if (reader.has(next, ...words)) next += words.length;
  if (['any', 'a', 'all', 'the', 'some'].includes(reader.word(next))) next += 1;
  if (['version', 'versions'].includes(reader.word(next)) && isLater(reader.word(next + 1))) return next + 2;
  if (!isLater(reader.word(next))) return undefined;
  next += 1;
  if (['version', 'versions', 'release', 'revision'].includes(reader.word(next))) next += 1;
  return next;
}

/** The end of "which is displayed below", where "or" follows it. */
function asideEnd(reader: Reader, at: number): number {
  if (reader.word(at) !== 'which') return at;
  for (let next = at + 1; next < at + ASIDE && !reader.ends(next - 1); next += 1)
    if (reader.word(next) === 'or') return next;
  return at;
}

/** Words. */
const ASIDE = 9;

const FILLERS: readonly (readonly string[])[] = [
  ['of', 'the', 'license'],
  ['of', 'that', 'license'],
  ['of', 'the', 'licence'],
  ['of', 'the', 'gpl'],
  ['of', 'the', 'lgpl'],
  ['of', 'the', 'agpl'],
  ['as', 'published', 'by', 'the', 'free', 'software', 'foundation', 'inc'],
  ['as', 'published', 'by', 'the', 'free', 'software', 'foundation'],
  ['published', 'by', 'the', 'free', 'software', 'foundation'],
  ['of', 'the', 'gnu', 'general', 'public', 'license'],
  ['of', 'the', 'gnu', 'lesser', 'general', 'public', 'license'],
  ['of', 'the', 'gnu', 'library', 'general', 'public', 'license'],
  ['of', 'the', 'gnu', 'affero', 'general', 'public', 'license'],
  ['gnu', 'general', 'public', 'license'],
  ['dated', 'june', '1991'],
  ['dated', 'june', '2007'],
  ['dated', '29', 'june', '2007'],
  ['dated', 'february', '1999'],
  ['license'],
];
const OPTIONS: readonly (readonly string[])[] = [
  ['at', 'your', 'option'],
  ['at', 'your', 'choice'],
  ['at', 'your', 'opinion'],
  ['at', 'youropinion'],
  ['at', 'youroption'],
  ['at'],
  ['if', 'you', 'prefer'],
  ['at', 'the', 'option', 'of', 'the', 'user'],
  ['at', 'the', 'licensee', 's', 'option'],
];

function isLater(word: string): boolean {
  return [
    'later',
    'newer',
    'greater',
    'above',
    'higher',
    'subsequent',
    'upwards',
    'onwards',
    'onward',
    'up',
    'latter',
  ].includes(word);
}

function onlyAt(reader: Reader, at: number): number {
  if (reader.word(at) === 'only') return at + 1;
  return reader.has(at, 'of', 'the', 'license') ? at + 3 : at;
}
