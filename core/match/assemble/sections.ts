import { hasPhrase, phraseAt, phrases } from '../grammar/phrases.js';
import type { Places } from '../grammar/places.js';
import { type Reader, reader } from '../grammar/reader.js';
import { lineBefore } from '../names-in-code.js';
import type { Tokens } from '../tokens.js';
import type { Passage } from './expression.js';
import { COMMERCIAL } from './offer-names.js';
import { BORROWS, isHeading, type SectionCues, sectionCues } from './section-cues.js';

/** Words before a passage that are looked at for what it is about. */
const FARTHEST = 120;

/**
 * Which passages speak of something bundled: from the first on before which words say so ("third party", "this product
 * includes"), up to the heading of a license that the work itself had. Words on where something was taken from ("based on",
 * "portions of") are about the next license alone, and those right behind it, unless they end the sentence of the license
 * before. Words before the very first passage count only where they are the heading of the file. What a list of the files of
 * a work says ("Files: …") is about the work. Where a name in a text leads is said of what the name was said of.
 */
export function thirdPartyFrom(passages: readonly Passage[], tokens: Tokens): readonly boolean[] {
  const last = passages.at(-1);
  if (!last) return [];
  const words = reader(tokens);
  const cues = sectionCues(words, last.first + FEW);
  /** Asked of few texts, and of the whole text. */
  let hasTargets: boolean | undefined;
  let hasRows: boolean | undefined;
  let bundled = false;
  let borrowedUntil = -1;
  let end = 0;
  let isLast = false;
  const said = new Map<string, boolean>();
  return passages.map(({ kind, first, named = first, end: next, expression, offer }, index) => {
    const before = said.get(expression);
    if (before !== undefined) hasTargets ??= /\[|\.\. _/.test(tokens.text);
    if (before !== undefined && hasTargets && isLinkTarget(tokens, first)) return before;
    const ended = end;
    const from = index === 0 ? 0 : headed(cues, Math.max(end, first - FARTHEST), first + FEW);
    end = Math.max(end, next);
    // That there is no other license than one that is bought is said of the work.
    if (expression === COMMERCIAL && offer === undefined) return false;
    // An exception speaks of parts of what it is an exception for: the license before it.
    if (kind === 'exception') return bundled || isLast;
    if (cues.listed.has(from, first) || cues.former.has(from, first + FEW)) {
      bundled = false;
      borrowedUntil = -1;
      isLast = false;
      return false;
    }
    // A notice may begin with the words that say what it is about.
    const until = kind === 'text' ? first : Math.min(next, first + FEW);
    if (index === 0) bundled = isHeadline(words, Math.min(named, HEADING_WORDS));
    else bundled ||= cues.bundles.has(from, until);
    if (kind === 'reference') hasRows ??= /[|│]/.test(tokens.text);
    if (kind === 'reference' && hasRows && isRow(tokens, first)) return true;
    const isBorrowed =
      index > 0 &&
      ((cues.borrows.has(from, until) &&
        isTaken(words, cues.borrows, Math.max(from, goneOn(words, ended, from, first)), until)) ||
        (kind === 'notice' && isSomebodys(words, cues.licensed, first, next)) ||
        (borrowedUntil >= 0 && first - borrowedUntil <= FEW));
    borrowedUntil = isBorrowed ? next : -1;
    said.set(expression, bundled || isBorrowed);
    if (kind !== 'reference') isLast = bundled || isBorrowed;
    return bundled || isBorrowed;
  });
}

/** In a line that only says where a name leads: ".. _The License: https://…", "[license]: https://…". */
function isLinkTarget({ text, starts }: Tokens, first: number): boolean {
  return /^ *(?:\.\. _|\[[^\]]*(?:\]:|$))/.test(lineBefore(text, starts[first] as number, LONGEST_TARGET));
}

const LONGEST_TARGET = 100;
/** Behind the last heading "License", or from where it is looked for: what stands before it is about something else. */
function headed({ titles }: SectionCues, from: number, until: number): number {
  return titles.last(from + 1, until) ?? from;
}

/** Whether the words with which a file begins head a list of what is bundled. */
function isHeadline(words: Reader, until: number): boolean {
  for (let at = 0; at < until; at += 1) if (phraseAt(words, at, HEADINGS) || isHeading(words, at)) return true;
  return false;
}

/** UTF-16 units of a row before a name. */
const LONGEST_ROW = 300;

/** In a row of a table, which compares works or lists those that are used. */
function isRow({ text, starts }: Tokens, at: number): boolean {
  return /^\s*[|│]/.test(lineBefore(text, starts[at] as number, LONGEST_ROW));
}

/** Where the sentence ends in which the passage before ended; a number with a full stop in its middle does not end it. */
function goneOn(words: Reader, end: number, from: number, until: number): number {
  if (from > end) return from;
  for (let at = Math.max(0, end - 1); at < until; at += 1)
    if (words.ends(at) && !(/^\d+$/.test(words.word(at)) && !words.startsCapital(at + 1))) return at + 1;
  return from;
}

/** Words of another origin, but for "Parts of the work are licensed under", which says what parts of the work itself are under. */
function isTaken(words: Reader, borrows: Places, from: number, until: number): boolean {
  let reached = from;
  for (const at of borrows.within(from, until)) {
    const phrase = at < reached ? undefined : phraseAt(words, at, BORROWS);
    if (!phrase || at + phrase.length > until) continue;
    if (!PARTS.has(phrase[0] as string) || !isSubject(words, at)) return true;
    reached = at + phrase.length;
  }
  return false;
}

const PARTS = new Set(['parts', 'portions']);

/** "Parts of … are licensed", at the beginning of a sentence. */
function isSubject(words: Reader, first: number): boolean {
  if (!words.ends(first - 1) && !words.startsLine(first)) return false;
  for (let at = first + 1; at < first + FEW && !words.ends(at); at += 1)
    if (/^(?:is|are)$/.test(words.word(at))) return LICENSED.test(words.word(at + 1));
  return false;
}

const LICENSED = /^(?:licen[cs]ed|under|distributed|released|covered|available|subject)$/;

/** "Git Logo by Somebody is licensed under": another work than the one that all before was about. */
function isSomebodys(words: Reader, licensed: Places, first: number, end: number): boolean {
  const at = licensed.first(first + 1, Math.min(end, first + FEW));
  return at !== undefined && hasPhrase(words, BY, first + 1, at) && !/^(?:this|all)$/.test(words.word(first));
}

const BY = phrases('by');

const HEADING_WORDS = 25;
const FEW = 20;

const HEADINGS = phrases(`
  third party notices
  third party licenses
  third party software
  third party license
  thirdparty notices
  licenses of bundled
  bundled licenses
  licenses for bundled
  dependency licenses
  following software may be included
  includes the following
  contains the following
  uses third party libraries
  third party libraries or
`);
