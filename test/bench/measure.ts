import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A command to measure: arguments for Node, made anew for each run. */
export interface Candidate {
  readonly name: string;
  readonly args: () => readonly string[];
  readonly env?: () => Readonly<Record<string, string>>;
  /** Exit codes that are right. */
  readonly codes?: readonly number[];
}

export interface Measured {
  readonly name: string;
  /** Wall clock, milliseconds, each run. */
  readonly times: readonly number[];
  readonly median: number;
  /** Largest resident set of any run, MiB. */
  readonly peak: number;
}

/** Runs the candidates in turn (A B A B …) after one run each that does not count, so that drift hits all alike. */
export function measure(candidates: readonly Candidate[], runs: number): readonly Measured[] {
  const times = candidates.map((): number[] => []);
  const peaks = candidates.map(() => 0);
  for (let round = -1; round < runs; round++) {
    for (const [index, candidate] of candidates.entries()) {
      const { elapsed, peak } = once(candidate);
      if (round < 0) continue;
      times[index]?.push(elapsed);
      peaks[index] = Math.max(peaks[index] ?? 0, peak);
    }
  }
  return candidates.map(({ name }, index) => ({
    name,
    times: times[index] ?? [],
    median: median(times[index] ?? []),
    peak: peaks[index] ?? 0,
  }));
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

const PEAK = `data:text/javascript,${encodeURIComponent(
  "import { writeFileSync } from 'node:fs'; process.on('exit', () => writeFileSync(process.env.LICIT_BENCH_PEAK, String(process.resourceUsage().maxRSS)));",
)}`;

function once({ name, args, env, codes = [0, 1, 2] }: Candidate): { readonly elapsed: number; readonly peak: number } {
  const peakFile = join(mkdtempSync(join(tmpdir(), 'licit-peak-')), 'peak');
  const all = ['--import', PEAK, ...args()];
  const environment = { ...process.env, ...env?.(), LICIT_BENCH_PEAK: peakFile };
  const started = performance.now();
  const { status, stderr } = spawnSync(process.execPath, all, {
    env: environment,
    stdio: ['ignore', 'ignore', 'pipe'],
    maxBuffer: 1 << 28,
  });
  const elapsed = performance.now() - started;
  if (status === null || !codes.includes(status)) throw new Error(`${name} ended with ${status}: ${stderr}`);
  return { elapsed, peak: Number(readFileSync(peakFile, 'utf8')) / 1024 };
}
