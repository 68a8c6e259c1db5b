import { distance } from 'fastest-levenshtein';
import { type Finding, type Fix, finding } from '../model/finding.js';
import { FINDINGS, type FindingCode } from '../model/findings.js';
import type { Span } from '../model/span.js';

/** A finding about the policy itself, by default `policy/invalid`: while there is one, nothing passes. */
export function mistake(
  at: Span,
  message: string,
  help: string,
  more: Partial<Pick<Finding, 'labels' | 'fixes'>> & { readonly code?: FindingCode } = {},
): Finding {
  const { code = 'policy/invalid', ...rest } = more;
  return finding({ code, severity: FINDINGS[code].severity, message, at, help, ...rest });
}

/** The fix that writes something else in this place. */
export function replacement(span: Span, text: string): Fix {
  return { title: `Write ${text}`, edits: [{ span, text }] };
}

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
