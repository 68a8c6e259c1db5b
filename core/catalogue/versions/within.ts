import type { SchemeId, VersionBound, VersionRange } from '../../model/catalogue.js';
import { type Answer, all, any, not } from '../answer.js';
import { compareDigits, type Digits, digits, ZERO } from './digits.js';
import { SCHEMES } from './index.js';
import type { Version, VersionScheme } from './scheme.js';

/**
 * Whether a version lies in a range. `unknown` when a bound cannot be compared with it, or when it is a line of versions
 * ("7") of which only some do.
 *
 * A bound of numbers alone is about releases: prereleases of 2.0.0 lie in ">=2.0.0" and not in "<2.0.0", since new
 * terms come with the first of them. One of one or two numbers stands for all that begin with it: 7.10.9 is in "<=7.10".
 */
export function isWithin(version: Version, range: VersionRange, scheme: VersionScheme): Answer {
  return any(range.alternatives.map((bounds) => all(bounds.map((bound) => holds(version, bound, scheme)))));
}

/** The first bound of a range that versions of one of these schemes cannot be compared with, if any. */
export function incomparableIn(
  { alternatives }: VersionRange,
  schemes: readonly SchemeId[],
): { readonly version: string; readonly scheme: SchemeId } | undefined {
  for (const { version } of alternatives.flat()) {
    const scheme = schemes.find((id) => !boundOf(version, SCHEMES[id]));
    if (scheme !== undefined) return { version, scheme };
  }
  return undefined;
}

/** What a bound is compared by; undefined when its version is none of the scheme. */
function boundOf(text: string, scheme: VersionScheme): Bound | undefined {
  const known = cache[scheme.id].get(text);
  if (known) return known;
  const bound = NUMBERS.test(text) ? numbersBound(text, scheme) : versionBound(text, scheme);
  if (bound && cache[scheme.id].size < MOST_CACHED) cache[scheme.id].set(text, bound);
  return bound;
}

/** `version` where more than the release is to be compared. */
interface Bound {
  readonly release: readonly Digits[];
  readonly version?: Version;
}

const NUMBERS = /^\d+(?:\.\d+)*$/;
const DATE = /^\d{4}-\d{2}(?:-\d{2})?$/;
const MOST_CACHED = 10_000;
const cache = Object.fromEntries(Object.keys(SCHEMES).map((id) => [id, new Map()])) as Readonly<
  Record<SchemeId, Map<string, Bound>>
>;

/** A scheme may read numbers in its own way (Java's 1.8.0 is 8.0.0), or want more of them than a bound has. */
function numbersBound(text: string, scheme: VersionScheme): Bound {
  return { release: scheme.parse(text)?.release ?? text.split('.').map(digits) };
}

function versionBound(text: string, scheme: VersionScheme): Bound | undefined {
  const version = scheme.parse(text);
  if (!version) return undefined;
  return DATE.test(text) ? { release: version.release } : { release: version.release, version };
}

function holds(version: Version, { op, version: text }: VersionBound, scheme: VersionScheme): Answer {
  const bound = boundOf(text, scheme);
  if (!bound) return 'unknown';
  switch (op) {
    case '>=':
      return atLeast(version, bound, scheme);
    case '<':
      return not(atLeast(version, bound, scheme));
    case '<=':
      return atMost(version, bound, scheme);
    case '>':
      return not(atMost(version, bound, scheme));
    case '=':
      return all([atLeast(version, bound, scheme), atMost(version, bound, scheme)]);
  }
}

function atLeast(version: Version, bound: Bound, scheme: VersionScheme): Answer {
  if (bound.version && !version.floats) return scheme.compare(version, bound.version) >= 0 ? 'yes' : 'no';
  return between(version, (end) => compareReleases(version, bound.release, end) >= 0);
}

function atMost(version: Version, bound: Bound, scheme: VersionScheme): Answer {
  if (bound.version && !version.floats) return scheme.compare(version, bound.version) <= 0 ? 'yes' : 'no';
  const begins = bound.release.length < 3;
  return between(version, (end) => compareReleases(version, bound.release, end, begins) <= 0);
}

/** A version is one place; a line of versions reaches from its first, whose further numbers are 0, to no last one. */
function between({ floats }: Version, isSo: (end: 'first' | 'last') => boolean): Answer {
  const first = isSo('first');
  if (!floats || isSo('last') === first) return first ? 'yes' : 'no';
  return 'unknown';
}

function compareReleases(
  { release, epoch = ZERO }: Version,
  bound: readonly Digits[],
  end: 'first' | 'last',
  begins = false,
): number {
  if (epoch !== ZERO) return 1;
  const length = begins ? bound.length : Math.max(release.length, bound.length);
  for (let index = 0; index < length; index++) {
    const own = release[index];
    if (own === undefined && end === 'last') return 1;
    const order = compareDigits(own ?? ZERO, bound[index] ?? ZERO);
    if (order !== 0) return order;
  }
  // Of a line, the last has further numbers than any bound.
  return end === 'last' && !begins ? 1 : 0;
}
