import type { LicenseSummary } from '../model/license.js';
import type { RenderOptions } from '../model/report.js';
import { lookOf } from './look.js';
import { wrap } from './wrap.js';

/** For people: in plain words what licenses let you do and ask for, under a heading. Empty where there is none. */
export function renderSummaries(
  summaries: readonly LicenseSummary[],
  options: Pick<RenderOptions, 'width' | 'color'>,
): string {
  if (summaries.length === 0) return '';
  const { bold, width } = lookOf(options, 'note');
  const lines = summaries.flatMap(({ license, category, summary }) => {
    const text = `${license}${category === undefined ? '' : ` (${category})`}: ${summary}`;
    return wrap(text, width === undefined ? undefined : width - INDENT.length).map(
      (line, index) => `${INDENT.slice(index === 0 ? 2 : 0)}${line}`,
    );
  });
  return `${[bold('What the licenses ask'), ...lines].join('\n')}\n`;
}

const INDENT = '    ';
