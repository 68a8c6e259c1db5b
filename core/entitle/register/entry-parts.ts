import { parseRange } from '../../catalogue/versions/range.js';
import type { EntryReader, Written } from '../../config/entry.js';
import { mistake, quoted } from '../../config/mistake.js';
import { placeOf } from '../../config/origins.js';
import type { Entitlement, Evidence, Subject, Term } from '../../model/entitlement.js';
import type { Finding } from '../../model/finding.js';
import { type PlainDate, plainDate } from '../../model/plain-date.js';
import type { Span } from '../../model/span.js';
import type { RegisterInput } from './schema.js';
import { readSubject } from './subject.js';

/** A row as written. */
export type EntitlementInput = NonNullable<RegisterInput['entitlements']>[number];
/** A row while it is read. */
export type RowReader = Pick<EntryReader<EntitlementInput>, 'input' | 'findings' | 'span' | 'place' | 'wrong'>;

/** Says what is wrong at a place inside a row. */
export type Wrong = (at: Span, message: string, help: string) => undefined;

/** Adds what is wrong to these findings. */
export function wrongIn(findings: Finding[]): Wrong {
  return (at, message, help) => {
    findings.push(mistake(at, message, help));
  };
}

/** What is under product and covers; undefined with a mistake. */
export function readSubjects(row: RowReader, document: Written, wrong: Wrong): readonly Subject[] | undefined {
  const { product, covers } = row.input;
  if (product === undefined && covers === undefined)
    return wrong(row.span, 'nothing says what this right is for', 'write the product, or what it covers');
  const written = [
    ...(product === undefined ? [] : [{ text: product, span: row.place('product') }]),
    ...(covers ?? []).map((text, index) => ({
      text,
      span: placeOf(document.origins, document.source, covers as object, index),
    })),
  ];
  const subjects: Subject[] = [];
  for (const { text, span } of written) {
    const read = readSubject(text, span);
    if ('kind' in read) subjects.push(read);
    else wrong(span, read.message, read.help);
  }
  return subjects.length < written.length ? undefined : subjects;
}

/** From and until; undefined with a day that does not exist, or an end before the start. */
export function readTerm(term: EntitlementInput['term'], { source, origins }: Written, wrong: Wrong): Term | undefined {
  if (!term) return {};
  const place = (key: 'start' | 'end') => placeOf(origins, source, term, key);
  const start = term.start === undefined ? undefined : readDay(term.start, place('start'), wrong);
  const end = term.end === undefined ? undefined : readDay(term.end, place('end'), wrong);
  if ((term.start !== undefined && !start) || (term.end !== undefined && !end)) return undefined;
  if (start && end && end < start)
    return wrong(
      place('end'),
      `this ends on ${end}, before it starts on ${start}`,
      'write the first day before the last',
    );
  return { ...(start ? { start } : {}), ...(end ? { end: { value: end, span: place('end') } } : {}) };
}

/** A day that exists. */
export function readDay(text: string, at: Span, wrong: Wrong): PlainDate | undefined {
  return (
    plainDate(text) ??
    wrong(at, `${quoted(text)} is no day of the calendar`, 'write year, month and day of a day that exists: 2027-03-31')
  );
}

/** Which versions; undefined with a mistake, `{}` where nothing is said. */
export function readVersions(
  row: RowReader,
  { source, origins }: Written,
  wrong: Wrong,
): Pick<Entitlement, 'versions'> | undefined {
  const { versions } = row.input;
  if (!versions) return {};
  const place = (key: 'range' | 'released_until') => placeOf(origins, source, versions, key);
  const parsed = versions.range === undefined ? undefined : parseRange(versions.range);
  if (parsed && ('problem' in parsed || parsed.released))
    return wrong(
      place('range'),
      `${quoted(versions.range ?? '')} is no range of versions`,
      'write bounds as in ">=6 <10", or "*"; a last day of release is "released_until"',
    );
  const { released_until: until } = versions;
  const day = until === undefined ? undefined : readDay(until, place('released_until'), wrong);
  if (until !== undefined && !day) return undefined;
  const range = parsed && 'range' in parsed ? { range: parsed.range } : {};
  return { versions: { ...range, ...(day ? { releasedUntil: day } : {}), span: row.place('versions') } };
}

/** What shows the right; undefined with a mistake. */
export function readEvidence(row: RowReader, document: Written, wrong: Wrong): readonly Evidence[] | undefined {
  const { source, origins } = document;
  const all: Evidence[] = [];
  const list = row.input.evidence ?? [];
  for (const one of list) {
    const place = (key?: keyof typeof one) => placeOf(origins, source, one, key);
    const verifiedAt =
      one.verified_at === undefined ? undefined : readDay(one.verified_at, place('verified_at'), wrong);
    const date = one.date === undefined ? undefined : readDay(one.date, place('date'), wrong);
    const isDigest = one.sha256 === undefined || /^[0-9a-f]{64}$/i.test(one.sha256);
    if (!isDigest) wrong(place('sha256'), 'this is no SHA-256: it has 64 hex digits', 'run sha256sum on the file');
    if (one.sha256 !== undefined && one.file === undefined)
      wrong(place('sha256'), 'there is no file for this digest', 'add the file it was made of');
    else if (isDigest && (one.verified_at === undefined || verifiedAt) && (one.date === undefined || date))
      all.push({
        type: one.type,
        ...(one.no === undefined ? {} : { no: one.no }),
        ...(one.file === undefined ? {} : { file: { value: one.file, span: place('file') } }),
        ...(one.sha256 === undefined ? {} : { sha256: { value: one.sha256.toLowerCase(), span: place('sha256') } }),
        ...(verifiedAt ? { verifiedAt } : {}),
        ...(one.verified_by === undefined ? {} : { verifiedBy: one.verified_by }),
        span: place(),
      });
  }
  return all.length < list.length ? undefined : all;
}
