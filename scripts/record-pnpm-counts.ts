/**
 * Asks pnpm itself what is in the locks under test/corpus/pnpm-lock, and writes its answers to counts.json there.
 *
 * `npx tsx scripts/record-pnpm-counts.ts PNPM_8 PNPM_10 PNPM_12`, with the paths of three versions: only 12 lists a lock
 * without an install, and only of version 9; 10 turns version 6 into that, and 8 turns 5 into 6, neither choosing
 * anew. They ask the registry for what the older locks do not say.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { appendFileSync, cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const CORPUS = join(import.meta.dirname, '../test/corpus/pnpm-lock');
const [pnpm8 = '', pnpm10 = '', pnpm12 = ''] = process.argv.slice(2);

interface Listed {
  readonly name?: string;
  readonly from?: string;
  readonly version?: string;
  readonly dependencies?: Readonly<Record<string, Listed>>;
  readonly devDependencies?: Readonly<Record<string, Listed>>;
  readonly optionalDependencies?: Readonly<Record<string, Listed>>;
}

function record(path: string) {
  const folder = mkdtempSync(join(tmpdir(), 'pnpm-counts-'));
  try {
    cpSync(join(CORPUS, dirname(path)), folder, { recursive: true });
    const lock = readFileSync(join(folder, 'pnpm-lock.yaml'), 'utf8');
    const peers = lock.includes('autoInstallPeers: true');
    writeFileSync(join(folder, '.npmrc'), `auto-install-peers=${peers}\nstrict-peer-dependencies=false\n`);
    if (/^lockfileVersion: 5/m.test(lock)) run(pnpm8, folder, ['install', '--lockfile-only', '--ignore-scripts']);
    if (!/^lockfileVersion: '9/m.test(lock)) run(pnpm10, folder, ['install', '--lockfile-only', '--ignore-scripts']);
    appendFileSync(join(folder, '.npmrc'), 'pm-on-fail=ignore\n');
    const said = run(pnpm12, folder, ['list', '--recursive', '--depth', 'Infinity', '--json', '--lockfile-only']);
    return counted(JSON.parse(said.slice(said.search(/^\[/m))));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function counted(projects: readonly Listed[]) {
  const ours = new Set(projects.map(({ name }) => name));
  const versions = new Set<string>();
  const elsewhere = new Set<string>();
  const open = [...projects];
  for (let next = open.pop(); next; next = open.pop())
    for (const group of [next.dependencies, next.devDependencies, next.optionalDependencies])
      for (const [alias, found] of Object.entries(group ?? {})) {
        const name = found.from ?? alias;
        if (/^\d/.test(found.version ?? '')) versions.add(`${name}@${found.version}`);
        else if (!ours.has(name)) elsewhere.add(`${name}@${found.version}`);
        open.push(found);
      }
  const digest = createHash('sha256')
    .update([...versions].sort().join('\n'))
    .digest('hex');
  return { versions: versions.size, versionsDigest: digest, elsewhere: [...elsewhere].sort() };
}

function run(program: string, cwd: string, args: readonly string[]): string {
  const command = /\.[cm]?js$/.test(program) ? [process.execPath, program] : [program];
  const [file = program, ...first] = command;
  return execFileSync(file, [...first, ...args], {
    cwd,
    encoding: 'utf8',
    maxBuffer: 1 << 30,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
}

const locks = Object.fromEntries(
  readdirSync(CORPUS, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('pnpm-lock.yaml'))
    .sort()
    .map((path) => [path, record(path)]),
);
const pnpm = [pnpm8, pnpm10, pnpm12].map((program) => run(program, tmpdir(), ['--version']).trim());
writeFileSync(join(CORPUS, 'counts.json'), `${JSON.stringify({ pnpm, locks }, undefined, 2)}\n`);
