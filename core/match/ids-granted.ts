import { knownLicense } from '../spdx/identifiers.js';
import { type Reader, reader } from './grammar/reader.js';
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
    const isPart = parts[id] === 1 && tokens.text[tokens.ends[at] as number] === ':';
    if (triggers[id] === 0 && !isPart) continue;
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

const TRIGGERS = wordSet('under licensed licenced');
/** What has a license of its own, where a colon follows. */
const PARTS = wordSet(
  'code software source documentation docs data font fonts icon icons assets content images everything rest',
);
