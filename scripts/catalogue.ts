import { readFileSync, writeFileSync } from 'node:fs';
import { circumventionHints } from '../core/catalogue/circumvention-hints.js';
import { claimSigns } from '../core/catalogue/claim-signs.js';
import { mergeCatalogues } from '../core/catalogue/file/merge.js';
import { incompleteIn, readCatalogueFile } from '../core/catalogue/file/read.js';
import { hidingHints } from '../core/catalogue/hiding-hints.js';
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
const SIGNS = 'core/recognize/claim-signs.generated.ts';

const text = readFileSync(SOURCE, 'utf8');
const file = readCatalogueFile({ file: SOURCE, text });
const { data, findings } = mergeCatalogues({ date: (file.date ?? '') as PlainDate, rows: [] }, [file]);
const wrong = [...file.findings, ...incompleteIn(file), ...findings];
if (wrong.length > 0) {
  const sources = (name: string) => (name === SOURCE ? text : undefined);
  process.stderr.write(renderFindings(wrong, sources, { color: false, version: '' }));
  process.exitCode = 1;
} else if (!process.argv.includes('--check')) {
  for (const { path, content } of made()) writeFileSync(path, content);
  console.log(`${TABLE}: ${data.rows.length} products as of ${data.date}`);
} else {
  const stale = made().filter(({ path, content }) => readFileSync(path, 'utf8') !== content);
  for (const { path } of stale) console.log(`${path} is stale: run npm run catalogue`);
  if (stale.length === 0) console.log(`${TABLE} is what ${SOURCE} makes`);
  process.exitCode = stale.length === 0 ? 0 : 1;
}

function made(): readonly { readonly path: string; readonly content: string }[] {
  return [
    { path: TABLE, content: table(data.date, data.rows) },
    { path: SIGNS, content: signs(data.rows) },
  ];
}

/** What recognizers look for in code and configuration: they see no catalogue. */
function signs(rows: readonly CatalogueRow[]): string {
  const lines = (all: readonly object[]) => all.map((one) => `  ${JSON.stringify(one)},`).join('\n');
  return `// Made by npm run catalogue from ${SOURCE}.
import type { CircumventionHint, ClaimSign, HidingHint } from '../model/claim-sign.js';

export const CLAIM_SIGNS: readonly ClaimSign[] = [
${lines(claimSigns(rows))}
];

export const CIRCUMVENTION_HINTS: readonly CircumventionHint[] = [
${lines(circumventionHints(rows))}
];

export const HIDING_HINTS: readonly HidingHint[] = [
${lines(hidingHints(rows))}
];
`;
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
