/** One line of a requirements file as pip sees it. */
export interface PipLine {
  /** Without comments; what continues on the next line is joined by as many blanks as took its place. */
  readonly text: string;
  /** Where the text starts in the file, so that an offset in it is an offset there. */
  readonly start: number;
}

/**
 * The lines of a requirements file that are not blank. A backslash at the end goes on with the next line; a comment begins
 * with "#" at the start or behind a blank, so that the "#egg=" of a URL is none.
 * https://pip.pypa.io/en/stable/reference/requirements-file-format/#line-continuations
 */
export function* pipLines(text: string): Generator<PipLine> {
  let start = 0;
  let joined = '';
  for (const { 0: whole, 1: line = '', index } of text.matchAll(LINE)) {
    if (joined === '') start = index;
    const comment = COMMENT.exec(line);
    const goesOn = line.endsWith('\\') && comment === null;
    const content = goesOn ? line.slice(0, -1) : comment ? line.slice(0, comment.index) : line;
    joined += content.padEnd(whole.length);
    if (goesOn && index + whole.length < text.length) continue;
    if (joined.trim() !== '') yield { text: joined.trimEnd(), start };
    joined = '';
  }
}

const LINE = /([^\r\n]*)(?:\r\n?|\n|$)/g;
const COMMENT = /(?:^|\s)#/;
