import type { Word } from './dockerfile-instructions.js';

/**
 * The commands of a shell script as words with quotes undone, as far as they can be told without running anything: what
 * stands between line ends, ";", "&", "|" and parentheses. Variables stay as written. Linear; `start` is the script's place
 * in its file. https://pubs.opengroup.org/onlinepubs/9799919799/utilities/V3_chap02.html
 */
export function* commandsIn(script: string, start: number): Generator<readonly Word[]> {
  let command: Word[] = [];
  for (const { 0: token, 1: end, 2: word, index } of script.matchAll(TOKEN)) {
    if (end !== undefined) {
      if (command.length > 0) yield command;
      command = [];
    } else if (word !== undefined) {
      const quote = quoteOf(token) ? 1 : 0;
      const [first, last] = [index + quote, index + token.length - quote];
      const text = token.replace(/\\\r?\n/g, '').replace(/["']/g, '');
      command.push({ text, start: start + first, end: start + last });
    }
  }
  if (command.length > 0) yield command;
}

/** A string that does not end is a word up to its line's end. */
const TOKEN =
  /([\n;&|()`])|\\\r?\n|(?<=^|\s)#[^\n]*|((?:"(?:[^"\\]|\\[\s\S])*"|'[^']*'|\\[^\n]|[^\s;&|()`"'\\]|["'])+)/g;

function quoteOf(token: string): boolean {
  const first = token.charAt(0);
  return token.length > 1 && (first === '"' || first === "'") && token.indexOf(first, 1) === token.length - 1;
}
