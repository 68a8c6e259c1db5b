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

const FARTHEST = 45;

/** Words before the name. */
const ASIDES = phrases(`
  incompatible with
  compatible with
  compatible license e g
  unlike the
  similar to the
`);
