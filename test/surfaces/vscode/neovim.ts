import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { installedNeovim } from './install.js';
import { type Result, steps } from './results.js';
import { scratch } from './server.js';

/** The same server in a second real editor. Throws `Missing` where that cannot be had. */
export async function neovim(project: string): Promise<readonly Result[]> {
  const program = installedNeovim();
  const run = scratch(project);
  const out = join(run.folder, 'nvim.json');
  writeFileSync(join(run.workspace, 'licit.yaml'), 'extends: recommended\n');
  const env = {
    ...process.env,
    HOME: run.folder,
    LICIT_OUT: out,
    LICIT_NODE: process.execPath,
    LICIT_SERVER: resolve('extension/dist/server.mjs'),
  };
  const script = resolve('test/surfaces/vscode/neovim.lua');
  const { results, step } = steps();
  try {
    execFileSync(program, ['--headless', '-u', 'NONE', '-i', 'NONE', '-n', 'package.json', '-c', `luafile ${script}`], {
      cwd: run.workspace,
      env,
      timeout: 120_000,
      stdio: 'ignore',
    });
    const seen: Readonly<Record<string, unknown>> = JSON.parse(readFileSync(out, 'utf8'));
    const expected: Readonly<Record<string, RegExp>> = {
      attached: /^true$/,
      found: /^true$/,
      line: /"chart-kit"/,
      hover: /MIT AND SSPL-1\.0/,
      action: /^Allow SSPL-1\.0/,
      cleared: /^true$/,
    };
    for (const [what, pattern] of Object.entries(expected)) {
      await step(`neovim: ${what}`, () => {
        if (!pattern.test(String(seen[what]))) throw new Error(`${what} is ${String(seen[what])}`);
      });
    }
  } finally {
    run.remove();
  }
  return results;
}
