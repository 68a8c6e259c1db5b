/** What words that are no SPDX expression mean, and why we may say so. */
export interface NamedExpression {
  readonly expression: string;
  readonly reason: string;
}

/**
 * The expression behind a license's name as people write it in metadata ("Apache License, Version 2.0"), from a
 * reviewed table; undefined for anything else, and for every name that could mean two things ("BSD", "GPL").
 * Exact match, after case and white space.
 */
export function expressionOfName(text: string): NamedExpression | undefined {
  if (text.length > LONGEST) return undefined;
  return NAMES.get(text.trim().replace(/\s+/g, ' ').toLowerCase());
}

const LONGEST = 200;
const NAMES: ReadonlyMap<string, NamedExpression> = new Map();
