import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BuildOptions, build } from 'esbuild';
import { thirdPartyNotices } from './third-party-notices.js';

/** Ours, as package.json states it. */
export const VERSION = (JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }).version;

/** Makes a bundle of modules for Node in a folder of its own, with the license texts of all that is in it beside it. */
export async function bundle(folder: string, options: BuildOptions): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  const { metafile } = await build({
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    mainFields: ['module', 'main'],
    define: { LICIT_VERSION: JSON.stringify(VERSION) },
    banner: { js: REQUIRE },
    legalComments: 'none',
    minifyWhitespace: options.splitting === true,
    logLevel: 'warning',
    ...options,
    metafile: true,
  });
  writeFileSync(join(folder, 'THIRD_PARTY_NOTICES'), thirdPartyNotices([metafile]));
}

/** CommonJS packages inside a bundle of modules ask for Node's own modules with `require`. */
export const REQUIRE =
  "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);";
