import { type Region, whole } from './regions.js';
import { finished, LONGEST_WORD, lower, PRIME, SEED, type Vocabulary } from './vocabulary.js';

/**
 * The words of a text in order, and where they stand. The arrays are reused by the next call of `tokenize` and may be
 * longer than `count`.
 */
export interface Tokens {
  readonly text: string;
  readonly vocabulary: Vocabulary;
  readonly count: number;
  /** Nothing of the text was left out. */
  readonly isWhole: boolean;
  /** Vocabulary numbers; 0 for a word that no license text has. */
  readonly ids: Uint16Array;
  /** UTF-16 offsets, half-open. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Sums of `LINE`, `PARAGRAPH`, `LINK`, `MARKER`. */
  readonly flags: Uint8Array;
}

/** First on its line. */
export const LINE = 1;
/** A blank line, or one of separators alone, stands before it. */
export const PARAGRAPH = 2;
/** Part of an address. */
export const LINK = 4;
/** May be the number of a list item: "3." or "(b)", in the middle of a line. */
export const MARKER = 8;

/**
 * Words of a text by one pass. A word is a run of letters and digits, without case; "+" right after a word is a word.
 * What the SPDX matching guidelines leave out is left out: punctuation, the numbers of list items at the start of
 * lines and sentences, "(c)" and "©"; so are HTML tags, entities and comment marks. `&` is "and".
 * https://spdx.github.io/spdx-spec/v3.0.1/annexes/license-matching-guidelines-and-templates/
 */
export function tokenize(text: string, words: Vocabulary, regions: readonly Region[] = whole(text)): Tokens {
  // Held by this call, for it is asked for at each word.
  let [into, froms, untils, marks]: Columns = [ids, starts, ends, flags];
  const find = words.find;
  let count = 0;
  /** Flags of the next word. */
  let next = LINE | PARAGRAPH;
  /** Only separators since the last line break. */
  let isBlank = true;
  /** Words before this offset are part of an address. */
  let linkEnd = 0;
  for (const { start: from, end: length } of regions) {
    let at = from;
    if (from > 0) {
      // A word that no license has stands for all that is left out.
      if (count === into.length) [into, froms, untils, marks] = grown();
      into[count] = 0;
      froms[count] = from;
      untils[count] = from;
      marks[count] = LINE | PARAGRAPH;
      count += 1;
      next = LINE | PARAGRAPH;
      isBlank = true;
    }
    while (at < length) {
      const code = text.charCodeAt(at);
      const kind = code < 128 ? (KINDS[code] as number) : kindOf(code);
      if (kind === WORD) {
        const start = at;
        let hash = SEED;
        for (let letter = code; ; letter = text.charCodeAt(at)) {
          const small = letter < 128 ? (SMALL[letter] as number) : smallOf(letter);
          if (small === 0) break;
          hash = Math.imul(hash ^ small, PRIME);
          if (at - start < LONGEST_WORD) letters[at - start] = small;
          at += 1;
          if (at === length) break;
        }
        isBlank = false;
        if (at - start <= LONGEST_MARKER) {
          const skipped = markerEnd(text, start, at, next, count);
          if (skipped > 0) {
            at = skipped;
            continue;
          }
          if (skipped < 0) next |= MARKER;
          if (text.charCodeAt(at) === COLON && isAddressStart(text, start, at)) linkEnd = addressEnd(text, at);
        }
        if (count === into.length) [into, froms, untils, marks] = grown();
        into[count] = find(letters, at - start, finished(hash));
        froms[count] = start;
        untils[count] = at;
        marks[count] = start < linkEnd ? next | LINK : next;
        next = 0;
        count += 1;
      } else if (kind === BREAK) {
        at += code === 0x0d && text.charCodeAt(at + 1) === 0x0a ? 2 : 1;
        next |= isBlank ? LINE | PARAGRAPH : LINE;
        isBlank = true;
      } else if (kind === SPECIAL) {
        if (code === LESS) {
          const { end, link } = tagAt(text, at);
          if (link > end) linkEnd = link;
          at = end;
        } else if (code === BACKSLASH) {
          const escaped = text.charCodeAt(at + 1);
          if (escaped === 0x6e || escaped === 0x72) {
            next |= isBlank ? LINE | PARAGRAPH : LINE;
            isBlank = true;
          }
          at += escaped === 0x6e || escaped === 0x72 || escaped === 0x74 ? 2 : 1;
        } else if (code === OPEN) at += isCopyrightSign(text, at) ? 3 : 1;
        else {
          const end = code === PLUS ? plusEnd(text, at, count) : andEnd(text, at);
          if (end > 0) {
            if (count === into.length) [into, froms, untils, marks] = grown();
            into[count] = words.id(code === PLUS ? '+' : 'and');
            froms[count] = at;
            untils[count] = end;
            marks[count] = next;
            next = 0;
            count += 1;
          }
          at = end > 0 ? end : code === PLUS ? at + 1 : entityEnd(text, at);
        }
      } else at += 1;
    }
  }
  return {
    text,
    vocabulary: words,
    isWhole: regions.length === 1 && regions[0]?.start === 0 && regions[0].end === text.length,
    count,
    ids: into,
    starts: froms,
    ends: untils,
    flags: marks,
  };
}

/** In UTF-16 units. */
const LONGEST_MARKER = 8;

/**
 * What a short word is: the offset behind it when it is no word (the number of a list item or a heading, a word that
 * comments begin with), -1 when it may be such a number, 0 when it is a word.
 */
function markerEnd(text: string, start: number, end: number, next: number, count: number): number {
  const first = text.charCodeAt(start);
  if (first >= 0x30 && first <= 0x39) {
    const after = numberEnd(text, start, next, count);
    if (after > start) return after;
  }
  const isFirst = (next & LINE) !== 0;
  if (isFirst && isCommentWord(text, start, end)) return end;
  const isEscaped = text.charCodeAt(end) === BACKSLASH;
  const mark = isEscaped ? end + 1 : end;
  const after = text.charCodeAt(mark);
  if ((after === STOP || after === CLOSE) && isMarkerWord(text, start, end) && isGap(text.charCodeAt(mark + 1))) {
    const opened = text.charCodeAt(start - 1) === OPEN;
    if (opened || isGap(text.charCodeAt(start - 1))) {
      const ending = beforeGap(text, opened ? start - 2 : start - 1);
      const before = count === 0 ? '' : text.slice(starts[count - 1], ends[count - 1]).toLowerCase();
      if (VERSION.has(before)) return 0;
      if ((next & PARAGRAPH) !== 0 || SENTENCE_ENDS.includes(ending)) return end;
      const isAlone = isFirst || (opened && after === CLOSE) || ending === COMMA;
      return isAlone && !NAMES.has(before) ? end : -1;
    }
  }
  return isFirst && isBareMarker(text, start, end) ? -1 : 0;
}

/** End of "3.1", "2.4.1." or "7.Miscellaneous" before a heading; `start` when there is none, or it may be a version. */
function numberEnd(text: string, start: number, next: number, count: number): number {
  const found = NUMBERED.exec(text.slice(start, start + 16));
  if (!found || !isGap(text.charCodeAt(start - 1))) return start;
  const end = start + found[0].length;
  const before = count === 0 ? '' : text.slice(starts[count - 1], ends[count - 1]).toLowerCase();
  if (VERSION.has(before)) return start;
  if ((next & PARAGRAPH) !== 0 || SENTENCE_ENDS.includes(beforeGap(text, start - 1))) return end;
  const isHeading = (next & LINE) !== 0 && HEADING.test(text.slice(end, start + 24)) && !isWrapped(text, start);
  return isHeading && !NAMES.has(before) ? end : start;
}

/** The line before is so long that the sentence may go on in this one. */
function isWrapped(text: string, start: number): boolean {
  const end = text.lastIndexOf('\n', start);
  return end > 0 && text.slice(Math.max(0, end - WRAPPED), end).includes('\n') === false;
}

const WRAPPED = 45;

/** The end of a "+" that belongs to the word before it; 0 when it does not. */
function plusEnd(text: string, at: number, count: number): number {
  if (count === 0 || ends[count - 1] !== at) return 0;
  const after = text.charCodeAt(at + 1);
  return isLetter(after) || after === PLUS ? 0 : at + 1;
}

/** The end of an "&" that stands for "and"; 0 when it does not. */
function andEnd(text: string, at: number): number {
  if (text.startsWith('amp;', at + 1)) return at + 5;
  return isGap(text.charCodeAt(at - 1)) && isGap(text.charCodeAt(at + 1)) ? at + 1 : 0;
}

/** Where to go on after a "<": names of HTML tags and attributes are no words; an address in one is, up to `link`. */
function tagAt(text: string, at: number): { readonly end: number; readonly link: number } {
  const name = tagName(text, at);
  if (name === undefined) return { end: at + 1, link: 0 };
  const tag = (name === '!' ? DECLARATION : MARKUP).exec(text.slice(at, at + LONGEST_TAG))?.[0];
  if (tag === undefined) return { end: at + 1, link: 0 };
  const close = tag.length - 1;
  const href = name === 'a' ? tag.indexOf('href=') : -1;
  if (href < 0 || href > close) return { end: at + close + 1, link: 0 };
  return { end: at + href + 5, link: at + close };
}

const OTHER = 0;
const WORD = 1;
const SPACE = 2;
const BREAK = 3;
const SPECIAL = 4;

const KINDS = new Uint8Array(128);
for (let code = 0; code < 128; code += 1) KINDS[code] = kindOfAscii(code);

/** Lower case of a letter or digit; 0 for what is none. */
const SMALL = Uint8Array.from({ length: 128 }, (_, code) => (kindOfAscii(code) === WORD ? lower(code) : 0));

function smallOf(code: number): number {
  return kindOf(code) === WORD ? lower(code) : 0;
}

function kindOfAscii(code: number): number {
  const character = String.fromCharCode(code);
  if (/[A-Za-z0-9]/.test(character)) return WORD;
  if (character === '\n' || character === '\r') return BREAK;
  if (/\s/.test(character)) return SPACE;
  return /[<&\\+(]/.test(character) ? SPECIAL : OTHER;
}

type Columns = [ids: Uint16Array, starts: Int32Array, ends: Int32Array, flags: Uint8Array];

let ids: Uint16Array = new Uint16Array(4096);
let starts: Int32Array = new Int32Array(4096);
let ends: Int32Array = new Int32Array(4096);
let flags: Uint8Array = new Uint8Array(4096);

/** Those of the word that is read, in lower case. */
const letters = new Uint16Array(LONGEST_WORD);

const LONGEST_TAG = 1000;
/** A name and attributes with values: other words between "<" and ">" are words that people see. */
const MARKUP = /^<\/?\w+(?:\s+[\w:-]+\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))*\s*\/?>/;
const DECLARATION = /^<![^>]*>/;
const LESS = 0x3c;
const OPEN = 0x28;
const CLOSE = 0x29;
const STOP = 0x2e;
const COLON = 0x3a;
const PLUS = 0x2b;
const _AMPERSAND = 0x26;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const SENTENCE_ENDS = [0x2e, 0x3b, 0x3a, 0x3e];

/** A number after these is never that of an item. */
const VERSION = new Set(['version', 'versions', 'v', 'ver', 'vers']);
/** Nor after these, unless a sentence ends between. */
const NAMES = new Set(
  'license licence licenses gpl lgpl agpl mpl epl apache section sections clause clauses article paragraph by sa nc nd'.split(
    ' ',
  ),
);

function kindOf(code: number): number {
  if (!(code >= 0xc0)) return code === 0x85 ? BREAK : OTHER;
  if (code === 0xd7 || code === 0xf7) return OTHER;
  if (code < 0x2000) return WORD;
  if (code === 0x2028 || code === 0x2029) return BREAK;
  if (code < 0x2c00) return OTHER;
  if (code >= 0x3000 && code <= 0x303f) return OTHER;
  if (code >= 0xd800 && code <= 0xf8ff) return OTHER;
  return code >= 0xfe00 ? OTHER : WORD;
}

function isLetter(code: number): boolean {
  return code < 128 ? KINDS[code] === WORD : kindOf(code) === WORD;
}

/** White space, an edge of the text, or a mark that comments begin or end lines with. */
function isGap(code: number): boolean {
  return Number.isNaN(code) || code <= 0x20 || code === 0xa0 || code === 0x2a || code === 0x7c || code === BACKSLASH;
}

/** The last character that is neither a gap nor the beginning of a comment's line. */
function beforeGap(text: string, from: number): number {
  let at = from;
  while (at >= 0 && at > from - 40 && (isGap(text.charCodeAt(at)) || '/#-%!'.includes(text.charAt(at)))) at -= 1;
  return text.charCodeAt(at);
}

const NUMBERED = /^\d{1,2}(?:(?:\.\d{1,2})+[.)]?(?=[\s\u00a0])|(?:\.\d{1,2})*[.)](?=["“«A-Z]))/;

const HEADING = /^\s*["“«(A-Z]/;

/** "3", "o" or "第三条" at the start of a line: perhaps the number of an item, perhaps a word. */
function isBareMarker(text: string, start: number, end: number): boolean {
  const first = text.charCodeAt(start);
  if (end - start <= 2 && first >= 0x30 && first <= 0x39) return isGap(text.charCodeAt(end));
  if (end - start === 1) return first === 0x6f;
  return first === 0x7b2c && end - start <= 8 && /[条條]/.test(text.slice(end - 1, end));
}

/** "12", "b", "iv". */
function isMarkerWord(text: string, start: number, end: number): boolean {
  if (end - start === 1) return true;
  const first = text.charCodeAt(start);
  if (first >= 0x30 && first <= 0x39) {
    if (end - start > 2) return false;
    const second = text.charCodeAt(start + 1);
    return second >= 0x30 && second <= 0x39;
  }
  for (let at = start; at < end; at += 1) {
    const code = lower(text.charCodeAt(at));
    if (code !== 0x69 && code !== 0x76 && code !== 0x78) return false;
  }
  return true;
}

/** Comments of m4 and batch files begin with a word. */
function isCommentWord(text: string, start: number, end: number): boolean {
  if (end - start !== 3) return false;
  const word = text.slice(start, end);
  return word === 'dnl' || word === 'rem' || word === 'REM';
}

function isCopyrightSign(text: string, at: number): boolean {
  return (text.charCodeAt(at + 1) | 32) === 0x63 && text.charCodeAt(at + 2) === CLOSE;
}

function isAddressStart(text: string, start: number, colon: number): boolean {
  return (
    text.charCodeAt(colon + 1) === 0x2f && text.charCodeAt(colon + 2) === 0x2f && (text.charCodeAt(start) | 32) === 0x68
  );
}

function addressEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && at < from + 500) {
    const code = text.charCodeAt(at);
    if (code <= 0x20 || code === LESS || code === 0x3e || code === 0x22 || code === CLOSE || code === 0x5d) break;
    at += 1;
  }
  return at;
}

/** End of an HTML entity that begins at `at`; the next offset when there is none. */
function entityEnd(text: string, at: number): number {
  const found = ENTITY.exec(text.slice(at, at + 9));
  return at + (found ? found[0].length : 1);
}

const ENTITY =
  /^&(?:#\d+|#x[\da-f]+|amp|lt|gt|quot|copy|nbsp|apos|[lr][ds]quo|[mn]dash|hellip|reg|trade|sect|bull|middot);/i;

/** The known name of the HTML tag that begins at `at`; "!" for a declaration or the marks of a comment. */
function tagName(text: string, at: number): string | undefined {
  let from = at + 1;
  if (text.charCodeAt(from) === 0x2f) from += 1;
  let end = from;
  while (end - from < 12 && isLetter(text.charCodeAt(end))) end += 1;
  const name = text.slice(from, end).toLowerCase();
  if (TAGS.has(name)) return name;
  return /^<!doctype/i.test(text.slice(at, at + 9)) ? '!' : undefined;
}

const TAGS = new Set(
  (
    'a abbr article b blockquote body br center cite code dd div dl dt em font footer h1 h2 h3 h4 h5 h6 head header hr html i img ' +
    'li link main meta nav ol p pre s samp script section small span strong style sub sup table tbody td th thead title tr tt u ul var'
  ).split(' '),
);

function grown(): Columns {
  const size = ids.length * 2;
  ids = copied(new Uint16Array(size), ids);
  starts = copied(new Int32Array(size), starts);
  ends = copied(new Int32Array(size), ends);
  flags = copied(new Uint8Array(size), flags);
  return [ids, starts, ends, flags];
}

function copied<T extends Uint16Array | Int32Array | Uint8Array>(to: T, from: T): T {
  to.set(from as never);
  return to;
}
