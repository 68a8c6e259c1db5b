import type { RequirementSource } from '../model/facts.js';
import { withoutPassword } from './without-password.js';

/** What is known of a package that is asked for by URL or path. */
export interface PipUrl {
  readonly source: RequirementSource;
  /** As the address states them: "#egg=name", or an archive's file name. */
  readonly name?: string;
  readonly version?: string;
  readonly qualifiers?: ReadonlyMap<string, string>;
}

/**
 * Reads the address of a repository, an archive or a folder. Passwords do not get into a purl.
 * https://pip.pypa.io/en/stable/topics/vcs-support/
 */
export function pipUrl(address: string): PipUrl {
  const [url = '', fragment = ''] = address.split('#', 2);
  const egg = /(?:^|&)egg=([A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?)/.exec(fragment)?.[1];
  const named = egg === undefined ? {} : { name: egg };
  if (REPOSITORY.test(url)) return { source: 'git', ...named, qualifiers: only('vcs_url', url) };
  const archive = archiveIn(url);
  if (!isUrl(url)) return { source: archive ? 'tarball' : 'file', ...archive, ...named };
  if (FILE.test(url)) return { source: archive ? 'tarball' : 'file', ...archive, ...named };
  return { source: 'tarball', ...archive, ...named, qualifiers: only('download_url', url) };
}

/** Whether it is an address rather than a name. */
export function isUrl(text: string): boolean {
  return /^[a-z][a-z0-9+.-]*:/i.test(text) && !/^[a-z]:[\\/]/i.test(text);
}

/** Whether pip takes it for a path: it has a separator, or is an archive. */
export function isPath(text: string): boolean {
  return /[\\/]/.test(text) || text.startsWith('.') || ARCHIVE.test(text);
}

/** "requests-2.31.0-py3-none-any.whl", "requests-2.31.0.tar.gz". https://packaging.python.org/en/latest/specifications/binary-distribution-format/ */
function archiveIn(url: string): { readonly name?: string; readonly version?: string } | undefined {
  const file = url.slice(Math.max(url.lastIndexOf('/'), url.lastIndexOf('\\')) + 1);
  const ending = ARCHIVE.exec(file);
  if (!ending) return undefined;
  const stem = file.slice(0, ending.index);
  const [, name, version] = (ending[0] === '.whl' ? WHEEL : SOURCES).exec(stem) ?? [];
  return name === undefined || version === undefined ? {} : { name, version: version.replaceAll('%2B', '+') };
}

function only(key: string, url: string): ReadonlyMap<string, string> {
  return new Map([[key, withoutPassword(url)]]);
}

const REPOSITORY = /^(?:git|hg|svn|bzr)\+|^git:/i;
const FILE = /^file:/i;
const ARCHIVE = /\.(?:whl|zip|tar\.gz|tgz|tar\.bz2|tbz|tar\.xz|txz|tar)$/i;
const WHEEL = /^([A-Za-z0-9][\w.]*)-([\w.!+%]+)(?:-[^-]+)?-[^-]+-[^-]+-[^-]+$/;
const SOURCES = /^([A-Za-z0-9](?:[\w.-]*[A-Za-z0-9])?)-(\d[\w.!+%]*)$/;
