import { valid } from '@renovatebot/pep440';

/** What a version specifier leaves open. */
export type PipSpecifier =
  | { readonly kind: 'pinned'; readonly version: string }
  | { readonly kind: 'open' }
  /** It is none. */
  | { readonly kind: 'invalid' };

/**
 * Reads "==1.2", ">=1,<2", "" and the like. Only "==" without a star, and "===", leave no choice; where one of several clauses does
 * so, the others can but agree. https://packaging.python.org/en/latest/specifications/version-specifiers/
 */
export function pipSpecifier(written: string): PipSpecifier {
  const text = written.trim();
  if (text === '') return { kind: 'open' };
  if (text.length > LONGEST) return { kind: 'invalid' };
  let pinned: string | undefined;
  for (const clause of text.replace(/,\s*$/, '').split(',')) {
    const [, operator, version = ''] = CLAUSE.exec(clause) ?? [];
    if (operator === undefined) return { kind: 'invalid' };
    const isPrefix = (operator === '==' || operator === '!=') && version.endsWith('.*');
    if (operator !== '===' && valid(isPrefix ? version.slice(0, -2) : version) === null) return { kind: 'invalid' };
    if (operator === '===' || (operator === '==' && !isPrefix)) pinned ??= version;
  }
  return pinned === undefined ? { kind: 'open' } : { kind: 'pinned', version: pinned };
}

const LONGEST = 1000;
const CLAUSE = /^\s*(===|==|~=|!=|<=|>=|<|>)\s*([^\s,;()]{1,100})\s*$/;
