import { firstIndex } from '../first-index.js';
import { isAside } from '../grammar/asides.js';
import { hasPhrase, phrases } from '../grammar/phrases.js';
import type { Reader } from '../grammar/reader.js';
import { reader } from '../grammar/reader.js';
import type { Kept } from '../resolve.js';
import type { Tokens } from '../tokens.js';
import type { Vocabulary } from '../vocabulary.js';
import type { Stretch } from './additional.js';
import { familyOf, isAnyVersion } from './any-version.js';
import { isJoin } from './choice.js';
import { type Cue, cuesIn } from './offer-cues.js';
import { bought, isAnyBsd, namesAfter } from './offer-names.js';

/** What was kept; `offer` is the number of the statement by which it may be chosen, among others of the same number. */
export interface Offered extends Kept {
  readonly offer?: number;
}

/** Passages, and the words of the statements that offer them. */
export interface Offers {
  readonly passages: readonly Offered[];
  readonly statements: Stretch[];
}

/**
 * Passages that a sentence offers to choose from: "dual licensed under A and B", "either A or B", "A and B. You may choose
 * either license". In this order:
 *
 * 1. words that announce a choice speak of the licenses behind them, until a sentence ends in which two were named; "dual" of
 *    two at most
 * 2. words that conclude one speak of the licenses before them
 * 3. "or" between two items of a list does so of the two
 * 4. what follows closely and repeats one of them ("If you choose the GPL, the following applies: …"), or says in which
 *    version, belongs to the offer
 *
 * Where there is no other license than one that is bought, that one holds, and belongs to no offer.
 *
 * Words that join ("parts of", "in addition") end it. Names that nothing else has found are read there, and nowhere else.
 */
export function withOffers(kept: readonly Kept[], tokens: Tokens, vocabulary: Vocabulary): Offers {
  if (kept.length === 0) return { passages: kept, statements: [] };
  const words = reader(tokens);
  const cues = cuesIn(kept, words, tokens, vocabulary);
  if (cues.length === 0) return { passages: kept, statements: [] };
  const read = cues.flatMap((cue) => {
    if (cue.kind === 'sells') return [bought(cue.first, cue.end)];
    if (cue.kind !== 'announces') return [];
    const place = firstBehind(kept, cue.end);
    return namesAfter(cue, kept.slice(place, place + FAR), tokens, words);
  });
  const named = [...new Map(read.map((one) => [one.first, one])).values()];
  const all = [...kept, ...named].sort((a, b) => a.first - b.first || a.end - b.end);
  const isNew = new Set(named);
  const offers = new Map<Kept, number>();
  const statements: Stretch[] = [];
  const membersBy = cues.map((cue) => membersOf(cue, all, words));
  for (const [number, cue] of cues.entries()) {
    const members = membersBy[number] as readonly Kept[];
    if (expressionsOf(members).size < 2) continue;
    // What is sold says nothing of the words between: "for non-commercial use, or a commercial license".
    const whole = stretchOf([cue, ...members]);
    if (!AUDIENCE.test(textOf(whole, tokens))) statements.push(cue.kind === 'sells' ? cue : whole);
    if (members.some((one) => offers.has(one))) continue;
    const next = cues
      .slice(number + 1, number + 1 + MOST)
      .find((other, index) => isBehind(other, members) && !areOf(members, membersBy[number + 1 + index] ?? []));
    const more = repeated(members, next?.first ?? tokens.count, all, words);
    for (const one of [...members, ...more]) if (!isAnyBsd(one) || !more.some(isBsd)) offers.set(one, number);
  }
  const whole = [...all, ...demandedBy(cues, all)].sort((a, b) => a.first - b.first || a.end - b.end);
  const passages = whole.flatMap((one) => {
    const offer = offers.get(one);
    if (offer === undefined) return isNew.has(one) ? [] : [one];
    return [{ ...one, offer }];
  });
  return { passages, statements };
}

/** "The BSD license for students", "the one that you paid for": not everybody may choose it. */
const AUDIENCE =
  /\b(?:for|to) (?:\w+ ){0,2}(?:students?|universities|non-?profits?|academi\w+|education\w*|personal|private|evaluation|teaching|research\w*|companies|customers|members|sponsors)\b|\b(?:paid|pays?|bought|buys?|purchased?|subscri\w+)\b/i;

function textOf({ first, end }: Stretch, { text, starts, ends }: Tokens): string {
  return text.slice(starts[first], ends[end - 1]);
}

function membersOf(cue: Cue, all: readonly Kept[], words: Reader): readonly Kept[] {
  switch (cue.kind) {
    case 'announces':
      return announced(cue, all, words);
    case 'concludes':
      return concluded(cue, all, words);
    case 'divides':
    case 'sells':
      return divided(cue, all, words);
    case 'demands':
      return [];
  }
}

/** Licenses that are bought, and that no passage speaks of, where there is no other. */
function demandedBy(cues: readonly Cue[], all: readonly Kept[]): readonly Kept[] {
  return cues.flatMap(({ kind, first, end }) => {
    if (kind !== 'demands') return [];
    const next = firstBehind(all, first);
    const isFree = (all[next - 1]?.end ?? 0) <= first && (all[next]?.first ?? end) >= end;
    return isFree ? [bought(first, end)] : [];
  });
}

function stretchOf(parts: readonly Stretch[]): Stretch {
  return { first: Math.min(...parts.map(({ first }) => first)), end: Math.max(...parts.map(({ end }) => end)) };
}

/** Words from the cue, or from one license, to the next. */
const FAR = 30;
/** Words from the licenses to the cue that concludes, and between two of these licenses. */
const BACK = 40;
const CLOSE = 14;
/** To one with a paragraph of its own. */
const HEADED = 160;
/** Passages of one statement. */
const MOST = 12;

function announced(cue: Cue, all: readonly Kept[], words: Reader): readonly Kept[] {
  const members: Kept[] = [];
  let from = cue.end;
  for (let index = firstBehind(all, cue.end); index < all.length; index += 1) {
    const one = all[index] as Kept;
    const isNext = expressionsOf(members).size === 1 && members[0]?.kind !== 'reference' && isHeaded(one, words);
    if (one.first - from > (isNext ? HEADED : FAR) || members.length === MOST) break;
    if (!isNamed(one, words)) continue;
    const isFull = expressionsOf(members).size >= cue.most && !expressionsOf(members).has(one.expression);
    if (isFull || isJoin(words, from, leadOf(one))) break;
    if (members.length > 0 && isOver(members, from, one, words)) break;
    members.push(one);
    from = Math.max(from, one.end);
  }
  return members;
}

/** The terms themselves, or where they are granted, in a paragraph of their own. */
function isHeaded({ kind, first }: Kept, words: Reader): boolean {
  return (kind === 'text' || kind === 'notice') && words.startsParagraph(first);
}

/** It may be one of those to choose from: no exception, no restriction of one, and not only compared with one. */
function isNamed({ kind, class: of, expression, first, end }: Kept, words: Reader): boolean {
  if (of === 'similar' || kind === 'exception' || expression === RESTRICTION) return false;
  return kind !== 'reference' || !(isAside(words, first) || goesOn(end, words));
}

/** "LICENSE-BSD-1": the name of another license begins like it. */
function goesOn(end: number, words: Reader): boolean {
  return words.glued(end - 1) && /^\d/.test(words.word(end));
}

/** "For non-commercial use": it takes something away from the license beside it. */
const RESTRICTION = 'LicenseRef-scancode-proprietary-license';

/** A sentence has ended, and what follows it is no other item of a list. */
function isOver(members: readonly Kept[], from: number, next: Kept, words: Reader): boolean {
  const before = words.word(from - 1);
  if (before === 'or' || words.word(from) === 'or' || words.word(next.first) === 'or') return false;
  const isItem = words.isItem(next.first) || words.isItem(next.named ?? next.first);
  if (expressionsOf(members).size < 2 && isItem) return false;
  if (expressionsOf(members).size > 1 && isClause(words, from, leadOf(next))) return true;
  const { first, named = first } = members[0] as Kept;
  const isOfList = isItem && (words.isItem(first) || words.isItem(named));
  for (let at = Math.max(0, from - 1); at < next.first; at += 1) {
    if (!words.ends(at)) continue;
    // "or (per the licensee's choosing)", in a paragraph of its own.
    if (words.word(at + 1) === 'or') return false;
    if (!isOfList) return true;
  }
  return false;
}

/** Up to where the first words of a passage go, which may say what it is about. */
function leadOf({ first, named = first, end }: Kept): number {
  return Math.max(named, Math.min(end, first + CLOSE));
}

/** A clause of its own begins there; "a copy of which is available from" is none. */
function isClause(words: Reader, from: number, until: number): boolean {
  for (let at = from; at < until; at += 1)
    if (words.word(at - 1) !== 'which' && hasPhrase(words, STATES, at, Math.min(until, at + 2))) return true;
  return false;
}

const STATES = phrases(`
  is licensed
  are licensed
  is released
  are released
  is distributed
  are distributed
  is available
  are available
  is provided
  are provided
  is under
  are under
`);

function concluded(cue: Cue, all: readonly Kept[], words: Reader): readonly Kept[] {
  const members: Kept[] = [];
  let until = cue.first;
  for (let index = firstBehind(all, cue.first); index >= 0; index -= 1) {
    const one = all[index];
    if (!one || one.first >= cue.first) continue;
    if (until - one.end > (members.length === 0 ? BACK : CLOSE) || members.length === MOST) break;
    if (!isNamed(one, words)) continue;
    if (isJoin(words, one.end, until)) break;
    members.unshift(one);
    until = one.first;
  }
  return members;
}

/** The license of the item before, and that of the item behind. */
function divided(cue: Cue, all: readonly Kept[], words: Reader): readonly Kept[] {
  const place = firstBehind(all, cue.first);
  const near = all.slice(Math.max(0, place - CLOSE), place + BACK).filter((one) => isNamed(one, words));
  const before = near.findLast(({ end }) => end <= cue.first && cue.first - end <= CLOSE);
  const behind = near.find(({ first }) => first >= cue.first && first - cue.end <= BACK);
  return before && behind ? [before, behind] : [];
}

/** A choice is announced behind these licenses. */
function isBehind({ kind, first }: Cue, members: readonly Kept[]): boolean {
  return kind === 'announces' && first >= stretchOf(members).end;
}

function areOf(members: readonly Kept[], others: readonly Kept[]): boolean {
  return others.every((one) => isOneOf(members, one));
}

function isBsd({ expression }: Kept): boolean {
  return expression.startsWith('BSD-');
}

/** One of these licenses, or in what version one of them is meant. */
function isOneOf(members: readonly Kept[], other: Kept): boolean {
  const { expression } = other;
  return members.some(
    (one) =>
      one.expression === expression ||
      (isAnyBsd(one) && isBsd(other)) ||
      (isAnyVersion(one.expression) && familyOf(one.expression) === familyOf(expression)),
  );
}

/** Passages that follow, up to a choice of others, and say of one of these licenses what holds where it is chosen. */
function repeated(members: readonly Kept[], until: number, all: readonly Kept[], words: Reader): readonly Kept[] {
  const more: Kept[] = [];
  let from = Math.max(...members.map(({ end }) => end));
  for (let index = firstBehind(all, from); index < all.length; index += 1) {
    const one = all[index] as Kept;
    if (one.first < from || !isNamed(one, words)) continue;
    if (one.end > until) break;
    if (
      !isOneOf(members, one) ||
      one.first - from > (isHeaded(one, words) ? HEADED : BACK) ||
      more.length === MOST ||
      isJoin(words, from, one.first)
    )
      break;
    more.push(one);
    from = one.end;
  }
  return more;
}

/** The number of the first passage that ends behind a word; they stand in text order and do not overlap. */
function firstBehind(all: readonly Kept[], word: number): number {
  return firstIndex(all.length, (index) => (all[index] as Kept).end > word);
}

function expressionsOf(members: readonly Kept[]): ReadonlySet<string> {
  return new Set(members.map(({ expression }) => expression));
}
