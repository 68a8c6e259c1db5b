import { hasPhrase, phraseAt, phrases } from './grammar/phrases.js';
import { type Reader, reader, sentenceStart } from './grammar/reader.js';
import type { Found } from './resolve.js';
import type { Tokens } from './tokens.js';

/** Words of a sentence before a license. */
const FARTHEST = 30;
/** Words: a longer passage says itself what it means. */
const LONGEST = 40;

/**
 * What was found, without the licenses of sentences that deny them ("not in the public domain", "I have the right to submit
 * it under"). What a sentence says of the past ("until version 4.22 was licensed under") is a mere reference.
 */
export function withoutDenied(found: readonly Found[], tokens: Tokens): readonly Found[] {
  let words: Reader | undefined;
  let isSaid: ((from: number, until: number) => boolean) | undefined;
  const all: Found[] = [];
  for (const one of found) {
    const { kind, first, named = first, end, by } = one;
    if ((kind !== 'notice' && kind !== 'reference') || end - first > LONGEST || by.stage === 'template') {
      all.push(one);
      continue;
    }
    words ??= reader(tokens);
    isSaid ??= beginningsIn(words);
    if (words.word(first - 1) === 'not') continue;
    const from = isSaid(named - FARTHEST, named + 1) ? sentenceStart(words, named, FARTHEST) : named + 1;
    if (hasPhrase(words, DENIALS, from, named + 1)) continue;
    if (kind !== 'notice' || !hasPhrase(words, PAST, from, named + 1)) all.push(one);
    else all.push({ ...one, kind: 'reference', class: 'reference' });
  }
  return all;
}

/** Tells whether one of the phrases begins in the words [from, until) of a text, read once. */
function beginningsIn(words: Reader): (from: number, until: number) => boolean {
  const places: number[] = [];
  const [denials, past] = [DENIALS.starts(words.vocabulary), PAST.starts(words.vocabulary)];
  for (let at = 0; at < words.count; at += 1) {
    const id = words.id(at);
    if (denials[id] !== 1 && past[id] !== 1) continue;
    if (phraseAt(words, at, DENIALS) ?? phraseAt(words, at, PAST)) places.push(at);
  }
  return (from, until) => {
    let low = 0;
    let high = places.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((places[middle] as number) < from) low = middle + 1;
      else high = middle;
    }
    return low < places.length && (places[low] as number) < until;
  };
}

const DENIALS = phrases(`
  this work to this project
  right to submit it under
  permission to relicense
  agree to relicense
`);

const PAST = phrases(`
  was licensed
  were licensed
  was released under
  were released under
  was distributed under
  was partially licensed
  previously licensed
  formerly licensed
  until version
  prior to version
  versions prior to
  before version
`);
