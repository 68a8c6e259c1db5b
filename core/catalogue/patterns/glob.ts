/** UTF-16 units of a pattern. */
export const LONGEST_PATTERN = 200;
/** UTF-16 units of what a pattern is held against; what is longer matches nothing. */
const LONGEST_TEXT = 4096;

/**
 * True when the whole text is as the pattern says: "?" is one character and "*" any number of them, neither of them "/";
 * "**" is any number of any, and "**" with a "/" behind may also be nothing. Time is linear in pattern times text, whatever
 * the pattern.
 */
export function matchesGlob(pattern: string, text: string): boolean {
  if (text.length > LONGEST_TEXT || pattern.length > LONGEST_PATTERN) return false;
  const parts = partsOf(pattern);
  // Marks at i: the text so far is as the first i parts say.
  let reached = new Uint8Array(parts.length + 1);
  enter(reached, 0, parts);
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    const next = new Uint8Array(parts.length + 1);
    for (const [index, part] of parts.entries()) if (reached[index] === 1) take(part, character, index, next, parts);
    if (!next.includes(1)) return false;
    reached = next;
  }
  return reached[parts.length] === 1;
}

function take(part: string, character: string, index: number, next: Uint8Array, parts: readonly string[]): void {
  switch (part) {
    case '**/':
      next[index] = 1;
      if (character === '/') enter(next, index + 1, parts);
      break;
    case '**':
      enter(next, index, parts);
      break;
    case '*':
      if (character !== '/') enter(next, index, parts);
      break;
    case '?':
      if (character !== '/') enter(next, index + 1, parts);
      break;
    default:
      if (part === character) enter(next, index + 1, parts);
  }
}

/** Marks a place, and those behind it as far as parts may stand for nothing. */
function enter(reached: Uint8Array, index: number, parts: readonly string[]): void {
  let at = index;
  reached[at] = 1;
  while (parts[at] === '*' || parts[at] === '**' || parts[at] === '**/') {
    at += 1;
    reached[at] = 1;
  }
}

/** What stands before the first wildcard. */
export function literalStart(pattern: string): string {
  return /^[^*?]*/.exec(pattern)?.[0] ?? '';
}

/** What stands behind the last wildcard, and the "/" of a "**" that may be nothing. */
export function literalEnd(pattern: string): string {
  const end = /[^*?]*$/.exec(pattern)?.[0] ?? '';
  return end.startsWith('/') && pattern.endsWith(`**${end}`) ? end.slice(1) : end;
}

const PARTS = /\*\*\/|\*\*+|\*|[\s\S]/g;

function partsOf(pattern: string): readonly string[] {
  return (pattern.match(PARTS) ?? []).map((part) => (/^\*\*+$/.test(part) ? '**' : part));
}
