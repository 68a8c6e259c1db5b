import { firstIndex } from './first-index.js';
import type { Found } from './resolve.js';
import type { Tokens } from './tokens.js';

/**
 * What was found, with a few words that stand for a license taken for a mere reference where they are program text or
 * data: the name of a file ("LICENSE-MIT"), a call, a value in the middle of a line, an example in Markdown, words with
 * code between them, and one of many licenses that a file lists. A manifest that has a line for its license
 * ("license": "MIT") says so at the beginning of the line.
 */
export function withNamesInCode(found: readonly Found[], tokens: Tokens): readonly Found[] {
  const apart = found.filter((one) => !isPartOfName(one, tokens));
  const few = apart.filter((one) => isFew(one));
  if (few.length === 0) return apart;
  const texts = apart.filter(({ kind, class: of }) => kind === 'text' && of !== 'similar');
  const isExample = examplesIn(
    tokens,
    texts.map((one) => startOf(one, tokens)),
  );
  few.sort((a, b) => a.first - b.first);
  const listed = few.filter((one) => !isField(one, tokens));
  const isList = new Set(listed.map(({ expression }) => expression)).size >= LIST;
  const names = new Set(few.filter((one) => isName(one, tokens) || isExample(startOf(one, tokens))));
  if (isList) for (const one of listed) names.add(one);
  const isOther = (one: Found): boolean => names.has(one) && isOtherName(one, tokens);
  const own = apart.filter((one) => !isOther(one));
  return own.map((one) => (names.has(one) ? { ...one, kind: 'reference', class: 'reference' } : one));
}

/** Licenses that a file may say of itself in a few words each; more are a list of licenses. */
const LIST = 6;

function isFew({ kind, first, named = first, end, by }: Found): boolean {
  if (by.stage === 'hash') return end - first <= LONGEST && kind !== 'reference' && kind !== 'none';
  return by.stage === 'grammar' && kind === 'notice' && end - named <= LONGEST_SENTENCE;
}

/** Words. */
const LONGEST = 10;
const LONGEST_NAME = 6;
const LONGEST_SENTENCE = 12;

function isName(one: Found, tokens: Tokens): boolean {
  const { text } = tokens;
  const words = wordsOf(one, tokens);
  if (CALL.test(words)) return true;
  if (LINK_TARGET.test(lineBefore(text, startOf(one, tokens)))) return true;
  if (one.by.stage !== 'hash' || one.end - one.first > LONGEST_NAME) return false;
  const end = startOf(one, tokens) + words.length;
  if (
    /[a-z0-9]\/$/i.test(text.slice(startOf(one, tokens) - 2, startOf(one, tokens))) ||
    BETWEEN.test(words) ||
    FILE_NAME.test(words) ||
    isFormat(one, tokens) ||
    /^(?:\(|\.[a-z])/.test(text.slice(end, end + 2)) ||
    isOtherName(one, tokens)
  )
    return true;
  return VALUE.test(words) && !isLineStart(text, startOf(one, tokens));
}

/** "Keys of your license json": a file, and not the license of that name. */
function isFormat(one: Found, tokens: Tokens): boolean {
  const start = startOf(one, tokens);
  return /^licen[cs]e json$/i.test(wordsOf(one, tokens)) && /[\w,] $/.test(tokens.text.slice(start - 2, start));
}

const CALL = /\w\(["'`]/;
const BETWEEN = /[)\].!?]\s*\n\s*\n|["'`]\s*[,;)\]}]|[\]};]|\)\s*[,;)\]}]|=>/;
const FILE_NAME = /^licen[cs]es?(?:[-_./&|(]+|::)\S/i;
const VALUE = /["'`=]/;

/** A part of something else's name: "zlib.js", "openssl-probe", "package.json". */
function isOtherName(one: Found, tokens: Tokens): boolean {
  if (one.by.stage !== 'hash') return false;
  const start = startOf(one, tokens);
  const words = wordsOf(one, tokens);
  const end = start + words.length;
  const isMember = /[a-z]\.$/.test(tokens.text.slice(start - 2, start)) && !/^licen[cs]e/i.test(words);
  if (isMember || EXTENSION.test(tokens.text.slice(end, end + 6))) return true;
  const [, next] = /^-([a-z]+)/i.exec(tokens.text.slice(end, end + LONGEST_WORD)) ?? [];
  return next !== undefined && !GOES_ON.test(next);
}

const LONGEST_WORD = 20;
/** What a license's own name goes on with: "MIT-licensed", "BSD-style", "Apache-2.0-only", "LICENSE-MIT", "MIT-brightgreen". */
const GOES_ON =
  /^(?:licen[cs]\w*|style|like|type|clauses?|compatible|only|or|and|later|v|version|variant|with|exceptions?|green|brightgreen|blue|red|yellow|orange|lightgrey|informational|success)$/i;

const EXTENSION = /^\.(?:[cm]?[jt]sx?|json|css|py|rb|go|rs|php|net|com|org|io)\b/;

/** The end of another name, or of an address: "jslicense-0bsd", "?tab=readme#license-mit". */
function isPartOfName(one: Found, tokens: Tokens): boolean {
  if (one.by.stage !== 'hash' || one.kind === 'none' || one.end - one.first > LONGEST_NAME) return false;
  const start = startOf(one, tokens);
  const before = tokens.text.slice(Math.max(0, start - LONGEST_BEFORE), start);
  return NAME_BEFORE.test(before) && /^[a-z\d]/.test(tokens.text.slice(start, start + 1)) && !FILES.test(before);
}

const LONGEST_BEFORE = 40;
const NAME_BEFORE = /[a-z\d]-$|\S[?&]\S*#$/;
const FILES = /(?:^|[^a-z\d])(?:licen[cs]es?|copying|notice)-$/i;

/** "License: MIT" on a line of its own: also where there are many of them, each says what something is under. */
export function isField(one: Place, tokens: Tokens): boolean {
  return /^licen[cs]es?\s*: *[^\s"'`]/i.test(wordsOf(one, tokens)) && isLineStart(tokens.text, startOf(one, tokens));
}

/** Only indentation, marks of comments and lists, quotes, or an object whose field it is ("spec.") stand before it. */
function isLineStart(text: string, start: number): boolean {
  const line = lineBefore(text, start);
  return /^[\s"'`*#>/;|{,+-]*(?:\w+\.)?$/.test(line);
}

const LONGEST_INDENT = 80;

/** What stands before an offset on its line; of a long line its end. */
export function lineBefore(text: string, start: number, most = LONGEST_INDENT): string {
  const near = text.slice(Math.max(0, start - most), start);
  return near.slice(near.lastIndexOf('\n') + 1);
}

/** "[GPL]: https://…" in Markdown, ".. _GPL: https://…" in reStructuredText: where a link goes. */
export const LINK_TARGET = /^\s*(?:\.\. _|\[[^\]]*\]:)/;

type Place = Pick<Found, 'first' | 'named' | 'end'>;

function startOf({ first, named = first }: Place, { starts }: Tokens): number {
  return starts[named] as number;
}

function wordsOf({ first, named = first, end }: Place, { text, starts, ends }: Tokens): string {
  return text.slice(starts[named], ends[end - 1]);
}

/**
 * Tells of offsets whether each is between ``` and ```, where code is shown. A file that puts whole license texts there shows
 * none. `texts` are offsets of license texts.
 */
export function examplesIn(tokens: Tokens, texts: readonly number[]): (at: number) => boolean {
  const fences = fencesIn(tokens);
  const isInside = (at: number): boolean => {
    const behind = firstIndex(fences.length, (index) => (fences[index] as number) >= at);
    return behind % 2 === 1 && behind < fences.length;
  };
  return fences.length < 2 || texts.some(isInside) ? () => false : isInside;
}

/** Looked for once in a text: its parts are asked for one by one. */
let of: Tokens | undefined;
let fences: readonly number[] = [];

function fencesIn(tokens: Tokens): readonly number[] {
  if (of !== tokens) fences = [...tokens.text.matchAll(/^ *(?:```|~~~)/gm)].map(({ index }) => index);
  of = tokens;
  return fences;
}
