import type { Found } from './resolve.js';

/** What was found, in its order, and by where it stands. */
export interface Standing {
  /** Those that share a word with [first, end), in their order; what `isAbout` leaves out is none of them. */
  near(first: number, end: number): readonly Found[];
  add(found: Found): void;
  replace(found: Found, by: Found): void;
  remove(found: Found): void;
  all(): readonly Found[];
}

/** Words of one stretch, as a power of two, by which they are looked up. */
const STRETCH = 5;

/** `asked` are the only places that are asked for. */
export function standing(
  found: readonly Found[],
  isAbout: (one: Found) => boolean,
  asked: readonly { readonly first: number; readonly end: number }[],
): Standing {
  const all: (Found | undefined)[] = [];
  const places = new Map<Found, number>();
  const stretches = new Map<number, number[]>();
  for (const { first, end } of asked)
    for (let stretch = first >> STRETCH; stretch <= (end + 1) >> STRETCH; stretch += 1) stretches.set(stretch, []);
  const put = (place: number, one: Found): void => {
    all[place] = one;
    if (!isAbout(one)) return;
    for (let stretch = one.first >> STRETCH; stretch <= one.end >> STRETCH; stretch += 1) {
      const there = stretches.get(stretch);
      if (!there) continue;
      there.push(place);
      places.set(one, place);
    }
  };
  for (const one of found) put(all.length, one);
  return {
    near(first, end) {
      const there = new Set<number>();
      for (let stretch = first >> STRETCH; stretch <= end >> STRETCH; stretch += 1)
        for (const place of stretches.get(stretch) ?? []) there.add(place);
      return [...there]
        .sort((a, b) => a - b)
        .flatMap((place) => {
          const one = all[place];
          return one && one.first < end && one.end > first ? [one] : [];
        });
    },
    add: (one) => put(all.length, one),
    replace: (one, by) => put(places.get(one) as number, by),
    remove(one) {
      all[places.get(one) as number] = undefined;
    },
    all: () => all.filter((one) => one !== undefined),
  };
}
