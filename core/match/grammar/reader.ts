import { LINE, PARAGRAPH, type Tokens } from '../tokens.js';
import type { Vocabulary } from '../vocabulary.js';

/** Words of a text as a grammar reads them. */
export interface Reader {
  readonly vocabulary: Vocabulary;
  readonly count: number;
  /** Numbers of the words; may be longer than `count`. */
  readonly ids: Uint16Array;
  /** Number of the word in the vocabulary; 0 for a word that no license text has, and outside the text. */
  id(at: number): number;
  /** In lower case; "" outside the text. */
  word(at: number): string;
  /** A sentence or a paragraph ends with this word, or a string or field in program text; not with a colon before a new line. */
  ends(at: number): boolean;
  /** A full stop and white space stand behind this word, which is no abbreviation. */
  endsSentence(at: number): boolean;
  /** Only a full stop stands between this word and the next. */
  joined(at: number): boolean;
  /** Nothing stands between this word and the next but "-", "_", "." or "/": both are parts of one name. */
  glued(at: number): boolean;
  /** It is the first word of a line, but for the number of an item. */
  startsLine(at: number): boolean;
  /** It is the first word of a paragraph. */
  startsParagraph(at: number): boolean;
  /** It stands in the first words of an item of a list: "- a", "* a", "1. a". */
  isItem(at: number): boolean;
  /** A parenthesis opens right before it. */
  isAside(at: number): boolean;
  /** A colon follows. */
  isField(at: number): boolean;
  startsCapital(at: number): boolean;
  /** Whether these words stand at a place, in a row. */
  has(at: number, ...words: readonly string[]): boolean;
  hasAll(at: number, words: readonly string[]): boolean;
}

let of: Tokens | undefined;
let made: Reader | undefined;

/** The words of a text, read by all who ask for it one after the other. */
export function reader(tokens: Tokens): Reader {
  if (of !== tokens || !made) {
    made = readerOf(tokens);
    of = tokens;
  }
  return made;
}

function readerOf({ text, vocabulary, count, ids, starts, ends, flags }: Tokens): Reader {
  const id = (at: number): number => (at < 0 || at >= count ? 0 : (ids[at] as number));
  const word = (at: number): string => {
    if (at < 0 || at >= count) return '';
    const number = ids[at] as number;
    const start = starts[at] as number;
    const end = ends[at] as number;
    const known = number === 0 ? undefined : vocabulary.written(text, start, end, number);
    return known ?? text.slice(start, end).toLowerCase();
  };
  /** The only character between a word and the next; "" where there are more, or none. */
  const between = (at: number): string => {
    if (at + 1 >= count) return '';
    const from = at < 0 ? 0 : (ends[at] as number);
    return starts[at + 1] === from + 1 ? text.charAt(from) : '';
  };
  const hasAll = (at: number, wanted: readonly string[]): boolean => {
    for (let index = 0; index < wanted.length; index += 1) if (word(at + index) !== wanted[index]) return false;
    return true;
  };
  const stops = (at: number, between: string): boolean =>
    /^["')\]]*[.!?]["')\]]*\s/.test(between) && !isShort(word(at), word(at + 1));
  const behind = (at: number): string =>
    text.slice(ends[at], Math.min(starts[at + 1] as number, (ends[at] as number) + 12));
  return {
    vocabulary,
    count,
    ids,
    id,
    word,
    endsSentence: (at) => at >= 0 && at + 1 < count && stops(at, behind(at)),
    ends(at) {
      if (at < 0 || at + 1 >= count) return true;
      const from = ends[at] as number;
      const until = Math.min(starts[at + 1] as number, from + 12);
      const isParagraph = ((flags[at + 1] as number) & PARAGRAPH) !== 0;
      if (!mayEnd(text, from, until)) return isParagraph;
      const between = text.slice(from, until);
      if (/^[*_)]*:\s*\n/.test(between)) return false;
      if (isParagraph) return true;
      if (stops(at, between)) return true;
      return CODE.test(between);
    },
    joined: (at) => between(at) === '.',
    glued: (at) => '-_./'.includes(between(at) || ' '),
    startsLine: (at) => at < count && ((flags[at] ?? 0) & LINE) !== 0,
    startsParagraph: (at) => at < count && ((flags[at] ?? 0) & PARAGRAPH) !== 0,
    isItem(at) {
      if (at >= count) return false;
      const start = starts[at] ?? 0;
      const before = text.slice(Math.max(0, start - LONGEST_ITEM_START), start);
      const line = before.lastIndexOf('\n') + 1;
      const isWhole = line > 0 || before.length === start;
      return isWhole && ITEM.test(isInBlock(text, start) ? before.slice(line).replace(LEADER, '') : before.slice(line));
    },
    isAside: (at) => at > 0 && at < count && text[(starts[at] as number) - 1] === '(',
    isField: (at) => at >= 0 && at < count && text[ends[at] as number] === ':',
    startsCapital: (at) => at >= 0 && at < count && CAPITAL.test(text.charAt(starts[at] as number)),
    has: (at, ...wanted) => hasAll(at, wanted),
    hasAll,
  };
}

/** Made once: bundled for old programs, it would be made anew at each place where it stands. */
export const CAPITAL = /\p{Lu}/u;

/** One of the marks stands there without which no sentence, string or field ends. */
function mayEnd(text: string, from: number, until: number): boolean {
  for (let at = from; at < until; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 128 && ENDS[code] === 1) return true;
  }
  return false;
}

const ENDS = new Uint8Array(128);
for (const mark of `:.!?"'\`=`) ENDS[mark.charCodeAt(0)] = 1;

/** Words that belong to a name are looked for so many words before and after it. */
export const FAR = 45;

/** Where the sentence of a word begins, at most so many words before it. */
export function sentenceStart(words: Reader, at: number, farthest: number): number {
  let from = at;
  while (from > 0 && at - from < farthest && !words.ends(from - 1)) from -= 1;
  return from;
}

/** In a comment like this one, each of whose lines begins with a star. */
function isInBlock(text: string, at: number): boolean {
  const near = text.slice(Math.max(0, at - LONGEST_BLOCK), at);
  return near.lastIndexOf('/*') > near.lastIndexOf('*/');
}

/** UTF-16 units. */
const LONGEST_BLOCK = 4000;
const LEADER = /^\s*\*(?=\s)/;
const LONGEST_ITEM_START = 50;
const ITEM = /^[\s#/*]*(?:[-*•–]|\(?[\dA-Za-z]{1,2}[.)])\s/;

/** Punctuation of programs and data, which no sentence goes over: the end of a field or of a string in a list. */
const CODE = /["'`]\s*(?:[:}]|\](?!\()|,\s*["'`\]}\n]|=>)|=>|[{=:]\s*["'`]|\[\s*["']/;

/** A full stop after these is no end; after some only before a number. */
function isShort(word: string, next: string): boolean {
  return ABBREVIATIONS.has(word) || (BEFORE_NUMBERS.has(word) && /^\d/.test(next));
}

const ABBREVIATIONS = new Set(['inc', 'e', 'g', 'i', 'eg', 'ie', 'st', 'co', 'ltd']);
const BEFORE_NUMBERS = new Set(['v', 'ver', 'vers', 'no', 'version']);
