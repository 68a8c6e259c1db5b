import type { Weighed } from './differences.js';
import type { LicenseIndex, Template } from './license-index.js';
import type { Tokens } from './tokens.js';
import type { Vocabulary } from './vocabulary.js';

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
  const title = titleOf(template, words);
  if (!title) return undefined;
  const { names, numbers, place } = title;
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
  const [at] = written;
  const isOwn = written.map((place) => wordAt(tokens, place)).join('.') === numbers.join('.');
  if (at === undefined || shared < 2 || isOwn || written.length !== numbers.length) return undefined;
  const last = (written.at(-1) as number) + 1;
  return { at, atEnd: last, to: place, toEnd: place + numbers.length, words: 1, equivalent: false, critical: true };
}

/** The title of a license that says its version. */
interface Title {
  readonly names: ReadonlySet<string>;
  readonly numbers: readonly string[];
  /** Where the first number stands in the template. */
  readonly place: number;
}

const titles = new WeakMap<Template, Title | 'none'>();

function titleOf(template: Template, words: Vocabulary): Title | undefined {
  let title = titles.get(template);
  if (!title) {
    title = titleIn(template, words) ?? 'none';
    titles.set(template, title);
  }
  return title === 'none' ? undefined : title;
}

function titleIn({ tokens, parts }: Template, words: Vocabulary): Title | undefined {
  for (const { kind, start, end } of parts) {
    if ((kind !== 'title' && (kind === 'alternative' || start >= FARTHEST)) || end - start > LONGEST) continue;
    const own = Array.from(tokens.subarray(start, end), (word) => words.word(word));
    const numbers = own.filter(isNumber);
    if (numbers.length === 0) continue;
    const names = new Set(own.filter((word) => !isNumber(word)));
    return { names, numbers, place: start + own.findIndex(isNumber) };
  }
  return undefined;
}

function wordAt({ text, starts, ends }: Tokens, at: number): string {
  return text.slice(starts[at], ends[at]).toLowerCase();
}

/** Not a year. */
function isNumber(word: string): boolean {
  return /^\d{1,2}$/.test(word);
}
