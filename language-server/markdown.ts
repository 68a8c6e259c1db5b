/**
 * Foreign words in a sentence of Markdown: nothing in them is markup, a link, HTML, a line break or a control character.
 * https://spec.commonmark.org/0.31.2/#backslash-escapes
 */
export function plain(text: string): string {
  return visible(text).replace(/[!-/:-@[-`{-~]/g, (character) =>
    HARMLESS.has(character) ? character : `\\${character}`,
  );
}

const HARMLESS = new Set(["'", '"', ',', ';', ':', '/', '?', '%', '=', '@', '$', '^', '(', ')', '.', '-', '+']);

/** The same as code. A run of backticks inside is met with a longer one around. */
export function code(text: string): string {
  const shown = visible(text);
  if (shown === '') return '` `';
  const longest = Math.max(0, ...[...shown.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return longest > 0 ? `${fence} ${shown} ${fence}` : `${fence}${shown}${fence}`;
}

/** A link; the text is foreign, and so may be the address. */
export function link(text: string, uri: string): string {
  return `[${plain(text)}](<${encodeURI(visible(uri)).replaceAll('%25', '%').replace(/[<>]/g, encodeURIComponent)}>)`;
}

const LONGEST = 300;

/** One line, at most 300 characters, without control characters and marks that turn the writing direction. */
function visible(text: string): string {
  const line = text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ').toWellFormed();
  return line.length <= LONGEST ? line : `${line.slice(0, LONGEST).toWellFormed()}…`;
}
