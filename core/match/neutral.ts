import { isCopyrightOnly } from './copyright.js';
import type { Change } from './fill.js';
import type { Template } from './license-index.js';
import type { Tokens } from './tokens.js';
import type { Vocabulary } from './vocabulary.js';

// What stands in one copy of a license and not in another, and grants and takes nothing.

/** "1.", "(b)", "o 2.1" at the beginning of a line or behind markup: the number of an item or a clause. */
export function isNumbering({ at, atEnd }: Change, { text, starts, ends }: Tokens): boolean {
  if (atEnd - at > LONGEST_NUMBER) return false;
  const start = starts[at] as number;
  const before = text.slice(Math.max(0, start - MARGIN), start);
  if (!/(?:^|[\n>])[^\w\n>]{0,20}$/.test(before)) return false;
  return NUMBER.test(text.slice(start, ends[atEnd - 1]));
}

const NUMBER = /^(?:o\s+)?(?:\d{1,2}|[a-z]|[ivx]{2,4})(?:\.\d{1,2}){0,3}$/i;
/** Words. */
const LONGEST_NUMBER = 5;
/** UTF-16 units. */
const MARGIN = 30;

/** "3. [rescinded 22 July 1999]": a condition that is there no more. */
export function isStruckOut({ at, atEnd }: Change, { text, starts, ends }: Tokens): boolean {
  if (atEnd - at > LONGEST_NUMBER) return false;
  const end = ends[atEnd - 1] as number;
  const written = text.slice(Math.max(0, (starts[at] as number) - 1), end + 1);
  return /^[[(<](?:(?:this )?(?:condition|clause) )?(?:was )?(?:deleted|removed|rescinded)(?: \d+ \w+ \d{4})?[\])>]$/i.test(
    written,
  );
}

/** The id of a heading in Markdown: "## 5. NO WARRANTY {#warranty}". */
export function isAnchor({ at, atEnd }: Change, { text, starts, ends }: Tokens): boolean {
  const start = starts[at] as number;
  return text.startsWith('{#', start - 2) && /^[\w-]+\}$/.test(text.slice(start, (ends[atEnd - 1] as number) + 1));
}

/** "You should have received a copy; see the file COPYING.LIB": where it is. */
export function isPointer({ at, atEnd }: Change, removed: readonly number[], { text, starts, ends }: Tokens): boolean {
  if (removed.length > 0 || atEnd - at > LONGEST_NUMBER) return false;
  return /^see (?:the )?file:?\s[\s*#/;-]*["'`]?[A-Z][\w.-]*$/.test(text.slice(starts[at], ends[atEnd - 1]));
}

/** "<<beginOptional;name=intro>>": the SPDX list's own mark in a template that was taken for the text. */
export function isTemplateMark({ at, atEnd }: Change, { text, starts, ends }: Tokens): boolean {
  const start = starts[at] as number;
  return (
    text.startsWith('<<', start - 2) &&
    /^(?:beginOptional(?:;name=\w+)?|endOptional)$/.test(text.slice(start, ends[atEnd - 1]))
  );
}

/** The template says who wrote the words of the license or the first work under it; another copy need not. */
export function isCopyrightLeftOut(removed: readonly number[], words: Vocabulary): boolean {
  if (removed.length > LONGEST_HOLDER) return false;
  const statement = removed.map((word) => words.word(word)).join(' ');
  return (
    /^(?:copyright|\d{4}|this (?:code|program|license) is copyright) /.test(statement) &&
    isCopyrightOnly(named(statement))
  );
}

/** What names of holders say is no term. */
function named(statement: string): string {
  return `copyright ${statement}`.replace(/\b(?:free|apache) software foundation\b|\bthis\b/g, '');
}

/** Other years, beside a year or the word copyright. */
export function isOtherYears(
  { to }: Change,
  added: readonly string[],
  removed: readonly string[],
  { tokens }: Template,
  words: Vocabulary,
): boolean {
  if (![...added, ...removed].every((word) => YEAR.test(word))) return false;
  return [...tokens.subarray(Math.max(0, to - 2), to)].some((word) => /^(?:copyright|c|\d{4})$/.test(words.word(word)));
}

const YEAR = /^(?:19|20)\d\d$/;

/** A liability is denied as far without these words: "whether in [an action of] contract, tort or otherwise, [arising from,] out of". */
export function isDeniedAsFar({ to, toEnd }: Change, { tokens }: Template, words: Vocabulary): boolean {
  const around = [...tokens.subarray(Math.max(0, to - 1), toEnd + 1)].map((word) => words.word(word)).join(' ');
  return around === 'otherwise arising from out' || around === 'in an action of contract';
}

/** "Retain the copyright notice" for "the above copyright notice". */
export function isNoticeAbove({ toEnd }: Change, removed: readonly number[], { tokens }: Template, words: Vocabulary) {
  const next = [...tokens.subarray(toEnd, toEnd + 2)].map((word) => words.word(word)).join(' ');
  return removed.length === 1 && words.word(removed[0] as number) === 'above' && next === 'copyright notice';
}

/** A heading of the template that is not there. */
export function isHeadingLeftOut(removed: readonly number[], words: Vocabulary): boolean {
  return HEADINGS.has(removed.map((word) => words.word(word)).join(' '));
}

const HEADINGS = new Set([
  'license',
  'disclaimer',
  'disclaimers',
  'preamble',
  'definitions',
  'disclaimer of warranty',
  'creative commons notice',
  'statement of purpose',
  'terms and conditions',
  'end of terms and conditions',
  'exhibit b incompatible with secondary licenses notice',
]);

/** Words. */
const LONGEST_HOLDER = 25;

/** "(GPLv2)", "Version 3", "1.0": the version that the license has in its id, said once more. */
export function isOwnVersion({ at, atEnd }: Change, { text, starts, ends }: Tokens, { expression }: Template): boolean {
  const [, name = '', version = ''] = /^([A-Z]+)-(\d+(?:\.\d+)*)(?:-only)?$/i.exec(expression) ?? [];
  if (version === '') return false;
  const written = text
    .slice(starts[at], ends[atEnd - 1])
    .toLowerCase()
    .replace(/[()"']/g, '');
  const [number] = written.match(/\d+(?:\.\d+)*$/) ?? [''];
  const lead = written.slice(0, written.length - number.length).replace(/[\s,-]+$/, '');
  const isSame = number === version || (lead !== '' && `${number}.0` === version);
  return isSame && ['', 'v', 'version', name.toLowerCase(), `${name.toLowerCase()}v`].includes(lead);
}

/** Only the marks on the letters differ: "exigé" and "exige". */
export function isWithoutMarks(written: string, wanted: string): boolean {
  return plain(written) === plain(wanted);
}

function plain(word: string): string {
  return word
    .replace(/&([a-z])(?:acute|grave|circ|uml|cedil|tilde);/gi, '$1')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase();
}
