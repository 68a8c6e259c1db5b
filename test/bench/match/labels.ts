import { table } from './table.js';

/** A license file of an npm package, and what it was judged to be. */
export interface Label {
  /** name@version */
  readonly pin: string;
  readonly path: string;
  /** Of its bytes, in hex. */
  readonly sha256: string;
  readonly ids: readonly string[];
  /** Ids that it only mentions; "*" is any. */
  readonly mentioned: readonly string[];
}

export function labels(): readonly Label[] {
  return table('npm-labels.tsv').map(([pin = '', path = '', sha256 = '', ids = '', mentioned = '']) => {
    return { pin, path, sha256, ids: ids.split(' ').filter(Boolean), mentioned: mentioned.split(' ').filter(Boolean) };
  });
}
