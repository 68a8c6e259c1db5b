import { declarations } from './rows.js';
import { type Verdict, verdictOf } from './score.js';

/**
 * How right the reading of declared licenses is, on what real packages say. `--list` shows what is not right, of
 * the rows that may be looked at; `--list all` of all.
 */
const list = process.argv.indexOf('--list');
const answered = declarations().map((row) => ({ row, ...verdictOf(row) }));

for (const [name, rows] of [
  ['looked at', answered.filter(({ row }) => !row.held)],
  ['held back', answered.filter(({ row }) => row.held)],
  ['all', answered],
] as const) {
  console.log(`${name.padEnd(9)} ${figures(rows.map(({ of }) => [of, 1]))}`);
  console.log(`${''.padEnd(9)} ${figures(rows.map(({ of, row }) => [of, row.count]))}, by packages`);
}
if (list >= 0)
  for (const { row, answer, of } of answered)
    if (of !== 'right' && (!row.held || process.argv[list + 1] === 'all'))
      console.log([of, row.labels.join('~'), answer, row.count, row.name.slice(0, 120), row.address].join('\t'));

function figures(all: readonly (readonly [Verdict, number])[]): string {
  const sum = (of?: Verdict) => all.reduce((total, [is, count]) => total + (of && is !== of ? 0 : count), 0);
  const total = sum();
  const part = (of: Verdict) => `${sum(of)} ${of} (${((100 * sum(of)) / total).toFixed(1)} %)`;
  return `${total}: ${[part('right'), part('strict'), part('wrong'), part('permissive')].join(', ')}`;
}
