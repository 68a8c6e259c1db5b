import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Rows of a table in `data`: tabs between cells, "#" before what is said about it. */
export function table(name: string): readonly (readonly string[])[] {
  return readFileSync(join(import.meta.dirname, 'data', name), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'));
}
