import type { Expression } from '../model/expression.js';
import { parseExpression } from '../spdx/parse.js';

/** A license as it was stated, and what that means. */
export interface StatedLicense {
  readonly text: string;
  readonly expression: Expression;
}

/** Undefined for what is no expression. */
export function statedLicense(text: string | undefined): StatedLicense | undefined {
  const parsed = text === undefined ? undefined : parseExpression(text);
  return parsed && 'expression' in parsed && text !== undefined ? { text, expression: parsed.expression } : undefined;
}
