import { knownLicense } from '../spdx/identifiers.js';
import { type Reader, reader } from './grammar/reader.js';
import { isField, lineBefore } from './names-in-code.js';
import type { Found } from './resolve.js';
import type { Tokens } from './tokens.js';
import type { Vocabulary } from './vocabulary.js';
import { wordSet } from './word-set.js';

/** Parts of an id: "BSD-3-Clause" has three. */
const LONGEST = 6;
/** An id of one word is a license only where no other thing is called so ("under X11"). */
const UNMISTAKABLE = /^(?:MIT|ISC|NCSA|WTFPL|0BSD|Unlicense|Zlib)$|-\d/;

/**
 * Ids of the SPDX list, spelled as there, right behind "under" or "licensed" ("are licensed NCSA", "existing code under MIT"), or
 * behind what they are the license of: "Code: MIT. Documentation: CC-BY-4.0."
 */
export function grantedIds(tokens: Tokens, vocabulary: Vocabulary): readonly Found[] {
  const triggers = TRIGGERS(vocabulary);
  const parts = PARTS(vocabulary);
  const all: Found[] = [];
  let words: Reader | undefined;
  for (let at = 0; at + 1 < tokens.count; at += 1) {
    const id = tokens.ids[at] as number;
    if (triggers[id] === 0) continue;
    const isPart = parts[id] === 1;
    if (isPart && tokens.text.charCodeAt(tokens.ends[at] as number) !== COLON) continue;
    words ??= reader(tokens);
    if (words.ends(at) || (isPart && !words.startsLine(at) && !words.ends(at - 1))) continue;
    let end = at + 2;
    while (end < tokens.count && end - at <= LONGEST && words.glued(end - 1)) end += 1;
    const name = tokens.text.slice(tokens.starts[at + 1], tokens.ends[end - 1]);
    if (!UNMISTAKABLE.test(name) || knownLicense(name)?.id !== name || knownLicense(name)?.replacement) continue;
    const by = { stage: 'grammar', name: 'id' } as const;
    all.push({ kind: 'notice', class: 'exact', expression: name, score: 1, first: at, named: at + 1, end, by });
  }
  return all;
}

/**
 * What was found, with a mere name for a grant where a verb that grants stands right before it: "licensed under dual MIT or
 * Apache-2.0", "modify it under the terms of the WTFPL", and in a short file "all files in lib use a BSD 2-Clause license"; or
 * where it is the value of a field on a line of its own, in the head of a file: "License : BSD3".
 */
export function withGranted(found: readonly Found[], tokens: Tokens): readonly Found[] {
  let words: Reader | undefined;
  return found.map((one) => {
    if (one.kind !== 'reference' || one.by.stage !== 'hash' || isGuess(one, tokens)) return one;
    if ((one.first < HEAD && isField(one, tokens)) || isMember(one, tokens))
      return { ...one, kind: 'tag', class: 'exact' };
    words ??= reader(tokens);
    return isGranted(words, one, tokens.count <= SHORT) ? { ...one, kind: 'notice', class: 'exact' } : one;
  });
}

/** `"license": "MIT"` of an object that the whole text is. */
function isMember({ first, end }: Found, { text, starts, ends }: Tokens): boolean {
  if (!/^\s*\{/.test(text)) return false;
  const start = starts[first] as number;
  const line = lineBefore(text, start);
  return /^\s*"$/.test(line) && /^licen[cs]e"\s*:\s*"[^"]*$/.test(text.slice(start, ends[end - 1]));
}

/** The words leave out the version that the expression has. */
function isGuess({ expression, first, end }: Found, { text, starts, ends }: Tokens): boolean {
  return /-\d/.test(expression) && !/\d/.test(text.slice(starts[first], ends[end - 1]));
}

function isGranted(words: Reader, { first, end }: Found, isShort: boolean): boolean {
  let at = first - 1;
  while (at > first - FEW && LEADS.has(words.word(at))) at -= 1;
  if (words.ends(at)) return false;
  if (words.word(at) === 'under' && VERBS.has(words.word(at - 1))) return true;
  const isOneOfTwo = words.word(at + 1) === 'either';
  if (words.word(at) === 'under' && WHAT.has(words.word(at - 1)) && DEEDS.has(words.word(at - 2))) return !isOneOfTwo;
  return isShort && USES.has(words.word(at)) && /^licen[cs]e$/.test(words.word(end - 1));
}

/** In words: far below, a field may be shown. */
const HEAD = 100;
/** In words: a file that is no longer speaks of its license alone. */
const SHORT = 300;
/** Words between. */
const FEW = 6;
const LEADS = new Set('the a an dual either both terms of'.split(' '));
const VERBS = new Set('licensed licenced released distributed available provided'.split(' '));
const DEEDS = new Set('use copy modify change distribute redistribute'.split(' '));
const WHAT = new Set(['it', 'them']);
const USES = new Set(['use', 'uses']);

/** What has a license of its own, where a colon follows. */
const WORKS =
  'code software source documentation docs data font fonts icon icons assets content images everything rest';
const PARTS = wordSet(WORKS);
const TRIGGERS = wordSet(`under licensed licenced ${WORKS}`);
const COLON = 0x3a;
