/**
 * What looking for bundled things costs on a tree of sources: `npm run bench:walk -- FOLDER [RUNS]`. The time of a bare
 * walk beside that of all recognizers, and of each alone; the median of runs in turn, after one of each that does not
 * count.
 */
import { diskTree, unpacking } from '../../../core/node/index.js';
import { RECOGNIZERS } from '../../../core/recognize/index.js';
import { recognizeFiles } from '../../../core/recognize-files.js';
import { walk } from '../../../core/tree/walk.js';
import { median } from '../measure.js';

const [folder = '.', runs = '5'] = process.argv.slice(2);

/** Milliseconds, and how much was found. */
function timed(work: () => Iterable<unknown>): readonly [time: number, count: number] {
  const started = performance.now();
  let count = 0;
  for (const _ of work()) count++;
  return [performance.now() - started, count];
}

const candidates = [
  { name: 'a bare walk', work: () => walk(diskTree(folder)) },
  { name: 'all recognizers', work: () => recognizeFiles(diskTree(folder), RECOGNIZERS, unpacking) },
  ...RECOGNIZERS.map((one) => ({
    name: `  ${one.id}`,
    work: () => recognizeFiles(diskTree(folder), [one], unpacking),
  })),
];
const times = candidates.map((): number[] => []);
const counts: number[] = [];
for (let run = -1; run < Number(runs); run++)
  for (const [index, { work }] of candidates.entries()) {
    const [time, count] = timed(work);
    counts[index] = count;
    if (run >= 0) times[index]?.push(time);
  }
const base = median(times[0] ?? []);
for (const [index, { name }] of candidates.entries()) {
  const time = median(times[index] ?? []);
  const added = index === 0 ? '' : ` ${((time - base) / base).toFixed(2).padStart(7)} × added`;
  console.log(`${name.padEnd(24)} ${time.toFixed(0).padStart(6)} ms ${String(counts[index]).padStart(7)}${added}`);
}
