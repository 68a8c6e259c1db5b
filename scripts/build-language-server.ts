import { readFileSync } from 'node:fs';
import { build, type Metafile } from 'esbuild';

/** The language server as one file that any Node.js we support can run: `node licit-language-server.mjs --stdio`. */
export async function buildLanguageServer(
  outfile = 'dist/language-server/licit-language-server.mjs',
): Promise<Metafile> {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
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
    define: { LICIT_VERSION: JSON.stringify(version) },
    metafile: true,
    logLevel: 'warning',
    // Bundled CommonJS packages ask for Node's own modules by require().
    banner: {
      js: "import { createRequire as licitRequire } from 'node:module'; const require = licitRequire(import.meta.url);",
    },
  });
  return metafile;
}
