import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

const HERE = import.meta.dirname;

/** The installed tree that everything is measured on: popular frameworks, installed once from a lockfile and kept. */
export function installedTree(): string {
  const given = process.env.LICIT_BENCH_TREE;
  if (given) return given;
  const lock = readFileSync(join(HERE, 'tree/package-lock.json'));
  const digest = createHash('sha256').update(lock).digest('hex').slice(0, 12);
  const folder = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'licit-bench', digest);
  if (existsSync(join(folder, 'READY'))) return folder;
  mkdirSync(folder, { recursive: true });
  cpSync(join(HERE, 'tree'), folder, { recursive: true });
  console.log(`installing the benchmark's tree into ${folder} (some minutes, 3 GB)`);
  // The lock was written by npm's older rule for peers: two of these frameworks want different versions of a third.
  const { status } = spawnSync('npm', ['ci', '--legacy-peer-deps', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: folder,
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error('npm ci failed');
  writeFileSync(join(folder, 'READY'), '');
  return folder;
}
