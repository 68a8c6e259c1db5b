import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beside } from './beside.js';
import { canonical } from './canonical.js';
import { ecosystems, opened } from './ecosystems.js';
import { expressions } from './expressions.js';
import type { Figure } from './figure.js';
import { gnu } from './gnu.js';
import { hostile } from './hostile.js';
import { licensecheck } from './licensecheck.js';
import { licensee } from './licensee.js';
import { knownMisses, relisted, report, writeMisses } from './misses.js';
import { mutations } from './mutations.js';
import { negatives } from './negatives.js';
import { npm } from './npm.js';
import { scancode } from './scancode.js';
import { scenarios } from './scenarios.js';
import { indexSize, speed } from './speed.js';
import { variants } from './variants.js';

/**
 * How right and how quick the identification of license texts is: `npm run bench:match`, or some figures by name. What
 * is missed is held against `data/misses.tsv`; `--list` writes it there, and keeps the reasons. All misses are written to
 * the folder LICIT_BENCH_OUT too where it is set.
 */
const FIGURES: Readonly<Record<string, () => Figure | readonly Figure[] | Promise<Figure | readonly Figure[]>>> = {
  canonical,
  variants,
  licensecheck,
  scenarios,
  licensee,
  npm,
  gnu,
  expressions,
  ecosystems,
  opened,
  scancode,
  beside,
  negatives,
  mutations,
  speed,
  index: indexSize,
  hostile,
};

const isList = process.argv.includes('--list');
const wanted = process.argv.slice(2).filter((word) => word !== '--list');
let known = knownMisses();
for (const name of wanted.length > 0 ? wanted : Object.keys(FIGURES)) {
  const figure = FIGURES[name];
  if (!figure) throw new Error(`no figure ${name}: there is ${Object.keys(FIGURES).join(', ')}`);
  const started = performance.now();
  for (const one of [await figure()].flat()) {
    const verdict = one.holds === undefined ? '' : one.holds ? 'holds ' : 'misses ';
    const demand = one.demand === '' ? '' : ` (${one.demand})`;
    console.log(`${verdict}${one.name}: ${one.measured}${demand}`);
    if (isList) known = relisted(one, known);
    for (const line of report(one, known)) console.log(`  ${line}`);
    write(one);
  }
  console.log(`  ${((performance.now() - started) / 1000).toFixed(1)} s`);
}
if (isList) writeMisses(known);

function write({ name, misses }: Figure): void {
  const folder = process.env.LICIT_BENCH_OUT;
  if (folder === undefined || misses.length === 0) return;
  mkdirSync(folder, { recursive: true });
  const lines = misses.map((miss) => `${miss.name}: ${miss.answer}; wanted ${miss.wanted}`);
  writeFileSync(join(folder, `${name.replace(/\W+/g, '-')}.txt`), `${lines.join('\n')}\n`);
}
