import { join } from 'node:path';
import { cacheFile, pruneCache, readCacheFile, writeCacheFile } from './cache-file.js';

/** What a registry says of one version. */
export interface RegistryVersion {
  readonly url: string;
  readonly name?: string;
  readonly version?: string;
  /** Digests of its archive, as subresource integrity. */
  readonly integrity?: string;
  readonly statements: readonly { readonly start: number; readonly end: number; readonly text: string }[];
}

/** A registry's answer, whichever way it came. `silent`: it did not answer properly however often it was asked. */
export type Told =
  | ({ readonly kind: 'version' } & RegistryVersion)
  | { readonly kind: 'absent' }
  | { readonly kind: 'failed'; readonly problem: string; readonly silent?: boolean };

/** Remembers what registries told. */
export interface RegistryCache {
  get(url: string): Told | undefined;
  set(url: string, told: Told): void;
  flush(): void;
}

/** Milliseconds: a published version does not change, but one that is missing may be published any minute. */
const KEPT = 30 * 24 * 3600 * 1000;
const KEPT_ABSENT = 10 * 60 * 1000;
const MOST_ANSWERS = 50_000;

/** Keeps answers on disk by address: name, version, digests and license statements, nothing else of the document. */
export function registryCache(folder: string, now: () => number = Date.now): RegistryCache {
  const at = join(folder, 'registry');
  let written = false;
  return {
    get(url) {
      const stored = readCacheFile(cacheFile(at, url));
      if (!isStored(stored) || stored.url !== url) return undefined;
      const age = now() - stored.at;
      const kept = stored.told.kind === 'absent' ? KEPT_ABSENT : KEPT;
      return age >= 0 && age < kept ? stored.told : undefined;
    },
    set(url, told) {
      if (told.kind === 'failed') return;
      written = true;
      const stored: Stored = { format: FORMAT, url, at: now(), told };
      writeCacheFile(cacheFile(at, url), [JSON.stringify(stored)]);
    },
    flush() {
      if (written) pruneCache(at, MOST_ANSWERS);
      written = false;
    },
  };
}

/** Remembers nothing. */
export const noRegistryCache: RegistryCache = { get: () => undefined, set: () => {}, flush: () => {} };

const FORMAT = 'licit-registry-1';

interface Stored {
  readonly format: string;
  readonly url: string;
  readonly at: number;
  readonly told: Exclude<Told, { kind: 'failed' }>;
}

function isStored(stored: unknown): stored is Stored {
  return (
    has(stored, 'format', (value) => value === FORMAT) &&
    has(stored, 'url', isString) &&
    has(stored, 'at', Number.isFinite) &&
    has(stored, 'told', isTold)
  );
}

function isTold(told: unknown): boolean {
  if (has(told, 'kind', (kind) => kind === 'absent')) return true;
  return (
    has(told, 'kind', (kind) => kind === 'version') &&
    has(told, 'url', isString) &&
    ['name', 'version', 'integrity'].every((key) =>
      has(told, key, (value) => value === undefined || isString(value)),
    ) &&
    has(told, 'statements', (list) => Array.isArray(list) && list.every(isStatement))
  );
}

function isStatement(value: unknown): boolean {
  return has(value, 'text', isString) && has(value, 'start', Number.isInteger) && has(value, 'end', Number.isInteger);
}

function isString(value: unknown): boolean {
  return typeof value === 'string';
}

function has(value: unknown, key: string, holds: (value: unknown) => boolean): boolean {
  return typeof value === 'object' && value !== null && holds((value as Readonly<Record<string, unknown>>)[key]);
}
