import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');
/** The Node that runs what is built; a run of its own sets another than ours. */
export const NODE = process.env.LICIT_NODE ?? process.execPath;

/** A folder of its own with these files. */
export function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'licit-test-'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs a program to its end with exactly this environment. */
export function run(
  args: readonly string[],
  options: { readonly cwd?: string; readonly env?: Readonly<Record<string, string>> } = {},
): Promise<Ended> {
  const child = spawn(NODE, args, { cwd: options.cwd ?? ROOT, env: { PATH: process.env.PATH ?? '', ...options.env } });
  let out = '';
  let err = '';
  child.stdout.on('data', (chunk) => {
    out += chunk;
  });
  child.stderr.on('data', (chunk) => {
    err += chunk;
  });
  child.stdin.end();
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, out, err }));
  });
}

/** The built command line, with a cache and a home of its own. */
export function licit(
  args: readonly string[],
  options: { readonly cwd?: string; readonly env?: Readonly<Record<string, string>> } = {},
): Promise<Ended> {
  const home = mkdtempSync(join(tmpdir(), 'licit-home-'));
  return run([join(ROOT, 'dist/cli/licit.mjs'), ...args], {
    ...options,
    env: { HOME: home, XDG_CACHE_HOME: join(home, 'cache'), ...options.env },
  });
}

export interface ActionRun extends Ended {
  readonly outputs: ReadonlyMap<string, string>;
  readonly summary: string;
}

/** Runs the built Action as a runner does: a clean environment, inputs as INPUT_ variables, files for outputs and summary. */
export async function runAction(workspace: string, inputs: Readonly<Record<string, string>> = {}): Promise<ActionRun> {
  const folder = folderWith({ output: '', summary: '', env: '', path: '', state: '', 'event.json': '{}' });
  const env: Record<string, string> = {
    HOME: folder,
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_EVENT_NAME: 'push',
    GITHUB_EVENT_PATH: join(folder, 'event.json'),
    GITHUB_OUTPUT: join(folder, 'output'),
    GITHUB_STEP_SUMMARY: join(folder, 'summary'),
    GITHUB_ENV: join(folder, 'env'),
    GITHUB_PATH: join(folder, 'path'),
    GITHUB_STATE: join(folder, 'state'),
    GITHUB_REPOSITORY: 'acme/shop',
    GITHUB_SHA: 'a'.repeat(40),
    GITHUB_REF: 'refs/heads/main',
    GITHUB_WORKSPACE: workspace,
    RUNNER_TEMP: join(folder, 'temp'),
    RUNNER_OS: 'Linux',
    RUNNER_ARCH: 'X64',
  };
  for (const [name, value] of Object.entries(inputs)) env[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`] = value;
  const ended = await run([join(ROOT, 'action/dist/main.mjs')], { cwd: workspace, env });
  return {
    ...ended,
    outputs: outputsIn(readFileSync(join(folder, 'output'), 'utf8')),
    summary: readFileSync(join(folder, 'summary'), 'utf8'),
  };
}

/** The runner's own format: `name<<delimiter`, value, delimiter. */
function outputsIn(text: string): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  for (const match of text.matchAll(/^(.+?)<<(ghadelimiter_\S+)\n([\s\S]*?)\n\2$/gm))
    values.set(match[1] as string, match[3] as string);
  return values;
}
