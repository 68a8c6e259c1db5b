import type { TextParameter } from '../../model/text-match.js';
import type { LineIndex } from '../../text/lines.js';
import type { Passage } from './expression.js';

/** More are not kept: a list of bundled licenses names thousands of people. */
const MOST = 200;
const LONGEST = 300;

/**
 * What a text fills in: `copyright` with each statement verbatim, and what a Business Source License leaves to its
 * licensor (`licensor`, `licensed-work`, `additional-use-grant`, `change-date`, `change-license`).
 */
export function parameters(
  text: string,
  passages: readonly Passage[],
  lines: () => LineIndex,
): readonly TextParameter[] {
  if (passages.length === 0) return [];
  const all: TextParameter[] = [];
  for (let line = 1; line <= lines().count && all.length < MOST; line += 1) {
    const start = leadEnd(text, lines().offset({ line, column: 1 }));
    if (!MARKS.includes(text.charAt(start))) continue;
    STATEMENT.lastIndex = start;
    const value = STATEMENT.exec(text)?.[0].trimEnd();
    if (value !== undefined) all.push({ name: 'copyright', value, start, end: start + value.length });
  }
  return isBusiness(passages) ? [...all, ...fieldsIn(text)] : all;
}

/**
 * Where a file under a Business Source License has its parameters, from "Licensor:" to the end of the Change License
 * (UTF-16 offsets): they name licenses that do not hold today. Undefined where they do not stand together.
 */
export function parametersOf(
  text: string,
  passages: readonly Passage[],
): { readonly start: number; readonly end: number } | undefined {
  if (!isBusiness(passages)) return undefined;
  const fields = [...fieldsIn(text)];
  const first = fields.findIndex(({ name }) => name === 'licensor');
  const last = fields.findIndex(({ name }, index) => index > first && name === 'change-license');
  const [from, to] = [fields[first], fields[last]];
  if (!from || !to || last - first < LEAST_FIELDS - 1 || to.end - from.start > LONGEST_BLOCK) return undefined;
  return { start: lineStart(text, from.start), end: to.end };
}

const LEAST_FIELDS = 4;
/** UTF-16 units. */
const LONGEST_BLOCK = 6000;

function isBusiness(passages: readonly Passage[]): boolean {
  return passages.some(({ expression }) => expression.includes('BUSL-'));
}

/** What a statement begins with, after no more than marks and space on its line. */
const MARKS = 'cC(©';
const LEAD = /[^\w\r\n©(]{0,20}/y;
const STATEMENT =
  /(?:copyright[ \t:]{0,4}(?:\(c\)|©|(?=\d{4}\b|[A-Z][^\r\n]{0,80}\d{4}))|\(c\)[ \t]{0,4}(?:copyright|(?=\d{4}\b))|©)[^\r\n]{2,200}/iy;

/** Where the marks and the space end with which a line begins. */
function leadEnd(text: string, line: number): number {
  LEAD.lastIndex = line;
  LEAD.test(text);
  return LEAD.lastIndex;
}

function lineStart(text: string, at: number): number {
  let start = at;
  while (start > 0 && at - start <= FARTHEST && !isBreak(text.charCodeAt(start - 1))) start -= 1;
  return start;
}

/** More before a mark is more than a comment begins with. */
const FARTHEST = 20;

function isBreak(code: number): boolean {
  return code === 0x0a || code === 0x0d;
}

const FIELDS = ['Licensor', 'Licensed Work', 'Additional Use Grant', 'Change Date', 'Change License'];

/** What a Business Source License leaves to its licensor, as this text fills it in. */
export function* fieldsIn(text: string): Iterable<TextParameter> {
  const found = [
    ...text.matchAll(
      /^[ \t>*#/]{0,10}(Licensor|Licensed Work|Additional Use Grant|Change Date|Change License):[ \t]*/gm,
    ),
  ];
  for (const [index, { 0: label, 1: name = '', index: at }] of found.entries()) {
    if (!FIELDS.includes(name)) continue;
    const start = at + label.length;
    const rest = text.slice(start, Math.min(found[index + 1]?.index ?? text.length, start + LONGEST));
    const value = rest.split(/\r?\n[ \t]*\r?\n/)[0]?.trimEnd() ?? '';
    if (value !== '')
      yield {
        name: name.toLowerCase().replaceAll(' ', '-'),
        value: value.replace(/\s+/g, ' '),
        start,
        end: start + value.length,
      };
  }
}
