/**
 * The words of a declaration: letters and numbers apart ("GPLv2+" is "gpl v 2 +"), lower case, one spelling of "license", signs
 * that join or compare kept. What is not known to be without meaning is a word of its own, so that nothing is overheard.
 */
export function wordsOf(text: string): readonly string[] {
  const plain = text
    .replace(/&(quot|amp|#39|lt|gt);/g, (_, name: string) => ENTITIES[name] as string)
    .toLowerCase()
    .replace(/≥/g, '>=')
    .replace(/licen[cs]e?s?\b/g, 'license')
    .replace(/licensing\b/g, 'license')
    .replace(/(\p{L})v(?=\d)/gu, '$1 v')
    .replace(/\bcc[ -]?0\b(?!\.)/g, 'cczero');
  return (plain.match(WORDS) ?? []).flatMap((word) => (MEANINGLESS.test(word) ? [] : [SPELLED[word] ?? word]));
}

const ENTITIES: Readonly<Record<string, string>> = { quot: '"', amp: '&', '#39': "'", lt: '<', gt: '>' };
const WORDS = /\p{L}+|\d+(?:\.\d+)*|>=|==|\|+|\S/gu;
const MEANINGLESS = /^[-_".:'“”‘’–—]$/u;

/** Words that are written in several ways, and those that stand for a number. */
const SPELLED: Readonly<Record<string, string>> = {
  '||': '|',
  '[': '(',
  ']': ')',
  '<': '(',
  '>': ')',
  two: '2',
  three: '3',
  four: '4',
  zero: '0',
  bsdl: 'bsd',
};

/** Without words that add nothing to a license's name, and without the month and year of its version. */
export function telling(words: readonly string[]): readonly string[] {
  const kept = words.filter((word, at) => !IDLE.has(word) && !(VERSION.test(word) && isNumber(words[at + 1] ?? '')));
  const month = kept.findIndex(
    (word, at) => MONTHS.has(word) && at === kept.length - 2 && /^\d{4}$/.test(kept[at + 1] ?? ''),
  );
  if (month < 1) return kept;
  const isDay = month > 2 && /^\d\d?$/.test(kept[month - 1] ?? '') && isNumber(kept[month - 2] ?? '');
  return kept.slice(0, isDay ? month - 1 : month);
}

const IDLE = new Set(['the', 'license', 'licensed', 'under', ',', '(', ')']);
const VERSION = /^(?:v|ver|version)$/;
const MONTHS = new Set(
  'january february march april may june july august september october november december'.split(' '),
);

/** "2", "2.1". */
export function isNumber(word: string): boolean {
  return /^\d/.test(word);
}
