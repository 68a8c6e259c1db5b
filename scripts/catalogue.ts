import { readFileSync, writeFileSync } from 'node:fs';
import { mergeCatalogues } from '../core/catalogue/file/merge.js';
import { incompleteIn, readCatalogueFile } from '../core/catalogue/file/read.js';
import type { CatalogueRow } from '../core/model/catalogue.js';
import type { FilePath } from '../core/model/file-path.js';
import type { PlainDate } from '../core/model/plain-date.js';
import { renderFindings } from '../core/report/catalogue/mistakes.js';

/**
 * Compiles the catalogue of products: `npm run catalogue`. With `--check` it writes nothing, and fails when what is kept is
 * stale. A mistake in the source is told with its line and what to do; then nothing is written.
 */
const SOURCE = 'core/catalogue/data/catalogue.yaml' as FilePath;
const TABLE = 'core/catalogue/table.generated.ts';

const text = readFileSync(SOURCE, 'utf8');
const file = readCatalogueFile({ file: SOURCE, text });
const { data, findings } = mergeCatalogues({ date: (file.date ?? '') as PlainDate, rows: [] }, [file]);
const wrong = [...file.findings, ...incompleteIn(file), ...findings];
if (wrong.length > 0) {
  const sources = (name: string) => (name === SOURCE ? text : undefined);
  process.stderr.write(renderFindings(wrong, sources, { color: false, version: '' }));
  process.exitCode = 1;
} else if (!process.argv.includes('--check')) {
  writeFileSync(TABLE, table(data.date, data.rows));
  console.log(`${TABLE}: ${data.rows.length} products as of ${data.date}`);
} else {
  const isFresh = readFileSync(TABLE, 'utf8') === table(data.date, data.rows);
  console.log(isFresh ? `${TABLE} is what ${SOURCE} makes` : `${TABLE} is stale: run npm run catalogue`);
  process.exitCode = isFresh ? 0 : 1;
}

/** One row a line, as JSON in a template: what a template takes for its own is escaped. */
function table(date: string, rows: readonly CatalogueRow[]): string {
  const lines = rows.map(({ from, ...row }) => JSON.stringify(row).replace(/[\\`]|\$(?=\{)/g, '\\$&'));
  return `// Made by npm run catalogue from ${SOURCE}; see there for the sources.
export const CATALOGUE_DATE = '${date}';
export const CATALOGUE_ROWS = \`
${lines.join('\n')}
\`;
`;
}
