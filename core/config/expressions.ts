import type { Expression } from '../model/expression.js';
import type { Finding } from '../model/finding.js';
import type { Source } from '../model/span.js';
import { parseExpression } from '../spdx/parse.js';
import { printExpression } from '../spdx/print.js';
import type { TextNode } from '../text/node.js';
import { mistake, quoted, replacement } from './mistake.js';
import { spanIn, spanWithin } from './origins.js';
import { yamlScalar } from './yaml-edit.js';

/** npm's word for "no license is granted", SPDX's NONE; not to be taken for the Unlicense. */
export const UNLICENSED = 'UNLICENSED';

/**
 * Reads a license of the policy: an SPDX expression, or `UNLICENSED`. The expression is undefined where there is none;
 * `suggestion` is what the text was probably meant to be.
 */
export function readExpression(
  text: string,
  node: TextNode | undefined,
  source: Source,
  suggest: (text: string) => string | undefined = () => undefined,
): { readonly expression?: Expression; readonly findings: readonly Finding[] } {
  if (text === UNLICENSED) return { expression: { kind: 'none', start: 0, end: text.length }, findings: [] };
  const parsed = parseExpression(text);
  if ('problem' in parsed) {
    const { message, start, end } = parsed.problem;
    const meant = suggest(text) ?? parsed.problem.suggestion;
    const whole = spanIn(source, node);
    return {
      findings: [
        mistake(
          spanWithin(source, node, text, start, end),
          message,
          meant === undefined
            ? 'write an id of the SPDX License List, or an expression of them'
            : `did you mean ${quoted(meant)}?`,
          { fixes: meant === undefined ? [] : [replacement(whole, yamlScalar(meant))] },
        ),
      ],
    };
  }
  const empty = emptyStatement(parsed.expression);
  if (empty) {
    return {
      findings: [
        mistake(spanIn(source, node), `${empty} is no license`, `write ${UNLICENSED} where no license is granted`, {
          fixes: empty === 'NONE' && text.trim().length === 4 ? [replacement(spanIn(source, node), UNLICENSED)] : [],
        }),
      ],
    };
  }
  return { expression: parsed.expression, findings: [...deprecatedIds(parsed.expression, text, node, source)] };
}

function emptyStatement(expression: Expression): 'NONE' | 'NOASSERTION' | undefined {
  if (expression.kind === 'none') return 'NONE';
  if (expression.kind === 'noassertion') return 'NOASSERTION';
  if (!('operands' in expression)) return undefined;
  for (const operand of expression.operands) {
    const found = emptyStatement(operand);
    if (found) return found;
  }
  return undefined;
}

function* deprecatedIds(
  expression: Expression,
  text: string,
  node: TextNode | undefined,
  source: Source,
): Generator<Finding> {
  if (expression.kind === 'and' || expression.kind === 'or') {
    for (const operand of expression.operands) yield* deprecatedIds(operand, text, node, source);
  } else if (expression.kind === 'license' && expression.deprecated !== undefined) {
    const { start, end } = expression;
    const current = printExpression(expression);
    const corrected = text.slice(0, start) + current + text.slice(end);
    yield mistake(
      spanWithin(source, node, text, start, end),
      `SPDX has replaced ${quoted(expression.deprecated)}; it is read as ${current}`,
      `write ${current}`,
      { code: 'license/deprecated-id', fixes: [replacement(spanIn(source, node), yamlScalar(corrected))] },
    );
  }
}
