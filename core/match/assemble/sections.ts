import { hasPhrase, phraseAt, phrases } from '../grammar/phrases.js';
import { type Reader, reader } from '../grammar/reader.js';
import { lineBefore } from '../names-in-code.js';
import type { Tokens } from '../tokens.js';
import type { Passage } from './expression.js';
import { COMMERCIAL } from './offer-names.js';
import { isTitle } from './title.js';

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
  const words = reader(tokens);
  let bundled = false;
  let borrowedUntil = -1;
  let end = 0;
  let isLast = false;
  const said = new Map<string, boolean>();
  return passages.map(({ kind, first, named = first, end: next, expression, offer }, index) => {
    const target = isLinkTarget(tokens, first) ? said.get(expression) : undefined;
    if (target !== undefined) return target;
    const from = index === 0 ? 0 : headed(words, Math.max(end, first - FARTHEST), first + FEW);
    const sentence = index === 0 ? 0 : goneOn(words, end, from, first);
    end = Math.max(end, next);
    // That there is no other license than one that is bought is said of the work.
    if (expression === COMMERCIAL && offer === undefined) return false;
    // An exception speaks of parts of what it is an exception for: the license before it.
    if (kind === 'exception') return bundled || isLast;
    if (isListed(words, from, first) || isFormer(words, from, first + FEW)) {
      bundled = false;
      borrowedUntil = -1;
      isLast = false;
      return false;
    }
    const cues = index === 0 ? HEADINGS : BUNDLES;
    // A notice may begin with the words that say what it is about.
    const last = kind === 'text' ? first : Math.min(next, first + FEW);
    const until = index === 0 ? Math.min(named, HEADING_WORDS) : last;
    for (let at = from; at < until && !bundled; at += 1)
      bundled = phraseAt(words, at, cues) !== undefined || isHeading(words, at);
    if (kind === 'reference' && isRow(tokens, first)) return true;
    const isBorrowed =
      index > 0 &&
      (isTaken(words, Math.max(from, sentence), last) ||
        (kind === 'notice' && isSomebodys(words, first, next)) ||
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
function headed(words: Reader, from: number, until: number): number {
  for (let at = until - 1; at > from; at -= 1) if (isTitle(words, at)) return at;
  return from;
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

/** "Files: src/*" at the beginning of a line. */
function isListed(words: Reader, from: number, until: number): boolean {
  for (let at = from; at < until; at += 1)
    if (words.word(at) === 'files' && words.startsLine(at) && words.isField(at)) return true;
  return false;
}

/** "Legacy Acme License", at the beginning of a line: what the work was, and its older parts are, under. */
function isFormer(words: Reader, from: number, until: number): boolean {
  for (let at = from; at < until; at += 1) {
    if (words.word(at) !== 'legacy' || !words.startsLine(at)) continue;
    for (let next = at + 1; next <= at + 3; next += 1) if (/^licen[cs]es?$/.test(words.word(next))) return true;
  }
  return false;
}

/** Words of another origin, but for "Parts of the work are licensed under", which says what parts of the work itself are under. */
function isTaken(words: Reader, from: number, until: number): boolean {
  for (let at = from; at < until; at += 1) {
    const phrase = phraseAt(words, at, BORROWS);
    if (!phrase || at + phrase.length > until) continue;
    if (!PARTS.has(phrase[0] as string) || !isSubject(words, at)) return true;
    at += phrase.length - 1;
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

/** "Dependencies:" alone on its line. */
function isHeading(words: Reader, at: number): boolean {
  return words.word(at) === 'dependencies' && words.startsLine(at) && words.startsLine(at + 1);
}

/** "Git Logo by Somebody is licensed under": another work than the one that all before was about. */
function isSomebodys(words: Reader, first: number, end: number): boolean {
  for (let at = first + 1; at < Math.min(end, first + FEW); at += 1)
    if (/^(?:is|are)$/.test(words.word(at)) && /^licen[cs]ed$/.test(words.word(at + 1)))
      return hasPhrase(words, BY, first + 1, at) && !/^(?:this|all)$/.test(words.word(first));
  return false;
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

const BUNDLES = phrases(`
  third party
  thirdparty
  bundled
  bundles
  includes the following
  contains the following
  following software
  following libraries
  following components are included
  following licenses
  this product includes
  this software includes
  this software contains
  this project includes
  this project contains
  this package includes
  this package contains
  this library includes
  this library contains
  this package bundles
  externally maintained
  additional licenses
  used according to
  as a contributor
  vendored
  licensed separately
  other licenses
`);

/** Of the next license alone. */
const BORROWS = phrases(`
  incorporates
  derived from
  based on
  based off
  adapted from
  ported from
  taken from
  borrowed from
  sourced from
  copied from
  portions of
  a portion of
  parts of
  code from
  debian packaging
  functions contained in
  its license follows
  whose license follows
`);
