import { baseName, type FilePath, folderOf, pathIn, ROOT } from '../model/file-path.js';
import { type Finding, finding } from '../model/finding.js';
import { type IgnoreRules, ignoreRules } from './ignored.js';
import { DEEPEST, MOST_ENTRIES } from './limits.js';
import type { Entry, Tree } from './tree.js';

export interface WalkOptions {
  /** Folders not to be walked into. */
  readonly skip?: (folder: FilePath) => boolean;
  /** Entries looked at before the rest is left out. */
  readonly maxFiles?: number;
  readonly maxDepth?: number;
}

/**
 * Every file that is part of the repository, in code-unit order of the paths. A link to a folder is not walked into,
 * for what it leads to is met where it lies; a link that is not known to be a folder is given as a file, also when it
 * leads out of the tree or nowhere. Folders that git ignores are left out, as are those of `skip`. What a limit cuts off
 * is one finding for each limit.
 */
export function* walk(tree: Tree, options: WalkOptions = {}): Generator<FilePath | Finding> {
  const { skip = isStore, maxFiles = MOST_ENTRIES, maxDepth = DEEPEST } = options;
  const tooDeep: FilePath[] = [];
  let seen = 0;

  const open: Level[] = [level(tree, ROOT, ignoreRules(tree), 0)];
  for (let top = open.at(-1); top; top = open.at(-1)) {
    const entry = top.entries[top.next++];
    if (!entry) open.pop();
    else {
      const path = pathIn(top.folder, entry.name);
      if (path === undefined || folderOf(path) !== top.folder) continue;
      if (++seen > maxFiles) {
        yield leftOut(path, `more than ${maxFiles} files and folders: ${path} and all that follows was left out`);
        break;
      }
      if (entry.kind === 'file' || (entry.kind === 'link' && tree.stat(path)?.kind !== 'folder')) yield path;
      else if (entry.kind === 'folder' && !skip(path) && !top.rules.ignoresFolder(path)) {
        if (top.depth < maxDepth) open.push(level(tree, path, top.rules, top.depth + 1));
        else tooDeep.push(path);
      }
    }
  }
  if (tooDeep[0] !== undefined) yield leftOut(tooDeep[0], deeper(tooDeep, maxDepth));
}

interface Level {
  readonly folder: FilePath;
  readonly entries: readonly Entry[];
  readonly rules: IgnoreRules;
  readonly depth: number;
  next: number;
}

function level(tree: Tree, folder: FilePath, above: IgnoreRules, depth: number): Level {
  const entries = [...tree.list(folder)].sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));
  const rules = entries.some(({ name }) => name === '.gitignore') ? above.in(folder) : above;
  return { folder, entries, rules, depth, next: 0 };
}

/** With its slash a folder sorts among its siblings as the paths of its files do. */
function sortKey({ name, kind }: Entry): string {
  return kind === 'folder' ? `${name}/` : name;
}

const STORES = new Set([
  'node_modules',
  'bower_components',
  '.git',
  '.hg',
  '.svn',
  '.pnpm-store',
  '.venv',
  'site-packages',
]);
const YARN_STORES = new Set(['cache', 'unplugged', '__virtual__']);

/** Folders in which tools keep history and packages: never a project of ours, and evidence is looked up there by other means. */
export function isStore(folder: FilePath): boolean {
  const name = baseName(folder);
  return STORES.has(name) || (YARN_STORES.has(name) && baseName(folderOf(folder)) === '.yarn');
}

function deeper(folders: readonly FilePath[], maxDepth: number): string {
  const others = folders.length > 1 ? ` and ${folders.length - 1} more` : '';
  return `folders lie more than ${maxDepth} deep: ${folders[0]}${others} ${others ? 'were' : 'was'} left out`;
}

function leftOut(file: FilePath, message: string): Finding {
  return finding({
    code: 'read/skipped',
    severity: 'error',
    message,
    at: { file, start: 0, end: 0 },
    help: 'check a smaller folder, or let .gitignore name what is no part of the repository',
  });
}
