import type { Expression } from '../model/expression.js';
import type { RenderOptions } from '../model/report.js';
import { parseExpression } from '../spdx/parse.js';
import { type LicenseSummary, summariesOf } from '../spdx/summaries.js';
import { type Look, lookOf } from './look.js';
import { wrap } from './wrap.js';

/** For people: in plain words what each license of some expressions lets you do and asks for. Empty where none is known. */
export function renderSummaries(
  expressions: readonly string[],
  options: Pick<RenderOptions, 'width' | 'color'>,
): string {
  const look = lookOf(options, 'note');
  const known = new Map<string, LicenseSummary>();
  for (const text of new Set(expressions)) {
    const read = parseExpression(text);
    if (!('expression' in read)) continue;
    for (const summary of summariesOf(read.expression)) known.set(summary.license, summary);
  }
  if (known.size === 0) return '';
  return `${[look.bold('What the licenses ask'), ...linesOf([...known.values()], look)].join('\n')}\n`;
}

/** The same of one expression, without a heading. */
export function summaryLines(expression: Expression, look: Look): Iterable<string> {
  return linesOf(summariesOf(expression), look);
}

function* linesOf(summaries: readonly LicenseSummary[], { width }: Look): Iterable<string> {
  for (const { license, category, summary } of summaries) {
    const text = `${license}${category === undefined ? '' : ` (${category})`}: ${summary}`;
    const lines = wrap(text, width === undefined ? undefined : width - INDENT.length);
    yield* lines.map((line, index) => `${INDENT.slice(index === 0 ? 2 : 0)}${line}`);
  }
}

const INDENT = '    ';
