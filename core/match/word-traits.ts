import { distance } from 'fastest-levenshtein';
import type { LicenseIndex } from './license-index.js';
import type { Tokens } from './tokens.js';
import type { Vocabulary } from './vocabulary.js';

/** What single words of a text mean for a license. */
export interface WordTraits {
  /** The word of the text is the template's word with a typing mistake, and no other word. */
  isNear(word: number, tokens: Tokens, at: number): boolean;
  /** The word may change what is granted: nothing that a template leaves open may have it. */
  isWeighty(tokens: Tokens, at: number): boolean;
  /**
   * The same of a word of a template, and of what tells licenses apart: numbers, and words of their names; where the
   * change is of few words also "and" and "or".
   */
  isCriticalWord(word: number, isShort: boolean): boolean;
  isCritical(tokens: Tokens, at: number, isShort: boolean): boolean;
  /** An article or its like, which may come and go. */
  isLight(word: number): boolean;
  /** The one is the other's plural. */
  isPlural(word: number, other: number): boolean;
}

const WEIGHTY =
  'not no never cannot without except excepting excluding unless only solely provided must shall may prohibited forbidden restricted ' +
  'restriction restrictions military weapons nuclear commercial noncommercial nonprofit forbid prohibit permitted allowed';
const TELLING =
  'nor neither version lesser library affero commercial noncommercial noncommercially derivatives derivative noderivatives sharealike alike advertising endorse ' +
  'acknowledgement acknowledgment later one two three either both all any non un limited written prior permission patent royalty free fee charge sell sublicense ' +
  'modify modified distribute source irrevocable revocable perpetual exclusive nonexclusive';
const LIGHT = 'the a an this that these those is are be of to in by such at here';

const made = new WeakMap<LicenseIndex, WordTraits>();

export function wordTraits(licenses: LicenseIndex): WordTraits {
  let traits = made.get(licenses);
  if (!traits) {
    traits = traitsFor(licenses);
    made.set(licenses, traits);
  }
  return traits;
}

function traitsFor({ words, common }: LicenseIndex): WordTraits {
  const weighty = marked(WEIGHTY);
  const critical = marked(`${WEIGHTY} ${TELLING}`);
  const light = marked(LIGHT);
  const joining = marked('and or');
  const roots = rootsOf(words);

  function marked(list: string): Uint8Array {
    const marks = new Uint8Array(words.size);
    for (const word of list.split(' ')) marks[words.id(word)] = 1;
    marks[0] = 0;
    return marks;
  }

  function isCriticalWord(word: number, isShort: boolean): boolean {
    return critical[word] === 1 || (isShort && joining[word] === 1) || isNumber(words.word(word));
  }

  return {
    isNear(word, tokens, at) {
      const id = tokens.ids[at] as number;
      if (id !== 0 && id < common) return false;
      const length = (tokens.ends[at] as number) - (tokens.starts[at] as number);
      const wanted = words.word(word);
      if (length < 5 || length > 30 || Math.abs(length - wanted.length) > 2) return false;
      const isShort = wanted.length < 9;
      if (critical[word] === 1 && (isShort || critical[id] === 1)) return false;
      const written = tokens.text.slice(tokens.starts[at], tokens.ends[at]).toLowerCase();
      return !/\d/.test(written) && distance(written, wanted) <= (isShort || critical[word] === 1 ? 1 : 2);
    },
    isWeighty: ({ ids }, at) => weighty[ids[at] as number] === 1,
    isCriticalWord,
    isCritical(tokens, at, isShort) {
      const id = tokens.ids[at] as number;
      return id === 0 ? isNumber(tokens.text.slice(tokens.starts[at], tokens.ends[at])) : isCriticalWord(id, isShort);
    },
    isLight: (word) => light[word] === 1,
    isPlural: (word, other) => other !== 0 && roots[word] === roots[other],
  };
}

/** "2", "v3", "10": not a year. */
function isNumber(word: string): boolean {
  return /^v?\d{1,3}$/.test(word);
}

/** Of each word its singular, where that is a word too. */
function rootsOf(words: Vocabulary): Uint16Array {
  const roots = new Uint16Array(words.size);
  for (let id = 1; id < words.size; id += 1) {
    const word = words.word(id);
    const singular =
      word.length > 4 && word.endsWith('s') ? words.id(word === 'copies' ? 'copy' : word.slice(0, -1)) : 0;
    roots[id] = singular === 0 ? id : singular;
  }
  return roots;
}
