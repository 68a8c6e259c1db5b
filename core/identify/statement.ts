import type { Expression } from '../model/expression.js';
import { declaredExpression } from '../spdx/declared/declared.js';
import { openQuestion } from '../spdx/declared/open-question.js';
import { parseExpression } from '../spdx/parse.js';
import { printExpression } from '../spdx/print.js';

/** What a manifest's words on its license mean. */
export type Meaning =
  | {
      readonly kind: 'expression';
      readonly expression: Expression;
      readonly text: string;
      readonly normalized?: string;
    }
  /** It points to a file of the package whose text decides. */
  | { readonly kind: 'pointer'; readonly file: string }
  /** It says that it says nothing (NOASSERTION, an empty string). */
  | { readonly kind: 'nothing' }
  | { readonly kind: 'unreadable'; readonly problem: string };

/**
 * Reads one license statement, in this order:
 *
 * 1. nothing: blank, SPDX's NOASSERTION, or the UNKNOWN that Python's tools fill in
 * 2. npm's `UNLICENSED`: no license is granted, SPDX's NONE; not the Unlicense
 * 3. npm's `SEE LICENSE IN file`: a pointer
 * 4. an SPDX expression; offsets in it are offsets in the statement
 * 5. words and addresses that name licenses; offsets are offsets in the expression that they come to
 *
 * Everything else is unreadable. https://docs.npmjs.com/cli/configuring-npm/package-json#license
 */
export function meaningOf(statement: string): Meaning {
  const words = statement.trim();
  if (words === '' || words === 'UNKNOWN') return { kind: 'nothing' };
  if (words === 'UNLICENSED') {
    const start = statement.indexOf(words);
    return { kind: 'expression', text: 'UNLICENSED', expression: { kind: 'none', start, end: start + words.length } };
  }
  const file = pointedFile(words);
  if (file !== undefined) return { kind: 'pointer', file };
  const parsed = parseExpression(statement);
  if ('expression' in parsed) {
    if (parsed.expression.kind === 'noassertion') return { kind: 'nothing' };
    return { kind: 'expression', expression: parsed.expression, text: printExpression(parsed.expression) };
  }
  const named = declaredExpression(words);
  const mapped = named && parseExpression(named.expression);
  if (mapped && 'expression' in mapped) {
    return { kind: 'expression', expression: mapped.expression, text: named.expression, normalized: named.reason };
  }
  return { kind: 'unreadable', problem: openQuestion(words) ?? parsed.problem.message };
}

/** The file that npm's "SEE LICENSE IN file" points to, also written in brackets or quotes. */
export function pointedFile(statement: string): string | undefined {
  const name = /^see licen[sc]e in (\S.*)$/i.exec(statement.trim())?.[1];
  return name?.replace(/^[<"'](.*)[>"']$/, '$1').replace(/^(?:\.\/)+/, '');
}

/** A name with the address beside it, where both together say more or something else than the name. */
export function withAddress(name: string, address: string): string {
  const both = `${name} (${address})`;
  const [alone, together] = [meaningOf(name), meaningOf(both)];
  if (together.kind !== 'expression') return name;
  return alone.kind === 'expression' && alone.text === together.text ? name : both;
}
