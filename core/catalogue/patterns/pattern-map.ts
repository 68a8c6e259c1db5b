import { compileGlob, type Glob, literalEnd, literalStart } from './glob.js';

/** Values by pattern, asked by text. */
export interface PatternMap<T> {
  /** The values whose patterns match, in the order in which they were added, each once. */
  find(text: string): readonly T[];
}

interface Entry<T> {
  readonly glob: Glob;
  readonly value: T;
  readonly order: number;
}

interface Node<T> {
  readonly next: Map<number, Node<T>>;
  /** Patterns without wildcards that end here. */
  readonly exact: Entry<T>[];
  /** Patterns whose literal start, or end, is what leads here. */
  readonly globs: Entry<T>[];
}

/**
 * Walks a text only as far as some pattern begins like it: of thousands of texts few get further than some letters, and
 * only those are held against patterns. A pattern that begins with a wildcard is looked for by its end.
 */
export function patternMap<T>(entries: Iterable<readonly [pattern: string, value: T]>): PatternMap<T> {
  const forward = node<T>();
  const backward = node<T>();
  let order = 0;
  for (const [pattern, value] of entries) {
    const entry = { glob: compileGlob(pattern), value, order: order++ };
    const start = literalStart(pattern);
    if (start.length === pattern.length) at(forward, start).exact.push(entry);
    else if (start === '') at(backward, reversed(literalEnd(pattern))).globs.push(entry);
    else at(forward, start).globs.push(entry);
  }
  return {
    find(text) {
      let found: Entry<T>[] | undefined;
      const take = (entries: readonly Entry<T>[]): void => {
        for (const entry of entries) {
          if (!entry.glob.matches(text)) continue;
          found ??= [];
          found.push(entry);
        }
      };
      let place: Node<T> | undefined = forward;
      for (let index = 0; place; index++) {
        if (place.globs.length > 0) take(place.globs);
        if (index === text.length) {
          take(place.exact);
          break;
        }
        place = place.next.get(text.charCodeAt(index));
      }
      place = backward;
      for (let index = text.length - 1; place; index--) {
        if (place.globs.length > 0) take(place.globs);
        if (index < 0) break;
        place = place.next.get(text.charCodeAt(index));
      }
      if (!found) return NONE;
      return [...new Set(found.sort((a, b) => a.order - b.order).map(({ value }) => value))];
    },
  };
}

const NONE: readonly never[] = [];

function node<T>(): Node<T> {
  return { next: new Map(), exact: [], globs: [] };
}

function at<T>(root: Node<T>, letters: string): Node<T> {
  let place = root;
  for (let index = 0; index < letters.length; index++) {
    const code = letters.charCodeAt(index);
    let next = place.next.get(code);
    if (!next) {
      next = node();
      place.next.set(code, next);
    }
    place = next;
  }
  return place;
}

function reversed(text: string): string {
  let turned = '';
  for (let index = text.length - 1; index >= 0; index--) turned += text.charAt(index);
  return turned;
}
