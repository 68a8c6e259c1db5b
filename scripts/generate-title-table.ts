import { readFileSync } from 'node:fs';
import { baseOf, nameOf } from '../core/spdx/declared/name.js';
import { isNumber, wordsOf } from '../core/spdx/declared/words.js';
import { currentExceptionIds, currentLicenseIds } from '../core/spdx/identifiers.js';
import { ownNames } from '../core/spdx/name-table.js';
import type { Generated } from './generate.js';

/** What the names of the SPDX list are looked up by: ids, titles and the names of the reviewed table. */
export function titleTable(): Generated {
  const licenses = titlesOf(currentLicenseIds()).flatMap(([id, title]): readonly Row[] => [
    [id, id],
    [id, title],
  ]);
  const exceptions = titlesOf(currentExceptionIds()).map((row) => row.join(' | '));
  return {
    path: 'core/spdx/declared/title-table.generated.ts',
    text: [
      '// Made by `npm run generate`.',
      '',
      '/** Every current exception of the SPDX list and its title there: id | title. */',
      constant('EXCEPTION_TITLES', exceptions),
      '/** By ids, titles and reviewed names, what is looked up: stem | version | ids without "-only" and "-or-later". */',
      constant('NAMED', looked([...licenses, ...reviewed()])),
    ].join('\n'),
  };
}

/** Ids and their titles on the SPDX list, from the names that the index of license texts was made with. */
export function titlesOf(ids: readonly string[]): readonly Row[] {
  const titles = new Map(
    readFileSync('core/match/data/licenses.tsv', 'utf8')
      .split('\n')
      .map((row) => row.split('\t', 2) as [string, string]),
  );
  return ids.flatMap((id) => {
    const title = titles.get(id);
    return title === undefined ? [] : [[id, title.replaceAll('`', "'").replaceAll('\\', '')]];
  });
}

type Row = readonly [id: string, name: string];

function constant(name: string, rows: readonly string[]): string {
  return `export const ${name} = \`\n${rows.join('\n')}\n\`;\n`;
}

/** The names of the reviewed table that stand for one license. */
function reviewed(): readonly Row[] {
  return ownNames().flatMap(({ expression, names }) =>
    expression.includes(' ') ? [] : names.map((name): Row => [expression, name]),
  );
}

function looked(rows: readonly Row[]): readonly string[] {
  const ids = new Map<string, Set<string>>();
  for (const [id, name] of rows) {
    const { stem, version } = nameOf(withoutRange(wordsOf(name)));
    const key = `${stem} | ${version}`;
    ids.set(key, new Set([...(ids.get(key) ?? []), baseOf(id)]));
  }
  return [...ids].map(([key, of]) => `${key} | ${[...of].join(' ')}`);
}

function withoutRange(words: readonly string[]): readonly string[] {
  return words.filter((word, at) => {
    const [before = '', next] = [words[at - 1], words[at + 1]];
    if (word === '+') return !isNumber(before);
    return word !== 'only' && !(word === 'or' && next === 'later') && !(word === 'later' && before === 'or');
  });
}
