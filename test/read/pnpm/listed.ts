import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Differences {
  readonly onlyOurs: Readonly<Record<string, string>>;
  readonly onlyTheirs: Readonly<Record<string, string>>;
}

/**
 * Our list as the package manager would give it: with what it alone lists, without what we alone list. Each line of
 * differences.json must be a difference still.
 */
export function asListed(format: string, path: string, ours: Iterable<string>): readonly string[] {
  const file = join(import.meta.dirname, '../../corpus', format, 'differences.json');
  const all = JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, Differences>>;
  const { onlyOurs = {}, onlyTheirs = {} } = all[path.slice(format.length + 1)] ?? {};
  const listed = new Set(ours);
  for (const line of Object.keys(onlyOurs)) if (!listed.delete(line)) throw new Error(`${line} is not ours`);
  for (const line of Object.keys(onlyTheirs)) {
    if (listed.has(line)) throw new Error(`${line} is ours too`);
    listed.add(line);
  }
  return [...listed];
}
