import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';
import { FINDINGS } from '../core/index.js';
import { buildLanguageServer } from './build-language-server.js';
import { thirdPartyNotices } from './third-party-notices.js';

/** What the extension runs: its client, the server, the page of each finding, and the license texts of what it contains. */
export async function buildExtension(): Promise<void> {
  rmSync('extension/dist', { recursive: true, force: true });
  const server = await buildLanguageServer('extension/dist/server.mjs');
  const { metafile: client } = await build({
    entryPoints: ['extension/main.ts'],
    outfile: 'extension/dist/main.cjs',
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    mainFields: ['module', 'main'],
    external: ['vscode'],
    minify: true,
    keepNames: true,
    legalComments: 'none',
    metafile: true,
    logLevel: 'warning',
  });
  writeFileSync('extension/dist/THIRD-PARTY-NOTICES.txt', thirdPartyNotices([client, server]));
  for (const code of Object.keys(FINDINGS)) cpSync(`test/cases/${code}.md`, `extension/dist/findings/${code}.md`);
}
