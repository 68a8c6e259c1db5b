import { isAside } from '../grammar/asides.js';
import { isLabelled } from '../grammar/grants.js';
import type { Reader } from '../grammar/reader.js';
import { isField } from '../names-in-code.js';
import type { Tokens } from '../tokens.js';
import type { Passage } from './expression.js';

/**
 * Whether what stands before a mere name grants under it, however much else the file says: a heading ("License", and in a
 * paragraph of its own "[MIT](LICENSE)"), a label ("Free software: BSD license"), a verb ("is released under the new BSD license").
 */
export function isStated({ first, named = first, end }: Passage, words: Reader): boolean {
  if (isSaid(words, named, end) || isKept(words, named, end)) return true;
  if (!(isTitled(words, first + 1) || isLabelled(words, named) || isGranted(words, named))) return false;
  return !isAside(words, named);
}

/** "This code is GPL." */
function isSaid(words: Reader, first: number, end: number): boolean {
  const subject = words.word(first) === 'this' ? first : first - 3;
  const isWork = words.word(subject) === 'this' && WORK.test(words.word(subject + 1));
  return isWork && words.word(subject + 2) === 'is' && subject + 3 < end && words.ends(end - 1);
}

const WORK = /^(?:code|file|program|software|driver|module|library|script)$/;

/** "MIT license, all text above must be included in any redistribution", on a line of its own. */
function isKept(words: Reader, first: number, end: number): boolean {
  return words.startsLine(first) && (words.has(end, ...KEPT) || words.has(end, ...ELSEWHERE, ...KEPT));
}

const KEPT = 'all text above must be included in any redistribution'.split(' ');
const ELSEWHERE = 'check license txt for more information'.split(' ');

/**
 * Whether few words grant by themselves under what they name: "Licensed under Microsoft Public License", "License: BSD (see
 * docs/LICENSE", "This file is entirely BSD licensed".
 */
export function isGranting(passage: Passage, words: Reader, tokens: Tokens): boolean {
  const { first, end } = passage;
  if (isAside(words, first)) return false;
  if (isField(passage, tokens)) return true;
  let verb = first;
  while (verb < end && !VERB.test(words.word(verb))) verb += 1;
  if (verb === end || /^(?:was|were|not)$/.test(words.word(verb - 1))) return false;
  if (verb === end - 1) return words.word(first) === 'this' && /^(?:is|are)$/.test(words.word(first + 2));
  for (let at = verb + 1; at <= verb + FEW && at < end; at += 1) if (words.word(at) === 'under') return true;
  return false;
}

const FEW = 6;

function isTitled(words: Reader, at: number): boolean {
  const title = at - 1;
  return TITLE.test(words.word(title)) && words.startsParagraph(title) && words.startsParagraph(at);
}

const TITLE = /^licen[cs](?:es?|ing)$/;

function isGranted(words: Reader, first: number): boolean {
  let at = first - 1;
  while (LEADS.has(words.word(at)) && !words.ends(at)) at -= 1;
  const isBare = words.word(at) === 'under' && !words.ends(at);
  return isBare && VERB.test(words.word(at - 1)) && /^(?:is|are)$/.test(words.word(at - 2));
}

/** From "under" to the name. */
const LEADS = new Set('the a an terms conditions of original new'.split(' '));
const VERB = /^(?:released|licen[cs]ed|distributed|published|available|provided|permitted)$/;
