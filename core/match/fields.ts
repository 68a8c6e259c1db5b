import { declaredExpression, joinedExpression } from '../spdx/declared/declared.js';

/** The value of a field of metadata that may hold an expression; start and end are UTF-16 offsets, half-open. */
export interface Field {
  /** Its name, in small letters. */
  readonly name: string;
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Fields on lines of their own, in comments and code too: "License-Expression: MIT OR Apache-2.0", "License: GPLv2+ and MIT",
 * `license = "MIT OR Apache-2.0"`, "PackageLicenseDeclared:" of an SPDX document.
 * https://packaging.python.org/en/latest/specifications/core-metadata/#license-expression
 * https://spdx.github.io/spdx-spec/v2.3/package-information/
 */
export function* fieldsIn(text: string): Generator<Field> {
  if (!MARK.test(text)) return;
  for (const { 0: line, 1: name = '', 2: rest = '', index } of text.matchAll(FIELD)) {
    const written = withoutEnd(rest);
    const value = written.replace(/[ \t\r]*\n[ \t]+/g, ' ');
    if (!VALUE.test(value)) continue;
    const start = index + line.length - rest.length;
    yield { name: name.toLowerCase(), value, start, end: start + written.length };
  }
}

const NAME = 'licen[cs]e|__license__|copying-policy|license-expression|packagelicensedeclared';
const MARK = new RegExp(`(?:${NAME})[ \\t]{0,8}[:=]`, 'i');
const FIELD = new RegExp(`^[ \\t#*;%!/@-]{0,12}(${NAME})[ \\t]{0,8}[:=][ \\t]{0,8}["'\`]?(.*(?:(?<= (?:AND|OR|WITH))[ \\t\\r]*\\n[ \\t]+.*){0,4})$`, 'gim');
const VALUE = /^[A-Za-z(][\w.+ ()/|&,<>=-]{1,200}$/;

/** Without what closes the value; a pattern would look at each space in the middle as often as there are spaces. */
function withoutEnd(line: string): string {
  let end = line.length;
  while (' \t\r"\'`,;'.includes(line[end - 1] ?? 'x')) end -= 1;
  return line.slice(0, end);
}

/**
 * What several licenses that a field names in any usual words come to, or one in signs ("GPL (>= 2)", "MIT/X11"); undefined for other
 * names of one, and where a word is not understood.
 */
export function licensesOfField(value: string): string | undefined {
  if (/[/>]/.test(value) && /^MIT ?\/ ?X11$|>=/.test(value)) {
    const one = value.startsWith('MIT') ? 'MIT' : declaredExpression(value)?.expression;
    if (one !== undefined) return one;
  }
  return joinedExpression(value, (name) => OPEN.find(([names]) => names.test(name))?.[1]);
}

/** What these names are taken for where words grant a license by them. */
const OPEN: readonly (readonly [RegExp, string])[] = [
  [/^(?:new )?bsd(?: license)?$/, 'BSD-3-Clause'],
  [/^(?:gnu )?gpl(?: \+| license)?$/, 'GPL-1.0-or-later'],
  [/^(?:gnu )?lgpl(?: \+| license)?$/, 'LGPL-2.0-or-later'],
  [/^public domain$/, 'LicenseRef-scancode-public-domain'],
];
