/** Digits without leading zeros: numbers in versions have no upper limit. */
export type Digits = string & { readonly __brand: 'Digits' };

export const ZERO = '0' as Digits;

/** "007" → "7", "" → "0". */
export function digits(text: string): Digits {
  const significant = text.replace(/^0+/, '');
  return (significant === '' ? '0' : significant) as Digits;
}

/** Below, equal, above: -1, 0, 1. */
export function compareDigits(a: Digits, b: Digits): number {
  if (a.length !== b.length) return a.length < b.length ? -1 : 1;
  return compareText(a, b);
}

/** By code unit. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Number by number from the left; what one of them lacks is 0. */
export function compareNumbers(a: readonly Digits[], b: readonly Digits[]): number {
  const length = Math.max(a.length, b.length);
  for (let index = 0; index < length; index++) {
    const order = compareDigits(a[index] ?? ZERO, b[index] ?? ZERO);
    if (order !== 0) return order;
  }
  return 0;
}
