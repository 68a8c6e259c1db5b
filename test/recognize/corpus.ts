import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const CORPUS = join(import.meta.dirname, '../corpus/recognize');
const CODE = join(CORPUS, 'code');

/** A real archive or font: "jar/javax.inject-1.jar". */
export function corpusFile(path: string): Buffer {
  return readFileSync(join(CORPUS, 'archives', path));
}

/** Real code of a kind, by the path it is met under. */
export function realFile(kind: string, path: string): Uint8Array {
  return readFileSync(join(CODE, kind, path));
}

/** All real code of a kind: the paths they are met under. */
export function realFiles(kind: string): readonly string[] {
  const folder = join(CODE, kind);
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return [];
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return paths.filter((path) => statSync(join(folder, path)).isFile()).sort();
}
