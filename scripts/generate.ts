import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { catalogueDocs } from './generate-catalogue-docs.js';
import { catalogueSchema } from './generate-catalogue-schema.js';
import { entitlementSchemaFiles } from './generate-entitlement-schemas.js';
import { extensionManifest } from './generate-extension-manifest.js';
import { policySchema } from './generate-policy-schema.js';
import { readings } from './generate-readings.js';
import { readme } from './generate-readme.js';
import { recognitionDocs } from './generate-recognition-docs.js';
import { reportSchema } from './generate-report-schema.js';
import { titleTable } from './generate-title-table.js';

/** A file that is derived from tables in the code. */
export interface Generated {
  readonly path: string;
  readonly text: string;
}

/** Writes every derived file; with `--check` it writes nothing and fails when one is stale. */
const GENERATORS: readonly (() => Generated | Promise<Generated>)[] = [
  policySchema,
  reportSchema,
  extensionManifest,
  readme,
  catalogueDocs,
  catalogueSchema,
  recognitionDocs,
  titleTable,
  readings,
  ...entitlementSchemaFiles().map((file) => () => file),
];

const checking = process.argv.includes('--check');
const stale: string[] = [];
for (const generate of GENERATORS) {
  const { path, text } = await generate();
  if (existsSync(path) && readFileSync(path, 'utf8') === text) continue;
  stale.push(path);
  if (checking) continue;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  console.log(`wrote ${path}`);
}
if (checking && stale.length > 0) {
  console.error(`stale: ${stale.join(', ')}\nrun: npm run generate`);
  process.exitCode = 1;
}
