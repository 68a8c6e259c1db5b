import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { FINDINGS } from '../../../core/index.js';
import { extensionManifest } from '../../../scripts/generate-extension-manifest.js';
import type { Host } from './install.js';
import type { Scratch } from './server.js';

const MOST = 3 * 1024 * 1024;

/** Packs the built extension; the .vsix file. */
export function pack({ vsce }: Host, { folder }: Scratch): string {
  const vsix = join(folder, 'licit.vsix');
  const words = ['package', '--no-dependencies', '--allow-missing-repository', '--out', vsix];
  execFileSync(process.execPath, [vsce, ...words], { cwd: 'extension', stdio: ['ignore', 'ignore', 'inherit'] });
  return vsix;
}

/** Throws when something is missing, too much, or too large. */
export function inspect({ vsce }: Host, vsix: string): void {
  const listed = execFileSync(process.execPath, [vsce, 'ls', '--no-dependencies'], {
    cwd: 'extension',
    encoding: 'utf8',
  });
  const files = listed
    .split('\n')
    .filter((line) => line !== '')
    .sort();
  const pages = Object.keys(FINDINGS).map((code) => `dist/findings/${code}.md`);
  const wanted = [
    'CHANGELOG.md',
    'LICENSE',
    'README.md',
    'dist/THIRD-PARTY-NOTICES.txt',
    'dist/main.cjs',
    'dist/server.mjs',
    'icon.png',
    'package.json',
    ...pages,
  ].sort();
  if (files.join() !== wanted.join())
    throw new Error(`the package holds\n${files.join('\n')}\ninstead of\n${wanted.join('\n')}`);
  const { size } = statSync(vsix);
  if (size >= MOST) throw new Error(`the package has ${size} bytes, of at most ${MOST}`);
  const { path, text } = extensionManifest();
  if (readFileSync(path, 'utf8') !== text) throw new Error(`${path} is stale: npm run generate`);
}
