import { readFileSync } from 'node:fs';
import { RECOGNIZERS } from '../core/recognize/index.js';
import { table, withTables } from './tables.js';

const PATH = 'docs/recognition.md';

/** The page on what is recognized, with its table made anew. */
export function recognitionDocs(): { readonly path: string; readonly text: string } {
  const rows = RECOGNIZERS.map(({ id, title, url }) => [`\`${id}\``, `[${title}](${url})`]);
  return {
    path: PATH,
    text: withTables(readFileSync(PATH, 'utf8'), { recognizers: table(['recognizer', 'what it reads'], rows) }, PATH),
  };
}
