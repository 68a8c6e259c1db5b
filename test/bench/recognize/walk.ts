/**
 * What looking for bundled things costs on a tree of sources: `npm run bench:walk -- FOLDER [RUNS [each]]`. The time of a
 * bare walk beside that of all recognizers, with "each" of each alone too; the median of runs in turn, after one of each
 * that does not count. It is the process's on all cores, not the clock's, which stands beside it: other work on the machine counts little. What
 * reading the sources alone costs, in which license claims are looked for, is the least that can be had.
 */
import { diskTree, unpacking } from '../../../core/node/index.js';
import { RECOGNIZERS } from '../../../core/recognize/index.js';
import { licenseClaims } from '../../../core/recognize/license-claims.js';
import { COMPARED } from '../../../core/survey/own-sources.js';
import { recognizeFiles } from '../../../core/survey/recognize-files.js';
import { recognizersFor } from '../../../core/survey/recognizers-for.js';
import { walk } from '../../../core/tree/walk.js';
import { median } from '../measure.js';

const [folder = '.', runs = '5', each] = process.argv.slice(2);

/** Milliseconds of the process and by the clock, and how much was found. */
function timed(work: () => Iterable<unknown>): readonly [time: number, clock: number, count: number] {
  const began = performance.now();
  const started = process.cpuUsage();
  let count = 0;
  for (const _ of work()) count++;
  const { user, system } = process.cpuUsage(started);
  return [(user + system) / 1000, performance.now() - began, count];
}

function* reading(): Generator<number> {
  const tree = diskTree(folder);
  const room = new Uint8Array(licenseClaims.most);
  const asked = recognizersFor([licenseClaims]);
  for (const file of walk(tree))
    if (typeof file === 'string' && asked(file).length > 0 && licenseClaims.looksAt(file) === 'yes')
      yield tree.fill?.(file, room) ?? 0;
}

const candidates = [
  { name: 'a bare walk', work: () => walk(diskTree(folder)) },
  { name: 'reading sources alone', work: reading },
  {
    name: 'all, and source headers',
    work: () => recognizeFiles(diskTree(folder), [...RECOGNIZERS, ...COMPARED], unpacking),
  },
  { name: 'all recognizers', work: () => recognizeFiles(diskTree(folder), RECOGNIZERS, unpacking) },
  ...(each ? RECOGNIZERS : []).map((one) => ({
    name: `  ${one.id}`,
    work: () => recognizeFiles(diskTree(folder), [one], unpacking),
  })),
];
const times = candidates.map((): number[] => []);
const clocks = candidates.map((): number[] => []);
const counts: number[] = [];
for (let run = -1; run < Number(runs); run++)
  for (const [index, { work }] of candidates.entries()) {
    const [time, clock, count] = timed(work);
    counts[index] = count;
    if (run < 0) continue;
    times[index]?.push(time);
    clocks[index]?.push(clock);
  }
const base = median(times[0] ?? []);
for (const [index, { name }] of candidates.entries()) {
  const time = median(times[index] ?? []);
  const added = index === 0 ? '' : ` ${((time - base) / base).toFixed(2).padStart(7)} × added`;
  const clock = `${median(clocks[index] ?? []).toFixed(0)} ms by the clock`;
  console.log(
    `${name.padEnd(24)} ${time.toFixed(0).padStart(6)} ms, ${clock}, ${String(counts[index]).padStart(7)}${added}`,
  );
}
