import { readFileSync } from 'node:fs';
import { currentExceptionIds, currentLicenseIds } from '../core/spdx/identifiers.js';
import type { Generated } from './generate.js';

/** The titles of the SPDX list, from the names that the index of license texts was made with. */
export function titleTable(): Generated {
  const titles = new Map(
    readFileSync('core/match/data/licenses.tsv', 'utf8')
      .split('\n')
      .map((row) => row.split('\t', 2) as [string, string]),
  );
  const rows = [...currentLicenseIds(), ...currentExceptionIds()].flatMap((id) => {
    const title = titles.get(id);
    return title === undefined ? [] : [`${id} | ${title.replaceAll('`', "'").replaceAll('\\', '')}`];
  });
  return { path: 'core/spdx/declared/title-table.ts', text: HEAD + rows.join('\n') + FOOT };
}

const HEAD = `/** Every current id of the SPDX list and its title there: id | title. Made by \`npm run generate\`. */
export const TITLE_TABLE = \`
`;
const FOOT = '\n`;\n';
