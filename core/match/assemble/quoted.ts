import { examplesIn, LINK_TARGET, lineBefore } from '../names-in-code.js';
import type { Tokens } from '../tokens.js';
import type { Passage } from './expression.js';
import { familiesOf } from './terms.js';

/**
 * Tells of passages whether each only stands in an example: between ``` and ```, between ` and ` on its line, in a line that
 * says where a link goes. What is quoted names a license, and puts nothing under it.
 */
export function quotedIn(passages: readonly Passage[], tokens: Tokens): (passage: Passage) => boolean {
  const { text, starts, ends } = tokens;
  let isExample: ((at: number) => boolean) | undefined;
  return ({ first, named = first, end }) => {
    const from = starts[named] as number;
    isExample ??= examplesIn(
      tokens,
      passages.filter(({ kind }) => kind === 'text').map((one) => starts[one.first] as number),
    );
    if (isExample(from)) return true;
    const line = lineBefore(text, from, LONGEST_LINE);
    const behind = text.slice(ends[end - 1], (ends[end - 1] as number) + LONGEST_LINE);
    if (LINK_TARGET.test(line) || (LINK_NAME.test(line) && /^[^\]\n]*\]:/.test(behind))) return true;
    return marksIn(line) % 2 === 1 && /^[^`\n]*`/.test(behind);
  };
}

const LONGEST_LINE = 200;
const LINK_NAME = /^\s*\[[^\]]*$/;

function marksIn(line: string): number {
  let count = 0;
  for (const letter of line) if (letter === '`') count += 1;
  return count;
}

/**
 * Passages without those in pictures ("[![License: MIT](…)](LICENSE-MIT)"), where the file states the same licenses in words:
 * one badge for each of several says nothing of how they go together.
 */
export function withoutBadges(passages: readonly Passage[], tokens: Tokens): readonly Passage[] {
  if (!hasPictures(tokens)) return passages;
  const badges = new Set(passages.filter((one) => isBadge(one, tokens) || isSubstituted(one, tokens)));
  if (badges.size === 0) return passages;
  const stated = new Set(passages.flatMap((one) => (badges.has(one) ? [] : familiesOf(one.expression))));
  return passages.filter(
    (one) =>
      !badges.has(one) ||
      !(isSubstituted(one, tokens) || familiesOf(one.expression).every((family) => stated.has(family))),
  );
}

/** The name of a picture in reStructuredText, such as stands beside "|Python Versions|". */
const SUBSTITUTED = '|License|';

/** Looked for once in a text: its parts are asked for one by one. */
let of: Tokens | undefined;
let pictures = false;

function hasPictures(tokens: Tokens): boolean {
  if (of !== tokens) pictures = tokens.text.includes('![') || tokens.text.includes(SUBSTITUTED);
  of = tokens;
  return pictures;
}

function isSubstituted({ kind, first, end }: Passage, { text, starts }: Tokens): boolean {
  const start = starts[first] as number;
  if (text.startsWith(SUBSTITUTED, start - 1)) return true;
  const last = starts[end - 1] as number;
  return kind === 'tag' && text.slice(start, last).endsWith('\n.. |') && !text.startsWith('License', last);
}

function isBadge({ kind, first }: Passage, { text, starts }: Tokens): boolean {
  if (kind === 'text' || kind === 'exception') return false;
  const line = lineBefore(text, starts[first] as number, LONGEST_LINE);
  const picture = line.lastIndexOf('![');
  return picture >= 0 && !line.includes(')', picture);
}
