import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { buildAction } from './build-action.js';
import { buildExtension } from './build-extension.js';
import { buildLanguageServer } from './build-language-server.js';
import { bundle } from './bundle.js';
import { withLicenses } from './with-licenses.js';

/** Everything that is shipped, made from nothing: `npm run build`, or one part of it by name. */
const PARTS: Readonly<Record<string, () => Promise<unknown>>> = {
  cli: buildCli,
  library: buildLibrary,
  'language-server': buildLanguageServer,
  extension: buildExtension,
  action: buildAction,
};

const wanted = process.argv.slice(2);
for (const name of wanted.length > 0 ? wanted : Object.keys(PARTS)) {
  const part = PARTS[name];
  if (!part) throw new Error(`no part ${name}: there is ${Object.keys(PARTS).join(', ')}`);
  await part();
}

/** The `licit` command: modules split so that a command loads only what it uses; a thread loads one file. */
async function buildCli(): Promise<void> {
  await bundle('dist/cli', { entryPoints: { licit: 'cli/main.ts' }, splitting: true });
  withLicenses('dist/cli');
  await bundle('dist/cli/thread', { entryPoints: { ahead: 'core/node/ahead-thread.ts' }, minifyWhitespace: true });
}

/** The library: plain modules with their types. */
async function buildLibrary(): Promise<void> {
  rmSync('dist/lib', { recursive: true, force: true });
  mkdirSync('dist/lib', { recursive: true });
  execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.library.json'], {
    stdio: 'inherit',
  });
  writeFileSync('dist/lib/package.json', '{ "type": "module" }\n');
  withLicenses('dist/lib/core/match/data');
}
