import type { RequirementSource } from '../model/facts.js';
import { withoutPassword } from './without-password.js';

/** Where a locked package came from, and what that adds to its purl. */
export interface NpmOrigin {
  readonly origin: RequirementSource;
  /** `repository_url`, `vcs_url` or `download_url`; absent for a package of the public registry. */
  readonly qualifiers?: ReadonlyMap<string, string>;
}

/**
 * Tells registry, git and archive apart by the URL or path that a lock resolved a package to.
 *
 * A URL is a registry's only when it names the package the way registries do: the same file elsewhere, or another
 * package's file, is an archive with a purl of its own. Passwords in URLs never get into a purl.
 * https://github.com/package-url/purl-spec/blob/main/types-doc/npm-definition.md
 */
export function npmOrigin(resolved: string | undefined, name: string): NpmOrigin {
  if (resolved === undefined || resolved === '') return { origin: 'registry' };
  const host = HTTP.exec(resolved)?.[1];
  if (host !== undefined && !GIT_PAGE.test(resolved)) return fromUrl(resolved, host, name);
  if (host !== undefined || GIT.test(resolved)) return { origin: 'git', qualifiers: only('vcs_url', vcsUrl(resolved)) };
  return { origin: ARCHIVE.test(resolved) ? 'tarball' : 'file', qualifiers: only('download_url', resolved) };
}

/** The version that an archive's file name states ("…/name-1.2.3.tgz"), as npm reads it where a lock has nothing else. */
export function versionInArchive(resolved: string, name: string): string | undefined {
  const file = resolved.slice(resolved.lastIndexOf('/') + 1);
  const prefix = `${name.slice(name.indexOf('/') + 1)}-`;
  return file.startsWith(prefix) ? ARCHIVE_VERSION.exec(file.slice(prefix.length))?.[1] : undefined;
}

function fromUrl(resolved: string, host: string, name: string): NpmOrigin {
  const registry = registryOf(resolved, host, name);
  if (registry === undefined) return { origin: 'tarball', qualifiers: only('download_url', withoutPassword(resolved)) };
  if (PUBLIC_HOSTS.test(host)) return { origin: 'registry' };
  return { origin: 'registry', qualifiers: only('repository_url', withoutPassword(registry)) };
}

/** The registry's base URL, when the URL is one that a registry gives this package. */
function registryOf(resolved: string, host: string, name: string): string | undefined {
  const plain = resolved.includes('%') ? resolved.replace(/%2f/i, '/').replace(/%40/, '@') : resolved;
  const path = plain.indexOf(`/${name}/-/`);
  if (path > 0) return plain.slice(0, path);
  const special = SPECIAL_PATHS.get(host);
  const start = special === undefined ? -1 : plain.indexOf(special);
  return start > 0 && plain.includes(`/${name}/`) ? plain.slice(0, start) : undefined;
}

/** An SPDX download location: "git+https://host/repository.git@commit". */
function vcsUrl(resolved: string): string {
  const [shorthand, host, repository] = HOSTED.exec(resolved) ?? [];
  const url =
    shorthand === undefined
      ? resolved
      : `git+https://${HOSTS.get(host ?? '')}/${repository}.git${resolved.slice(shorthand.length)}`;
  return withoutPassword(/^https?:/i.test(url) ? `git+${url}` : url).replace('#', '@');
}

function only(key: string, value: string): ReadonlyMap<string, string> {
  return new Map([[key, value]]);
}

const HTTP = /^https?:\/\/(?:[^/@]*@)?([^/?#]+)/i;
const GIT = /^(?:git(?:\+[a-z]+)?|ssh|github|gitlab|bitbucket|gist):|^[^@/:\s]+@[^:/\s]+:/i;
const GIT_PAGE = /\.git(?:#|$)/i;
const ARCHIVE = /\.(?:tgz|tar|tar\.gz)$/i;
const ARCHIVE_VERSION = /^(\d+\.\d+\.\d+(?:[-+][0-9A-Za-z.+-]+?)?)\.(?:tgz|tar\.gz)$/;
const HOSTED = /^(github|gitlab|bitbucket):([^#]*)/i;
const HOSTS = new Map([
  ['github', 'github.com'],
  ['gitlab', 'gitlab.com'],
  ['bitbucket', 'bitbucket.org'],
]);
/** npm's own registry and yarn's mirror of it: purls without `repository_url` mean these. */
const PUBLIC_HOSTS = /^registry\.(?:npmjs\.org|yarnpkg\.com)$/i;
/** Registries whose download paths lack the usual "/-/". */
const SPECIAL_PATHS = new Map([
  ['npm.pkg.github.com', '/download/'],
  ['npm.jsr.io', '/~/'],
]);
