import { knownLicense } from '../../spdx/identifiers.js';
import { expressionOfName } from '../../spdx/names.js';
import type { Reader } from '../grammar/reader.js';
import type { Kept } from '../resolve.js';
import type { Tokens } from '../tokens.js';
import type { Cue } from './offer-cues.js';

/** Words behind the cue in which names are read. */
const FAR = 30;
const LONGEST_NAME = 7;

/** What stands for terms that are bought, where they are one of the things to choose from. */
export const COMMERCIAL = 'LicenseRef-commercial-license';

/** Licenses that are named behind words that announce a choice, and that no stage has found; `near` are those that one did. */
export function namesAfter(cue: Cue, near: readonly Kept[], tokens: Tokens, words: Reader): readonly Kept[] {
  const all: Kept[] = [];
  const last = Math.min(words.count, cue.end + FAR);
  let end = cue.end;
  for (let at = cue.end; at < last; at += 1) {
    const inside = near.find(({ first, named = first, end, class: of }) => of !== 'similar' && named <= at && at < end);
    if (inside && inside.end - at > FAR) break;
    if (inside) end = at + 1;
    const isPart = words.glued(at - 1) && !(end === at && isListed(at - 1, tokens, words));
    const next = near.find(({ first, named = first, end }) => Math.max(named, first) > at && end > at);
    const name = inside || isPart ? undefined : nameAt(at, next?.named ?? next?.first ?? words.count, tokens, words);
    if (!name) continue;
    all.push({
      kind: 'notice',
      class: 'exact',
      expression: name.expression,
      score: 1,
      first: at,
      end: name.end,
      by: name.expression === ANY_BSD && name.end === at + 1 ? BSD : { stage: 'grammar', name: 'choice' },
    });
    end = name.end;
    at = end - 1;
  }
  return all;
}

function nameAt(at: number, until: number, tokens: Tokens, words: Reader) {
  const { text, starts, ends } = tokens;
  const bought = commercialAt(at, words);
  if (bought !== undefined) return { expression: COMMERCIAL, end: bought };
  for (let end = Math.min(until, words.count, at + LONGEST_NAME); end > at; end -= 1) {
    const written = text.slice(starts[at], ends[end - 1]);
    // An id alone may be a word of the language: it counts only as it is spelled.
    const known = end === at + 1 ? knownLicense(written) : undefined;
    if (known && isOfCompany(at, words)) continue;
    const expression = known?.id === written ? written : expressionOfName(written)?.expression;
    if (expression !== undefined && (!words.glued(end - 1) || isListed(end - 1, tokens, words)))
      return { expression, end };
  }
  return isBsdAt(at, tokens, words) ? { expression: ANY_BSD, end: at + 1 } : undefined;
}

/** "Copyright (c) 2018 Intel Corporation": the license has the name of who wrote it. */
function isOfCompany(at: number, words: Reader): boolean {
  return (
    /^\d{4}$/.test(words.word(at - 1)) ||
    /^(?:corp|corporation|inc|ltd|gmbh|systems|technologies)$/.test(words.word(at + 1))
  );
}

/** "BSD", where nothing is said of its clauses: what the words "BSD license" are taken for, unless its text follows. */
const ANY_BSD = 'BSD-3-Clause';
const BSD = { stage: 'grammar', name: 'any BSD' } as const;

/** It names no more than that family. */
export function isAnyBsd({ by }: Kept): boolean {
  return by === BSD;
}

function isBsdAt(at: number, tokens: Tokens, words: Reader): boolean {
  if (words.word(at) !== 'bsd' || OTHER_BSD.test(words.word(at - 1)) || STYLE.test(words.word(at + 1))) return false;
  return !words.glued(at) || isListed(at, tokens, words);
}

const OTHER_BSD = /^(?:[0124]|one|two|four|clause|simplified|original|old|free|open|net)$/;
const STYLE = /^(?:[0-4]|style|styled|like|type|based|systems?|unix)$/;

/** "MIT/GPL": between names a slash does not lead to a file. */
function isListed(word: number, { text, starts, ends }: Tokens, words: Reader): boolean {
  return text.slice(ends[word], starts[word + 1]) === '/' && FAMILY.test(words.word(word + 1));
}

const FAMILY = /^(?:[al]?gpl|gnu|mit|bsd|mpl|apache|asl|artistic|isc|zlib|x11|epl|cddl|boost|cc0|unlicense|ofl|eupl)/;

/** Terms that are bought, in the words [first, end). */
export function bought(first: number, end: number): Kept {
  const by = { stage: 'grammar', name: 'choice' } as const;
  return { kind: 'notice', class: 'exact', expression: COMMERCIAL, score: 1, first, end, by };
}

/** "a commercial license", "commercial license terms", "the commercial terms". */
export function commercialAt(at: number, words: Reader): number | undefined {
  if (words.word(at) !== 'commercial' && words.word(at) !== 'proprietary') return undefined;
  let end = at + 1;
  while (/^(?:use|software|licen[sc]es?|licensing|terms|agreement|options?)$/.test(words.word(end))) end += 1;
  if (end === at + 1) return undefined;
  return words.has(end, 'for', 'commercial', 'use') ? end + 3 : end;
}
