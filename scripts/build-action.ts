import { readFileSync, rmSync } from 'node:fs';
import { build } from 'esbuild';

/** The Action: one file that runs on the runner's own Node, readable rather than small. */
export async function buildAction(): Promise<void> {
  rmSync('action/dist', { recursive: true, force: true });
  const version = (JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }).version;
  await build({
    entryPoints: ['action/main.ts'],
    outfile: 'action/dist/main.mjs',
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    mainFields: ['module', 'main'],
    define: { LICIT_VERSION: JSON.stringify(version) },
    banner: {
      js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
    },
    legalComments: 'none',
    logLevel: 'warning',
  });
}
