import { LINE, PARAGRAPH, type Tokens } from '../tokens.js';

/** Words of a text as a grammar reads them. */
export interface Reader {
  readonly count: number;
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
  /** It stands in the first words of an item of a list: "- a", "* a", "1. a". */
  isItem(at: number): boolean;
  /** A colon follows. */
  isField(at: number): boolean;
  startsCapital(at: number): boolean;
  /** Whether these words stand at a place, in a row. */
  has(at: number, ...words: readonly string[]): boolean;
}

export function reader({ text, count, starts, ends, flags }: Tokens): Reader {
  const words: (string | undefined)[] = [];
  const word = (at: number): string => {
    if (at < 0 || at >= count) return '';
    const known = words[at];
    if (known !== undefined) return known;
    const read = text.slice(starts[at], ends[at]).toLowerCase();
    words[at] = read;
    return read;
  };
  const stops = (at: number, between: string): boolean =>
    /^["')\]]*[.!?]["')\]]*\s/.test(between) && !isShort(word(at), word(at + 1));
  const behind = (at: number): string =>
    text.slice(ends[at], Math.min(starts[at + 1] as number, (ends[at] as number) + 12));
  return {
    count,
    word,
    endsSentence: (at) => at >= 0 && at + 1 < count && stops(at, behind(at)),
    ends(at) {
      if (at < 0 || at + 1 >= count) return true;
      const between = behind(at);
      if (/^[*_)]*:\s*\n/.test(between)) return false;
      if (((flags[at + 1] as number) & PARAGRAPH) !== 0) return true;
      if (stops(at, between)) return true;
      return CODE.test(between);
    },
    joined: (at) => at + 1 < count && text.slice(ends[at], starts[at + 1]) === '.',
    glued: (at) => at + 1 < count && /^[-_./]$/.test(text.slice(ends[at], starts[at + 1])),
    startsLine: (at) => ((flags[at] ?? 0) & LINE) !== 0,
    isItem(at) {
      const start = starts[at] ?? 0;
      const before = text.slice(Math.max(0, start - LONGEST_ITEM_START), start);
      const line = before.lastIndexOf('\n') + 1;
      return (line > 0 || before.length === start) && ITEM.test(before.slice(line));
    },
    isField: (at) => at >= 0 && at < count && text[ends[at] as number] === ':',
    startsCapital: (at) => at >= 0 && at < count && /\p{Lu}/u.test(text.charAt(starts[at] as number)),
    has: (at, ...wanted) => wanted.every((one, index) => word(at + index) === one),
  };
}

/** Words that belong to a name are looked for so many words before and after it. */
export const FAR = 45;

/** Where the sentence of a word begins, at most so many words before it. */
export function sentenceStart(words: Reader, at: number, farthest: number): number {
  let from = at;
  while (from > 0 && at - from < farthest && !words.ends(from - 1)) from -= 1;
  return from;
}

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
