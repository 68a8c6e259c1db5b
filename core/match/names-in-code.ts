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
  const isExample = examplesIn(tokens.text);
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

function isFew({ kind, first, end, by }: Found): boolean {
  if (by.stage === 'hash') return end - first <= LONGEST && kind !== 'reference' && kind !== 'none';
  return by.stage === 'grammar' && kind === 'notice' && end - first <= LONGEST_SENTENCE;
}

/** Words. */
const LONGEST = 6;
const LONGEST_SENTENCE = 12;

function isName(one: Found, tokens: Tokens): boolean {
  const { text } = tokens;
  const words = wordsOf(one, tokens);
  if (CALL.test(words)) return true;
  if (one.by.stage !== 'hash') return false;
  const end = startOf(one, tokens) + words.length;
  if (
    BETWEEN.test(words) ||
    FILE_NAME.test(words) ||
    /^(?:\(|\.[a-z])/.test(text.slice(end, end + 2)) ||
    isOtherName(one, tokens)
  )
    return true;
  return VALUE.test(words) && !isLineStart(text, startOf(one, tokens));
}

const CALL = /\w\(["'`]/;
const BETWEEN = /[)\].!?]\s*\n\s*\n|["'`]\s*[,;)\]}]|[\]};]|\)\s*[,;)\]}]|=>/;
const FILE_NAME = /^licen[cs]es?(?:[-_./&|(]+|::)\S/i;
const VALUE = /["'`=]/;

/** The beginning of something else's name: "zlib.js". */
function isOtherName(one: Found, tokens: Tokens): boolean {
  const end = startOf(one, tokens) + wordsOf(one, tokens).length;
  return one.by.stage === 'hash' && EXTENSION.test(tokens.text.slice(end, end + 6));
}

const EXTENSION = /^\.(?:[cm]?[jt]sx?|json|css|py|rb|go|rs|php|net|com|org|io)\b/;

/** The end of another name, or of an address: "jslicense-0bsd", "?tab=readme#license-mit". */
function isPartOfName(one: Found, tokens: Tokens): boolean {
  if (one.by.stage !== 'hash' || one.kind === 'none' || one.end - one.first > LONGEST) return false;
  const start = startOf(one, tokens);
  const before = tokens.text.slice(Math.max(0, start - LONGEST_NAME), start);
  return NAME_BEFORE.test(before) && /^[a-z\d]/.test(tokens.text.slice(start, start + 1)) && !FILES.test(before);
}

const LONGEST_NAME = 40;
const NAME_BEFORE = /[a-z\d]-$|\S[?&]\S*#$/;
const FILES = /(?:^|[^a-z\d])(?:licen[cs]es?|copying|notice)-$/i;

/** "License: MIT" on a line of its own: also where there are many of them, each says what something is under. */
function isField(one: Found, tokens: Tokens): boolean {
  return /^licen[cs]es?\s*: *[^\s"'`]/i.test(wordsOf(one, tokens)) && isLineStart(tokens.text, startOf(one, tokens));
}

/** Only indentation, marks of comments and lists, quotes, or an object whose field it is ("spec.") stand before it. */
function isLineStart(text: string, start: number): boolean {
  const line = text.slice(Math.max(text.lastIndexOf('\n', start - 1) + 1, start - LONGEST_INDENT), start);
  return /^[\s"'`*#>/;|{,+-]*(?:\w+\.)?$/.test(line);
}

const LONGEST_INDENT = 80;

function startOf({ first }: Found, { starts }: Tokens): number {
  return starts[first] as number;
}

function wordsOf(one: Found, { text, starts, ends }: Tokens): string {
  return text.slice(starts[one.first], ends[one.end - 1]);
}

/** Tells of offsets, asked in their order, whether each is between ``` and ```. */
function examplesIn(text: string): (at: number) => boolean {
  const fences = [...text.matchAll(/^ *(?:```|~~~)/gm)].map(({ index }) => index);
  let passed = 0;
  let last = 0;
  return (at) => {
    if (at < last) passed = 0;
    last = at;
    while (passed < fences.length && (fences[passed] as number) < at) passed += 1;
    return passed % 2 === 1 && passed < fences.length;
  };
}
