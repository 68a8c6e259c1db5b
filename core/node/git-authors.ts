import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { join, relative, sep } from 'node:path';
import git, { type ReadCommitResult } from 'isomorphic-git';
import type { FilePath } from '../model/file-path.js';
import type { PlainDate } from '../model/plain-date.js';
import { isBot, mailmap, type Signature } from './mailmap.js';

/** Whose commits are counted. */
export interface AuthorsQuery {
  /** A folder of a working copy. */
  readonly root: string;
  /** The first day and the last. */
  readonly from: PlainDate;
  readonly to: PlainDate;
  /** Folders and files below the root; "" is all of it. */
  readonly paths: readonly FilePath[];
}

/** Who worked on something, or why nobody can tell. */
export type Authors =
  | {
      readonly kind: 'counted';
      /** A mark for each person, sorted: the same person has the same mark everywhere, and nobody sees who it is. */
      readonly people: readonly string[];
    }
  /** Part of the days is cut off by a shallow clone. */
  | { readonly kind: 'shallow' }
  | { readonly kind: 'no-history' };

/** The working copy that a folder is part of; undefined where it is part of none. */
export async function repositoryOf(root: string): Promise<string | undefined> {
  try {
    return await git.findRoot({ fs, filepath: root });
  } catch {
    return undefined;
  }
}

/** Commits of the days that are looked at; more take too long to go through. */
const MOST_COMMITS = 100_000;

/**
 * The authors, and co-authors by their trailers, of commits that changed these paths on these days. Read from the repository's own
 * files, without a git program. Merges count where they changed something themselves. Never throws.
 */
export async function gitAuthors({ root, from, to, paths }: AuthorsQuery): Promise<Authors> {
  try {
    const dir = await git.findRoot({ fs, filepath: root });
    const cache = {};
    const since = new Date(`${from}T00:00:00Z`);
    // One day more: `since` leaves out its own moment, and authors may be a day ahead.
    since.setUTCDate(since.getUTCDate() - 1);
    const log = await git.log({ fs, dir, ref: 'HEAD', since, depth: MOST_COMMITS, cache });
    const cut = cutOff(join(dir, '.git', 'shallow'));
    const below = relative(fs.realpathSync(dir), fs.realpathSync(root)).split(sep).join('/');
    const wanted = paths.map((path) => [below, path].filter((part) => part !== '').join('/'));
    const whose = mailmap(textAt(join(dir, '.mailmap')));
    const people = new Set<string>();
    for (const entry of log) {
      const day = dayOf(entry.commit.author);
      if (cut.has(entry.oid) && day >= from) return { kind: 'shallow' };
      if (day < from || day > to || !(await changes(entry, wanted, dir, cache))) continue;
      for (const one of [entry.commit.author, ...coAuthors(entry.commit.message)])
        if (!isBot(one)) people.add(markOf(whose(one)));
    }
    return { kind: 'counted', people: [...people].sort() };
  } catch {
    return { kind: 'no-history' };
  }
}

/** Commits whose parents are not there. https://git-scm.com/docs/shallow */
function cutOff(file: string): ReadonlySet<string> {
  return new Set(textAt(file).split(/\s+/));
}

function textAt(file: string): string {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

/** The day where the author was. */
function dayOf({ timestamp, timezoneOffset }: ReadCommitResult['commit']['author']): PlainDate {
  return new Date((timestamp - timezoneOffset * 60) * 1000).toISOString().slice(0, 10) as PlainDate;
}

async function changes(
  { oid, commit: { parent } }: ReadCommitResult,
  paths: readonly string[],
  dir: string,
  cache: object,
): Promise<boolean> {
  for (const path of paths) {
    const own = await objectAt(oid, path, dir, cache);
    const before = await Promise.all(parent.map((one) => objectAt(one, path, dir, cache)));
    if (before.length === 0 ? own !== undefined : before.every((one) => one !== own)) return true;
  }
  return false;
}

/** What lies at a path in a commit, by its hash; undefined where nothing does. */
async function objectAt(commit: string, path: string, dir: string, cache: object): Promise<string | undefined> {
  try {
    const { tree, oid } = await git.readTree({ fs, dir, oid: commit, cache, ...parentOf(path) });
    return path === '' ? oid : tree.find((entry) => entry.path === path.slice(path.lastIndexOf('/') + 1))?.oid;
  } catch {
    return undefined;
  }
}

function parentOf(path: string): { readonly filepath?: string } {
  const slash = path.lastIndexOf('/');
  return slash < 0 ? {} : { filepath: path.slice(0, slash) };
}

const CO_AUTHOR = /^co-authored-by:\s*([^<\n]{0,200})<([^>\n]{1,200})>\s*$/gim;

function coAuthors(message: string): readonly Signature[] {
  return [...message.matchAll(CO_AUTHOR)].map(([, name = '', email = '']) => ({ name, email }));
}

function markOf(person: string): string {
  return createHash('sha256').update(`licit-person\n${person}`).digest('hex').slice(0, 16);
}
