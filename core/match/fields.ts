import { declaredExpression, joinedExpression } from '../spdx/declared/declared.js';
import { openQuestion } from '../spdx/declared/open-question.js';
import { knownLicense } from '../spdx/identifiers.js';
import { joinOr } from './assemble/terms.js';
import type { Tokens } from './tokens.js';

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
export function* fieldsIn(tokens: Tokens): Generator<Field> {
  const { text } = tokens;
  for (const at of linesIn(tokens)) {
    FIELD.lastIndex = at;
    const [line, name = '', rest = ''] = FIELD.exec(text) ?? [];
    const written = withoutEnd(rest);
    if (line === undefined || written.length > LONGEST) continue;
    const value = written.replace(/[ \t\r]*\n[ \t]+/g, ' ');
    if (!VALUE.test(value)) continue;
    const start = at + line.length - rest.length;
    yield { name: name.toLowerCase(), value, start, end: start + written.length };
  }
}

/** Where lines begin that have one of these words near their beginning, in text order. */
function linesIn({ text, ids, count, starts, vocabulary }: Tokens): ReadonlySet<number> {
  const lines = new Set<number>();
  const add = (at: number): void => {
    let start = at;
    while (start > 0 && at - start < NEAR && text[start - 1] !== '\n') start -= 1;
    if (start === 0 || text[start - 1] === '\n') lines.add(start);
  };
  const [license, copying] = [vocabulary.id('license'), vocabulary.id('copying')];
  if (license === 0 || text.includes('PackageLicenseDeclared')) for (const { index } of text.matchAll(WORD)) add(index);
  else for (let at = 0; at < count; at += 1) if (ids[at] === license || ids[at] === copying) add(starts[at] as number);
  return lines;
}

/** For texts whose words are not known. */
const WORD = /icen[cs]e|ICENSE|opying-policy/g;

/** UTF-16 units from the beginning of a line to the word. */
const NEAR = 24;
/** The same. */
const LONGEST = 400;
const NAME = 'licen[cs]e|__license__|copying-policy|license-expression|packagelicensedeclared';
const FIELD = new RegExp(
  `[ \\t#*;%!/@-]{0,12}(${NAME})[ \\t]{0,8}[:=][ \\t]{0,8}["'\`]?(.*(?:(?<= (?:AND|OR|WITH))[ \\t\\r]*\\n[ \\t]+.*){0,4})$`,
  'imy',
);
const VALUE = /^[A-Za-z(][\w.+ ()/|&,;<>=-]{1,200}$/;

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
  if (/^MIT ?\/ ?X11$/.test(value)) return 'MIT';
  const one = value.includes('>=') ? declaredExpression(value)?.expression : undefined;
  if (one !== undefined) return one;
  const [, both] = DUAL.exec(value) ?? [];
  if (both !== undefined) return dualExpression(both);
  return joinedExpression(value, openName);
}

/** "Dual MIT/GPL": one of the two may be chosen. */
function dualExpression(value: string): string | undefined {
  const parts = value.split(/\s*[/|,&]\s*|\s+(?:or|and)\s+/i);
  const named = parts.map((part) => openName(part.toLowerCase()) ?? declaredExpression(part)?.expression);
  return named.length === 2 && named.every((one) => one !== undefined) ? joinOr(named) : undefined;
}

const DUAL = /^dual(?:[- ]licen[cs]ed)?(?:[: ]| under )\s*(.+)$/i;

function openName(name: string): string | undefined {
  return OPEN.find(([names]) => names.test(name))?.[1];
}

/** What a field names beside a license that is known, and nobody knows, or that could mean several: "MIT and Acme-EULA", "MIT, Commercial". */
export function unknownInField(value: string): string | undefined {
  if (declaredExpression(value) !== undefined) return undefined;
  const items = value.split(/\s*[,;+]\s+/);
  const parts = items.flatMap((item) => item.split(/\s+(?:and|&)\s+|\s*\/\s*/i));
  if (parts.length < 2 || !parts.some(isKnown)) return undefined;
  return parts.find((part) => {
    if (!NAME_OF_SOMETHING.test(part) || isKnown(part)) return false;
    // Behind a comma may stand who holds the copyright.
    return !items.includes(part) || SOLD.test(part) || TERMS.test(part) || openQuestion(part) !== undefined;
  });
}

const TERMS = /(?:EULA|Licen[cs]e|Terms|Agreement)$/i;

function isKnown(name: string): boolean {
  return (
    declaredExpression(name) !== undefined ||
    knownLicense(name) !== undefined ||
    OPEN.some(([names]) => names.test(name.toLowerCase()))
  );
}

const SOLD = /^(?:commercial|proprietary)\b/i;

/** A few words, of which the first is no file and no hint. */
const NAME_OF_SOMETHING =
  /^(?!(?:LICEN[CS]E|COPYING|NOTICE|README|See|Others?|More|Files?)\b)[A-Z][\w.+-]*(?: [A-Z(][\w.+)-]*){0,3}$/;

/** What these names are taken for where words grant a license by them. */
const OPEN: readonly (readonly [RegExp, string])[] = [
  [/^(?:new )?bsd(?: license)?$/, 'BSD-3-Clause'],
  [/^(?:gnu )?gpl(?: \+| license)?$/, 'GPL-1.0-or-later'],
  [/^(?:gnu )?lgpl(?: \+| license)?$/, 'LGPL-2.0-or-later'],
  [/^public domain$/, 'LicenseRef-scancode-public-domain'],
];
