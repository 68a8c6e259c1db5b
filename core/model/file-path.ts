/** A place in a tree: "/"-separated, relative to the tree's root, never "." or "..". The root itself is "". */
export type FilePath = string & { readonly __brand: 'FilePath' };

export const ROOT = '' as FilePath;

/** Normalizes a relative path; undefined when it would leave the tree, is absolute or holds a NUL. */
export function filePath(text: string): FilePath | undefined {
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

/** A name or relative path below a folder; undefined when it climbs out of the tree. */
export function pathIn(folder: FilePath, relative: string): FilePath | undefined {
  if (PLAIN_NAME.test(relative)) return (folder === '' ? relative : `${folder}/${relative}`) as FilePath;
  return filePath(folder === '' ? relative : `${folder}/${relative}`);
}

/** One segment that is what it looks like: thousands of packages ask for their package.json. */
const PLAIN_NAME = /^[A-Za-z0-9_@-][\w.@-]*$/;

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
  return folder === '' || path === folder || path.startsWith(`${folder}/`);
}
