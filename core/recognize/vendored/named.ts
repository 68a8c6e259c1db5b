import type { PurlParts } from '../../model/purl.js';
import type { Below } from './folders.js';

/**
 * What a vendored folder says by its path. In this order:
 *
 * 1. a folder of metadata of an installed Python package: requests-2.31.0.dist-info
 * 2. a gem's folder: gems/rack-3.0.8
 * 3. below `vendor`, a path that begins with a host: a Go module, github.com/pkg/errors
 * 4. the innermost folder that is no mere "src" or "licenses", with the version behind its name: zlib-1.3.1
 *
 * Undefined where there is no folder to be named after.
 */
export function namedByFolder(below: Below): PurlParts | undefined {
  return ofEcosystem(below) ?? ofFolder(below.folders.findLast(isName));
}

/** The same, but the outermost folder in the place of the innermost: for what lies deep in it and is no root of anything. */
export function namedByTop(below: Below): PurlParts | undefined {
  return ofEcosystem(below) ?? ofFolder(below.folders.find(isName));
}

function ofEcosystem({ root, folders }: Below): PurlParts | undefined {
  return ofPython(folders) ?? ofGem(folders) ?? (root === 'vendor' ? ofGo(folders) : undefined);
}

function ofPython(folders: readonly string[]): PurlParts | undefined {
  for (const folder of folders) {
    const found = DIST_INFO.exec(folder);
    if (!found) continue;
    const name = (found[1] as string).toLowerCase().replace(/[-_.]+/g, '-');
    return { type: 'pypi', name, version: found[2] as string };
  }
  return undefined;
}

const DIST_INFO = /^([\w.-]+?)-(\d[\w.!+]*)(?:-py\d[\w.]*)?\.(?:dist|egg)-info$/i;

function ofGem(folders: readonly string[]): PurlParts | undefined {
  const gems = folders.lastIndexOf('gems');
  const found = gems < 0 ? null : VERSIONED.exec(folders[gems + 1] ?? '');
  return found ? { type: 'gem', name: found[1] as string, version: found[2] as string } : undefined;
}

function ofGo(folders: readonly string[]): PurlParts | undefined {
  if (folders.length < 2 || !HOST.test(folders[0] ?? '')) return undefined;
  const depth = REPOSITORY_HOSTS.has(folders[0] as string) ? 3 : folders.length;
  const module = folders.slice(0, depth);
  if (MAJOR.test(folders[depth] ?? '')) module.push(folders[depth] as string);
  return { type: 'golang', namespace: module.slice(0, -1).join('/'), name: module.at(-1) as string };
}

const HOST = /^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,12}$/;
/** Hosts on which a module's path is host, owner and repository. */
const REPOSITORY_HOSTS = new Set(['github.com', 'gitlab.com', 'bitbucket.org']);
const MAJOR = /^v\d+$/;

function isName(folder: string): boolean {
  return !NO_NAME.test(folder);
}

function ofFolder(folder: string | undefined): PurlParts | undefined {
  if (folder === undefined) return undefined;
  const found = VERSIONED.exec(folder);
  return found
    ? { type: 'generic', name: found[1] as string, version: found[2] as string }
    : { type: 'generic', name: folder };
}

const VERSIONED = /^([A-Za-z][\w.+-]*?)[-_]v?(\d+(?:\.\d+)+[\w.-]*)$/;
const NO_NAME =
  /^(?:src|source|sources|code|dist|build|licen[sc]es?|legal|docs?|documentation|include|includes|lib|libs|main|core|notices?|copying|copyright|meta-inf|licenses?[-_]?texts?|debian|package|\.github|v?\d[\d.]*)$/i;
