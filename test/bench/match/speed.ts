import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { buildSync } from 'esbuild';
import type { Figure } from './figure.js';
import type { Timed } from './timed.js';

const INDEX = 'core/match/data/licenses.bin';

/**
 * Megabytes a second on one core of a process that has read such files before, over what is installed here: its sources, and
 * its distinct license files. The code is bundled as the command is: run file by file it is a quarter slower.
 */
export function speed(): readonly Figure[] {
  const folder = mkdtempSync(join(tmpdir(), 'licit-speed-'));
  try {
    const outfile = join(folder, 'timed.mjs');
    buildSync({
      entryPoints: ['test/bench/match/timed.ts'],
      outfile,
      bundle: true,
      platform: 'node',
      format: 'esm',
      target: 'node20',
      logLevel: 'error',
      banner: { js: REQUIRE },
    });
    copyFileSync(INDEX, join(folder, 'licenses.bin'));
    const [sources, licenses] = JSON.parse(
      execFileSync(process.execPath, [outfile], { encoding: 'utf8' }),
    ) as readonly [Timed, Timed];
    return [of(sources, 60, undefined), of(licenses, 25, 3)];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** For modules of the bundle that are not written as such. */
const REQUIRE = "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);";

function of({ name, files, units, total, p99 }: Timed, least: number, longest: number | undefined): Figure {
  const speed = units / 1000 / total;
  const isQuick = speed >= least && (longest === undefined || p99 <= longest);
  return {
    name: `speed, ${files} ${name}`,
    measured: `${speed.toFixed(1)} MB/s, ${(total / files).toFixed(3)} ms a file, p99 ${p99.toFixed(2)} ms`,
    demand: `${least} MB/s or more${longest === undefined ? '' : `, p99 ${longest} ms or less`}`,
    holds: isQuick,
    misses: [],
    isTimed: true,
  };
}

/** Size of the index, and how long a fresh process takes to read it. */
export function indexSize(): Figure {
  const bytes = readFileSync(INDEX);
  const packed = brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 },
  }).length;
  const runs = Array.from(
    { length: 7 },
    () =>
      JSON.parse(
        execFileSync(process.execPath, ['--import', 'tsx', 'test/bench/match/ready.ts'], { encoding: 'utf8' }),
      ) as { ms: number; rss: number },
  );
  const middle = (key: 'ms' | 'rss') => runs.map((run) => run[key]).sort((a, b) => a - b)[3] as number;
  const [ms, rss] = [middle('ms'), middle('rss')];
  const size = statSync(INDEX).size;
  return {
    name: 'index',
    measured: `${(size / 1e6).toFixed(2)} MB raw, ${(packed / 1e6).toFixed(2)} MB compressed, ready in ${ms.toFixed(0)} ms, ${rss.toFixed(0)} MB`,
    demand: '3.5 MB, 1 MB, 50 ms, 40 MB or less',
    holds: size <= 3.5e6 && packed <= 1e6 && ms <= 50 && rss <= 40,
    misses: [],
    isTimed: true,
  };
}
