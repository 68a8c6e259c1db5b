import { isCopyrightOnly } from './copyright.js';
import { type Change, startsClause } from './fill.js';
import type { LicenseIndex, Template } from './license-index.js';
import { shapeOf } from './shape.js';
import type { Tokens } from './tokens.js';
import type { Vocabulary } from './vocabulary.js';
import type { WordTraits } from './word-traits.js';

// What whoever uses a license fills in or puts beside it, and the license stays what it is.

/** Another name where the template leaves the name open, in words around it that no reading has. */
export function isOtherHolder(
  { to, toEnd }: Change,
  added: readonly number[],
  tokens: Tokens,
  template: Template,
  { words }: LicenseIndex,
  traits: WordTraits,
): boolean {
  if (added.length > LONGEST_NAME || added.some((at) => traits.isWeighty(tokens, at) || startsClause(tokens, at)))
    return false;
  if (template.tokens.subarray(to, toEnd).some((word) => traits.isCriticalWord(word, false))) return false;
  if (toEnd > to && to > 0 && words.word(template.tokens[to - 1] as number) === 'copyright') return true;
  return shapeOf(template).alternatives.some(
    ({ start, end, readings }) =>
      start <= to && toEnd <= end && toEnd > to && readings.some((reading) => reading.includes(0)),
  );
}

/** "Without specific prior written permission of Somebody": whose permission is meant is said. */
export function isHolderNamed(
  { at, to, toEnd }: Change,
  added: readonly number[],
  tokens: Tokens,
  { tokens: words }: Template,
  { words: vocabulary }: LicenseIndex,
  traits: WordTraits,
): boolean {
  if (toEnd > to || to === 0 || vocabulary.word(words[to - 1] as number) !== 'permission') return false;
  const [first, ...name] = added;
  if (first !== at || name.length === 0 || name.length > LONGEST_NAME) return false;
  if (!/^(?:of|from)$/i.test(tokens.text.slice(tokens.starts[first], tokens.ends[first]))) return false;
  return name.every((place) => {
    const word = tokens.text.slice(tokens.starts[place], tokens.ends[place]);
    return (CAPITAL.test(word) || OF_HOLDER.test(word)) && !traits.isCritical(tokens, place, false);
  });
}

const CAPITAL = /^\p{Lu}/u;
const OF_HOLDER = /^(?:the|and|its|copyright|holders?|owners?|authors?|contributors?|regents|s)$/i;

/** The notice at the end of GNU's licenses, with a program and its author where the license says how to apply it. */
export function isFilledIn(
  { to, toEnd }: Change,
  added: readonly number[],
  tokens: Tokens,
  { expression, tokens: words }: Template,
  { words: vocabulary }: LicenseIndex,
  traits: WordTraits,
): boolean {
  return (
    /^[AL]?GPL-/.test(expression) &&
    added.length <= LONGEST_NAME &&
    toEnd > to &&
    words.subarray(to, toEnd).every((word) => TO_FILL_IN.has(vocabulary.word(word))) &&
    !added.some((at) => traits.isWeighty(tokens, at)) &&
    hasAppendix(words.subarray(0, to), vocabulary)
  );
}

/** Whether what is behind these words is no part of the terms, but says how to apply them. */
function hasAppendix(words: Uint16Array, vocabulary: Vocabulary): boolean {
  const heading = HEADING.map((word) => vocabulary.id(word));
  for (let at = words.length - heading.length; at >= 0; at -= 1)
    if (heading.every((word, index) => words[at + index] === word)) return true;
  return false;
}

const HEADING = ['how', 'to', 'apply', 'these', 'terms'];
const TO_FILL_IN = new Set(
  'one line to give the program library s name and a an brief idea of what it does year author fullname'.split(' '),
);

/** What a licensor says of its own in a Business Source License; the license is the same whatever stands there. */
export function isParameters({ at, atEnd }: Change, { text, starts, ends }: Tokens, { expression }: Template): boolean {
  if (!expression.startsWith('BUSL-')) return false;
  if (atEnd - at > LONGEST_PARAMETERS) return false;
  const words = text
    .slice(starts[at], ends[atEnd - 1])
    .toLowerCase()
    .split(/[^\w.+]+/);
  const named = words.findLastIndex((word, index) => word === 'license' && words[index - 1] === 'change');
  const isFirst = words[0] === 'licensor' || (words[0] === 'parameters' && words[1] === 'licensor');
  if (!isFirst || named < 1) return false;
  const rest = words.slice(named);
  const contact = rest.findIndex((word, index) => word === 'for' && rest[index + 1] === 'information');
  const behind = contact < 0 ? [] : rest.slice(contact);
  return rest.length - behind.length <= LONGEST_NAME && isContact(behind) && !rest.includes('licensor');
}

/** "For information about alternative licensing arrangements, please contact …", and the title of the license again. */
function isContact(words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const named = words.join(' ').replace(/(?: notice)? (?:business source license 1\.1)?$/, '');
  return words.length <= LONGEST_CONTACT && /^for information about alternative licensing arrangements\b/.test(named);
}

const LONGEST_CONTACT = 30;

/** Words; what is granted in them may take a paragraph or two. */
const LONGEST_PARAMETERS = 400;

const LONGEST_NAME = 12;

/** It may stand anywhere, and grants and takes nothing. */
export function isCopyrightStatement({ text, starts, ends }: Tokens, { at, atEnd }: Change): boolean {
  if (atEnd - at > LONGEST_STATEMENT) return false;
  const statement = text.slice(starts[at], ends[atEnd - 1]);
  return /copyright/i.test(statement) && isCopyrightOnly(statement);
}

const LONGEST_STATEMENT = 120;

/** Another name in the line that says whose the words of the license are. */
export function isOtherCopyright(
  { at, atEnd, to, toEnd }: Change,
  { text, starts, ends }: Tokens,
  { tokens: words }: Template,
  { words: vocabulary }: LicenseIndex,
): boolean {
  const before = words.subarray(Math.max(0, to - LONGEST_NAME), to);
  if (toEnd === to || toEnd - to > LONGEST_NAME || !before.includes(vocabulary.id('copyright'))) return false;
  if (!words.subarray(to, toEnd).every((word) => IN_HOLDER.test(vocabulary.word(word)))) return false;
  const place = starts[Math.max(0, at - 1)] as number;
  const [line = ''] = text.slice(text.lastIndexOf('\n', place) + 1, place + LONGEST_STATEMENT).split('\n');
  const last = atEnd > at ? (ends[atEnd - 1] as number) : place;
  return /copyright/i.test(line) && isCopyrightOnly(line) && !text.slice(place, last).includes('\n');
}

/** Lines that say who else holds the copyright, where the template says who does. */
export function isOtherCopyrights({ at, atEnd }: Change, { text, starts, ends }: Tokens): boolean {
  if (atEnd === at) return false;
  const from = text.lastIndexOf('\n', starts[at] as number) + 1;
  const statement = text.slice(from, ends[atEnd - 1]);
  if (statement.length > LONGEST_STATEMENTS) return false;
  const lines = statement.split('\n').filter((line) => line.trim() !== '');
  return lines.every((line) => /copyright/i.test(line) && isCopyrightOnly(line));
}

/** UTF-16 units. */
const LONGEST_STATEMENTS = 1000;

const IN_HOLDER =
  /^(?:\d{4}|the|free|software|foundation|inc|https?|fsf|org|year|name|of|author|holder|s|c|copyright)$/;
