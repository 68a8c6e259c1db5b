/** A place in a tree: "/"-separated, relative to the tree's root, never "." or "..". The root itself is "". */
export type FilePath = string & { readonly __brand: 'FilePath' };

export const ROOT = '' as FilePath;

/** Normalizes a relative path; undefined when it would leave the tree, is absolute or holds a NUL. */
export function filePath(text: string): FilePath | undefined {
  if (PLAIN.test(text)) return text as FilePath;
  const slashed = text.replaceAll('\\', '/');
  if (slashed.startsWith('/') || /^[A-Za-z]:/.test(slashed) || slashed.includes('\0')) return undefined;
  const parts: string[] = [];
  for (const part of slashed.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return undefined;
  }
  return parts.join('/') as FilePath;
}

/** What nothing has to be done to: a lockfile has a path for each of its packages. */
const PLAIN = /^[\w@-][\w.@-]*(?:\/[\w@-][\w.@-]*)*$/;

/** A name or relative path below a folder; undefined when it climbs out of the tree. */
export function pathIn(folder: FilePath, relative: string): FilePath | undefined {
  if (PLAIN.test(relative)) return (folder === '' ? relative : `${folder}/${relative}`) as FilePath;
  return filePath(folder === '' ? relative : `${folder}/${relative}`);
}

/** The folder that holds this file or folder; the root is its own. */
export function folderOf(path: FilePath): FilePath {
  const slash = path.lastIndexOf('/');
  return (slash < 0 ? '' : path.slice(0, slash)) as FilePath;
}

/** The last segment. */
export function baseName(path: FilePath): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** True for the folder itself and all below it. */
export function isUnder(path: FilePath, folder: FilePath): boolean {
  return folder === '' || (path.startsWith(folder) && (path.length === folder.length || path[folder.length] === '/'));
}
