import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A real file: "jar/javax.inject-1.jar". */
export function corpusFile(path: string): Buffer {
  return readFileSync(join(import.meta.dirname, '../corpus/recognize', path));
}
