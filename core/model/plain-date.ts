/** "2026-03-31": a calendar day without a time zone, as agreements state it. Plain dates compare as strings. */
export type PlainDate = string & { readonly __brand: 'PlainDate' };

/** The date if the text is a day that exists, else undefined. https://www.rfc-editor.org/rfc/rfc3339 (full-date) */
export function plainDate(text: string): PlainDate | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month) ? (text as PlainDate) : undefined;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
