import { writeFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { brotliCompressSync, constants, createGunzip } from 'node:zlib';
import registryUrl from 'registry-url';
import { compare, major, minor, prerelease, valid } from 'semver';
import { extract } from 'tar-stream';
import { isLicensePath } from '../../core/identify/license-files.js';
import { isOneOfAKind, keyOf } from '../../core/identify/shared-text.js';
import { type KnownText, TEXTS } from './texts.js';

/**
 * Gathers the license texts of the packages that are downloaded most: `npm run readings`. Of each the newest
 * version, and the newest of each of its last lines. It takes a quarter of an hour, and what is newest changes by the day.
 */
const LIST = 'npm-high-impact/-/npm-high-impact-1.13.0.tgz';
const PACKAGES = 10_000;
const LINES = 8;
const AT_ONCE = 16;
/** Bytes. */
const LARGEST_FILE = 1024 * 1024;

interface Version {
  readonly version: string;
  readonly dist: { readonly tarball: string };
}

const registry = registryUrl();
const texts = new Map<string, KnownText>();
const listed = await filesOf(new URL(LIST, registry), (path) => path === 'lib/top-download.js');
const names = [...(listed.get('lib/top-download.js') ?? '').matchAll(/'([^']+)'/g)].map(([, name = '']) => name);
const queue = names.slice(0, PACKAGES);
let done = 0;
await Promise.all(Array.from({ length: AT_ONCE }, worker));
const rows = [...texts.values()].sort((a, b) => (a.text < b.text ? -1 : 1)).map((row) => `${JSON.stringify(row)}\n`);
writeFileSync(
  TEXTS,
  brotliCompressSync(rows.join(''), { params: { [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS } }),
);
console.log(`${rows.length} texts`);

async function worker(): Promise<void> {
  for (let name = queue.shift(); name !== undefined; name = queue.shift()) {
    try {
      for (const version of await versionsOf(name)) await take(name, version);
    } catch (error) {
      console.error(`${name}: ${error instanceof Error ? error.message : 'cannot be had'}`);
    }
    done += 1;
    if (process.stdout.isTTY) process.stdout.write(`\r${done} of ${PACKAGES} packages`);
  }
}

async function versionsOf(name: string): Promise<readonly Version[]> {
  const answer = await get(new URL(name.replace('/', '%2f'), registry), 'application/vnd.npm.install-v1+json');
  const { versions, 'dist-tags': tags } = (await answer.json()) as {
    readonly versions: Readonly<Record<string, Version>>;
    readonly 'dist-tags': Readonly<Record<string, string>>;
  };
  const released = Object.values(versions).filter(({ version }) => valid(version) && !prerelease(version));
  const newest = new Map<string, Version>();
  for (const one of released.sort((a, b) => compare(a.version, b.version))) newest.set(lineOf(one), one);
  const lines = [...newest.values()].sort((a, b) => compare(b.version, a.version)).slice(0, LINES);
  return [...new Set([versions[tags.latest ?? ''], ...lines])].filter((one) => one !== undefined);
}

/** 2 of 2.3.4, 0.3 of 0.3.4. */
function lineOf({ version }: Version): string {
  return major(version) > 0 ? `${major(version)}` : `0.${minor(version)}`;
}

async function take(name: string, { version, dist }: Version): Promise<void> {
  for (const [path, text] of await filesOf(new URL(dist.tarball), isLicensePath)) {
    const key = keyOf(text);
    const row = { pin: `${name}@${version}`, path, text };
    const before = texts.get(key);
    // Whichever is had first, the same one is kept.
    if (!isOneOfAKind(text) && (!before || before.text > text || (before.text === text && before.pin > row.pin)))
      texts.set(key, row);
  }
}

async function filesOf(tarball: URL, isWanted: (path: string) => boolean): Promise<ReadonlyMap<string, string>> {
  const { body } = await get(tarball);
  const reader = extract();
  const fail = (error: Error) => reader.destroy(error);
  if (body) Readable.fromWeb(body).on('error', fail).pipe(createGunzip()).on('error', fail).pipe(reader);
  const files = new Map<string, string>();
  for await (const entry of reader) {
    const { name, size = 0, type } = entry.header;
    const path = name.slice(name.indexOf('/') + 1);
    if (type !== 'file' || size > LARGEST_FILE || !isWanted(path)) {
      entry.resume();
      continue;
    }
    const parts: Buffer[] = [];
    for await (const part of entry) parts.push(part as Buffer);
    const text = Buffer.concat(parts).toString('utf8');
    if (!text.includes('\0')) files.set(path, text);
  }
  return files;
}

async function get(url: URL, accept = '*/*', attempts = 4): Promise<Response> {
  try {
    const answer = await fetch(url, { headers: { accept }, signal: AbortSignal.timeout(60_000) });
    if (answer.ok) return answer;
    throw new Error(`${answer.status}`);
  } catch (error) {
    if (attempts === 1) throw error;
    return get(url, accept, attempts - 1);
  }
}
