import type { Expression } from '../../model/expression.js';
import { finding } from '../../model/finding.js';
import { parseExpression } from '../../spdx/parse.js';
import { printExpression } from '../../spdx/print.js';
import type { Rule } from '../facts.js';

/** One of our own projects states its license by an id that SPDX has replaced. Of others it is only shown, for it is not ours to mend. */
export const deprecatedId: Rule = function* ({ projects }) {
  for (const { license } of projects) {
    if (!license) continue;
    const parsed = parseExpression(license.value);
    if (!('expression' in parsed)) continue;
    const old = deprecatedIn(parsed.expression);
    if (old === undefined) continue;
    const current = printExpression(parsed.expression);
    const { span } = license;
    const quoted = span.end - span.start === license.value.length + 2;
    const inner = quoted ? { ...span, start: span.start + 1, end: span.end - 1 } : span;
    yield finding({
      code: 'license/deprecated-id',
      severity: 'note',
      message: `this project states its license as ${old}, an id that SPDX has replaced`,
      at: span,
      help: `write ${current}`,
      fixes: [{ title: `Write ${current}`, edits: [{ span: inner, text: current }] }],
    });
  }
};

function deprecatedIn(expression: Expression): string | undefined {
  if (expression.kind === 'license') return expression.deprecated;
  if (expression.kind !== 'and' && expression.kind !== 'or') return undefined;
  return expression.operands.map(deprecatedIn).find((id) => id !== undefined);
}
