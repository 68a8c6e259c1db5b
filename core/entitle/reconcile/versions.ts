import { type Answer, all, any } from '../../catalogue/answer.js';
import { isWithin } from '../../catalogue/versions/within.js';
import type { VersionBound, VersionRange } from '../../model/catalogue.js';
import type { Entitlement, Subject } from '../../model/entitlement.js';
import type { PlainDate } from '../../model/plain-date.js';
import { RELEASE_SOURCES } from '../../model/released.js';
import { names } from '../register/subject.js';
import { type ProductUse, versionOf } from './use.js';
import type { Ground, Reason } from './verdict.js';

/** Whether a right covers the version that is used: by what, or why not. */
export interface Cover {
  readonly answer: Answer;
  readonly by: Ground;
  readonly reasons: readonly Reason[];
}

/**
 * A version is covered when it lies in the ranges of the right and came out by the last day of its maintenance. While
 * maintenance runs, whatever is there has come out by then. A right to downgrade covers what is before its ranges, a right to
 * upgrade what is behind them and has come out by then.
 */
export function coverOf(row: Entitlement, maintained: PlainDate | undefined, use: ProductUse, asOf: PlainDate): Cover {
  const ranges = rangesOf(row, use);
  const limit = lastRelease(row, maintained);
  const range = ranges.reduce<Answer>((answer, one) => all([answer, withinAny(one, use)]), 'yes');
  const released = limit === undefined || limit >= asOf ? 'yes' : cameOutBy(limit, use);
  if (range === 'no' && row.rights.downgrade && ranges.every((one) => isBefore(one, use)))
    return { answer: 'yes', by: 'downgrade', reasons: [] };
  if (range === 'no' && row.rights.upgrade && released === 'yes' && ranges.every((one) => isBehind(one, use)))
    return { answer: 'yes', by: 'upgrade', reasons: [] };
  const by: Ground =
    row.kind === 'upgrade' || row.kind === 'step-up' ? 'upgrade' : limit === undefined ? 'exact' : 'maintenance';
  const reasons: Reason[] = [];
  if (range === 'no')
    reasons.push({
      code: 'version-not-covered',
      limit: `only ${ranges
        .flat()
        .map(({ text }) => text)
        .join(', ')}`,
    });
  if (range === 'unknown') reasons.push({ code: 'unknown', what: 'version' });
  if (released === 'no')
    reasons.push({ code: 'version-not-covered', limit: `only what came out by ${limit}${cameOut(use)}` });
  if (released === 'unknown') reasons.push({ code: 'unknown', what: 'release-date' });
  return { answer: all([range, released]), by, reasons };
}

/** Whether a subject is certain to be what is used, its version included. */
export function isAbout(subject: Subject, use: ProductUse): boolean {
  if (!names(subject, use.match.row.id, use.purl)) return false;
  return subject.kind === 'product' || !subject.range || withinAny([subject.range], use) === 'yes';
}

/** Whether a subject may be what is used: it names it, and its version is not certain to be another. */
export function mayBeAbout(subject: Subject, use: ProductUse): boolean {
  if (!names(subject, use.match.row.id, use.purl)) return false;
  return subject.kind === 'product' || !subject.range || withinAny([subject.range], use) !== 'no';
}

/** The ranges of the right itself, and of what it names the product by: any of these. */
function rangesOf(
  { versions, subjects }: Entitlement,
  { match, purl }: ProductUse,
): readonly (readonly VersionRange[])[] {
  const own = versions?.range ? [[versions.range]] : [];
  const naming = subjects.filter((one) => names(one, match.row.id, purl));
  const ranges = naming.flatMap((one) => (one.kind === 'package' && one.range ? [one.range] : []));
  return ranges.length > 0 && ranges.length === naming.length ? [...own, ranges] : own;
}

function lastRelease({ kind, versions }: Entitlement, maintained: PlainDate | undefined): PlainDate | undefined {
  const limits = [versions?.releasedUntil, kind === 'perpetual+maintenance' ? maintained : undefined];
  return limits.filter((day) => day !== undefined).sort()[0];
}

function withinAny(ranges: readonly VersionRange[], use: ProductUse): Answer {
  const version = versionOf(use);
  if (version) return any(ranges.map((range) => isWithin(version.version, range, version.scheme)));
  return ranges.some((range) => range.alternatives.some(({ length }) => length === 0)) ? 'yes' : 'unknown';
}

function cameOut({ released }: ProductUse): string {
  return released ? `, and this came out on ${released.day} (${RELEASE_SOURCES[released.source]})` : '';
}

function cameOutBy(limit: PlainDate, { released }: ProductUse): Answer {
  if (!released) return 'unknown';
  return released.day <= limit ? 'yes' : 'no';
}

/** Below a lower bound of each alternative. */
function isBefore(ranges: readonly VersionRange[], use: ProductUse): boolean {
  return isOutside(ranges, use, ({ op, version }) => (op === '<' || op === '<=' ? undefined : { op: '<', version }));
}

/** Above an upper bound of each alternative. */
function isBehind(ranges: readonly VersionRange[], use: ProductUse): boolean {
  return isOutside(ranges, use, ({ op, version }) =>
    op === '>' || op === '>=' ? undefined : { op: op === '<' ? '>=' : '>', version },
  );
}

/** In each alternative there is a bound on whose other side the version is certain to be. */
function isOutside(
  ranges: readonly VersionRange[],
  use: ProductUse,
  otherSide: (bound: VersionBound) => VersionBound | undefined,
): boolean {
  const read = versionOf(use);
  return ranges.every(({ alternatives }) =>
    alternatives.every((bounds) =>
      bounds.some((bound) => {
        const beyond = otherSide(bound);
        if (!read || !beyond) return false;
        const there: VersionRange = { text: `${beyond.op}${beyond.version}`, alternatives: [[beyond]] };
        return isWithin(read.version, there, read.scheme) === 'yes';
      }),
    ),
  );
}
