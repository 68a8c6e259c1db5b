import { marked } from '../word-set.js';
import { hasPhrase, phrases } from './phrases.js';
import { FAR, type Reader, sentenceStart } from './reader.js';

/** Whether a verb that grants stands right before a name. */
export function isGranted(words: Reader, from: number, first: number): boolean {
  return hasPhrase(words, VERBS, Math.max(from, first - NEAR), first);
}

const NEAR = 12;

/** Whether words that grant stand before a name whose version is stated. */
export function isGrantedInVersion(words: Reader, from: number, first: number): boolean {
  return hasPhrase(words, GRANTS, from, first) || isHeaded(words, from, first);
}

/** "… under the terms of any of the following licenses:", and then the first of them. */
export function isIntroduced(words: Reader, first: number): boolean {
  const from = Math.max(0, first - FAR);
  const following = FOLLOWING(words.vocabulary);
  for (let at = first - 1; at > from; at -= 1)
    if (following[words.id(at - 1)] === 1 && words.word(at - 1) === 'following' && /^licen[cs]es$/.test(words.word(at)))
      return hasPhrase(words, GRANTS, sentenceStart(words, at, FAR), at);
  return false;
}

const FOLLOWING = marked(['following']);

/** Verbs that grant. */
const VERBS = phrases(
  'licensed\nlicenced\nreleased\ndistributed\navailable\nprovided\npublished\ncovered\nredistribute\nredistributed\ndistribute\nterms of\nconditions of\nrestrictions of\ncopied\noffered\nrelicensed',
);

/** "License: GPL-2.0": the word stands before the name, and is not itself a part of a name ("license-checker"). */
export function isHeaded(words: Reader, from: number, first: number): boolean {
  for (let at = Math.max(from, first - HEAD); at < first; at += 1)
    if (/^licen[cs]e$/.test(words.word(at)) && !words.glued(at) && !(at > 0 && words.glued(at - 1))) return true;
  return isLabelled(words, first);
}

const HEAD = 5;

/** "Free software: GNU General Public License v3", as many projects introduce themselves; "Copying-policy: GPL", as maps of software do. */
export function isLabelled(words: Reader, first: number): boolean {
  const at = words.word(first - 1) === 'the' ? first - 2 : first - 1;
  return words.isField(at) && (words.has(at - 1, 'free', 'software') || words.has(at - 1, 'copying', 'policy'));
}

/** Where a line begins that is a field for the name: "License: GPL-2.0". */
export function fieldBefore(words: Reader, first: number): number | undefined {
  for (let at = first - 1; at >= first - 2; at -= 1)
    if (/^licen[cs]e$/.test(words.word(at)) && words.isField(at)) return words.startsLine(at) ? at : undefined;
  return undefined;
}

/** Words that grant. */
const GRANTS = phrases(`
  under
  redistribute
  redistributed
  distributed
  licensed
  licenced
  released
  available
  covered by
  subject to
  governed by
  terms of
  conditions of
  copying of
  available under
  copied only under
  dual
`);
