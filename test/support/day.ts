import { type PlainDate, plainDate } from '../../core/index.js';

/** A day that exists, for tests and benchmarks. */
export function day(text: string): PlainDate {
  const date = plainDate(text);
  if (!date) throw new Error(`${text} is no day`);
  return date;
}

/** The day on which every story plays. */
export const TODAY = day('2026-11-23');
