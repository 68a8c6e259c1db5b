import { compareDigits, compareText, type Digits, digits } from './digits.js';

/** A prerelease label: a number, or a word. */
export type Label = { readonly number: Digits } | { readonly word: string };

/** "rc.1" as labels; words lose their case. */
export function labelsOf(text: string): readonly Label[] {
  return text.split('.').map((part) => (/^\d+$/.test(part) ? { number: digits(part) } : { word: part.toLowerCase() }));
}

/** As semantic versions order them: numbers below words, and what is only longer above. Without any is above all. */
export function compareLabels(a: readonly Label[], b: readonly Label[]): number {
  if (a.length === 0 || b.length === 0) return Math.sign(b.length - a.length);
  for (const [index, label] of a.entries()) {
    const other = b[index];
    if (!other) return 1;
    const order = compareLabel(label, other);
    if (order !== 0) return order;
  }
  return a.length < b.length ? -1 : 0;
}

function compareLabel(a: Label, b: Label): number {
  if ('number' in a) return 'number' in b ? compareDigits(a.number, b.number) : -1;
  return 'word' in b ? compareText(a.word, b.word) : 1;
}
