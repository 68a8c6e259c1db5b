import type { Finding } from '../../model/finding.js';
import type { RenderOptions, Sources } from '../../model/report.js';
import { places } from '../places.js';
import { visible } from '../visible.js';
import { counted } from '../words.js';
import { renderFindings } from './mistakes.js';

/** A catalogue file and what is wrong with it. */
export interface LintedCatalogue {
  readonly file: string;
  /** Rows that can be used. */
  readonly rows: number;
  readonly findings: readonly Finding[];
}

/** For people: each mistake with its line and what to do, then a line for each file. */
export function renderCatalogueLint(
  files: readonly LintedCatalogue[],
  sources: Sources,
  options: RenderOptions,
): string {
  const told = renderFindings(
    files.flatMap(({ findings }) => findings),
    sources,
    options,
  );
  const lines = files.map(({ file, rows, findings }) => {
    const mistakes = findings.length === 0 ? 'no mistakes' : counted(findings.length, 'mistake');
    return `${visible(file)}: ${counted(rows, 'row')}, ${mistakes}\n`;
  });
  return `${told}${told === '' ? '' : '\n'}${lines.join('')}`;
}

/** For machines: `licit catalogue lint --format json`. Lines and columns count from 1, columns in UTF-16 units. */
export function catalogueLintJson(files: readonly LintedCatalogue[], sources: Sources): string {
  const where = places(sources);
  const told = files.map(({ file, rows, findings }) => ({
    file,
    rows,
    mistakes: findings.map(({ message, help, at }) => ({ message, help, ...where.range(at) })),
  }));
  return `${JSON.stringify({ format: 'licit-catalogue-lint-1', files: told }, undefined, 2)}\n`;
}
