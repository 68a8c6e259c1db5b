/**
 * Where the words of a tag stand: after the tag, to the end of the line or to what closes the comment, the quotation or
 * the parenthesis around it; white space left out. Nothing is cut away that could belong to an expression: "MIT, ISC"
 * stays whole, and is unreadable.
 *
 * @param tag offset of the tag
 * @param after offset after its colon
 */
export function statementAt(
  text: string,
  tag: number,
  after: number,
): { readonly start: number; readonly end: number } {
  const before = lineBefore(text, tag);
  const line = lineAfter(text, after);
  let end = Math.min(closerIn(line), quoteIn(line, before));
  end = trimmedEnd(line, end);
  if (JOINED.test(line.slice(Math.max(0, end - 8), end))) return throughNext(text, after, end);
  if (line[end - 1] === ')' && before.includes('(') && isUnbalanced(line.slice(0, end)))
    end = trimmedEnd(line, end - 1);
  let start = 0;
  while (start < end && isSpace(line.charCodeAt(start))) start += 1;
  return { start: after + start, end: after + Math.max(start, end) };
}

/** "EPL-2.0 OR GPL-2.0-only WITH": the expression goes on in the next line. */
const JOINED = /[ \t](?:AND|OR|WITH|and|or|with)$/;

function throughNext(text: string, after: number, length: number): { readonly start: number; readonly end: number } {
  const [lead = ''] =
    /^[^\n]{0,8}\r?\n[ \t]{0,40}(?:[*#;%]{1,3}|\/\/|--)?[ \t]{0,40}/.exec(
      text.slice(after + length, after + length + NEAR),
    ) ?? [];
  const [more = ''] =
    /^[\w.+ ()-]*[\w+)]/.exec(text.slice(after + length + lead.length, after + length + lead.length + NEAR)) ?? [];
  const [space = ''] = /^[ \t]*/.exec(text.slice(after, after + length)) ?? [];
  const end = lead === '' || more === '' ? after + length : after + length + lead.length + more.length;
  return { start: after + space.length, end };
}

/** A little more than the parser takes: a longer line is refused by it. */
const LONGEST = 16_500;
/** How far back an opened quotation or parenthesis is looked for. */
const NEAR = 200;

function lineBefore(text: string, at: number): string {
  let start = at;
  while (start > 0 && at - start < NEAR && !isBreak(text.charCodeAt(start - 1))) start -= 1;
  return text.slice(start, at);
}

function isBreak(code: number): boolean {
  return code === 0x0a || code === 0x0d;
}

/** Another tag ends it too: so no part of a text is looked at twice. */
function lineAfter(text: string, at: number): string {
  const line = text.slice(at, at + LONGEST);
  const end = line.search(/[\n\r\u2028\u2029]|SPDX-License-Identifier:/);
  return end < 0 ? line : line.slice(0, end);
}

/** Ends of comments and of markup, the link of a text in brackets, and line breaks written as escapes. */
const CLOSERS = /\]\(|\*\/|-->|\*\)|#\}|[%?#]>|\}\}|\|#|-\}|\]\]|"""|'''|<\/|<br|\\[nr]/;

function closerIn(line: string): number {
  const found = line.search(CLOSERS);
  return found < 0 ? line.length : found;
}

/** The quotation mark that was opened before the tag. */
function quoteIn(line: string, before: string): number {
  let nearest = line.length;
  for (const mark of ['"', "'", '`']) {
    const found = before.includes(mark) ? line.indexOf(mark) : -1;
    if (found >= 0 && found < nearest) nearest = found;
  }
  return nearest;
}

/** White space, the right edge of a comment box and a full stop; no id ends so. */
function trimmedEnd(line: string, from: number): number {
  let end = from;
  while (end > 0 && (isSpace(line.charCodeAt(end - 1)) || '*#|/-=.;'.includes(line.charAt(end - 1)))) end -= 1;
  return end;
}

function isUnbalanced(text: string): boolean {
  let open = 0;
  for (const character of text) {
    if (character === '(') open += 1;
    else if (character === ')') open -= 1;
  }
  return open < 0;
}

function isSpace(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d) || code === 0xa0;
}
