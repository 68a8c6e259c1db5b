import { type PlainDate, plainDate } from '../core/index.js';

/** The day it is where the user sits. */
export function today(): PlainDate {
  const now = new Date();
  const pad = (part: number, width: number): string => String(part).padStart(width, '0');
  const text = `${pad(now.getFullYear(), 4)}-${pad(now.getMonth() + 1, 2)}-${pad(now.getDate(), 2)}`;
  const date = plainDate(text);
  if (date === undefined) throw new Error(`the clock shows no day that exists: ${text}`);
  return date;
}
