import { hasPhrase, phrases } from './phrases.js';
import { type Reader, sentenceStart } from './reader.js';

/** Whether a name is only compared or looked up: "compatible with the GPL", "see also …". */
export function isAside(words: Reader, first: number): boolean {
  return hasPhrase(words, ASIDES, sentenceStart(words, first, FARTHEST), first);
}

const FARTHEST = 45;

/** Words before the name. */
const ASIDES = phrases(`
  incompatible with
  compatible with
  unlike the
  similar to the
  see also
`);
