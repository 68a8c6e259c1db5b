import type { Opens } from '../model/catalogue.js';
import { type PlainDate, plainDate } from '../model/plain-date.js';

/**
 * The first day on which a version is open: years after the day it came out, or the fixed day of its terms if that is
 * earlier. 29 February becomes the 28th. Undefined while neither is known.
 */
export function opensOn({ years, atLatest }: Opens, released: PlainDate | undefined): PlainDate | undefined {
  const later = released && yearsAfter(released, years);
  if (later === undefined || atLatest === undefined) return later ?? atLatest;
  return later < atLatest ? later : atLatest;
}

/** The same day of a later year; 29 February becomes the 28th. */
export function yearsAfter(day: PlainDate, years: number): PlainDate | undefined {
  const moved = String(Number(day.slice(0, 4)) + years).padStart(4, '0') + day.slice(4);
  return plainDate(moved) ?? plainDate(moved.replace(/29$/, '28'));
}
