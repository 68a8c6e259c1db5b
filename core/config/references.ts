import { type FilePath, folderOf, pathIn, ROOT } from '../model/file-path.js';
import type { Tree } from '../tree/tree.js';
import { nearest, quoted } from './mistake.js';
import { BUILT_IN, PROFILES } from './profiles.js';

/** Where a policy lies: in the tree, beside it, or in Licit itself. */
export type Location =
  | { readonly kind: 'tree'; readonly file: FilePath }
  /** Relative to the tree's root, beginning with "..". */
  | { readonly kind: 'outside'; readonly file: FilePath }
  | { readonly kind: 'built-in'; readonly file: FilePath; readonly text: string };

export interface Unlocated {
  readonly message: string;
  readonly help: string;
  /** What was probably meant. */
  readonly meant?: string;
}

/**
 * What a word under `extends` points to, by its form:
 *
 * 1. `recommended`, or `licit:recommended`: a built-in profile
 * 2. `@acme/policy`, `@acme/policy/strict.yaml`: an installed npm package's licit.yaml, or that file of it
 * 3. `./base.yaml`, `../base.yaml`, `policy/base.yml`: a file, relative to the one that extends it
 * 4. any other word: an npm package without scope
 */
export function locate(word: string, from: Location, tree: Tree): Location | Unlocated {
  const profile = word.startsWith(BUILT_IN) ? word.slice(BUILT_IN.length) : word;
  const text = PROFILES.get(profile);
  if (text !== undefined) return { kind: 'built-in', file: `${BUILT_IN}${profile}` as FilePath, text };
  if (word.startsWith(BUILT_IN)) return noProfile(word);
  if (word.startsWith('@')) return packageFile(word, from, tree);
  if (/^\.{0,2}\/|\\|^[A-Za-z]:|\.ya?ml$/.test(word)) return file(word, from);
  if (/^[A-Za-z0-9][\w.-]*$/.test(word)) return packageFile(word, from, tree);
  return { message: `${quoted(word)} is neither a profile nor a YAML file nor an npm package`, help: HELP };
}

const HELP = `extend a built-in profile (${[...PROFILES.keys()].join(', ')}), a .yaml file, or an installed npm package`;

function noProfile(word: string): Unlocated {
  const meant = nearest(word.startsWith(BUILT_IN) ? word.slice(BUILT_IN.length) : word, [...PROFILES.keys()]);
  return {
    message: `there is no profile ${quoted(word)}`,
    help: meant === undefined ? HELP : `did you mean ${quoted(meant)}?`,
    ...(meant === undefined ? {} : { meant }),
  };
}

/** A YAML file that one of ours names, relative to it. */
export function fileBeside(word: string, from: FilePath): Location | Unlocated {
  return file(word, { kind: from.startsWith('../') ? 'outside' : 'tree', file: from });
}

function file(word: string, from: Location): Location | Unlocated {
  if (/^\/|\\|^[A-Za-z]:/.test(word)) {
    return {
      message: `${quoted(word)} is not relative`,
      help: 'write the path from this file, with "/": ../policy/licit.yaml',
    };
  }
  if (!/\.ya?ml$/.test(word))
    return { message: `${quoted(word)} is no YAML file`, help: 'its name ends in .yaml or .yml' };
  const inTree = from.kind === 'tree' ? pathIn(folderOf(from.file), word) : undefined;
  if (inTree !== undefined) return { kind: 'tree', file: inTree };
  if (from.kind === 'built-in') return { message: 'a profile names no file', help: HELP };
  return { kind: 'outside', file: beside(folderOf(from.file), word) };
}

/** Joins and normalizes; leading ".." stay. */
function beside(folder: FilePath, relative: string): FilePath {
  const parts: string[] = [];
  for (const part of `${folder}/${relative}`.split('/')) {
    if (part === '' || part === '.') continue;
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else parts.push(part);
  }
  return parts.join('/') as FilePath;
}

/** As Node finds packages: in node_modules of the extending file's folder, then of each folder above it. */
function packageFile(word: string, from: Location, tree: Tree): Location | Unlocated {
  const parts = /^((?:@[\w.~-]+\/)?[\w~][\w.~-]*)(?:\/(.+))?$/.exec(word);
  const [name, rest = 'licit.yaml'] = parts?.slice(1) ?? [];
  if (name === undefined || !/\.ya?ml$/.test(rest)) {
    return {
      message: `${quoted(word)} names no policy of an npm package`,
      help: 'write @acme/policy, or @acme/policy/strict.yaml',
    };
  }
  let folder = from.kind === 'tree' ? folderOf(from.file) : ROOT;
  for (;;) {
    const home = pathIn(folder, `node_modules/${name}`);
    const found = home === undefined ? undefined : pathIn(home, rest);
    if (found?.startsWith(`${home}/`) && tree.stat(found)) return { kind: 'tree', file: found };
    if (folder === ROOT) break;
    folder = folderOf(folder);
  }
  if (!word.startsWith('@') && nearest(word, [...PROFILES.keys()]) !== undefined) return noProfile(word);
  return {
    message: `${quoted(word)} is not installed, or has no ${rest}`,
    help: word.startsWith('@') ? 'install the package, then check again' : HELP,
  };
}
