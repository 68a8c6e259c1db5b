import type { UnreadableTag } from '../model/text-match.js';
import { type ParsedExpression, parseExpression } from '../spdx/parse.js';
import { printExpression } from '../spdx/print.js';
import { isDebianCopyright } from './assemble/debian-stanzas.js';
import { fieldsIn, licensesOfField, unknownInField } from './fields.js';
import { statementAt } from './statement.js';
import type { Tokens } from './tokens.js';

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

/** What `marksIn` finds. Of a text that states more than `MOST` things the rest is one statement that cannot be read. */
export function* readTags(tokens: Tokens): Generator<TagMatch | UnreadableTag> {
  const { text } = tokens;
  const stated = new Set<string>();
  for (const tag of marksIn(tokens)) {
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
function* marksIn(tokens: Tokens): Generator<TagMatch | UnreadableTag> {
  const { text } = tokens;
  const read = reading();
  yield* fieldsOf(tokens, read);
  if (!text.includes(NAME)) return;
  let ignored = false;
  for (const { 0: word, index } of text.matchAll(MARKS)) {
    if (word === 'REUSE-IgnoreStart') ignored = true;
    else if (word === 'REUSE-IgnoreEnd') ignored = false;
    else if (!ignored) yield readTag(text, index, index + word.length, read);
  }
}

const NAME = 'SPDX-License-Identifier:';
const MARKS = /(?<![\w-])SPDX-License-Identifier:|REUSE-IgnoreStart|REUSE-IgnoreEnd/g;

/** Fields that hold an expression; "License:" only where at least two licenses are joined. */
function* fieldsOf(tokens: Tokens, readOf: Reading): Generator<TagMatch | UnreadableTag> {
  // There "License:" has names that the file itself explains.
  const isDebian = isDebianCopyright(tokens.text);
  const answers = new Map<
    string,
    { readonly expression?: string | undefined; readonly unknown?: string | undefined }
  >();
  for (const { name, value, start, end } of fieldsIn(tokens)) {
    const key = `${STANDARD.has(name)} ${value}`;
    let answer = answers.get(key);
    if (!answer) {
      const expression = statedIn(value, STANDARD.has(name), readOf);
      answer = expression === undefined && !isDebian ? { unknown: unknownInField(value) } : { expression };
      answers.set(key, answer);
    }
    if (answer.expression !== undefined) yield { kind: 'tag', expression: answer.expression, start, end, score: 1 };
    if (answer.unknown === undefined) continue;
    yield { kind: 'unreadable', problem: `nobody knows which license "${answer.unknown}" is`, start, end };
  }
}

/** An expression, and where no standard says that it is one, of more than a license of the list. */
function statedIn(value: string, isStandard: boolean, readOf: Reading): string | undefined {
  const { expression, isLicense } = { isLicense: false, ...readOf(value) };
  const isOne = isLicense && !/ WITH /.test(value);
  return expression !== undefined && (isStandard || !isOne) ? expression : licensesOfField(value);
}

/** Of standards: what they hold is an expression. */
const STANDARD = new Set(['license-expression', 'packagelicensedeclared']);

function readTag(text: string, tag: number, after: number, readOf: Reading): TagMatch | UnreadableTag {
  const { start, end } = statementAt(text, tag, after);
  const { expression, problem } = readOf(inOneLine(text.slice(start, end)));
  return expression === undefined
    ? { kind: 'unreadable', problem, start, end }
    : { kind: 'tag', expression, start, end, score: 1 };
}

/** Without the comment's mark before what stands in the next line. */
function inOneLine(words: string): string {
  const at = words.indexOf('\n');
  return at < 0
    ? words
    : `${words.slice(0, at).trimEnd()} ${words.slice(at + 1).replace(/^[ \t]*(?:[*#;%]{1,3}|\/\/|--)?[ \t]*/, '')}`;
}

/** An expression as it is printed, and whether it is one license; or why it is none. */
type Read =
  | { readonly expression: string; readonly isLicense: boolean; readonly problem?: undefined }
  | { readonly expression?: undefined; readonly problem: string };
type Reading = (value: string) => Read;

/**
 * An expression; in a choice a license or an exception that nobody knows is one more that may be chosen, with a name of its own:
 * "EPL-2.0 OR LicenseRef-GPL-2.0 WITH Assembly-exception".
 */
function parseChoice(value: string): ParsedExpression {
  const read = parseExpression(value);
  if ('expression' in read || !/\bOR\b/.test(value)) return read;
  let named = value;
  let problem = read.problem;
  for (let count = 0; count < MOST_UNKNOWN; count += 1) {
    const { start, end } = problem;
    const word = named.slice(start, end);
    if (!/^[A-Za-z][A-Za-z\d.-]*$/.test(word) || /^(?:AND|OR|WITH|LicenseRef-.*|AdditionRef-.*)$/i.test(word))
      return read;
    const kind = /\bWITH\s+$/i.test(named.slice(0, start)) ? 'Addition' : 'License';
    named = `${named.slice(0, start)}${kind}Ref-${word}${named.slice(end)}`;
    const next = parseExpression(named);
    if ('expression' in next) return next;
    problem = next.problem;
  }
  return read;
}

/** Names in one expression that nobody knows. */
const MOST_UNKNOWN = 8;

/** Reads each expression of a text once. */
function reading(): Reading {
  const known = new Map<string, Read>();
  return (value) => {
    let read = known.get(value);
    if (!read) {
      const parsed = parseChoice(value);
      read =
        'expression' in parsed
          ? { expression: printExpression(parsed.expression), isLicense: parsed.expression.kind === 'license' }
          : { problem: parsed.problem.message };
      known.set(value, read);
    }
    return read;
  };
}
