import type { Weighed } from './differences.js';
import type { LicenseIndex, Template } from './license-index.js';
import type { Tokens } from './tokens.js';

/** Words before a text in which its title may stand. */
const FARTHEST = 14;
/** In words. */
const LONGEST = 24;

/**
 * The change of a number in the title before a license text: "Apache License, Version 3.0" over the words of version 2.0.
 * A title may be left out; another one is a critical change. Undefined when there is none, or it is the license's own.
 */
export function otherTitle(
  tokens: Tokens,
  first: number,
  template: Template,
  { words }: LicenseIndex,
): Weighed | undefined {
  const wordsIn = (start: number, end: number): readonly string[] =>
    Array.from(template.tokens.subarray(start, end), (word) => words.word(word));
  const title = template.parts.find(
    ({ kind, start, end }) =>
      (kind === 'title' || (kind !== 'alternative' && start < FARTHEST)) &&
      end - start <= LONGEST &&
      wordsIn(start, end).some(isNumber),
  );
  if (!title) return undefined;
  const own = wordsIn(title.start, title.end);
  const to = own.findIndex(isNumber);
  const names = new Set(own.filter((word) => !isNumber(word)));
  const written: number[] = [];
  let shared = 0;
  // A part of the title may be part of the text already.
  const isOfTitle = (at: number): boolean => isNumber(wordAt(tokens, at)) || names.has(wordAt(tokens, at));
  let end = first;
  while (end < Math.min(tokens.count, first + FARTHEST) && isOfTitle(end)) end += 1;
  for (let at = Math.max(0, first - FARTHEST); at < end; at += 1) {
    const word = wordAt(tokens, at);
    if (isNumber(word)) written.push(at);
    else if (names.has(word)) shared += 1;
  }
  const numbers = own.filter(isNumber);
  const [at] = written;
  const isOwn = written.map((place) => wordAt(tokens, place)).join('.') === numbers.join('.');
  if (at === undefined || shared < 2 || isOwn || written.length !== numbers.length) return undefined;
  const place = title.start + to;
  const last = (written.at(-1) as number) + 1;
  return { at, atEnd: last, to: place, toEnd: place + numbers.length, words: 1, equivalent: false, critical: true };
}

function wordAt({ text, starts, ends }: Tokens, at: number): string {
  return text.slice(starts[at], ends[at]).toLowerCase();
}

/** Not a year. */
function isNumber(word: string): boolean {
  return /^\d{1,2}$/.test(word);
}
