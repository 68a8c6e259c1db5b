import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { eachPackage } from '../match/packages.js';
import { type Label, labelFile, labels } from './labels.js';

/**
 * Gathers the labelled files that are not there yet, each by its ecosystem's own client from the place that is set for
 * it: npm, pip, Maven, apt. Answers what could not be had, or is another file today.
 */
export async function gather(): Promise<readonly string[]> {
  const missing = labels().filter((label) => !existsSync(labelFile(label)));
  const ofNpm = missing.filter(({ from }) => from === 'npm');
  await eachPackage(
    [...new Set(ofNpm.map(({ pin }) => pin))],
    (pin, path) => ofNpm.some((label) => label.pin === pin && label.path === path),
    ({ pin, files }) => {
      for (const label of ofNpm) {
        const bytes = label.pin === pin ? files?.get(label.path) : undefined;
        if (bytes) keep(label, bytes);
      }
    },
  );
  for (const [from, download] of Object.entries(DOWNLOADS))
    for (const pin of new Set(missing.filter((label) => label.from === from).map((label) => label.pin)))
      inFolder((folder) => {
        download(pin, folder);
        for (const label of missing.filter((one) => one.pin === pin))
          if (existsSync(join(folder, label.path))) keep(label, readFileSync(join(folder, label.path)));
      });
  return missing.filter((label) => !existsSync(labelFile(label))).map(({ pin, path }) => `${pin}: ${path}`);
}

const DOWNLOADS: Readonly<Record<string, (pin: string, folder: string) => void>> = {
  pypi: (pin, folder) => run('pip', ['download', '-q', '--no-deps', '--only-binary', ':all:', '-d', '.', pin], folder),
  maven: (pin, folder) => run('mvn', ['-q', '-B', COPY, `-Dartifact=${pin}`, '-DoutputDirectory=.'], folder),
  deb(pin, folder) {
    run('apt-get', ['download', pin], folder);
    for (const name of readdirSync(folder)) run('dpkg-deb', ['-x', name, '.'], folder);
  },
};

const COPY = 'org.apache.maven.plugins:maven-dependency-plugin:3.6.1:copy';

function run(command: string, words: readonly string[], cwd: string): void {
  spawnSync(command, words, { cwd, stdio: 'ignore' });
}

function inFolder(use: (folder: string) => void): void {
  const folder = mkdtempSync(join(tmpdir(), 'licit-labelled-'));
  try {
    use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Whole or not at all, and only what the label is of. */
function keep(label: Label, bytes: Uint8Array): void {
  if (createHash('sha256').update(bytes).digest('hex') !== label.sha256) return;
  const path = labelFile(label);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.part`, bytes);
  renameSync(`${path}.part`, path);
}
