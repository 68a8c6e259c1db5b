import { PAST } from './grammar/asides.js';
import { anyOf, beginningsOf, hasPhrase, phraseAt, phrases } from './grammar/phrases.js';
import type { Places } from './grammar/places.js';
import { type Reader, reader, sentenceStart } from './grammar/reader.js';
import type { Found } from './resolve.js';
import type { Tokens } from './tokens.js';

/** Words of a sentence before a license. */
const FARTHEST = 30;
/** Words: a longer passage says itself what it means. */
const LONGEST = 40;

/**
 * What was found, without the licenses of sentences that deny them ("not in the public domain", "I have the right to submit
 * it under"). What a sentence says of the past ("until version 4.22 was licensed under"), or supposes of others ("would
 * likely use it under"), is a mere reference.
 */
export function withoutDenied(found: readonly Found[], tokens: Tokens): readonly Found[] {
  let words: Reader | undefined;
  let said: Places | undefined;
  let contributed: Places | undefined;
  const all: Found[] = [];
  for (const one of found) {
    const { kind, first, named = first, end, by } = one;
    if (kind === 'tag' && by.stage === 'hash' && isDenied(reader(tokens), end)) continue;
    if ((kind !== 'notice' && kind !== 'reference') || end - first > LONGEST || by.stage === 'template') {
      all.push(one);
      continue;
    }
    words ??= reader(tokens);
    said ??= beginningsOf(words, SAID, tokens.count);
    contributed ??= beginningsOf(words, CONTRIBUTIONS, tokens.count);
    if (
      words.word(first - 1) === 'not' ||
      isNotUnder(words, named) ||
      isDenied(words, end) ||
      setsConditions(words, named) ||
      isAnyUse(one, words)
    )
      continue;
    const from = said.has(named - FARTHEST, named + 1) ? sentenceStart(words, named, FARTHEST) : named + 1;
    if (hasPhrase(words, DENIALS, from, named + 1)) continue;
    if (contributed.has(named - WHOLE, named) && isOfContributors(words, named)) continue;
    if (end - first <= SHORT && hasPhrase(words, AGREEMENTS, first, end)) continue;
    if (kind !== 'notice' || !hasPhrase(words, PAST_OR_SUPPOSED, from, named + 1)) all.push(one);
    else all.push({ ...one, kind: 'reference', class: 'reference' });
  }
  return all;
}

/** "MIT is not what this is under", "the GPL does not apply". */
function isDenied(words: Reader, end: number): boolean {
  return words.has(end, 'is', 'not') || words.has(end, 'does', 'not', 'apply') || words.has(end, 'no', 'longer');
}

/** "Is not licensed under the terms of the Acme License". */
function isNotUnder(words: Reader, named: number): boolean {
  let at = named - 1;
  while (LEADS.has(words.word(at)) && named - at < FEW) at -= 1;
  return /^(?:under|by)$/.test(words.word(at)) && words.word(at - 2) === 'not';
}

const FEW = 6;
const LEADS = new Set('the a an terms conditions of'.split(' '));

/** "For non-commercial and commercial use": nothing is kept back. */
function isAnyUse({ expression, first, end }: Found, words: Reader): boolean {
  const isPair = (at: number): boolean => /^(?:and|or)$/.test(words.word(at));
  return (
    expression === 'LicenseRef-scancode-proprietary-license' &&
    ((isPair(end) && words.word(end + 1) === 'commercial') ||
      (isPair(first - 1) && words.word(first - 2) === 'commercial'))
  );
}

/** "When the conditions for such availability set forth in the EPL are satisfied": it says when another license holds. */
function setsConditions(words: Reader, named: number): boolean {
  const end = words.word(named - 1) === 'the' ? named - 1 : named;
  return words.has(end - 4, 'availability', 'set', 'forth', 'in');
}

function isOfContributors(words: Reader, named: number): boolean {
  for (let at = Math.max(0, named - WHOLE); at < named; at += 1)
    if (words.word(at) === 'any' && phraseAt(words, at, CONTRIBUTIONS)) return sentenceStart(words, named, WHOLE) <= at;
  return false;
}

/** Words of a long sentence. */
const WHOLE = 60;

/** What contributors grant. */
const CONTRIBUTIONS = phrases('any contribution intentionally submitted');

/** Words. */
const SHORT = 8;
/** "Licensed to Acme under a Contributor Agreement": to nobody else. */
const AGREEMENTS = phrases('under a contributor agreement');

const DENIALS = phrases(`
  this work to this project
  right to submit it under
  right under that license to submit
  permission to relicense
  agree to relicense
`);

const SUPPOSED = phrases('would likely');
const PAST_OR_SUPPOSED = anyOf(PAST, SUPPOSED);
const SAID = anyOf(DENIALS, PAST_OR_SUPPOSED);
