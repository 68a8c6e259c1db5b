import type { UnreadableTag } from '../model/text-match.js';
import { parseExpression } from '../spdx/parse.js';
import { printExpression } from '../spdx/print.js';
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

/**
 * Every `SPDX-License-Identifier:` tag, and fields that hold an expression, read by the parser of expressions. What stands between
 * `REUSE-IgnoreStart` and `REUSE-IgnoreEnd` speaks of tags and is none.
 * https://spdx.github.io/spdx-spec/v3.0.1/annexes/using-SPDX-short-identifiers-in-source-files/
 * https://reuse.software/spec-3.3/
 */
export function* readTags(text: string): Generator<TagMatch | UnreadableTag> {
  yield* fieldsIn(text);
  if (!text.includes(NAME)) return;
  let ignored = false;
  for (const { 0: word, index } of text.matchAll(MARKS)) {
    if (word === 'REUSE-IgnoreStart') ignored = true;
    else if (word === 'REUSE-IgnoreEnd') ignored = false;
    else if (!ignored) yield readTag(text, index, index + word.length);
  }
}

const NAME = 'SPDX-License-Identifier:';
const MARKS = /(?<![\w-])SPDX-License-Identifier:|REUSE-IgnoreStart|REUSE-IgnoreEnd/g;

/**
 * Fields of metadata that hold an expression: "License-Expression: MIT OR Apache-2.0", and "License:" where at least two
 * licenses of the list are joined. https://packaging.python.org/en/latest/specifications/core-metadata/#license-expression
 */
function* fieldsIn(text: string): Generator<TagMatch> {
  if (!text.includes('License: ') && !text.includes('License-Expression: ')) return;
  for (const { 0: line, 1: name, 2: value = '', index } of text.matchAll(FIELD)) {
    const read = parseExpression(value);
    if (!('expression' in read) || (name === 'License' && read.expression.kind === 'license' && !/ WITH /.test(value)))
      continue;
    const start = index + line.length - value.length;
    yield { kind: 'tag', expression: printExpression(read.expression), start, end: start + value.length, score: 1 };
  }
}

const FIELD = /^(License|License-Expression): ([A-Za-z(][\w.+ ()-]{1,200}?)(?=[ \t]*$)/gm;

function readTag(text: string, tag: number, after: number): TagMatch | UnreadableTag {
  const { start, end } = statementAt(text, tag, after);
  const read = parseExpression(text.slice(start, end));
  return 'expression' in read
    ? { kind: 'tag', expression: printExpression(read.expression), start, end, score: 1 }
    : { kind: 'unreadable', problem: read.problem.message, start, end };
}
