/** Patterns that one with braces may stand for. */
export const MOST_EXPANSIONS = 64;

/**
 * "{a,b}c" as "ac" and "bc"; braces may be nested and empty. Undefined when they do not close, or stand for more than
 * `MOST_EXPANSIONS` patterns.
 */
export function expandBraces(pattern: string): readonly string[] | undefined {
  const read = alternativesIn(pattern, 0, false);
  return read && read.end === pattern.length ? read.texts : undefined;
}

/** Alternatives from a place on: inside of braces up to the "}", which is left. */
function alternativesIn(
  pattern: string,
  start: number,
  inside: boolean,
): { readonly texts: readonly string[]; readonly end: number } | undefined {
  const finished: string[] = [];
  let open: readonly string[] = [''];
  let at = start;
  while (at < pattern.length) {
    const character = pattern.charAt(at);
    if (character === '}') {
      if (!inside) return undefined;
      break;
    }
    if (character === '{') {
      const inner = alternativesIn(pattern, at + 1, true);
      if (!inner || pattern.charAt(inner.end) !== '}') return undefined;
      if (open.length * inner.texts.length > MOST_EXPANSIONS) return undefined;
      open = open.flatMap((text) => inner.texts.map((more) => text + more));
      at = inner.end + 1;
    } else if (character === ',' && inside) {
      finished.push(...open);
      open = [''];
      at += 1;
    } else {
      open = open.map((text) => text + character);
      at += 1;
    }
    if (finished.length + open.length > MOST_EXPANSIONS) return undefined;
  }
  return { texts: [...finished, ...open], end: at };
}
