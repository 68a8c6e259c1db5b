import { setsTerms } from '../copyright.js';
import { firstIndex } from '../first-index.js';
import { anyOf, phraseAt, phrases } from '../grammar/phrases.js';
import { type Reader, reader } from '../grammar/reader.js';
import { PARAGRAPH, type Tokens } from '../tokens.js';
import type { Passage } from './expression.js';
import { limiting, limitingIn } from './limits.js';
import { isTitle } from './title.js';

/** Words that nothing explains, half-open. */
export interface Stretch {
  readonly first: number;
  readonly end: number;
}

/** What terms around a license stand for in an expression, where they have no name of their own. */
export const ADDITIONAL = 'LicenseRef-additional-terms';

/** Words from a license text in which terms may be meant to belong to it. */
const NEAR = 150;
/** The same, in a file that is mostly license. */
const AROUND = 300;

/**
 * Paragraphs beside a license text that are no part of it and take something away, or ask for more: "may not be used for
 * commercial purposes", "the branding must be preserved". Only what stands near a license text, or in a file that is
 * mostly license, is looked at; headings and names have no such words, and of copyright lines those that set terms. Neither do `statements`, which
 * offer licenses to choose from.
 */
export function additionalTerms(
  passages: readonly Passage[],
  tokens: Tokens,
  statements: readonly Stretch[] = [],
  isHeader = false,
): readonly Stretch[] {
  const isShort = tokens.count <= SHORT;
  const texts = passages.filter(({ kind, class: of }) => of !== 'similar' && (isShort || kind === 'text'));
  if (texts.length === 0) return [];
  const words = reader(tokens);
  const explained = [...passages, ...statements].sort((a, b) => a.first - b.first);
  let title: number | undefined;
  const isBelowTitle = (at: number): boolean => {
    title ??= titleIn(words, passages[0]?.end ?? 0);
    return at > title;
  };
  const starts = STARTS.starts(words.vocabulary);
  const isNear = nearness(texts, NEAR);
  const isAround = nearness(texts, AROUND);
  const beside = paragraphsBeside(explained, tokens);
  const limits = isHeader ? limitingIn(tokens) : limiting(passages, beside, tokens, isShort, isBelowTitle);
  return beside.filter((one) => {
    const { first, end } = one;
    if (isAround(first, end) && limits(one)) return true;
    if (!isNear(first, end)) return false;
    if (linesIn(tokens, first, end).some(setsTerms)) return true;
    for (let at = first; at < end; at += 1) {
      if (starts[words.id(at)] !== 1) continue;
      const harmless = phraseAt(words, at, HARMLESS);
      if (harmless) at += harmless.length - 1;
      else {
        const phrase = phraseAt(words, at, RESTRICTIONS);
        const isMeant =
          phrase && (!phraseAt(words, at, AMBIGUOUS) || isBelowTitle(at)) && !isOfProgram(words, first, at);
        if (isMeant && at + phrase.length <= end && !isOfContributors(words, at) && !isOfLicense(words, at))
          return true;
      }
    }
    return false;
  });
}

/** The lines of these words, whole. */
function linesIn({ text, starts, ends }: Tokens, first: number, end: number): readonly string[] {
  const from = text.lastIndexOf('\n', starts[first] as number) + 1;
  return text.slice(from, ends[end - 1]).split('\n');
}

/** Tells whether fewer than `most` words stand between [first, end) and one of these. */
function nearness(texts: readonly Stretch[], most: number): (first: number, end: number) => boolean {
  const sorted = [...texts].sort((a, b) => a.first - b.first);
  let last = 0;
  const ends = sorted.map(({ end }) => {
    last = Math.max(last, end);
    return last;
  });
  return (first, end) => {
    const count = firstIndex(sorted.length, (index) => (sorted[index] as Stretch).first - end >= most);
    return count > 0 && first - (ends[count - 1] as number) < most;
  };
}

/** The heading under which a document speaks of its license: of the program before it; -1 when there is none. */
function titleIn(words: Reader, until: number): number {
  for (let at = Math.min(until, words.count) - 1; at >= 0; at -= 1) if (isTitle(words, at)) return at;
  return -1;
}

/** What is said of a program as well as of what one may do with it. */
const AMBIGUOUS = phrases(`
  with the exception
  with the exceptions
  except that
  provided that
  internal use
  you must
  you cannot
  cannot be used
  can not be used
`);

/** "… when you contribute": what is said of contributions is said to no user. */
function isOfContributors(words: Reader, at: number): boolean {
  for (let next = at; next < at + SENTENCE; next += 1) {
    if (phraseAt(words, next, CONTRIBUTING)) return true;
    if (words.ends(next)) return false;
  }
  return false;
}

/** "You may not use this source code except in compliance with the License": no more than the license is asked for. */
function isOfLicense(words: Reader, at: number): boolean {
  const verb = words.word(at) === 'you' ? at + 1 : at;
  if (!words.has(verb, 'may', 'not', 'use')) return false;
  for (let next = verb + 3; next <= verb + LONGEST_OBJECT && !words.ends(next - 1); next += 1)
    if (words.has(next, 'except', 'in', 'compliance', 'with')) return isLicenseIn(words, next + 4);
  return false;
}

/** "The License", "one or both of these licenses". */
function isLicenseIn(words: Reader, from: number): boolean {
  for (let at = from; at < from + LONGEST_OBJECT; at += 1) {
    if (/^licen[cs]es?$/.test(words.word(at))) return true;
    if (words.ends(at)) return false;
  }
  return false;
}

/** Words. */
const LONGEST_OBJECT = 12;
const SENTENCE = 25;
const CONTRIBUTING = phrases(`
  when you contribute
  when contributing
  in your contribution
  in your contributions
`);

/** "The functions in this file are for internal use": not what others may do is said, but what the program is made of. */
function isOfProgram(words: Reader, first: number, at: number): boolean {
  if (!words.has(at, 'internal', 'use')) return false;
  for (let before = Math.max(first, at - PARTS_NEAR); before < at; before += 1)
    if (PARTS.has(words.word(before))) return true;
  return false;
}

const PARTS_NEAR = 14;
const PARTS = new Set(
  'function functions api apis interface interfaces macro macros header headers symbol symbols class classes method methods'.split(
    ' ',
  ),
);

/** In words: a file that is no longer speaks of its license alone. */
export const SHORT = 300;

/** Where words forbid something or ask for something, in text order. */
export function restrictionsIn(tokens: Tokens): readonly number[] {
  const words = reader(tokens);
  const all: number[] = [];
  for (let at = 0; at < tokens.count; at += 1) if (phraseAt(words, at, RESTRICTIONS)) all.push(at);
  return all;
}

/** Paragraphs of the words between passages. */
function paragraphsBeside(passages: readonly Stretch[], { count, flags }: Tokens): readonly Stretch[] {
  const all: Stretch[] = [];
  let from = 0;
  for (const { first, end } of [...passages, { first: count, end: count }]) {
    let start = from;
    for (let at = from; at < first; at += 1) {
      if (at === start || ((flags[at] as number) & PARAGRAPH) === 0) continue;
      all.push({ first: start, end: at });
      start = at;
    }
    if (start < first) all.push({ first: start, end: first });
    from = Math.max(from, end);
  }
  return all;
}

/** What would be a restriction and only says that the licenses hold, or offers another one. */
const HARMLESS = phrases(`
  all text above must be included in any redistribution
  must retain the above copyright notice and one of the license notices
  may be copyright by other parties and or subject to additional restrictions
  permissions commercial use
  permissions private use commercial use
  you must choose one
  you must apply one
  you must select one
  you must accept one
  for a commercial license
  can be used for both academic and commercial
  may be used for both academic and commercial
  commercial and non commercial
  both non commercial and commercial
  contains the following additional software
  but may be used by others
  both noncommercial and commercial
  commercial or non commercial
  without any additional
  no rights beyond
  no additional terms
  no additional conditions
  no additional restrictions
  commercial use is allowed
  commercial use is permitted
  commercial use is explicitly allowed
  commercial use is explicitly permitted
  free for commercial use
  personal and commercial use
  private and commercial use
  personal or commercial use
  personal or commercial projects
`);

const RESTRICTIONS = phrases(`
  may not be used
  may not use
  may not be sold
  may not sell
  may not be redistributed
  may not redistribute
  may not be distributed
  may not be modified
  must not be used
  must not use
  shall not be used
  shall not use
  cannot be used
  can not be used
  you may not
  you must not
  you shall not
  you cannot
  not for commercial
  non commercial
  noncommercial
  no commercial
  commercial use
  commercial purposes
  commercial license
  commercially
  not permitted
  is prohibited
  are prohibited
  strictly prohibited
  is forbidden
  are forbidden
  military
  weapons
  additional terms
  additional conditions
  additional condition
  additional restriction
  additional restrictions
  following additional
  further restriction
  provided that
  except that
  with the exception
  with the exceptions
  in addition to the terms
  you must
  shall be included in
  must be included in
  must be preserved
  must be retained
  must be visible
  must remain
  branding
  must retain
  must keep
  must display
  must credit
  without permission
  without prior
  without the prior
  without written
  without express
  written permission
  requires a license
  license fee
  premium license
  enterprise license
  purchase a
  purchased
  have to pay
  has to pay
  must pay
  pay a fee
  pay for the
  royalties are
  subject to approval
  prior approval
  our consent
  our approval
  evaluation purposes
  evaluation only
  personal use
  internal use
  educational use
  research use
  academic use
  does not grant
  is not licensed
  are not licensed
  not evil
  human rights
  proprietary and
  no rights
  no right to
  applies only
  excluded from
  fewer than
`);

const STARTS = anyOf(HARMLESS, RESTRICTIONS);
