import { compareDigits, compareText, type Digits, digits, ZERO } from './digits.js';
import { LONGEST_VERSION, type VersionScheme } from './scheme.js';

type Segment = { readonly number: Digits } | { readonly word: string };

/**
 * RubyGems: segments between dots, runs of letters and of digits apart; a word is below any number, and makes a
 * prerelease. "-" reads as ".pre.". Trailing zeros do not count. https://docs.ruby-lang.org/en/master/Gem/Version.html
 */
export const gem: VersionScheme<readonly Segment[]> = {
  id: 'gem',
  parse(text) {
    const trimmed = text.trim();
    if (text.length > LONGEST_VERSION || !FORM.test(trimmed)) return undefined;
    const segments = [...trimmed.replaceAll('-', '.pre.').matchAll(/\d+|[A-Za-z]+/g)].map(
      ([part]): Segment => (/^\d/.test(part) ? { number: digits(part) } : { word: part }),
    );
    const word = segments.findIndex((segment) => 'word' in segment);
    const numbers = segments.slice(0, word < 0 ? undefined : word);
    const release = numbers.map((segment) => ('number' in segment ? segment.number : ZERO));
    return {
      release,
      key: word < 0 ? withoutZeros(segments) : [...withoutZeros(numbers), ...withoutZeros(segments.slice(word))],
    };
  },
  compare({ key: a }, { key: b }) {
    const length = Math.max(a.length, b.length);
    for (let index = 0; index < length; index++) {
      const order = compareSegments(a[index] ?? NOTHING, b[index] ?? NOTHING);
      if (order !== 0) return order;
    }
    return 0;
  },
};

const FORM = /^\d+(?:\.[0-9A-Za-z]+)*(?:-[0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*)?$/;
const NOTHING: Segment = { number: ZERO };

function withoutZeros(segments: readonly Segment[]): readonly Segment[] {
  const last = segments.findLastIndex((segment) => 'word' in segment || segment.number !== ZERO);
  return segments.slice(0, last + 1);
}

function compareSegments(a: Segment, b: Segment): number {
  if ('number' in a) return 'number' in b ? compareDigits(a.number, b.number) : 1;
  return 'word' in b ? compareText(a.word, b.word) : -1;
}
