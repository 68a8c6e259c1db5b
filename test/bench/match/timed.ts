import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isLicensePath } from '../../../core/identify/license-files.js';
import { identifyText } from '../../../core/match/identify.js';
import { licenseIndex } from '../../../core/node/licenses.js';
import { processorTime } from './figure.js';

/** Of a kind of files, how many there are, their UTF-16 units, and milliseconds of the processor, and by the clock for the slowest. */
export interface Timed {
  readonly name: string;
  readonly files: number;
  readonly units: number;
  readonly total: number;
  readonly p99: number;
}

// Writes what `speed` reads of what is installed here: run by itself, bundled as the command is.

const MODULES = 'node_modules';
const MOST = 60 * 1024 * 1024;

function* filesOf(isWanted: (path: string) => boolean): Generator<string> {
  let bytes = 0;
  for (const entry of readdirSync(MODULES, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (!entry.isFile() || !isWanted(path) || bytes > MOST) continue;
    const text = readFileSync(path, 'utf8');
    bytes += text.length;
    yield text;
  }
}

function timed(name: string, texts: readonly string[]): Timed {
  const { total, times } = fastest(texts);
  const units = texts.reduce((sum, text) => sum + text.length, 0);
  const p99 = [...times].sort((a, b) => a - b)[Math.floor(times.length * 0.99)] ?? 0;
  return { name, files: texts.length, units, total, p99 };
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

const sources = [...filesOf((path) => /\.(?:[cm]?js|ts)$/.test(path))].slice(0, 6000);
const licenses = [...new Set(filesOf((path) => isLicensePath(path.slice(path.lastIndexOf('/') + 1))))];
console.log(JSON.stringify([timed('source files', sources), timed('license files', licenses)]));
