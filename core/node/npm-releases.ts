import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Copy } from '../model/component.js';
import { plainDate } from '../model/plain-date.js';
import type { Released } from '../model/released.js';
import { type GetOptions, httpGet } from './http-get.js';
import { integrities } from './integrity.js';
import { lstat } from './lstat.js';
import { contentPath } from './npm-cache.js';
import type { Registries } from './registries.js';
import { escaped, isPackageName, jsonOf, propertyOf, sameDigest } from './registry.js';
import type { Saw } from './witness.js';

export interface ReleaseOptions {
  /** npm's own cache. */
  readonly cacheFolder: string;
  readonly registries: Registries;
  /** How registries are asked; absent where they are not to be. */
  readonly online?: Pick<GetOptions, 'dispatcher' | 'wait' | 'headers'> | undefined;
  readonly saw?: Saw;
}

/** Bytes of what a registry says of all versions of a package. */
const LARGEST_PACKAGE = 64 * 1024 * 1024;

/**
 * The day on which a registry of npm took in the version of a copy: by what npm's cache has of the registry's answer, else, when the user wants to go
 * online, by the registry itself. Only an answer about the very archive of the lock counts.
 * https://github.com/npm/registry/blob/main/docs/responses/package-metadata.md
 */
export function npmReleases({ cacheFolder, registries, online, saw = () => {} }: ReleaseOptions) {
  const asked = new Map<string, Promise<unknown>>();
  return {
    /** When this version came out. */
    async dayOf(copy: Copy): Promise<Released | undefined> {
      const told = await answerOn(copy);
      return told && { day: told.day, source: told.source };
    },
    /** All versions that are out and not deprecated. */
    async published(copy: Copy): Promise<ReadonlyMap<string, Released> | undefined> {
      const told = await answerOn(copy);
      return told && publishedIn(told);
    },
  };

  async function answerOn(copy: Copy): Promise<Told | undefined> {
    const { name, version, origin, resolved } = copy;
    const registry = registries.registryOf(name);
    if (origin !== 'registry' || version === undefined || !registry || !isPackageName(name)) return undefined;
    if (resolved !== undefined && URL.canParse(resolved) && new URL(resolved).host !== registry.host) return undefined;
    const url = new URL(escaped(name), registry);
    for (const document of cached(url)) {
      const day = dayIn(document, copy);
      if (day) return { day, source: 'npm-cache', document };
    }
    const answer = asked.get(url.href) ?? ask(url);
    asked.set(url.href, answer);
    const document = await answer;
    const day = dayIn(document, copy);
    return day && { day, source: 'registry', document };
  }

  /** What the cache has of an address, the latest first. https://github.com/npm/cacache/blob/main/lib/entry-index.js */
  function* cached(url: URL): Generator<unknown> {
    const key = `make-fetch-happen:request-cache:${url.href}`;
    const hash = createHash('sha256').update(key).digest('hex');
    const bucket = join(cacheFolder, '_cacache', 'index-v5', hash.slice(0, 2), hash.slice(2, 4), hash.slice(4));
    const lines = (textAt(bucket, LARGEST_BUCKET, saw) ?? '').split('\n').reverse().slice(0, MOST_ENTRIES);
    for (const line of lines) {
      const [sum, text] = line.split('\t');
      if (text === undefined || createHash('sha1').update(text).digest('hex') !== sum) continue;
      const entry = jsonOf(text);
      const integrity = propertyOf(entry, 'integrity');
      if (propertyOf(entry, 'key') !== key || typeof integrity !== 'string') continue;
      for (const one of integrities(integrity)) {
        const content = textAt(contentPath(join(cacheFolder, '_cacache', 'content-v2'), one), LARGEST_PACKAGE, saw);
        if (content !== undefined) yield jsonOf(content);
      }
    }
  }

  async function ask(url: URL): Promise<unknown> {
    if (!online) return undefined;
    const headers = { ...online.headers, accept: 'application/json' };
    const { authorizationFor } = registries;
    const answer = await httpGet(url, { ...online, headers, limit: LARGEST_PACKAGE, authorizationFor });
    return answer.kind === 'text' ? jsonOf(answer.text) : undefined;
  }
}

/** Bytes of the entries of one address, and how many of them are looked at. */
const LARGEST_BUCKET = 4 * 1024 * 1024;
const MOST_ENTRIES = 20;

/** What a registry says of a package, and of one version of it. */
interface Told extends Released {
  readonly document: unknown;
}

function publishedIn({ document, source }: Told): ReadonlyMap<string, Released> {
  const days = new Map<string, Released>();
  const times = propertyOf(document, 'time');
  const versions = propertyOf(document, 'versions');
  for (const version of Object.keys(typeof versions === 'object' && versions !== null ? versions : {})) {
    const time = propertyOf(times, version);
    const day = typeof time === 'string' ? plainDate(time.slice(0, 'YYYY-MM-DD'.length)) : undefined;
    if (day && !propertyOf(propertyOf(versions, version), 'deprecated')) days.set(version, { day, source });
  }
  return days;
}

function dayIn(document: unknown, copy: Copy): Released['day'] | undefined {
  const { name, version = '' } = copy;
  const time = propertyOf(propertyOf(document, 'time'), version);
  if (typeof time !== 'string' || propertyOf(document, 'name') !== name) return undefined;
  const integrity = propertyOf(propertyOf(propertyOf(propertyOf(document, 'versions'), version), 'dist'), 'integrity');
  if (sameDigest(typeof integrity === 'string' ? integrity : undefined, copy) === false) return undefined;
  return plainDate(time.slice(0, 'YYYY-MM-DD'.length));
}

function textAt(path: string, most: number, saw: Saw): string | undefined {
  const found = lstat(path);
  saw(path, found);
  if (!found?.isFile() || found.size > most) return undefined;
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
