import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Candidate, type Measured, measure } from './measure.js';
import { sessionShare } from './session.js';
import { synthesize } from './synthesize.js';
import { installedTree } from './tree.js';

/**
 * Everything that is claimed of speed and memory, beside a peer on the same input, in one run. npm's own cache is out of
 * reach, so that both look at the installed tree and nothing else.
 */
const ROOT = join(import.meta.dirname, '../..');
const RUNS = Number(process.env.LICIT_BENCH_RUNS ?? 5);
const LICIT = join(ROOT, 'dist/cli/licit.mjs');
const PEER = join(ROOT, 'node_modules/license-checker-rseidelsohn/bin/license-checker-rseidelsohn.js');

const scratch = mkdtempSync(join(tmpdir(), 'licit-bench-'));
const rows: string[] = [];

const tree = installedTree();
const [peer, cold, warm, loop] = measure(
  [
    { name: 'license-checker-rseidelsohn --json', args: () => [PEER, '--json', '--start', tree], codes: [0] },
    licit('licit check, cold', tree, emptyCache),
    licit('licit check, warm', tree, () => join(scratch, 'warm')),
    { name: 'bare loop', args: () => [join(import.meta.dirname, 'loop.mjs'), tree] },
  ],
  RUNS,
) as readonly [Measured, Measured, Measured, Measured];
for (const measured of [peer, cold, warm, loop]) show(measured);
claim('cold, times faster than the peer', peer.median / cold.median, '>=', 10);
claim('cold, times the bare loop', cold.median / loop.median, '<=', 3);
claim('warm, times faster than the peer', peer.median / warm.median, '>=', 40);
claim('peak memory, MiB', cold.peak, '<=', 250);

const lockOnly = synthesize(4000, false);
const [parse, locked] = measure(
  [
    {
      name: 'Node and JSON.parse of the lockfile',
      args: () => [
        '-e',
        `JSON.parse(require('fs').readFileSync(${JSON.stringify(join(lockOnly, 'package-lock.json'))},'utf8'))`,
      ],
    },
    licit('licit check, lockfile of 4,000 alone', lockOnly, emptyCache),
  ],
  RUNS,
) as readonly [Measured, Measured];
for (const measured of [parse, locked]) show(measured);
claim('lockfile alone, times JSON.parse and Node', locked.median / parse.median, '<=', 5);

const share = await sessionShare(tree);
claim('one keystroke in package.json, percent of the cold check', share * 100, '<=', 5);

const sizes = [1000, 4000, 16000];
const folders = [0, ...sizes].map((size) => synthesize(size, true));
const grown = measure(
  folders.map((folder, index) => licit(`licit check, ${[0, ...sizes][index]} packages`, folder, emptyCache)),
  RUNS,
);
for (const measured of grown) show(measured);
const base = grown[0]?.median ?? 0;
const each = sizes.map((size, index) => ((grown[index + 1]?.median ?? 0) - base) / size);
claim('growth, 16,000 over 4,000 per package', (each[2] ?? 0) / (each[1] ?? 1), '<=', 1.2);
claim('growth, 4,000 over 1,000 per package', (each[1] ?? 0) / (each[0] ?? 1), '<=', 1.2);

console.log(`\n${count(tree)} installed packages, ${RUNS} runs each, Node ${process.version}`);
console.log(rows.join('\n'));
rmSync(scratch, { recursive: true, force: true });
for (const folder of [lockOnly, ...folders]) rmSync(folder, { recursive: true, force: true });

function licit(name: string, folder: string, cache: () => string): Candidate {
  const output = join(mkdtempSync(join(scratch, 'out-')), 'report.json');
  return {
    name,
    args: () => [LICIT, 'check', folder, '--format', 'json', '--output', output],
    env: () => ({ XDG_CACHE_HOME: cache(), npm_config_cache: join(scratch, 'npm') }),
  };
}

function emptyCache(): string {
  return mkdtempSync(join(scratch, 'cache-'));
}

function show({ name, times, median, peak }: Measured): void {
  const [least, most] = [Math.min(...times), Math.max(...times)];
  console.log(
    `${name.padEnd(45)} ${median.toFixed(0).padStart(6)} ms  (${least.toFixed(0)}…${most.toFixed(0)})  ${peak.toFixed(0).padStart(4)} MiB`,
  );
}

function claim(what: string, value: number, relation: '<=' | '>=', limit: number): void {
  const holds = relation === '<=' ? value <= limit : value >= limit;
  rows.push(`${holds ? 'holds' : 'MISSED'}  ${what}: ${value.toFixed(2)} (${relation} ${limit})`);
  if (!holds) process.exitCode = 1;
}

function count(folder: string): number {
  const lock = JSON.parse(readFileSync(join(folder, 'node_modules/.package-lock.json'), 'utf8')) as {
    packages: object;
  };
  return Object.keys(lock.packages).length;
}
