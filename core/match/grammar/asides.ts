import { hasPhrase, phrases } from './phrases.js';
import { type Reader, sentenceStart } from './reader.js';

/** Whether a name is only compared or looked up: "compatible with the GPL", "see also …", "commercial and non-commercial". */
export function isAside(words: Reader, first: number): boolean {
  if (words.word(first - 2) === 'commercial' && /^(?:and|or)$/.test(words.word(first - 1))) return true;
  let from = sentenceStart(words, first, FARTHEST);
  for (let at = from; at < first; at += 1)
    if (words.word(at) === 'or' && words.startsLine(at + 1) && words.isItem(at + 1)) from = at + 1;
  for (let at = from; at < first; at += 1)
    if (words.has(at, 'see', 'also') && !/^(?:below|above)$/.test(words.word(at + 2))) return true;
  return hasPhrase(words, ASIDES, from, first);
}

/** Whether the sentence in which words stand says that something is over: "until version 4.22 it was licensed under". */
export function isOver(words: Reader, at: number): boolean {
  const from = sentenceStart(words, at, NEAR);
  return hasPhrase(words, TIMES, from, at) && hasPhrase(words, VERBS, from, at);
}

/** Words of a sentence before a license. */
const NEAR = 30;

const VERBS = phrases('was\nwere');
const TIMES = phrases(`
  until
  prior to
  before version
  previously
  formerly
`);

/** What a sentence says of what was once: "until version 4.22 it was licensed under". */
export const PAST = phrases(`
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

const FARTHEST = 45;

/** Words before the name. */
const ASIDES = phrases(`
  incompatible with
  compatible with
  compatible license e g
  as defined in
  as defined by
  unlike the
  similar to the
`);
