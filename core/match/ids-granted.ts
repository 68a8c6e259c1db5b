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

/** Ids of the SPDX list, spelled as there, right behind "under" or "licensed": "are licensed NCSA", "existing code under MIT". */
export function grantedIds(tokens: Tokens, vocabulary: Vocabulary): readonly Found[] {
  const triggers = TRIGGERS(vocabulary);
  const all: Found[] = [];
  let words: Reader | undefined;
  for (let at = 0; at + 1 < tokens.count; at += 1) {
    if (triggers[tokens.ids[at] as number] === 0) continue;
    words ??= reader(tokens);
    if (words.ends(at)) continue;
    let end = at + 2;
    while (end < tokens.count && end - at <= LONGEST && words.glued(end - 1)) end += 1;
    const id = tokens.text.slice(tokens.starts[at + 1], tokens.ends[end - 1]);
    if (!UNMISTAKABLE.test(id) || knownLicense(id)?.id !== id || knownLicense(id)?.replacement) continue;
    const by = { stage: 'grammar', name: 'id' } as const;
    all.push({ kind: 'notice', class: 'exact', expression: id, score: 1, first: at, named: at + 1, end, by });
  }
  return all;
}

const TRIGGERS = wordSet('under licensed licenced');
