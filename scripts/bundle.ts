import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BuildOptions, build, type Plugin } from 'esbuild';
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
    alias: { yaml: YAML_MODULES },
    define: { LICIT_VERSION: JSON.stringify(VERSION) },
    banner: { js: REQUIRE },
    legalComments: 'none',
    minify: options.splitting === true,
    logLevel: 'warning',
    plugins: [startsNothing],
    ...options,
    metafile: true,
  });
  writeFileSync(join(folder, 'THIRD_PARTY_NOTICES'), thirdPartyNotices([metafile]));
}

/** The same parser as modules: Node is offered CommonJS, of which everything is kept, and run at the start of every command. */
const YAML_MODULES = './node_modules/yaml/browser/dist/index.js';

/** commander could start programs. Licit never does, and what would is left out: it takes a while to load. */
const startsNothing: Plugin = {
  name: 'starts-nothing',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^(?:node:)?child_process$/ }, ({ importer }) =>
      importer.includes('/node_modules/commander/') ? { path: 'child_process', namespace: 'nothing' } : undefined,
    );
    onLoad({ filter: /./, namespace: 'nothing' }, () => ({ contents: 'module.exports = {}' }));
  },
};

/** CommonJS packages inside a bundle of modules ask for Node's own modules with `require`. */
export const REQUIRE =
  "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);";
