import { purl } from '../../model/purl.js';
import type { RecognizedComponent } from '../../model/recognized.js';
import type { Located } from '../zip/archive.js';

/** A library that lies as a file in the tree or in an archive: all that is known before it is looked into. */
export function libraryFile(
  { file, inside, bytes }: Located,
  sha256: string,
): Omit<RecognizedComponent, 'purl'> & { readonly sha256: string } {
  return {
    kind: 'component',
    bundled: 'library',
    scope: 'runtime',
    at: { file, bytes: [0, bytes.length], ...(inside.length > 0 ? { inside } : {}) },
    declared: [],
    texts: [],
    sha256,
    known: [{ kind: 'file', text: inside.at(-1) ?? file }],
    facts: [],
  };
}

/** What belongs to no ecosystem, or does not say so: told apart by its bytes. */
export function genericPurl(name: string, version: string | undefined, sha256: string) {
  return purl({
    type: 'generic',
    name,
    ...(version === undefined ? {} : { version }),
    qualifiers: new Map([['checksum', `sha256:${sha256}`]]),
  });
}
