import type {
  CatalogueTerms,
  Doubt,
  ReleasedWithin,
  SchemeId,
  Selector,
  SelectorTest,
  TermsAnswer,
  VersionRange,
} from '../model/catalogue.js';
import type { PlainDate } from '../model/plain-date.js';
import { type Answer, all, any, not } from './answer.js';
import { matchesGlob } from './patterns/glob.js';
import { SCHEMES } from './versions/index.js';
import type { Version, VersionScheme } from './versions/scheme.js';
import { isWithin } from './versions/within.js';

/** What is known of a thing that was met, beside its name. What is absent is not known. */
export interface Particulars {
  readonly version?: string | undefined;
  /** The day on which this version came out. */
  readonly released?: PlainDate | undefined;
  readonly name?: string | undefined;
  readonly namespace?: string | undefined;
  /** Of a container image, its name without tag. */
  readonly image?: string | undefined;
  /** Of an action: its inputs, all of them. */
  readonly inputs?: ReadonlyMap<string, string> | undefined;
  /** Variables that are set where it runs, all of them. */
  readonly env?: ReadonlyMap<string, string> | undefined;
}

/** How versions are read; `tagged` things have names of lines of versions too ("7"), packages have not. */
export interface VersionReading {
  readonly scheme: SchemeId;
  readonly tagged: boolean;
}

/**
 * The terms of a row that count:
 *
 * 1. those with a selector that fits, in the order written
 * 2. the others, in the order written
 *
 * A version that cannot be compared is in doubt, never outside of all ranges.
 */
export function termsFor(terms: readonly CatalogueTerms[], reading: VersionReading, of: Particulars): TermsAnswer {
  const version = readVersion(of.version, reading);
  const ordered = [...terms.filter(({ selector }) => selector), ...terms.filter(({ selector }) => !selector)];
  const candidates: CatalogueTerms[] = [];
  const because = new Set<Doubt>();
  for (const one of ordered) {
    const doubts = new Set<Doubt>();
    const answer = appliesTo(one, version, of, doubts);
    if (answer === 'no') continue;
    if (answer === 'yes' && candidates.length === 0) return { kind: 'known', terms: one };
    candidates.push(one);
    if (answer === 'yes') break;
    for (const doubt of doubts) because.add(doubt);
  }
  if (candidates.length === 0) return { kind: 'uncovered' };
  return { kind: 'undecided', candidates, because: [...because] };
}

/** The version with its scheme, or why there is none to compare. */
type Read = { readonly version: Version; readonly scheme: VersionScheme } | { readonly doubt: Doubt };

function readVersion(text: string | undefined, { scheme: id, tagged }: VersionReading): Read {
  if (text === undefined) return { doubt: 'no-version' };
  const scheme = SCHEMES[id];
  const version = scheme.parse(text);
  if (!version) return { doubt: 'not-comparable' };
  const { floats, ...pinned } = version;
  return { version: floats && tagged ? version : pinned, scheme };
}

function appliesTo(terms: CatalogueTerms, version: Read, of: Particulars, doubts: Set<Doubt>): Answer {
  const { versions, released, selector } = terms;
  const parts: (readonly [Answer, Doubt])[] = [versionAnswer(versions, version)];
  if (released) parts.push([releasedAnswer(released, of.released), 'release-date']);
  if (selector)
    parts.push([
      selectorAnswer(selector, of),
      of.version === undefined && asksVersion(selector) ? 'no-version' : 'selector',
    ]);
  for (const [answer, doubt] of parts) if (answer === 'unknown') doubts.add(doubt);
  return all(parts.map(([answer]) => answer));
}

function versionAnswer(range: VersionRange, read: Read): readonly [Answer, Doubt] {
  if (range.alternatives.some(({ length }) => length === 0)) return ['yes', 'no-version'];
  if ('doubt' in read) return ['unknown', read.doubt];
  return [isWithin(read.version, range, read.scheme), 'floating'];
}

function releasedAnswer({ from, before }: ReleasedWithin, day: PlainDate | undefined): Answer {
  if (day === undefined) return 'unknown';
  return (from === undefined || day >= from) && (before === undefined || day < before) ? 'yes' : 'no';
}

function selectorAnswer({ alternatives }: Selector, of: Particulars): Answer {
  return any(alternatives.map((tests) => all(tests.map((test) => testAnswer(test, of)))));
}

function asksVersion({ alternatives }: Selector): boolean {
  return alternatives.flat().some((test) => test.kind === 'match' && test.subject === 'version');
}

function testAnswer(test: SelectorTest, of: Particulars): Answer {
  if (test.kind === 'words') return 'unknown';
  const value = valueFor(test, of);
  if (value === undefined) return 'unknown';
  const matches = test.patterns.some((pattern) => matchesGlob(pattern, value)) ? 'yes' : 'no';
  return test.not ? not(matches) : matches;
}

/** An input whose value an expression makes when it runs, "${{ matrix.distribution }}": what it is is not known. */
export function isExpression(value: string): boolean {
  return value.includes('${{');
}

/** What is not set among inputs or variables that are known is empty; what an expression makes is not known. */
function valueFor(
  { subject, name = '' }: SelectorTest & { readonly kind: 'match' },
  of: Particulars,
): string | undefined {
  switch (subject) {
    case 'input': {
      const value = of.inputs && (of.inputs.get(name) ?? '');
      return value !== undefined && isExpression(value) ? undefined : value;
    }
    case 'env':
      return of.env && (of.env.get(name) ?? '');
    default:
      return of[subject];
  }
}
