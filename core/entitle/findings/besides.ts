import type { Label } from '../../model/finding.js';
import { type LicenseClaim, type Place, spanOf } from '../../model/recognized.js';
import type { Span } from '../../model/span.js';

/** What is alike in one file, with its places in order: the first one, then all of them. */
export function* placesAlike<T extends { readonly at: Place }>(
  all: readonly T[],
  keyOf: (one: T) => string,
): Iterable<readonly [T, Span, ...Span[]]> {
  const alike = new Map<string, [T, Span, ...Span[]]>();
  for (const one of all) {
    const key = `${one.at.file}\0${keyOf(one)}`;
    const known = alike.get(key);
    if (known) known.push(spanOf(one.at));
    else alike.set(key, [one, spanOf(one.at)]);
  }
  yield* alike.values();
}

/** More places of the same, as far as anybody would look. */
export function placeLabels(places: readonly Span[]): readonly Label[] {
  return places.slice(0, MOST_PLACES).map((span) => ({ span, text: 'and here' }));
}

const MOST_PLACES = 50;

/** What code and configuration say of the license of something, each where it says so. None of it is a right. */
export function claimLabels(claims: readonly LicenseClaim[]): readonly Label[] {
  return claims.map(({ at, shows, by }) => ({ span: at, text: `${by.text} ${WORDS[shows]}` }));
}

const WORDS: Readonly<Record<LicenseClaim['shows'], string>> = {
  claim: 'claims that this is free of charge here',
  trial: 'says that this is tried',
  commercial: 'holds a license key, which is no record of a right',
  unclear: 'speaks of a license, which is no record of a right',
};
