import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** Runs the tests of what is built on the other Nodes we support; each comes as an npm package, kept between runs. */
const NODES = ['22', '24'];
const HOLD = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'licit-test-nodes');

const total = { passed: 0, failed: 0, skipped: 0 };
for (const major of NODES) {
  const node = install(major);
  if (node === undefined) {
    console.log(`Node ${major}: skipped, because its npm package cannot be had for this machine`);
    total.skipped += 1;
    continue;
  }
  const { status, stdout } = spawnSync(
    'npx',
    ['vitest', 'run', 'test/surfaces/action', 'test/surfaces/cli', 'test/surfaces/language-server'],
    {
      env: { ...process.env, LICIT_NODE: node },
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  console.log(`Node ${major}\n${stdout}`);
  const count = /(\d+) passed, (\d+) failed, (\d+) skipped/.exec(stdout);
  total.passed += Number(count?.[1] ?? 0);
  total.failed += Number(count?.[2] ?? 1);
  total.skipped += Number(count?.[3] ?? 0);
  if (status !== 0 && count?.[2] === '0') total.failed += 1;
}
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = total.failed > 0 ? 1 : 0;

function install(major: string): string | undefined {
  const platform = `node-${process.platform}-${process.arch}`;
  const folder = join(HOLD, major);
  const binary = join(folder, 'node_modules', platform, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (existsSync(binary)) return binary;
  mkdirSync(folder, { recursive: true });
  spawnSync(
    'npm',
    ['install', '--no-save', '--ignore-scripts', '--no-audit', '--no-fund', '--prefix', folder, `${platform}@${major}`],
    { stdio: 'inherit' },
  );
  return existsSync(binary) ? binary : undefined;
}
