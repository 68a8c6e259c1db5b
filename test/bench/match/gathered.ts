import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';

/** What `npm run bench:gather` keeps: other people's files, which are not kept in this repository. */
const GATHERED = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'licit-bench', 'gathered');

/** A label's text, named by its digest. */
export function textFile(sha256: string): string {
  return join(GATHERED, 'texts', sha256);
}

/** The files picked from a package. Their folder is named by what picks them, so that another rule gathers anew. */
export function sourcesFile(pin: string): string {
  return join(GATHERED, `sources-${PICKED_BY}`, `${pin.replaceAll('/', '+')}.json.gz`);
}

const PICKED_BY = ['pick.ts', 'data/negatives.tsv']
  .reduce((hash, name) => hash.update(readFileSync(join(import.meta.dirname, name))), createHash('sha256'))
  .digest('hex')
  .slice(0, 12);

/** Texts by path; undefined when they are not gathered. */
export function readSources(pin: string): ReadonlyMap<string, string> | undefined {
  const path = sourcesFile(pin);
  if (!existsSync(path)) return undefined;
  return new Map(JSON.parse(gunzipSync(readFileSync(path)).toString('utf8')) as [string, string][]);
}

export function keepSources(pin: string, texts: ReadonlyMap<string, string>): void {
  keep(sourcesFile(pin), gzipSync(JSON.stringify([...texts])));
}

/** Writes a file whole or not at all: what is there is not gathered again. */
export function keep(path: string, bytes: Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.part`, bytes);
  renameSync(`${path}.part`, path);
}
