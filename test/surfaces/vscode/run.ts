/**
 * The extension in a real VS Code, and the server in a second real editor. Not part of `npm test`: it installs a host of
 * 800 MB outside of the repository, once. `tsx test/surfaces/vscode/run.ts [folder for pictures]`
 */
import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildExtension } from '../../../scripts/build-extension.js';
import { project } from '../language-server/project.js';
import { drive } from './drive.js';
import { inHost } from './in-host.js';
import { host, Missing } from './install.js';
import { neovim } from './neovim.js';
import { inspect, pack } from './package.js';
import { type Result, steps, tell } from './results.js';
import { scratch } from './server.js';

const [pictures = join(tmpdir(), 'licit-pictures')] = process.argv.slice(2);

async function main(): Promise<void> {
  const editor = host();
  await buildExtension();
  const shop = project();
  const packing = scratch(shop.root);
  const results: Result[] = [];
  let skipped = 0;
  const section = async (title: string, run: () => Promise<readonly Result[]>): Promise<void> => {
    try {
      results.push(...(await run()));
    } catch (error) {
      results.push({ title, error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    }
  };
  try {
    const vsix = pack(editor, packing);
    const { results: packed, step } = steps();
    await step('package: holds what it should, below 3 MB', () => inspect(editor, vsix));
    results.push(...packed);
    execFileSync('python3', ['-m', 'zipfile', '-e', vsix, join(packing.folder, 'unpacked')]);
    const extension = join(packing.folder, 'unpacked/extension');
    await section('trusted', () => inHost(editor, 'trusted', extension, shop.root));
    await section('restricted', () => inHost(editor, 'restricted', extension, shop.root));
    await section('window', () => drive(editor, vsix, shop.root, pictures));
    try {
      results.push(...(await neovim(shop.root)));
    } catch (error) {
      if (!(error instanceof Missing)) throw error;
      skipped++;
      console.log(`neovim: skipped, because ${error.message}`);
    }
  } finally {
    packing.remove();
    shop.remove();
  }
  process.exitCode = tell(results, skipped) ? 0 : 1;
}

// Hosts run in process groups of their own: leaving by a signal ends them too.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

main().catch((error: unknown) => {
  if (error instanceof Missing) console.log(`skipped, because ${error.message}`);
  else {
    console.error(error);
    process.exitCode = 1;
  }
});
