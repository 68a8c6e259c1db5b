import { manifestLicense } from '../identify/manifest-license.js';
import { sameVersion } from '../identify/same-version.js';
import type { EvidenceSource, Found } from '../identify/source.js';
import type { Copy } from '../model/component.js';
import { type GetOptions, httpGet } from './http-get.js';
import { integrities } from './integrity.js';
import type { Registries } from './registries.js';
import { noRegistryCache, type RegistryCache, type RegistryVersion, type Told } from './registry-cache.js';
import { turns } from './turns.js';

export interface RegistryOptions extends Pick<GetOptions, 'dispatcher' | 'wait'> {
  readonly registries: Registries;
  readonly cache?: RegistryCache;
  /** Licit's version, for the User-Agent. */
  readonly version: string;
}

/** Requests at once, and milliseconds between the starts of two: at most 50 a second. */
const AT_ONCE = 12;
const APART = 20;
/** Bytes: of one version, and of all versions of a package. */
const LARGEST_VERSION = 4 * 1024 * 1024;
const LARGEST_PACKAGE = 64 * 1024 * 1024;
/** Copies in a row for which a registry could not be reached before no more are tried. */
const PATIENCE = 8;

/**
 * Asks registries for exactly the version of a copy: `GET /name/version`, and where a registry has no such address
 * (404 or 405) the document of the whole package. Used only when the user wants to go online.
 *
 * Names are not unique between registries. So when the lock says that a copy came from another host than the one
 * asked, an answer counts only if its digest is the lock's; and a digest that differs never counts.
 * https://github.com/npm/registry/blob/main/docs/REGISTRY-API.md
 */
export function registrySource(options: RegistryOptions): EvidenceSource {
  const { registries, cache = noRegistryCache } = options;
  const turn = turns(AT_ONCE);
  const asked = new Map<string, Promise<Told>>();
  const unreachable = new Map<string, number>();
  let next = 0;

  return {
    id: 'registry',
    ecosystem: 'npm',
    look(copy) {
      if (copy.origin !== 'registry' || copy.version === undefined || !isPackageName(copy.name)) return undefined;
      const registry = registries.registryOf(copy.name);
      if (!registry) return failed('no registry is set for it');
      const url = new URL(`${escaped(copy.name)}/${encodeURIComponent(copy.version)}`, registry);
      const told = asked.get(url.href) ?? turn(() => tell(url, registry, copy));
      asked.set(url.href, told);
      return told.then((answer) => found(answer, copy, registry));
    },
    forget() {
      asked.clear();
      unreachable.clear();
    },
  };

  async function tell(url: URL, registry: URL, copy: Copy): Promise<Told> {
    const known = cache.get(url.href);
    if (known) return known;
    if ((unreachable.get(registry.origin) ?? 0) >= PATIENCE)
      return { kind: 'failed', problem: `${registry.host} was not reached before` };
    const told = (await ofVersion(url)) ?? (await ofPackage(registry, copy));
    if (told.kind !== 'failed') {
      unreachable.delete(registry.origin);
      cache.set(url.href, told);
    } else if (told.silent) unreachable.set(registry.origin, (unreachable.get(registry.origin) ?? 0) + 1);
    return told;
  }

  async function ofVersion(url: URL): Promise<Told | undefined> {
    const answer = await get(url, LARGEST_VERSION);
    if (answer.kind === 'absent') return undefined;
    return answer.kind === 'failed' ? answer : versionIn(answer.text, url.href);
  }

  async function ofPackage(registry: URL, { name, version = '' }: Copy): Promise<Told> {
    const url = new URL(escaped(name), registry);
    const answer = await get(url, LARGEST_PACKAGE);
    if (answer.kind !== 'text') return answer;
    const document = propertyOf(propertyOf(jsonOf(answer.text), 'versions'), version);
    if (document === undefined) return { kind: 'absent' };
    const told = versionIn(JSON.stringify(document), url.href);
    if (told.kind !== 'version') return told;
    // Places in the version's own document are no places in the package's.
    return { ...told, statements: told.statements.map(({ text }) => ({ start: 0, end: 0, text })) };
  }

  async function get(url: URL, limit: number): ReturnType<typeof httpGet> {
    const now = Date.now();
    const at = Math.max(now, next);
    next = at + APART;
    if (at > now) await options.wait(at - now);
    const headers = { accept: 'application/json', 'user-agent': `licit/${options.version}` };
    const { dispatcher, wait } = options;
    return httpGet(url, { limit, headers, dispatcher, wait, authorizationFor: registries.authorizationFor });
  }
}

function found(told: Told, copy: Copy, registry: URL): Found | undefined {
  if (told.kind === 'absent') return undefined;
  if (told.kind === 'failed') return failed(told.problem);
  const doubt = doubtOf(told, copy, registry);
  if (doubt !== undefined) return failed(doubt);
  return {
    source: 'registry',
    declared: told.statements.map((statement) => ({ kind: 'registry', file: told.url, ...statement })),
    texts: [],
    ...(told.name === undefined ? {} : { name: told.name }),
    ...(told.version === undefined ? {} : { version: told.version }),
  };
}

function failed(problem: string): Found {
  return { source: 'registry', declared: [], texts: [], problem };
}

/** Why the answer may be about something else. */
function doubtOf(told: RegistryVersion, copy: Copy, registry: URL): string | undefined {
  if (told.name !== copy.name || told.version === undefined || !sameVersion(told.version, copy.version ?? ''))
    return `${registry.host} answers with another package`;
  const digests = sameDigest(told.integrity, copy);
  if (digests === false) return `${registry.host} has other content under this name and version than the lock`;
  const from = copy.resolved !== undefined && URL.canParse(copy.resolved) ? new URL(copy.resolved) : undefined;
  if (digests === undefined && from && from.host !== registry.host)
    return `the lock has it from ${from.host}, and ${registry.host} cannot show that it has the same`;
  return undefined;
}

/** Whether the digests agree, by the strongest that both state; undefined when they share none. */
export function sameDigest(told: string | undefined, copy: Copy): boolean | undefined {
  const hash = /#([0-9a-f]{40})$/.exec(copy.resolved ?? '')?.[1];
  const ofHash = hash === undefined ? '' : ` sha1-${Buffer.from(hash, 'hex').toString('base64')}`;
  const theirs = integrities(told ?? '');
  for (const { algorithm, digest } of integrities(`${copy.integrity ?? ''}${ofHash}`)) {
    const same = theirs.filter((one) => one.algorithm === algorithm);
    if (same.length > 0) return same.some((one) => one.digest.equals(digest));
  }
  return undefined;
}

function versionIn(text: string, url: string): Told {
  const { name, version, statements, problem } = manifestLicense(text);
  if (problem !== undefined) return { kind: 'failed', problem: `${new URL(url).host} does not answer with a manifest` };
  const dist = propertyOf(jsonOf(text), 'dist');
  const [integrity, shasum] = [propertyOf(dist, 'integrity'), propertyOf(dist, 'shasum')];
  const digests = [
    ...(typeof integrity === 'string' ? [integrity] : []),
    ...(typeof shasum === 'string' ? [`sha1-${Buffer.from(shasum, 'hex').toString('base64')}`] : []),
  ].join(' ');
  return {
    kind: 'version',
    url,
    ...(name === undefined ? {} : { name }),
    ...(version === undefined ? {} : { version }),
    ...(digests === '' ? {} : { integrity: digests }),
    statements,
  };
}

/** "@scope/name" → "@scope%2fname": registries take the slash only escaped. */
export function escaped(name: string): string {
  return name.replace('/', '%2f');
}

/** What npm lets be published, old names included; keeps "..", "?" and the like out of addresses. */
export function isPackageName(name: string): boolean {
  return name.length <= 214 && /^(?:@[\w.!~*'()-]+\/)?[\w!~*'()-][\w.!~*'()-]*$/.test(name);
}

/** The value of a key of its own; undefined for what has none. */
export function propertyOf(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
  return (value as Readonly<Record<string, unknown>>)[key];
}

/** What a text says as JSON; undefined where it is none. */
export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
