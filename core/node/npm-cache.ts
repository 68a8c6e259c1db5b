import type { Stats } from 'node:fs';
import { join, sep } from 'node:path';
import type { EvidenceSource, Found } from '../identify/source.js';
import type { TextReader } from '../identify/text-reader.js';
import type { Copy } from '../model/component.js';
import { foundInArchive } from './archived.js';
import { type Integrity, integrities } from './integrity.js';
import { lstat } from './lstat.js';
import { turns } from './turns.js';
import type { Saw } from './witness.js';

/** Bytes of a packed archive. */
const LARGEST_PACKED = 256 * 1024 * 1024;

/**
 * npm's own cache of what it downloaded: tarballs by their digest, so the lock's integrity leads to exactly the file
 * that would be installed. Never asked for a copy whose files are patched after unpacking.
 * https://github.com/npm/cacache/blob/main/README.md
 */
export function npmCacheSource(cacheFolder: string, saw: Saw = () => {}, texts?: TextReader): EvidenceSource {
  const turn = turns(4);
  const content = join(cacheFolder, '_cacache', 'content-v2');
  let empty: boolean | undefined;
  const lookAt = (path: string): Stats | undefined => {
    const found = lstat(path);
    saw(path, found);
    return found;
  };
  return {
    id: 'npm-cache',
    ecosystem: 'npm',
    look(copy) {
      if (copy.integrity === undefined || copy.patched || copy.bundled) return undefined;
      empty ??= lookAt(content) === undefined;
      if (empty) return undefined;
      for (const integrity of integrities(copy.integrity)) {
        const path = contentPath(content, integrity);
        const found = lookAt(path);
        if (found?.isFile() && found.size <= LARGEST_PACKED) return turn(() => inTarball(path, integrity, copy, texts));
      }
      return undefined;
    },
    forget() {
      empty = undefined;
    },
  };
}

async function inTarball(
  path: string,
  integrity: Integrity,
  copy: Copy,
  texts: TextReader | undefined,
): Promise<Found | undefined> {
  const locator = `npm-cache:${copy.name}@${copy.version ?? ''}`;
  const { filesInTarball } = await import('./tarball.js');
  const archived = await filesInTarball(path, integrity);
  if (archived.files.size > 0) return foundInArchive('npm-cache', locator, copy, archived, texts);
  return {
    source: 'npm-cache',
    declared: [],
    texts: [],
    problem: `${locator}: ${archived.problems.join('; ') || 'package.json is not in it'}`,
  };
}

/** Where cacache keeps content: the digest in hex, its first two bytes as folders. */
export function contentPath(content: string, { algorithm, digest }: Integrity): string {
  const hex = digest.toString('hex');
  return [content, algorithm, hex.slice(0, 2), hex.slice(2, 4), hex.slice(4)].join(sep);
}
