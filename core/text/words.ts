import { distance } from 'fastest-levenshtein';

const LONGEST_GUESS = 64;
const LONGEST_QUOTE = 60;

/** Which of these a mistyped word was probably meant to be; undefined when none is near. */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  if (word.length > LONGEST_GUESS) return undefined;
  const lower = word.toLowerCase();
  let best: { readonly candidate: string; readonly distance: number } | undefined;
  for (const candidate of candidates) {
    const other = candidate.toLowerCase();
    const away = lettersOf(lower) === lettersOf(other) ? 1 : distance(lower, other);
    if (away <= Math.max(1, Math.floor(candidate.length / 3)) && (!best || away < best.distance)) {
      best = { candidate, distance: away };
    }
  }
  return best?.candidate;
}

/** "dney" has the letters of "deny", and is one slip of the fingers away from it. */
function lettersOf(word: string): string {
  return [...word].sort().join('');
}

/** A word of the file in a message: in quotes, cut when it is long, control characters shown as escapes. */
export function quoted(word: string): string {
  return JSON.stringify(word.length > LONGEST_QUOTE ? `${word.slice(0, LONGEST_QUOTE)}…`.toWellFormed() : word);
}
