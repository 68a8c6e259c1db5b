import type { TextMatch } from '../model/text-match.js';
import type { Look } from './look.js';
import { visible } from './visible.js';
import { wrap } from './wrap.js';

/** Words of the text that are shown before and after a difference. */
const AROUND = 6;

/**
 * Where a passage differs from its license: the license's words with "-" before them, the text's with "+", and "!" where
 * the change may change what is granted.
 */
export function* differenceLines({ differences }: TextMatch, text: string, look: Look): Iterable<string> {
  for (const { kind, start, end, expected, critical } of differences) {
    const before = wordsBefore(text, start);
    const after = wordsAfter(text, end);
    yield look.faint(`line ${lineOf(text, start)}: … ${before} ⟨${kind}⟩ ${after} …`);
    if (expected !== '') for (const line of broken(expected, look)) yield look.bad(`${critical ? '!' : ' '}- ${line}`);
    if (end > start)
      for (const line of broken(oneLine(text.slice(start, end)), look))
        yield look.good(`${critical ? '!' : ' '}+ ${line}`);
  }
}

function broken(text: string, { width }: Look): readonly string[] {
  return wrap(visible(text, 2000), width === undefined ? undefined : width - 8);
}

function wordsBefore(text: string, at: number): string {
  return visible(
    oneLine(text.slice(Math.max(0, at - 200), at))
      .split(' ')
      .slice(-AROUND)
      .join(' '),
  );
}

function wordsAfter(text: string, at: number): string {
  return visible(
    oneLine(text.slice(at, at + 200))
      .split(' ')
      .slice(0, AROUND)
      .join(' '),
  );
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function lineOf(text: string, at: number): number {
  let line = 1;
  for (let next = text.indexOf('\n'); next >= 0 && next < at; next = text.indexOf('\n', next + 1)) line += 1;
  return line;
}
