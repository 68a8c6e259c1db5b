/**
 * Foreign text made safe to print on one line: control characters and line ends become pictures of themselves (␛ ␊),
 * what would hide or turn text (bidi marks, invisible and lone half characters) becomes �. Words that a CI log would
 * take for a command (`::error::`, `##[error]`) are pulled apart. At most `limit` UTF-16 units, then "…".
 */
export function visible(text: string, limit = 1000): string {
  const short = text.length > limit ? `${text.slice(0, limit)}…` : text;
  const printable = PLAIN.test(short) ? short : short.replace(UNPRINTABLE, picture).replace(HIDDEN, '\uFFFD');
  return printable.includes('::') || printable.includes('##[')
    ? printable.replace(/(^|\s)::(?=[A-Za-z])/g, '$1: :').replaceAll('##[', '## [')
    : printable;
}

/** The same for one character (grapheme) of a source line; always as many characters as terminal columns suggest. */
export function visibleCharacter(grapheme: string): string {
  if (PLAIN.test(grapheme)) return grapheme;
  return grapheme.slice(0, MAX_GRAPHEME).replace(UNPRINTABLE, picture).replace(HIDDEN, '\uFFFD');
}

/** A person, four of them holding hands, is 25 units; a pile of accents has no end. */
const MAX_GRAPHEME = 40;

const PLAIN = /^[\x20-\x7e]*$/;

/** Controls, halves of characters, line and paragraph ends, marks that turn the direction of writing. */
const UNPRINTABLE = /[\p{Cc}\p{Cs}\p{Co}\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/gu;

/**
 * Characters that are not seen. Joiners and variation selectors after another non-ASCII character are how scripts
 * and emoji are written, and stay.
 */
const HIDDEN =
  /(?<!\P{ASCII})(?:\u200C|\u200D|[\uFE00-\uFE0F])|(?!\u200C|\u200D|[\uFE00-\uFE0F])\p{Default_Ignorable_Code_Point}/gu;

function picture(character: string): string {
  const code = character.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  return code === 0x7f ? '\u2421' : '\uFFFD';
}
