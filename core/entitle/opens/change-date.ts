import { type PlainDate, plainDate } from '../../model/plain-date.js';

/** What a license gives as its Change Date. */
export type ChangeDate =
  | { readonly kind: 'day'; readonly day: PlainDate }
  /** Years after the version came out. */
  | { readonly kind: 'years'; readonly years: number };

/** UTF-16 units; a Change Date is a line. */
const LONGEST = 400;

/**
 * Reads the Change Date of a Business Source License as licensors write it; undefined where no day is to be made of it:
 *
 * 1. a day: 2028-08-15, "June 1, 2027", "Dec 31, 2030", "27 January 2023"; also after "The earlier of", since the other may
 *    only be earlier
 * 2. years after release: "Four years from the date the Licensed Work is published.", "TBD ( 3 years after 2.7.0 release )"
 */
export function parseChangeDate(text: string): ChangeDate | undefined {
  const line = text.slice(0, LONGEST).replace(/\s+/g, ' ').trim();
  const day = dayIn(line);
  if (day) return { kind: 'day', day };
  const [, amount = ''] = /\b(\d{1,2}|[a-z]+) (?:\(\d+\) )?years? (?:from|after|following|since)\b/i.exec(line) ?? [];
  const years = /^\d+$/.test(amount) ? Number(amount) : CARDINALS.indexOf(amount.toLowerCase());
  return years > 0 ? { kind: 'years', years } : undefined;
}

function dayIn(line: string): PlainDate | undefined {
  const [iso] = /\b\d{4}-\d{2}-\d{2}\b/.exec(line) ?? [];
  if (iso !== undefined) return plainDate(iso);
  const [, month, date = '', year] = /\b([A-Z][a-z]{2,8})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})\b/.exec(line) ?? [];
  if (month !== undefined) return written(year, month, date);
  const [, first = '', name, last] = /\b(\d{1,2})(?:st|nd|rd|th)? ([A-Z][a-z]{2,8})\.?,? (\d{4})\b/.exec(line) ?? [];
  return name === undefined ? undefined : written(last, name, first);
}

function written(year: string | undefined, month: string, date: string): PlainDate | undefined {
  const number = MONTHS.findIndex((name) => month.length >= 3 && name.startsWith(month.toLowerCase())) + 1;
  return number === 0 ? undefined : plainDate(`${year}-${String(number).padStart(2, '0')}-${date.padStart(2, '0')}`);
}

const MONTHS = [
  ...['january', 'february', 'march', 'april', 'may', 'june'],
  ...['july', 'august', 'september', 'october', 'november', 'december'],
];
const CARDINALS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
