import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { isLicensePath } from '../../../core/identify/license-files.js';
import { identifyText } from '../../../core/match/identify.js';
import { licenseIndex } from '../../../core/node/licenses.js';
import { type Figure, processorTime } from './figure.js';

const MODULES = 'node_modules';
const MOST = 60 * 1024 * 1024;

/**
 * Megabytes a second on one core of a process that has read such files before, over what is installed here: its sources, and
 * its distinct license files.
 */
export function speed(): readonly Figure[] {
  const sources = [...filesOf(MODULES, (path) => /\.(?:[cm]?js|ts)$/.test(path))].slice(0, 6000);
  const licenses = [...new Set(filesOf(MODULES, (path) => isLicensePath(path.slice(path.lastIndexOf('/') + 1))))];
  return [of('source files', sources, 60, undefined), of('license files', licenses, 25, 3)];
}

function of(name: string, texts: readonly string[], least: number, longest: number | undefined): Figure {
  const { total, times } = fastest(texts);
  const bytes = texts.reduce((sum, text) => sum + text.length, 0);
  const speed = bytes / 1000 / total;
  const p99 = [...times].sort((a, b) => a - b)[Math.floor(times.length * 0.99)] ?? 0;
  const isQuick = speed >= least && (longest === undefined || p99 <= longest);
  return {
    name: `speed, ${texts.length} ${name}`,
    measured: `${speed.toFixed(1)} MB/s, ${(total / texts.length).toFixed(3)} ms a file, p99 ${p99.toFixed(2)} ms`,
    demand: `${least} MB/s or more${longest === undefined ? '' : `, p99 ${longest} ms or less`}`,
    holds: isQuick,
    misses: [],
    isTimed: true,
  };
}

/** In milliseconds. */
const WARM_UP = 2000;
const ROUND = 300;
const ROUNDS = 5;

/**
 * Milliseconds of the processor for all texts together, and by the clock for each, in the fastest of some rounds after a
 * warm-up: what else the machine does makes the others slower. A round reads all texts so often that garbage is collected in
 * it too, and is their mean.
 */
function fastest(texts: readonly string[]): { readonly total: number; readonly times: readonly number[] } {
  round(texts, WARM_UP);
  const rounds = Array.from({ length: ROUNDS }, () => round(texts, ROUND));
  return rounds.reduce((best, other) => (other.total < best.total ? other : best));
}

function round(texts: readonly string[], least: number) {
  const times = new Float64Array(texts.length);
  let passes = 0;
  let total = 0;
  while (total < least) {
    const begun = processorTime();
    for (const [index, text] of texts.entries()) {
      const started = performance.now();
      identifyText(text, licenseIndex());
      (times[index] as number) += performance.now() - started;
    }
    total += processorTime() - begun;
    passes += 1;
  }
  return { total: total / passes, times: Array.from(times, (time) => time / passes) };
}

function* filesOf(root: string, isWanted: (path: string) => boolean): Generator<string> {
  let bytes = 0;
  for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (!entry.isFile() || !isWanted(path) || bytes > MOST) continue;
    const text = readFileSync(path, 'utf8');
    bytes += text.length;
    yield text;
  }
}

/** Size of the index, and how long a fresh process takes to read it. */
export function indexSize(): Figure {
  const file = 'core/match/data/licenses.bin';
  const bytes = readFileSync(file);
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
  const size = statSync(file).size;
  return {
    name: 'index',
    measured: `${(size / 1e6).toFixed(2)} MB raw, ${(packed / 1e6).toFixed(2)} MB compressed, ready in ${ms.toFixed(0)} ms, ${rss.toFixed(0)} MB`,
    demand: '3.5 MB, 1 MB, 50 ms, 40 MB or less',
    holds: size <= 3.5e6 && packed <= 1e6 && ms <= 50 && rss <= 40,
    misses: [],
    isTimed: true,
  };
}
