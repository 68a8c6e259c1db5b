import { hasPhrase, phraseAt, phrases } from '../grammar/phrases.js';
import { type Reader, reader } from '../grammar/reader.js';
import type { Tokens } from '../tokens.js';
import type { Passage } from './expression.js';

/** Words before a passage that are looked at for what it is about. */
const FARTHEST = 120;

/**
 * Which passages speak of something bundled: from the first on before which words say so ("third party", "this product
 * includes"). Words on where something was taken from ("based on", "portions of") are about the next license alone, and
 * those right behind it. Words before the very first passage count only where they are the heading of the file. Where a
 * name in a text leads is said of what the name was said of.
 */
export function thirdPartyFrom(passages: readonly Passage[], tokens: Tokens): readonly boolean[] {
  const words = reader(tokens);
  let bundled = false;
  let borrowedUntil = -1;
  let end = 0;
  const said = new Map<string, boolean>();
  return passages.map(({ kind, first, end: next, expression }, index) => {
    const target = isLinkTarget(tokens, first) ? said.get(expression) : undefined;
    if (target !== undefined) return target;
    const from = Math.max(end, first - FARTHEST);
    end = Math.max(end, next);
    // An exception speaks of parts of what it is an exception for.
    if (kind === 'exception') return bundled;
    const cues = index === 0 ? HEADINGS : BUNDLES;
    // A notice may begin with the words that say what it is about.
    const last = kind === 'text' ? first : Math.min(next, first + FEW);
    const until = index === 0 ? Math.min(first, HEADING_WORDS) : last;
    for (let at = from; at < until && !bundled; at += 1)
      bundled = phraseAt(words, at, cues) !== undefined || isHeading(words, at);
    const isBorrowed =
      index > 0 &&
      (hasPhrase(words, BORROWS, from, last) ||
        (kind === 'notice' && isSomebodys(words, first, next)) ||
        (borrowedUntil >= 0 && first - borrowedUntil <= FEW));
    borrowedUntil = isBorrowed ? next : -1;
    said.set(expression, bundled || isBorrowed);
    return bundled || isBorrowed;
  });
}

/** In a line that only says where a name leads: ".. _The License: https://…", "[license]: https://…". */
function isLinkTarget({ text, starts }: Tokens, first: number): boolean {
  const start = starts[first] as number;
  const before = text.slice(Math.max(0, start - LONGEST_TARGET), start);
  const line = before.slice(before.lastIndexOf('\n') + 1);
  if (line.length === LONGEST_TARGET) return false;
  return /^ *(?:\.\. _|\[[^\]]*(?:\]:|$))/.test(line);
}

const LONGEST_TARGET = 100;

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
`);
