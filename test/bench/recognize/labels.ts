import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { extname, join } from 'node:path';

/** A file of a package, and what it is by other means: the package's own name, and other programs' reading of it. */
export interface Label {
  /** Where the package comes from: "npm", "pypi", "maven", "deb". */
  readonly from: string;
  /** As that place's client is asked for it. */
  readonly pin: string;
  /** In the package; of a file that is the package itself its name. */
  readonly path: string;
  /** The recognizer. */
  readonly kind: string;
  readonly sha256: string;
  /** Without checksums; a collection of fonts has several. */
  readonly purls: readonly string[];
  /** What it says of its license, space between words as one space. */
  readonly statements: readonly string[];
}

export function labels(): readonly Label[] {
  const table = readFileSync(join(import.meta.dirname, 'data/labels.tsv'), 'utf8');
  return table
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const [from = '', pin = '', path = '', kind = '', sha256 = '', purls = '', statements = '[]'] = line.split('\t');
      return { from, pin, path, kind, sha256, purls: purls.split(' '), statements: JSON.parse(statements) as string[] };
    });
}

/** Other people's files, which are not kept in this repository. */
const GATHERED = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'licit-bench', 'recognize');

/** Where the file of a label is kept: by its digest. */
export function labelFile({ sha256, path }: Label): string {
  return join(GATHERED, `${sha256}${extname(path)}`);
}
