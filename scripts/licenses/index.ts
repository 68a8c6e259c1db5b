import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import { type Built, buildIndex } from './build.js';
import { INPUTS } from './inputs.js';

/**
 * Makes the index of licenses anew: `npm run licenses`. With `--check` it only says whether the one that is kept is what its
 * inputs make. The SPDX list is taken from LICIT_LICENSE_DATA, ScanCode's rules from there too or from its Python package.
 */
const DATA = process.env.LICIT_LICENSE_DATA ?? '../shared/data/licenses';
const INDEX = 'core/match/data/licenses.bin';
const NAMES = 'core/match/data/rule-names.br';

const folder = mkdtempSync(join(tmpdir(), 'licit-licenses-'));
try {
  const missing = gathered();
  if (missing !== undefined) console.log(`skipped, because ${missing}`);
  else {
    const files = filesOf(await buildIndex(folder));
    if (process.argv.includes('--check')) check(files);
    else for (const [file, bytes] of files) writeFileSync(file, bytes);
  }
} finally {
  rmSync(folder, { recursive: true });
}

/** Brings the inputs together; what is missing where one is not at hand. */
function gathered(): string | undefined {
  const list = join(DATA, INPUTS.spdx.file);
  if (!existsSync(list)) return `${INPUTS.spdx.file} is not at hand`;
  cpSync(list, join(folder, INPUTS.spdx.file));
  const wheel = join(DATA, INPUTS.scancode.file);
  if (existsSync(wheel)) cpSync(wheel, join(folder, INPUTS.scancode.file));
  else {
    try {
      execFileSync('pip', ['download', '--quiet', '--no-deps', ...INPUTS.scancode.download, '--dest', folder], {
        stdio: 'ignore',
      });
    } catch {
      return `${INPUTS.scancode.file} is not at hand and cannot be had`;
    }
  }
  return undefined;
}

function filesOf({ index, names, table, restricted }: Built): ReadonlyMap<string, Buffer> {
  return new Map([
    [INDEX, index],
    [NAMES, brotliCompressSync(names, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } })],
    ['core/match/data/ORIGIN.md', Buffer.from(originOf(index))],
    ['core/match/data/licenses.tsv', Buffer.from(table)],
    ['core/spdx/restricted-table.ts', Buffer.from(restricted)],
  ]);
}

function check(files: ReadonlyMap<string, Buffer>): void {
  for (const [file, bytes] of files) {
    const isFresh = file === NAMES ? isSameText(file, bytes) : readFileSync(file).equals(bytes);
    console.log(isFresh ? `${file} is what its inputs make` : `${file} is stale: run npm run licenses`);
    if (!isFresh) process.exitCode = 1;
  }
}

/** Another version of the compressor may give other bytes. */
function isSameText(file: string, bytes: Buffer): boolean {
  return brotliDecompressSync(readFileSync(file)).equals(brotliDecompressSync(bytes));
}

function originOf(index: Buffer): string {
  const rows = Object.values(INPUTS).map(({ file, sha256, says }) => `- ${file}: ${says}; SHA-256 \`${sha256}\``);
  return `# Where the index of licenses comes from

\`npm run licenses\` makes what is here, and \`core/spdx/restricted-table.ts\`, from these files and no other; the same files give the same bytes.

${rows.join('\n')}

The index holds the SPDX list's texts as numbers of words with the parts that may differ, and of ScanCode's rules and licenses
(Copyright (c) nexB Inc. and others, CC-BY-4.0) hashes, expressions and kinds, not their words. Changed by us: expressions are
those of the current SPDX list; a rule whose words are a text of the list has the list's id; rules that are not in
English, or only say that some license is meant, are left out. \`licenses.tsv\` says which id each of ScanCode's keys became.

SHA-256 of licenses.bin: \`${createHash('sha256').update(index).digest('hex')}\`
`;
}
