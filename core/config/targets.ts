import { LICENSE_CATEGORIES, type LicenseCategory } from '../model/expression.js';
import type { Finding } from '../model/finding.js';
import type { RuleTarget } from '../model/policy.js';
import type { Source } from '../model/span.js';
import { printExpression } from '../spdx/print.js';
import type { TextNode } from '../text/node.js';
import { readExpression, UNLICENSED } from './expressions.js';
import { nearest } from './mistake.js';

/** The categories a policy may name; the last is for licenses without one. */
export const CATEGORY_WORDS: readonly (LicenseCategory | 'uncategorized')[] = [...LICENSE_CATEGORIES, 'uncategorized'];

/** What one line of allow, review or deny is about: a category, a license, a whole expression or `UNLICENSED`. */
export function readTarget(
  text: string,
  node: TextNode | undefined,
  source: Source,
): { readonly target?: RuleTarget; readonly findings: readonly Finding[] } {
  const category = CATEGORY_WORDS.find((word) => word === text);
  if (category) return { target: { kind: 'category', category }, findings: [] };
  if (text === UNLICENSED) return { target: { kind: 'unlicensed' }, findings: [] };
  const { expression, findings } = readExpression(text, node, source, (word) => nearest(word, CATEGORY_WORDS));
  if (!expression) return { findings };
  const target: RuleTarget =
    expression.kind === 'license' ? { kind: 'term', term: expression } : { kind: 'expression', expression };
  return { target, findings };
}

/** The same for two lines that say the same, however they are spelled. */
export function targetName(target: RuleTarget): string {
  switch (target.kind) {
    case 'category':
      return target.category;
    case 'term':
      return printExpression(target.term);
    case 'expression': {
      const { expression } = target;
      if (expression.kind !== 'and' && expression.kind !== 'or') return printExpression(expression);
      return `${expression.kind}(${expression.operands.map(printExpression).sort().join(', ')})`;
    }
    case 'unlicensed':
      return UNLICENSED;
  }
}
