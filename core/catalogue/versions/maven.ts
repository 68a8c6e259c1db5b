import { compareDigits, compareText, type Digits, digits, ZERO } from './digits.js';
import { LONGEST_VERSION, type Version, type VersionScheme } from './scheme.js';

/** A number, a qualifier, or what follows a "-". */
type Item =
  | { readonly kind: 'number'; readonly number: Digits }
  | { readonly kind: 'word'; readonly word: string }
  | { readonly kind: 'list'; readonly items: readonly Item[] };

/**
 * Maven: numbers and qualifiers between "." and "-", also where letters meet digits. alpha < beta < milestone < rc <
 * snapshot < nothing < sp < any other word < numbers; a "-" opens a list of its own. Zeros at the end of a list, and
 * words that mean nothing there ("final", "ga", "release"), do not count. The order of ComparableVersion.
 * https://maven.apache.org/pom.html#version-order-specification
 */
export const maven: VersionScheme<readonly Item[]> = {
  id: 'maven',
  parse(text): Version<readonly Item[]> | undefined {
    const trimmed = text.trim();
    if (text.length > LONGEST_VERSION || !/^\d[0-9A-Za-z._+-]*$/.test(trimmed)) return undefined;
    const [numbers = ''] = /^\d+(?:\.\d+)*(?![\d])/.exec(trimmed) ?? [];
    return { release: numbers.split('.').map(digits), key: listOf(tokensOf(trimmed.toLowerCase()), 0) };
  },
  compare: (a, b) => compareLists(a.key, b.key),
};

interface Token {
  readonly text: string;
  /** What stands before it; "-" also where letters and digits meet. */
  readonly before: '' | '.' | '-';
  /** Letters that a digit follows at once: only there "a", "b" and "m" are short for words. */
  readonly beforeDigit: boolean;
}

function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let end = 0;
  for (const match of text.matchAll(/\d+|[^\d.-]+|(?<=[.-])(?=[.-]|$)/g)) {
    const separator = text.charAt(match.index - 1);
    const before = match.index === 0 ? '' : match.index > end ? (separator as '.' | '-') : '-';
    end = match.index + match[0].length;
    tokens.push({ text: match[0], before, beforeDigit: /\d/.test(text.charAt(end)) });
  }
  return tokens;
}

function listOf(tokens: readonly Token[], from: number): readonly Item[] {
  const items: Item[] = [];
  for (const [offset, token] of tokens.slice(from).entries()) {
    if (offset > 0 && (token.before === '-' || isWord(token))) {
      const rest = listOf(tokens, from + offset);
      const kept = trimmed(items);
      return rest.length === 0 ? kept : [...kept, { kind: 'list', items: rest }];
    }
    items.push(itemOf(token));
  }
  return trimmed(items);
}

/** ".qualifier" is the same as "-qualifier". */
function isWord({ text }: Token): boolean {
  return /^\D/.test(text);
}

function itemOf({ text, beforeDigit }: Token): Item {
  if (text === '' || /^\d/.test(text)) return { kind: 'number', number: digits(text) };
  const long = beforeDigit ? SHORT.get(text) : undefined;
  return { kind: 'word', word: long ?? ALIASES.get(text) ?? text };
}

const SHORT: ReadonlyMap<string, string> = new Map([
  ['a', 'alpha'],
  ['b', 'beta'],
  ['m', 'milestone'],
]);

const ALIASES: ReadonlyMap<string, string> = new Map([
  ['cr', 'rc'],
  ['ga', ''],
  ['final', ''],
  ['release', ''],
]);

function trimmed(items: readonly Item[]): readonly Item[] {
  return items.slice(0, items.findLastIndex((item) => !isNothing(item)) + 1);
}

function isNothing(item: Item): boolean {
  return item.kind === 'number' ? item.number === ZERO : item.kind === 'word' && item.word === '';
}

function compareLists(a: readonly Item[], b: readonly Item[]): number {
  const length = Math.max(a.length, b.length);
  for (let index = 0; index < length; index++) {
    const order = compareItems(a[index], b[index]);
    if (order !== 0) return order;
  }
  return 0;
}

function compareItems(a: Item | undefined, b: Item | undefined): number {
  if (!a) return b ? -compareItems(b, undefined) : 0;
  if (!b) return compareToNothing(a);
  if (a.kind === 'number') return b.kind === 'number' ? compareDigits(a.number, b.number) : 1;
  if (b.kind === 'number') return -1;
  if (a.kind === 'word') return b.kind === 'word' ? compareWords(a.word, b.word) : -1;
  return b.kind === 'word' ? 1 : compareLists(a.items, b.items);
}

function compareToNothing(item: Item): number {
  switch (item.kind) {
    case 'number':
      return item.number === ZERO ? 0 : 1;
    case 'word':
      return compareWords(item.word, '');
    case 'list':
      return compareLists(item.items, []);
  }
}

const WORDS: readonly string[] = ['alpha', 'beta', 'milestone', 'rc', 'snapshot', '', 'sp'];

function compareWords(a: string, b: string): number {
  const [first, second] = [rankOf(a), rankOf(b)];
  return first === second ? compareText(a, b) : Math.sign(first - second);
}

function rankOf(word: string): number {
  const rank = WORDS.indexOf(word);
  return rank < 0 ? WORDS.length : rank;
}
