import { oneLicense } from '../spdx/declared/one.js';
import { wordsOf } from '../spdx/declared/words.js';
import { type Reader, reader } from './grammar/reader.js';
import type { Found } from './resolve.js';
import type { Tokens } from './tokens.js';

const NAMES = new Set(['reference', 'notice', 'tag']);
/** Words: a longer passage says itself what it means. */
const LONGEST = 12;

/**
 * What was found, with a name for changed terms where words right beside it say so: "a customized MIT license", "the ISC
 * license with modifications". "Zlib license with acknowledgement" is a license of its own, and "with the Classpath exception"
 * names one of the list.
 */
export function withQualified(found: readonly Found[], tokens: Tokens): readonly Found[] {
  let words: Reader | undefined;
  return found.map((one) => {
    if (!NAMES.has(one.kind) || one.end - one.first > LONGEST) return one;
    words ??= reader(tokens);
    if (one.expression === 'Zlib' && addedTo(words, one) === 'acknowledgement')
      return { ...one, expression: 'zlib-acknowledgement' };
    return isChanged(words, one) ? { ...one, kind: 'notice', class: 'modified' } : (excepted(words, one) ?? one);
  });
}

function isChanged(words: Reader, one: Found): boolean {
  const { first, named = first } = one;
  if (CHANGED.has(words.word(named - 1)) && !words.ends(named - 1)) return true;
  const added = addedTo(words, one);
  return added !== undefined && ADDED.has(added);
}

/** The word behind "with": what the license has besides. */
function addedTo(words: Reader, { end }: Found): string | undefined {
  let at = end;
  while (at < end + FEW && /^licen[cs]e$/.test(words.word(at))) at += 1;
  if (words.word(at) !== 'with' || words.ends(at - 1)) return undefined;
  at += 1;
  while (at < end + FEW && IDLE.has(words.word(at))) at += 1;
  const word = words.word(at).replace(/^acknowledgment$/, 'acknowledgement');
  return words.ends(at - 1) ? undefined : word;
}

/** With the exception that is named behind it. */
function excepted(words: Reader, one: Found): Found | undefined {
  const { expression, end } = one;
  if (expression.includes(' ') || addedTo(words, one) === undefined) return undefined;
  let until = end;
  while (until < end + LONGEST && !/^exceptions?$/.test(words.word(until))) until += 1;
  const name = Array.from({ length: until - end }, (_, at) => words.word(end + at));
  if (until === end + LONGEST || name.some((_, at) => words.ends(end + at))) return undefined;
  const license = oneLicense(wordsOf(`${expression} ${name.slice(name.indexOf('with')).join(' ')} exception`));
  return license?.startsWith(`${expression} WITH `) ? { ...one, expression: license, end: until + 1 } : undefined;
}

/** Words. */
const FEW = 6;
const IDLE = new Set(['a', 'an', 'the', 'some', 'few', 'minor', 'small', 'our', 'my']);
const CHANGED = new Set('customized customised altered amended tweaked'.split(' '));
const ADDED = new Set(
  'modification modifications amendment amendments restriction restrictions additional addition additions'.split(' '),
);
