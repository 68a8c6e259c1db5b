import { dirname } from 'node:path';
import { build, type Metafile } from 'esbuild';
import { REQUIRE, VERSION } from './bundle.js';
import { withLicenses } from './with-licenses.js';

/** The language server as one file that any Node.js we support can run: `node licit-language-server.mjs --stdio`. */
export async function buildLanguageServer(
  outfile = 'dist/language-server/licit-language-server.mjs',
): Promise<Metafile> {
  const { metafile } = await build({
    entryPoints: ['language-server/bin.ts'],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20.19',
    mainFields: ['module', 'main'],
    minify: true,
    keepNames: true,
    legalComments: 'none',
    define: { LICIT_VERSION: JSON.stringify(VERSION) },
    metafile: true,
    logLevel: 'warning',
    banner: { js: REQUIRE },
  });
  withLicenses(dirname(outfile));
  return metafile;
}
