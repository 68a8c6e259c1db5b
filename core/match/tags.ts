import type { UnreadableTag } from '../model/text-match.js';
import { parseExpression } from '../spdx/parse.js';
import { printExpression } from '../spdx/print.js';
import { fieldsIn, licensesOfField } from './fields.js';
import { statementAt } from './statement.js';

/** A license stated in the text itself; start and end are the place of the expression (UTF-16 offsets, half-open). */
export interface TagMatch {
  readonly kind: 'tag';
  /** Canonical. */
  readonly expression: string;
  readonly start: number;
  readonly end: number;
  readonly score: 1;
}

/** Different statements of one text that are read: no expression holds more licenses. */
const MOST = 1000;

/** What `statedIn` finds. Of a text that states more than `MOST` things the rest is one statement that cannot be read. */
export function* readTags(text: string): Generator<TagMatch | UnreadableTag> {
  const stated = new Set<string>();
  for (const tag of statedIn(text)) {
    const { start, end } = tag;
    stated.add(text.slice(start, end));
    if (stated.size > MOST) {
      const problem = `more than ${MOST} different expressions are stated, and the rest is not read`;
      yield { kind: 'unreadable', problem, start, end: text.length };
      return;
    }
    yield tag;
  }
}

/**
 * Every `SPDX-License-Identifier:` tag, and fields that hold an expression, read by the parser of expressions. What stands between
 * `REUSE-IgnoreStart` and `REUSE-IgnoreEnd` speaks of tags and is none.
 * https://spdx.github.io/spdx-spec/v3.0.1/annexes/using-SPDX-short-identifiers-in-source-files/
 * https://reuse.software/spec-3.3/
 */
function* statedIn(text: string): Generator<TagMatch | UnreadableTag> {
  if (!WORD.test(text)) return;
  const read = reading();
  yield* stated(text, read);
  if (!text.includes(NAME)) return;
  let ignored = false;
  for (const { 0: word, index } of text.matchAll(MARKS)) {
    if (word === 'REUSE-IgnoreStart') ignored = true;
    else if (word === 'REUSE-IgnoreEnd') ignored = false;
    else if (!ignored) yield readTag(text, index, index + word.length, read);
  }
}

/** Every tag and every field has it. */
const WORD = /licen[cs]e/i;
const NAME = 'SPDX-License-Identifier:';
const MARKS = /(?<![\w-])SPDX-License-Identifier:|REUSE-IgnoreStart|REUSE-IgnoreEnd/g;

/** Fields that hold an expression; "License:" only where at least two licenses are joined. */
function* stated(text: string, readOf: Reading): Generator<TagMatch> {
  for (const { name, value, start, end } of fieldsIn(text)) {
    const read = readOf(value);
    const isOne = read.expression !== undefined && read.isLicense && !/ WITH /.test(value);
    const isExpression = read.expression !== undefined && !(isOne && !STANDARD.has(name));
    const expression = isExpression ? read.expression : licensesOfField(value);
    if (expression !== undefined) yield { kind: 'tag', expression, start, end, score: 1 };
  }
}

/** Of standards: what they hold is an expression. */
const STANDARD = new Set(['license-expression', 'packagelicensedeclared']);

function readTag(text: string, tag: number, after: number, readOf: Reading): TagMatch | UnreadableTag {
  const { start, end } = statementAt(text, tag, after);
  const { expression, problem } = readOf(
    text.slice(start, end).replace(/\s*\n[ \t]*(?:[*#;%]{1,3}|\/\/|--)?[ \t]*/, ' '),
  );
  return expression === undefined
    ? { kind: 'unreadable', problem, start, end }
    : { kind: 'tag', expression, start, end, score: 1 };
}

/** An expression as it is printed, and whether it is one license; or why it is none. */
type Read =
  | { readonly expression: string; readonly isLicense: boolean; readonly problem?: undefined }
  | { readonly expression?: undefined; readonly problem: string };
type Reading = (value: string) => Read;

/** Reads each expression of a text once. */
function reading(): Reading {
  const known = new Map<string, Read>();
  return (value) => {
    let read = known.get(value);
    if (!read) {
      const parsed = parseExpression(value);
      read =
        'expression' in parsed
          ? { expression: printExpression(parsed.expression), isLicense: parsed.expression.kind === 'license' }
          : { problem: parsed.problem.message };
      known.set(value, read);
    }
    return read;
  };
}
