import { firstIndex } from '../first-index.js';
import type { Reader } from './reader.js';

/** Places of a text, in its order. */
export interface Places {
  /** Whether one is in the words [from, until). */
  has(from: number, until: number): boolean;
  /** The first one in them, and the last one. */
  first(from: number, until: number): number | undefined;
  last(from: number, until: number): number | undefined;
  within(from: number, until: number): readonly number[];
}

/** Of the words before `until` those that are marked by number, and are what is asked for. */
export function placesOf(words: Reader, marks: Uint8Array, until: number, isMeant: (at: number) => boolean): Places {
  const places: number[] = [];
  const { ids, count } = words;
  const last = Math.min(until, count);
  for (let at = 0; at < last; at += 1) if (marks[ids[at] as number] === 1 && isMeant(at)) places.push(at);
  const behind = (word: number): number => firstIndex(places.length, (index) => (places[index] as number) >= word);
  const first = (from: number, until: number): number | undefined => {
    const place = places[behind(from)];
    return place !== undefined && place < until ? place : undefined;
  };
  return {
    first,
    has: (from, until) => first(from, until) !== undefined,
    last(from, until) {
      const place = places[behind(until) - 1];
      return place !== undefined && place >= from ? place : undefined;
    },
    within: (from, until) => places.slice(behind(from), behind(until)),
  };
}
