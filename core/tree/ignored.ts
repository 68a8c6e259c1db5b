import ignore, { type Ignore } from 'ignore';
import { type FilePath, pathIn, ROOT } from '../model/file-path.js';
import type { Tree } from './tree.js';

/** The `.gitignore` files from the root down to one folder. */
export interface IgnoreRules {
  /** Rules with those of the folder's own `.gitignore` added. */
  in(folder: FilePath): IgnoreRules;
  /** Whether a folder directly in the place of these rules is left out of the repository. */
  ignoresFolder(folder: FilePath): boolean;
}

/**
 * Git's rules for what is no part of the repository. Only folders are asked about: a lockfile that is itself ignored
 * (libraries do that) still says what is installed beside the manifest.
 * https://git-scm.com/docs/gitignore
 */
export function ignoreRules(tree: Tree): IgnoreRules {
  return rules(tree, []);
}

interface RuleFile {
  readonly folder: FilePath;
  readonly patterns: Ignore;
}

/** UTF-16 units; a longer file is not applied, so that more is read, never less. */
const LONGEST = 256 * 1024;

function rules(tree: Tree, files: readonly RuleFile[]): IgnoreRules {
  return {
    in(folder) {
      const text = tree.read(pathIn(folder, '.gitignore') ?? ROOT);
      if (text === undefined || text.length > LONGEST) return this;
      const lines = text.split(/\r?\n/).filter((line) => !COSTLY.test(line));
      return rules(tree, [{ folder, patterns: ignore().add(lines) }, ...files]);
    },
    ignoresFolder(asked) {
      for (const { folder, patterns } of files) {
        const relative = folder === '' ? asked : asked.slice(folder.length + 1);
        const { ignored, unignored } = ask(patterns, `${relative}/`);
        if (ignored || unignored) return ignored;
      }
      return false;
    },
  };
}

/** Patterns become regular expressions, and many stars in one segment take polynomial time: such lines are not applied. */
const COSTLY = /^.{1000}|(?:\*[^/]*){4}|(?:\*\*.*){4}/;

function ask(patterns: Ignore, path: string): { readonly ignored: boolean; readonly unignored: boolean } {
  try {
    return patterns.test(path);
  } catch {
    // Names that are no relative path to the library, though a file system allows them.
    return { ignored: false, unignored: false };
  }
}
