/** UTF-16 units of a pattern. */
export const LONGEST_PATTERN = 200;
/** UTF-16 units of what a pattern is held against; what is longer matches nothing. */
const LONGEST_TEXT = 4096;

/** A glob that has been read. */
export interface Glob {
  /** Whether the whole text is as the glob says. */
  matches(text: string): boolean;
}

/**
 * Reads a glob: "?" is one character and "*" any number of them, neither of them "/"; "**" is any number of any, and
 * "**" with a "/" behind may also be nothing. Time is linear in pattern times text, whatever the pattern.
 */
export function compileGlob(pattern: string): Glob {
  const parts = partsOf(pattern);
  const words = parts.some((part) => WILD.has(part)) ? wordsOf(parts) : [pattern];
  return {
    matches(text) {
      if (text.length > LONGEST_TEXT || pattern.length > LONGEST_PATTERN) return false;
      return hasInOrder(text, words) && isAs(parts, text);
    },
  };
}

/** The same for one text. */
export function matchesGlob(pattern: string, text: string): boolean {
  return compileGlob(pattern).matches(text);
}

const WILD: ReadonlySet<string> = new Set(['*', '**', '**/', '?']);

/** The letters between wildcards. */
function wordsOf(parts: readonly string[]): readonly string[] {
  const words: string[] = [];
  let word = '';
  for (const part of [...parts, '*']) {
    if (!WILD.has(part)) word += part;
    else if (word !== '') {
      words.push(word);
      word = '';
    }
  }
  return words;
}

/** Most texts lack some word of a pattern, which is soon seen. */
function hasInOrder(text: string, words: readonly string[]): boolean {
  let at = 0;
  for (const word of words) {
    at = text.indexOf(word, at);
    if (at < 0) return false;
    at += word.length;
  }
  return true;
}

function isAs(parts: readonly string[], text: string): boolean {
  // Marks at i: the text so far is as the first i parts say.
  let reached = new Uint8Array(parts.length + 1);
  let next = new Uint8Array(parts.length + 1);
  enter(reached, 0, parts);
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    next.fill(0);
    for (let index = 0; index < parts.length; index++)
      if (reached[index] === 1) take(parts[index] as string, character, index, next, parts);
    if (!next.includes(1)) return false;
    [reached, next] = [next, reached];
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
