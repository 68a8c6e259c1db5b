import { ADDITIONAL } from '../match/assemble/additional.js';
import { isCopyrightOnly } from '../match/copyright.js';
import { identifyText } from '../match/identify.js';
import type { LicenseIndex } from '../match/license-index.js';
import type { LicensePassage } from '../model/license.js';
import type { AdditionalTerms, TextDifference, TextMatch } from '../model/text-match.js';

/** What a license text of a package is. */
export interface TextReading {
  /** Its licenses, those of what it says is bundled among them; absent when nothing is known. */
  readonly expression?: string;
  /** It has terms, or names a license, and what that comes to is not known, or not all of it. */
  readonly unidentified?: true;
  /** That it has many words is all that makes it so. */
  readonly wordy?: true;
  /** 0…1: of its passages the least sure. */
  readonly score: number;
  /** In text order; of many those that change a license, then the first. */
  readonly passages: readonly LicensePassage[];
}

/** Reads license texts. */
export type TextReader = (text: string) => TextReading;

/** So many passages of a text are kept: a list of bundled licenses may have thousands. */
const MOST_PASSAGES = 50;

/**
 * A reader that compares texts with the licenses of an index, which is asked for with the first text. Texts that differ
 * in nothing but white space and their copyright lines are compared once.
 */
export function textReader(licenses: () => LicenseIndex): TextReader {
  const seen = new Map<string, TextReading>();
  const compared = new Map<string, TextReading>();
  return (text) => {
    let reading = seen.get(text);
    if (!reading) {
      reading = read(text);
      seen.set(text, reading);
    }
    return reading;
  };

  /** What is kept of a text that was compared counts its letters, so that it fits any text that has the same. */
  function read(text: string): TextReading {
    const rest = withoutCopyright(text);
    const key = rest.replace(/\s+/g, ' ');
    const before = compared.get(key);
    if (before) return { ...before, passages: placed(before.passages, text) };
    const reading = readingOf(rest, licenses());
    // Where words were changed, the lines that were cut out may be some of them.
    if (rest !== text && !reading.passages.every(isClean)) return readingOf(text, licenses());
    const passages = counted(reading.passages, rest);
    compared.set(key, { ...reading, passages });
    return rest === text ? reading : { ...reading, passages: placed(passages, text) };
  }
}

function isClean({ class: of }: LicensePassage): boolean {
  return of === 'exact' || of === 'equivalent';
}

function readingOf(text: string, licenses: LicenseIndex): TextReading {
  const { matches, expression, additional, unknown, unreadable } = identifyText(text, licenses);
  const named = matches.filter(({ class: of }) => of !== 'reference' && of !== 'similar');
  const shown = named.length > 0 ? named : matches;
  const hasTerms = unknown.length > 0 || unreadable.length > 0 || (expression === undefined && matches.length > 0);
  const isWordy = !hasTerms && expression === undefined && saysMuch(text);
  return {
    ...(expression === undefined ? {} : { expression }),
    ...(hasTerms || isWordy ? { unidentified: true } : {}),
    ...(isWordy ? { wordy: true } : {}),
    score: shown.reduce((least, { score }) => Math.min(least, score), 1),
    passages: [...shown.map(passageOf), ...additional.map(addedPassage)]
      .sort((a, b) => weight(b) - weight(a) || a.start - b.start)
      .slice(0, MOST_PASSAGES)
      .sort((a, b) => a.start - b.start),
  };
}

/** It has more than lines on who holds the copyright: terms in words that are not the usual ones, perhaps. */
function saysMuch(text: string): boolean {
  return (withoutCopyright(text).match(/\p{L}{2,}/gu)?.length ?? 0) >= MUCH;
}

/** Words: "Internal use only". */
const MUCH = 3;

function withoutCopyright(text: string): string {
  return text.replace(COPYRIGHT, (line) => (isCopyrightOnly(line) ? '' : line));
}

/** What must not be lost where there are many: what changes a license. */
function weight({ class: of, critical }: LicensePassage): number {
  return of === 'modified' ? 1 + Number(critical ?? false) : 0;
}

function passageOf({ kind, class: of, expression, start, end, differences }: TextMatch): LicensePassage {
  return { kind, class: of, expression, start, end, ...changesOf(differences) };
}

function addedPassage({ start, end }: AdditionalTerms): LicensePassage {
  return { kind: 'text', class: 'modified', expression: ADDITIONAL, start, end, changedAt: start, critical: true };
}

function changesOf(differences: readonly TextDifference[]): Partial<LicensePassage> {
  const first = differences.find(({ critical }) => critical) ?? differences[0];
  if (!first) return {};
  const { start, critical } = first;
  return { differences: differences.length, changedAt: start, ...(critical ? { critical } : {}) };
}

/** Lines that say who holds the copyright. */
const COPYRIGHT =
  /^[ \t]{0,20}(?:copyright[ \t:]{0,4}(?:\(c\)|©|(?=\d{4}\b))|\(c\)[ \t]{0,4}(?:copyright|(?=\d{4}\b))|©)[^\r\n]{0,200}$/gim;
/** Passages by the number of letters before them, white space left out. */
function counted(passages: readonly LicensePassage[], text: string): readonly LicensePassage[] {
  const counter = lettersIn(text);
  return passages.map((passage) => mapped(passage, counter, counter));
}

/** The number of letters before an offset; asked in rising order it looks at each once. */
function lettersIn(text: string): (offset: number) => number {
  let at = 0;
  let letters = 0;
  return (offset) => {
    if (offset < at) {
      at = 0;
      letters = 0;
    }
    for (; at < offset; at += 1) if (!isSpace(text.charCodeAt(at))) letters += 1;
    return letters;
  };
}

/** The same passages by offsets in a text that has these letters, and copyright lines that do not count. */
function placed(passages: readonly LicensePassage[], text: string): readonly LicensePassage[] {
  const skipped = [...text.matchAll(COPYRIGHT)].filter(({ 0: line }) => isCopyrightOnly(line));
  const offsetOf = offsetsIn(text, skipped);
  return passages.map((passage) => mapped(passage, offsetOf, (letters) => offsetOf(letters - 1) + 1));
}

function mapped(
  passage: LicensePassage,
  place: (at: number) => number,
  placeOfEnd: (at: number) => number,
): LicensePassage {
  const { start, end, changedAt } = passage;
  const moved = { ...passage, start: place(start), end: placeOfEnd(end) };
  return changedAt === undefined ? moved : { ...moved, changedAt: place(changedAt) };
}

/** The offset of a letter by its number. */
function offsetsIn(text: string, skipped: readonly RegExpMatchArray[]): (letter: number) => number {
  let at = 0;
  let letters = 0;
  let next = 0;
  return (letter) => {
    if (letter < letters) {
      at = 0;
      letters = 0;
      next = 0;
    }
    for (; at < text.length; at += 1) {
      const line = skipped[next];
      if (line && at === line.index) {
        at += line[0].length;
        next += 1;
      }
      if (isSpace(text.charCodeAt(at))) continue;
      if (letters === letter) return at;
      letters += 1;
    }
    return text.length;
  };
}

/** What `\s` matches, for the characters that texts have. */
function isSpace(code: number): boolean {
  return (
    code === 0x20 ||
    (code >= 0x09 && code <= 0x0d) ||
    code === 0xa0 ||
    code === 0xfeff ||
    (code >= 0x2000 && /\s/.test(String.fromCharCode(code)))
  );
}
