import { distance } from 'fastest-levenshtein';
import type { TextDifference } from '../model/text-match.js';
import type { Change } from './fill.js';
import {
  isCopyrightStatement,
  isFilledIn,
  isHolderNamed,
  isOtherCopyright,
  isOtherCopyrights,
  isOtherHolder,
  isParameters,
} from './filled-in.js';
import type { LicenseIndex, Template } from './license-index.js';
import {
  isAnchor,
  isCopyrightLeftOut,
  isDeniedAsFar,
  isHeadingLeftOut,
  isNoticeAbove,
  isNumbering,
  isOtherYears,
  isOwnVersion,
  isPointer,
  isStruckOut,
  isTemplateMark,
  isWithoutMarks,
} from './neutral.js';
import { shapeOf } from './shape.js';
import { LINK, MARKER, type Tokens } from './tokens.js';
import type { Vocabulary } from './vocabulary.js';
import type { WordTraits } from './word-traits.js';

/** A change with what it is worth. */
export interface Weighed extends Change {
  /** Words that it changes. */
  readonly words: number;
  /** Spelling, a typing mistake, or words that mean the same. */
  readonly equivalent: boolean;
  readonly critical: boolean;
}

/** The changes that the SPDX matching guidelines do not make light of, weighed. */
export function weighed(
  changes: readonly Change[],
  tokens: Tokens,
  template: Template,
  licenses: LicenseIndex,
  traits: WordTraits,
): readonly Weighed[] {
  return changes.flatMap((change): readonly Weighed[] => {
    const added = addedWords(change, tokens);
    const removed = removedWords(change, template);
    if (added.length === 0 && removed.length === 0)
      return isPart(change, template)
        ? [{ ...change, words: change.toEnd - change.to, equivalent: true, critical: false }]
        : [];
    if (removed.length === 0 && isBesides(change, tokens, template)) return [];
    if (added.length === 0 && removed.length === 1 && isItem(licenses.words.word(removed[0] as number))) return [];
    const words = Math.max(added.length, removed.length);
    if (
      isOtherHolder(change, added, tokens, template, licenses, traits) ||
      isFilledIn(change, added, tokens, template, licenses, traits) ||
      isOtherCopyright(change, tokens, template, licenses) ||
      (isCopyrightLeftOut(removed, licenses.words) && isOtherCopyrights(change, tokens)) ||
      isEquivalent(added, removed, tokens, licenses, traits) ||
      isHolderNamed(change, added, tokens, template, licenses, traits) ||
      (added.length === 0 && isDispensable(change, removed, template, licenses, traits)) ||
      isOtherYears(
        change,
        added.map((at) => wordOf(tokens, at)),
        removed.map((word) => licenses.words.word(word)),
        template,
        licenses.words,
      ) ||
      (removed.length === 0 && isAside(change, added, tokens, template)) ||
      (template.kind === 'notice' &&
        (isSubject(change, added, removed, tokens, template, licenses, traits) || isPointer(change, removed, tokens)))
    )
      return [{ ...change, words, equivalent: true, critical: false }];
    const isShort = words <= SHORT;
    const critical =
      added.some((at) => traits.isCritical(tokens, at, isShort)) ||
      removed.some((word) => traits.isCriticalWord(word, isShort));
    return [{ ...change, words, equivalent: false, critical }];
  });
}

/** Words that are no change of the license, wherever they stand. */
function isBesides(change: Change, tokens: Tokens, template: Template): boolean {
  return (
    isCopyrightStatement(tokens, change) ||
    isParameters(change, tokens, template) ||
    isAnchor(change, tokens) ||
    isTemplateMark(change, tokens)
  );
}

/** Words of the template without which it says the same. */
function isDispensable(
  change: Change,
  removed: readonly number[],
  template: Template,
  { words }: LicenseIndex,
  traits: WordTraits,
): boolean {
  if (isOwnTitle(removed, template) || isCopyrightLeftOut(removed, words)) return true;
  if (isHeadingLeftOut(removed, words) || isDeniedAsFar(change, template, words)) return true;
  if (isNoticeAbove(change, removed, template, words)) return true;
  const { to, toEnd } = change;
  const { optional } = shapeOf(template);
  const isEdge =
    template.kind === 'text' && !(optional.subarray(0, to).includes(0) && optional.subarray(toEnd).includes(0));
  const most = Math.min(LONGEST_EDGE, MOST_OF_EDGE * template.tokens.length);
  return isEdge && removed.length <= most && !removed.some((word) => traits.isCriticalWord(word, false));
}

/** Words with which a text begins or ends, and which are no terms. */
const LONGEST_EDGE = 25;
const MOST_OF_EDGE = 0.2;

function isAside(change: Change, added: readonly number[], tokens: Tokens, template: Template): boolean {
  return (
    isNumbering(change, tokens) ||
    isStruckOut(change, tokens) ||
    isOwnVersion(change, tokens, template) ||
    isOwnTitle(
      added.map((at) => tokens.ids[at] as number),
      template,
    )
  );
}

/** As places in the text, with the words of the template that are not there. */
export function differenceOf(
  change: Weighed,
  tokens: Tokens,
  template: Template,
  { words }: LicenseIndex,
): TextDifference {
  const { at, atEnd, to, toEnd, critical } = change;
  const isAdded = addedWords(change, tokens).length > 0;
  const expected = [...template.tokens.subarray(to, toEnd)].map((word) => words.word(word)).join(' ');
  const start = at < tokens.count ? (tokens.starts[at] as number) : tokens.text.length;
  if (!isAdded) return { kind: 'removed', start, end: start, expected, critical };
  const end = tokens.ends[atEnd - 1] as number;
  return { kind: expected === '' ? 'added' : 'replaced', start, end, expected, critical };
}

function addedWords({ at, atEnd }: Change, { flags }: Tokens): readonly number[] {
  const added: number[] = [];
  for (let place = at; place < atEnd; place += 1)
    if (((flags[place] as number) & (LINK | MARKER)) === 0) added.push(place);
  return added;
}

/** Some words of a part that may be left out are missing, and others of it are there. */
function isPart({ to, toEnd }: Change, { parts }: Template): boolean {
  return (
    toEnd - to > 1 &&
    parts.some(
      ({ kind, start, end }) => kind === 'optional' && end > to && start < toEnd && (start < to || end > toEnd),
    ) &&
    !parts.some(({ kind, start, end }) => kind !== 'alternative' && start === to && end === toEnd)
  );
}

/** A part that may be left out may not be replaced. */
function removedWords({ at, atEnd, to, toEnd }: Change, template: Template): readonly number[] {
  const { optional } = shapeOf(template);
  const isReplaced = atEnd - at === toEnd - to;
  const removed: number[] = [];
  for (let place = to; place < toEnd; place += 1)
    if (isReplaced || optional[place] === 0) removed.push(template.tokens[place] as number);
  return removed;
}

/** The name of the license, which stands as a heading besides, is said again, or is not. */
function isOwnTitle(words: readonly number[], { tokens, parts }: Template): boolean {
  if (words.length < 2 || words.length > LONGEST_TITLE) return false;
  return parts.some(({ kind, start, end }) => {
    if (kind !== 'title') return false;
    const title = [...tokens.subarray(start, end)];
    return title.some((_, at) => words.every((word, index) => title[at + index] === word));
  });
}

/** Words. */
const LONGEST_TITLE = 8;

/**
 * What a notice is about: "you may not use Foo except in compliance" for "this file", "The Gnome Library" for "this library"; or
 * no copyright line above it.
 */
function isSubject(
  { to, toEnd }: Change,
  added: readonly number[],
  removed: readonly number[],
  tokens: Tokens,
  template: Template,
  { words }: LicenseIndex,
  traits: WordTraits,
): boolean {
  const wanted = removed.map((word) => words.word(word)).join(' ');
  if (added.length === 0) return to === 0 && wanted === 'copyright';
  const next = toEnd < template.tokens.length ? words.word(template.tokens[toEnd] as number) : '';
  const isName = added.length <= LONGEST_SUBJECT && added.every((at) => !traits.isCritical(tokens, at, true));
  return isName && SUBJECT.test(wanted === 'this' ? `this ${next}` : wanted);
}

const SUBJECT = /^this (?:file|software|program|library|work|package|project|code|module)$/;

/** Words. */
const LONGEST_SUBJECT = 4;

/** What is left of a sign or a space that was read in another encoding. */
const WRONG_ENCODING = /^[âã]$/i;

function isEquivalent(
  added: readonly number[],
  removed: readonly number[],
  tokens: Tokens,
  { words }: LicenseIndex,
  traits: WordTraits,
): boolean {
  const [only] = added;
  const [wanted] = removed;
  if (added.length === 1 && removed.length === 1 && only !== undefined && wanted !== undefined) {
    if (YEAR.test(wordOf(tokens, only)) && YEAR.test(words.word(wanted))) return true;
    if (isItem(wordOf(tokens, only)) && isItem(words.word(wanted))) return true;
    if (isWithoutMarks(wordOf(tokens, only), words.word(wanted))) return true;
    if (traits.isNear(wanted, tokens, only) || traits.isPlural(wanted, tokens.ids[only] as number)) return true;
  }
  if (added.length <= 2 && removed.length <= 2) {
    const isLight =
      added.every((at) => traits.isLight(tokens.ids[at] as number)) && removed.every((word) => traits.isLight(word));
    if (isLight) return true;
  }
  if (
    removed.length === 0 &&
    added.every((at) => isItem(wordOf(tokens, at)) || WRONG_ENCODING.test(wordOf(tokens, at)))
  )
    return true;
  if (isAddress(added, removed, tokens, words) || isVersion(added, removed, tokens, words)) return true;
  if (added.length <= LONGEST_NEUTRAL && removed.length <= LONGEST_NEUTRAL && added.length * removed.length === 0) {
    const phrase = [...added.map((at) => tokens.ids[at] as number), ...removed].map((word) => words.word(word));
    if (NEUTRAL.has(phrase.join(' '))) return true;
  }
  if (added.length > 4 || removed.length > 4 || added.length === removed.length) return false;
  const written = added.map((at) => wordOf(tokens, at)).join('');
  const joined = removed.map((word) => words.word(word)).join('');
  return written === joined || (joined.length >= LONG && distance(written, joined) <= 1);
}

/** The Free Software Foundation has moved; its license texts name where it was. */
function isAddress(added: readonly number[], removed: readonly number[], tokens: Tokens, words: Vocabulary): boolean {
  return (
    added.length + removed.length > 1 &&
    added.length + removed.length <= LONGEST_ADDRESS &&
    added.every((at) => ADDRESS.test(wordOf(tokens, at))) &&
    removed.every((word) => ADDRESS.test(words.word(word)))
  );
}

const LONGEST_ADDRESS = 20;
const ADDRESS =
  /^(?:59|51|31|675|temple|franklin|500|milk|place|pl|street|st|suite|ste|330|fifth|5th|floor|fl|mass|massachusetts|avenue|ave|cambridge|boston|ma|usa|0211[01]|02139|02196|1307|1301|1335|3307|4307|960789)$/;

/** "v1" for "version 1". */
function isVersion(added: readonly number[], removed: readonly number[], tokens: Tokens, words: Vocabulary): boolean {
  if (added.length > 2 || removed.length > 2)
    return (
      added.length === removed.length &&
      added.every((at, index) => wordOf(tokens, at) === words.word(removed[index] ?? 0))
    );
  const written = added.map((at) => wordOf(tokens, at)).join(' ');
  const wanted = removed.map((word) => words.word(word)).join(' ');
  return written.replace(/^v(?:er)? ?(?=\d+$)/, 'version ') === wanted.replace(/^v(?:er)? ?(?=\d+$)/, 'version ');
}

/** Letters: of a word so long one may be a typing mistake. */
const LONG = 9;

/** Words. */
const LONGEST_NEUTRAL = 3;
/** Words that say what is meant anyway. */
const NEUTRAL = new Set([
  'of this software',
  'of the software',
  'of this program',
  'of the program',
  'accept',
  'appendix',
]);

/** "a" or "iv": an item of a list, which may be numbered otherwise. */
function isItem(word: string): boolean {
  return /^(?:[a-z]|[ivx]{2,4})$/.test(word);
}

function wordOf({ text, starts, ends }: Tokens, at: number): string {
  return text.slice(starts[at], ends[at]).toLowerCase();
}

const YEAR = /^(?:19|20)\d\d$/;

/** Words; in a longer change "and" and "or" come and go with what they join. */
const SHORT = 2;
