import type { PlainDate } from '../model/plain-date.js';

/** Days from one plain date to a later one; negative to an earlier one. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return dayNumber(to) - dayNumber(from);
}

// Plain dates have no time zone; UTC has days of equal length, which is all that is asked of it.
function dayNumber(date: PlainDate): number {
  return Math.round(Date.parse(`${date}T00:00:00Z`) / 86_400_000);
}
