import fs from 'node:fs';
import { join } from 'node:path';
import type { FilePath } from '../model/file-path.js';
import type { PlainDate } from '../model/plain-date.js';
import type { Authors } from './git-authors.js';
import type { Saw } from './witness.js';

/** Days back from the day of the answer, that day included. */
const DAYS = 365;

/** Counts the authors of the last 365 days in the history that a folder is part of. */
export function peopleIn(root: string, saw: Saw = () => {}) {
  return async (
    paths: readonly FilePath[],
    to: PlainDate,
  ): Promise<
    Exclude<Authors, { kind: 'counted' }> | (Extract<Authors, { kind: 'counted' }> & { readonly days: number })
  > => {
    const { gitAuthors, repositoryOf } = await import('./git-authors.js');
    const from = new Date(`${to}T00:00:00Z`);
    from.setUTCDate(from.getUTCDate() - DAYS + 1);
    const repository = await repositoryOf(root);
    if (repository !== undefined) for (const file of filesThatTell(repository)) saw(file);
    const found = await gitAuthors({ root, from: from.toISOString().slice(0, 10) as PlainDate, to, paths });
    return found.kind === 'counted' ? { ...found, days: DAYS } : found;
  };
}

/** What changes when history does: https://git-scm.com/docs/gitrepository-layout */
function filesThatTell(repository: string): readonly string[] {
  const folder = join(repository, '.git');
  const [, ref] = /^ref: (\S+)/.exec(textAt(join(folder, 'HEAD'))) ?? [];
  return [
    ...['HEAD', 'packed-refs', 'shallow', ...(ref === undefined ? [] : [ref])].map((name) => join(folder, name)),
    join(repository, '.mailmap'),
  ];
}

function textAt(file: string): string {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
