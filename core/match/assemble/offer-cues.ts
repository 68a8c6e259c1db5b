import { phraseAt, phrases } from '../grammar/phrases.js';
import type { Reader } from '../grammar/reader.js';
import type { Kept } from '../resolve.js';
import type { Tokens } from '../tokens.js';
import type { Vocabulary } from '../vocabulary.js';
import { wordSet } from '../word-set.js';
import { commercialAt } from './offer-names.js';

/** Words that say that one may choose. */
export interface Cue {
  /**
   * `announces`: the licenses stand behind it. `concludes`: before it. `divides`: between two items of a list. `sells`: it
   * offers to buy one instead of the license before it. `demands`: there is no other but one that is bought.
   */
  readonly kind: 'announces' | 'concludes' | 'divides' | 'sells' | 'demands';
  /** Words, half-open. */
  readonly first: number;
  readonly end: number;
  /** So many licenses are offered at most. */
  readonly most: number;
}

/** Words around a passage that are looked at; of a longer passage its inside is not. */
const AROUND = 45;

/** So many choices no file offers; what comes after them is joined by AND. */
const MOST_CUES = 1000;

/** The cues near passages, in text order. */
export function cuesIn(kept: readonly Kept[], words: Reader, tokens: Tokens, vocabulary: Vocabulary): readonly Cue[] {
  const starts = STARTS(vocabulary);
  const cues: Cue[] = [];
  let looked = 0;
  const look = (from: number, until: number): void => {
    for (let at = Math.max(looked, from); at < Math.min(until, words.count) && cues.length < MOST_CUES; at += 1) {
      const id = tokens.ids[at] as number;
      const cue = id === 0 || starts[id] === 1 ? cueAt(words, at) : undefined;
      if (cue) cues.push(cue);
      looked = at + 1;
    }
  };
  for (const { first, named = first, end } of kept) {
    look(first - AROUND, first);
    // Lines on who holds the copyright may stand before a sentence.
    const from = Math.max(first, named - AROUND);
    if (end - from <= (named > first ? 2 : 1) * AROUND) look(from, end);
    looked = Math.max(looked, end);
    look(end, end + AROUND);
  }
  return cues;
}

/** The words that cues begin with; one that no license has may be such a word too. */
const STARTS = wordSet(
  'any at choice choose choosing double dual dually either license licence multi multiple one or select take terms tri triple under use whichever',
);

function cueAt(words: Reader, at: number): Cue | undefined {
  const ahead = phraseAt(words, at + Number(words.word(at) === 'under'), CONCLUDES)
    ? undefined
    : phraseAt(words, at, ANNOUNCES);
  if (ahead && isDenied(words, at)) return undefined;
  if (ahead) {
    const most = /^(?:dual|dually|double)$/.test(words.word(at)) ? 2 : MOST;
    return { kind: 'announces', first: at, end: at + ahead.length, most };
  }
  if (words.word(at) === 'or' && words.isItem(at + 1) && words.startsLine(at + 1))
    return { kind: 'divides', first: at, end: at + 1, most: 2 };
  const bought = words.word(at) === 'or' ? boughtAt(words, at + 1) : undefined;
  if (bought !== undefined) return { kind: 'sells', first: at, end: bought, most: 2 };
  const only = words.word(at) === 'under' ? onlyBoughtAt(words, at) : undefined;
  if (only !== undefined) return { kind: 'demands', first: at, end: only, most: 1 };
  const back = phraseAt(words, at, CONCLUDES);
  if (!back || isAboutVersions(words, at, at + back.length) || isOfFiles(words, at + back.length)) return undefined;
  return { kind: 'concludes', first: at, end: at + back.length, most: MOST };
}

/** "or Acme Commercial License", "or under a commercial license": where its name ends. */
function boughtAt(words: Reader, from: number): number | undefined {
  for (let at = from; at < from + FEW && !words.ends(at - 1); at += 1) {
    const end = commercialAt(at, words);
    if (end !== undefined) return end;
  }
  return undefined;
}

/** "Under a commercial license only", "exclusively under a commercial license": where its name ends. */
function onlyBoughtAt(words: Reader, under: number): number | undefined {
  const end = boughtAt(words, under + 1);
  if (end === undefined || /^(?:not|or|and)$/.test(words.word(under - 1))) return undefined;
  return ONLY.test(words.word(under - 1)) || (ONLY.test(words.word(end)) && !words.ends(end - 1)) ? end : undefined;
}

const ONLY = /^(?:only|exclusively|solely)$/;
const FEW = 5;
const MOST = 5;

/** "(at your option) to the files below": not the whole may be had so. */
function isOfFiles(words: Reader, end: number): boolean {
  for (let at = end; at < end + SENTENCE && !words.ends(at - 1); at += 1)
    if (words.word(at) === 'files' && words.word(at - 1) === 'the') return true;
  return false;
}

/** "not dual licensed", "was dual licensed": it is no longer so, or never was; or contributors are to offer theirs so. */
function isDenied(words: Reader, at: number): boolean {
  for (let before = at - 1; before >= at - 3; before -= 1) if (DENIES.has(words.word(before))) return true;
  for (let before = at - 1; before >= at - SENTENCE && !words.ends(before); before -= 1)
    if (
      /^(?:contributors?|contributions?|was|were|until|formerly|previously|originally|changing)$/.test(
        words.word(before),
      )
    )
      return true;
  return false;
}

const SENTENCE = 20;

const DENIES = new Set(['not', 'never', 'longer', 'formerly', 'previously', 'was', 'were', 'cannot', 'isn', 'aren']);

/** "(at your option) any later version" offers no other license. */
function isAboutVersions(words: Reader, first: number, end: number): boolean {
  return (
    (/^(?:any|a|all|later|newer|version|versions)$/.test(words.word(end)) && !words.ends(end - 1)) ||
    (words.word(first - 1) === 'or' && words.word(first) === 'at') ||
    /^(?:later|newer)$/.test(words.word(first - 1)) ||
    /^(?:later|newer)$/.test(words.word(first - 2))
  );
}

const ANNOUNCES = phrases(`
  dual licensed
  dual licenced
  dual license
  dual licence
  dual licensing
  dually licensed
  double licensed
  tri licensed
  tri license
  triple licensed
  multi licensed
  multiple licensed
  multi license
  choice of
  choose one of
  choose one or
  choose one that
  choose between
  choose from
  one of two licenses
  one of three licenses
  one of the following
  any of the following
  any one of the following
  either of the following
  under either
  terms of either
  either of
  either the
  either a
  under any of
  dual
`);

const CONCLUDES = phrases(`
  at your option
  at your choice
  at your discretion
  license of your choice
  licence of your choice
  take your pick
  choose either
  choose the license
  choose the terms
  choosing which
  choose which
  choose whichever
  select either
  use either
  either license
  either licence
  either of these
  one of these licenses
  one of those licenses
  one of the licenses
  whichever license
  or both in parallel
`);
