import { ADDITIONAL } from '../match/assemble/additional.js';
import { identifyText } from '../match/identify.js';
import type { LicenseIndex } from '../match/license-index.js';
import type { LicensePassage, TextPlace } from '../model/license.js';
import type { AdditionalTerms, ProgramComment, TextDifference, TextMatch } from '../model/text-match.js';
import type { KnownReadings } from './known-readings.js';
import { counted, isOneOfAKind, oneSpaced, placed, withoutCopyright } from './shared-text.js';

/** What a license text of a package is. */
export interface TextReading {
  /** Its licenses, those of what it says is bundled among them; absent when nothing is known. */
  readonly expression?: string;
  /** It has terms, or names a license, and what that comes to is not known, or not all of it. */
  readonly unidentified?: true;
  /** The first of these words, up to the end of their line; absent where the reading was made before. */
  readonly unidentifiedAt?: TextPlace;
  /** That it has many words is all that makes it so. */
  readonly wordy?: true;
  /** That it has names of licenses, which grant nothing, is all that makes it so. */
  readonly naming?: true;
  /** 0…1: of its passages the least sure. */
  readonly score: number;
  /** In text order; of many those that change a license, then the first. */
  readonly passages: readonly LicensePassage[];
}

/** Reads license texts, and comments of programs. */
export type TextReader = (text: string, comment?: ProgramComment) => TextReading;

/** So many passages of a text are kept: a list of bundled licenses may have thousands. */
const MOST_PASSAGES = 50;

/**
 * A reader that compares texts with the licenses of an index, which is asked for with the first text that is not known.
 * Texts that differ in nothing but white space and their copyright lines are compared once.
 *
 * @param known readings that the same index gives, made before
 */
export function textReader(licenses: () => LicenseIndex, known?: () => KnownReadings): TextReader {
  const files = readerOf(licenses, undefined, known);
  const banners = readerOf(licenses, 'banner');
  const headers = readerOf(licenses, 'header');
  return (text, comment) => (comment === undefined ? files : comment === 'banner' ? banners : headers)(text);
}

function readerOf(
  licenses: () => LicenseIndex,
  comment: ProgramComment | undefined,
  known?: () => KnownReadings,
): (text: string) => TextReading {
  const isComment = comment !== undefined;
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
    if (isOneOfAKind(text)) return readingOf(text, licenses(), comment);
    const rest = withoutCopyright(text, isComment);
    const key = oneSpaced(rest);
    const before = compared.get(key) ?? known?.()(key);
    if (before) return { ...before, passages: placed(before.passages, text, isComment) };
    const reading = readingOf(rest, licenses(), comment);
    // Where words were changed or are unknown, or none tells a license, the lines that were cut out may be some of them.
    const isTold = reading.expression !== undefined && !reading.unidentifiedAt && reading.passages.every(isClean);
    if (rest !== text && !isTold) return readingOf(text, licenses(), comment);
    if (reading.unidentifiedAt) return reading;
    const passages = counted(reading.passages, rest);
    compared.set(key, { ...reading, passages });
    return rest === text ? reading : { ...reading, passages: placed(passages, text, isComment) };
  }
}

/** A reading that any text of the same key has, its places by the letters before them; undefined where it is that text's alone. */
export function sharedReading(text: string, licenses: LicenseIndex): TextReading | undefined {
  const rest = withoutCopyright(text);
  const reading = readingOf(rest, licenses);
  return !reading.unidentifiedAt && reading.passages.every(isClean)
    ? { ...reading, passages: counted(reading.passages, rest) }
    : undefined;
}

function isClean({ class: of }: LicensePassage): boolean {
  return of === 'exact' || of === 'equivalent';
}

function readingOf(text: string, licenses: LicenseIndex, comment?: ProgramComment): TextReading {
  const { matches, expression, additional, unknown, unreadable } = identifyText(text, licenses, undefined, comment);
  const named = matches.filter(({ class: of }) => of !== 'reference' && of !== 'similar');
  const shown = named.length > 0 ? named : matches;
  const hasTerms = unknown.length > 0 || unreadable.length > 0 || (expression === undefined && matches.length > 0);
  const isNaming = unknown.length + unreadable.length === 0 && matches.every(({ class: of }) => of === 'reference');
  const [dark] = [...unknown, ...unreadable].sort((a, b) => a.start - b.start);
  const isWordy = !hasTerms && expression === undefined && saysMuch(text);
  return {
    ...(expression === undefined ? {} : { expression }),
    ...(hasTerms || isWordy ? { unidentified: true } : {}),
    ...(dark ? { unidentifiedAt: firstLineOf(dark, text) } : {}),
    ...(isWordy ? { wordy: true } : {}),
    ...(hasTerms && isNaming ? { naming: true } : {}),
    score: shown.reduce((least, { score }) => Math.min(least, score), 1),
    passages: [...shown.map(passageOf), ...additional.map(addedPassage)]
      .sort((a, b) => weight(b) - weight(a) || a.start - b.start)
      .slice(0, MOST_PASSAGES)
      .sort((a, b) => a.start - b.start),
  };
}

function firstLineOf({ start, end }: TextPlace, text: string): TextPlace {
  const line = text.slice(start, end).search(/[\r\n]/);
  return { start, end: line < 0 ? end : start + line };
}

/** It has more than lines on who holds the copyright: terms in words that are not the usual ones, perhaps. */
function saysMuch(text: string): boolean {
  return (withoutCopyright(text).match(/\p{L}{2,}/gu)?.length ?? 0) >= MUCH;
}

/** Words: "Internal use only". */
const MUCH = 3;

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
