import type { Reader } from '../model/facts.js';
import type { FilePath } from '../model/file-path.js';
import { type Finding, finding } from '../model/finding.js';
import { LARGEST_TEXT } from '../tree/limits.js';
import type { Tree } from '../tree/tree.js';
import { walk } from '../tree/walk.js';
import { readerByPath } from './reader-by-path.js';

/** A file and who reads it, or why a file is not read. */
export type Discovered = { readonly file: FilePath; readonly reader: Reader } | Finding;

/**
 * The files of a tree that some reader knows by name, in code-unit order of their paths. Of two readers for one name the
 * first in the list has it. `files`: these alone. A file that is too large, and a link that leads nowhere in the tree, is a finding.
 */
export function* discover(
  tree: Tree,
  readers: readonly Reader[],
  files: Iterable<FilePath | Finding> = walk(tree),
): Generator<Discovered> {
  const readerOf = readerByPath(readers);
  for (const item of files) {
    if (typeof item !== 'string') {
      yield item;
      continue;
    }
    const reader = readerOf(item);
    if (!reader) continue;
    const stat = tree.stat(item);
    if (!stat) yield leadsNowhere(item);
    else if (stat.size > LARGEST_TEXT) yield tooLarge(item, stat.size);
    else yield { file: item, reader };
  }
}

function leadsNowhere(file: FilePath): Finding {
  return finding({
    code: 'read/skipped',
    severity: 'error',
    message: `${file} is there, but what it leads to is missing or lies outside the folder that is checked`,
    at: { file, start: 0, end: 0 },
    help: 'put the file itself in place of the link, or check a folder that holds both',
  });
}

function tooLarge(file: FilePath, size: number): Finding {
  return finding({
    code: 'read/too-large',
    severity: 'error',
    message: `${file} has ${mebibytes(size)}, more than the limit of ${mebibytes(LARGEST_TEXT)}`,
    at: { file, start: 0, end: 0 },
    help: 'check the parts of the repository one by one, or let .gitignore name the folder if it is no part of it',
  });
}

function mebibytes(bytes: number): string {
  return `${Math.ceil(bytes / 1024 / 1024)} MiB`;
}
