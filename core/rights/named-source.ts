import type { Outside } from '../config/gather.js';
import { mistake, quoted } from '../config/mistake.js';
import type { FilePath } from '../model/file-path.js';
import type { Finding } from '../model/finding.js';
import type { Source, Spanned } from '../model/span.js';
import type { Tree } from '../tree/tree.js';

/** The text of a file of ours, in the tree or beside it; undefined where there is none. */
export function sourceAt(file: FilePath, tree: Tree, outside: Outside | undefined): Source | undefined {
  const text = file.startsWith('../') ? outside?.(file) : tree.read(file);
  return text === undefined ? undefined : { file, text };
}

/** That a file which another one of ours names cannot be read, at the place where it is named. */
export function notRead({ value, span }: Spanned<FilePath>, outside: Outside | undefined): Finding {
  const help = value.startsWith('../') && !outside ? 'files outside of what is checked are not read here' : HELP;
  return mistake(span, `${quoted(value)} cannot be read`, help);
}

const HELP = 'put a readable text file there, or correct its path';

/** Files that are named, each once: where it is named first. */
export function eachOnce<T extends Spanned<FilePath>>(files: readonly T[]): readonly T[] {
  return [...new Map(files.toReversed().map((one) => [one.value, one])).values()].reverse();
}
