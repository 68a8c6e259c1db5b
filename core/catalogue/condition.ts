import { type Condition, FACTS, type FactOperator, type FactType, type FactValue } from '../model/condition.js';
import { nearest, quoted } from '../text/words.js';
import type { Mistake } from './mistake.js';

/** Why a text is no condition, and where: UTF-16 offsets, half-open, inside the text. */
export interface ConditionProblem extends Mistake {
  readonly start: number;
  readonly end: number;
}

export type ParsedCondition = { readonly condition: Condition } | { readonly problem: ConditionProblem };

/** UTF-16 units; real conditions have at most a hundred. */
const LONGEST_CONDITION = 1000;

/**
 * Reads facts joined by "&", all of which must hold: "org.revenue_usd<1000000 & org.kind in nonprofit,charity", or
 * "see:" with the id of the row whose terms decide.
 */
export function parseCondition(text: string): ParsedCondition {
  if (text.length > LONGEST_CONDITION)
    return wrong('a condition is too long', `write at most ${LONGEST_CONDITION} characters`, 0, text.length);
  const of: Condition[] = [];
  let at = 0;
  for (const part of text.split('&')) {
    const start = at + part.length - part.trimStart().length;
    const read = factIn(part.trim(), start);
    if ('problem' in read) return read;
    of.push(read.condition);
    at += part.length + 1;
  }
  const [only] = of;
  return { condition: only && of.length === 1 ? only : { kind: 'all', of } };
}

/** Conditions of which one must hold. */
export function anyOf(conditions: readonly Condition[]): Condition | undefined {
  return conditions.length > 1 ? { kind: 'any', of: conditions } : conditions[0];
}

const FACT = /^([\w.]+)\s*(<=|>=|!=|=|<|>|\sin\s)\s*(.+)$/s;
const SEE = /^see:\s*([\w.-]+)$/;

function factIn(text: string, start: number): ParsedCondition {
  const seen = SEE.exec(text);
  if (seen) return { condition: { kind: 'see', row: seen[1] as string } };
  const end = start + text.length;
  const match = FACT.exec(text);
  if (!match)
    return wrong(
      text === '' ? 'a fact is missing' : `${quoted(text)} is no condition`,
      'write a fact, a comparison and a value: org.revenue_usd<1000000',
      start,
      end,
    );
  const [, fact = '', operator = '', written = ''] = match;
  const type = FACTS.get(fact);
  if (!type) {
    const meant = nearest(fact, [...FACTS.keys()]);
    const help =
      meant === undefined ? 'use a fact that is listed in docs/catalogue.md' : `did you mean ${quoted(meant)}?`;
    return wrong(`there is no fact ${quoted(fact)}`, help, start, start + fact.length);
  }
  const op = operator.trim() as FactOperator;
  const value = factValue(type, op, written.trim());
  if (value !== undefined) return { condition: { kind: 'fact', fact, op, value } };
  return { problem: { ...helpOn(type, fact, op, written.trim()), start, end } };
}

function factValue(type: FactType, op: FactOperator, text: string): FactValue | undefined {
  if ('yes' in type)
    return (op === '=' || op === '!=') && (text === 'true' || text === 'false') ? text === 'true' : undefined;
  if ('amount' in type) return op !== 'in' && /^\d{1,15}(?:\.\d{1,6})?$/.test(text) ? Number(text) : undefined;
  const words = text.split(',').map((word) => word.trim());
  if (!words.every((word) => WORD.test(word) && (type.values?.includes(word) ?? true))) return undefined;
  if (op === 'in') return words;
  return (op === '=' || op === '!=') && words.length === 1 ? words[0] : undefined;
}

const WORD = /^[\w-]+$/;

function helpOn(type: FactType, fact: string, op: FactOperator, text: string): Mistake {
  const message = `${fact} cannot be compared with ${quoted(text)} by ${quoted(op)}`;
  if ('yes' in type) return { message, help: `write ${fact}=true or ${fact}=false` };
  if ('amount' in type) return { message, help: `write a number: ${fact}<=10` };
  const values = type.values ?? [];
  const strange = text.split(',').find((word) => !values.includes(word.trim()));
  const meant = strange && nearest(strange.trim(), values);
  if (meant !== undefined) return { message, help: `did you mean ${quoted(meant)}?` };
  return { message, help: values.length === 0 ? `write a word: ${fact}=word` : `use one of ${values.join(', ')}` };
}

function wrong(message: string, help: string, start: number, end: number): { readonly problem: ConditionProblem } {
  return { problem: { message, help, start, end } };
}
