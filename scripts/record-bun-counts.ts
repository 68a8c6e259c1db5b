/**
 * Asks bun itself what is in the locks under test/corpus/bun-lock, and writes its answers to counts.json there.
 *
 * `npx tsx scripts/record-bun-counts.ts PATH_OF_BUN`, with bun 1.4 or later; no network is needed.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const CORPUS = join(import.meta.dirname, '../test/corpus/bun-lock');
const [bun = 'bun'] = process.argv.slice(2);

function record(lock: string) {
  const folder = mkdtempSync(join(tmpdir(), 'bun-counts-'));
  try {
    copyFileSync(lock, join(folder, 'bun.lock'));
    writeFileSync(join(folder, 'package.json'), '{}');
    const [, ...lines] = execFileSync(bun, ['pm', 'ls', '--all'], { cwd: folder, encoding: 'utf8' })
      .trimEnd()
      .split('\n');
    const found = lines.map((line) => line.replace(/^[│├└─\s]+/, ''));
    const versions = found.filter((line) => /^@?[^@]+@\d/.test(line)).sort();
    return {
      packages: found.filter((line) => !line.includes('@workspace:')).length,
      versions: versions.length,
      versionsDigest: createHash('sha256').update(versions.join('\n')).digest('hex'),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const locks = Object.fromEntries(
  readdirSync(CORPUS, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('bun.lock'))
    .sort()
    .map((path) => [path, record(join(CORPUS, path))]),
);
const version = execFileSync(bun, ['--version'], { encoding: 'utf8' }).trim();
writeFileSync(join(CORPUS, 'counts.json'), `${JSON.stringify({ bun: version, locks }, undefined, 2)}\n`);
