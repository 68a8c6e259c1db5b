import { URI, Utils } from 'vscode-uri';
import { type FilePath, filePath } from '../core/index.js';

/**
 * A file's path in a folder of the editor; undefined when it lies elsewhere or on no disk (`untitled:`, `git:`).
 * The drive letter's case does not count: clients write both.
 */
export function pathInFolder(folder: string, uri: string): FilePath | undefined {
  const [base, file] = [onDisk(folder), onDisk(uri)];
  if (base === undefined || file === undefined || !file.startsWith(`${base}/`)) return undefined;
  const path = filePath(file.slice(base.length + 1));
  return path === '' ? undefined : path;
}

/** The URI of a file of the folder, as VS Code writes it. */
export function uriIn(folder: string, file: FilePath): string {
  return Utils.joinPath(URI.parse(folder), file).toString();
}

/** Where the folder is on disk; undefined for a folder on no disk (`vscode-vfs:`). */
export function diskFolder(uri: string): string | undefined {
  return onDisk(uri) === undefined ? undefined : URI.parse(uri).fsPath;
}

function onDisk(text: string): string | undefined {
  try {
    const uri = URI.parse(text, true);
    if (uri.scheme !== 'file') return undefined;
    const path = uri.path.replace(/^\/[A-Za-z]:/, (drive) => drive.toLowerCase()).replace(/\/$/, '');
    return `//${uri.authority}${path}`;
  } catch {
    return undefined;
  }
}
