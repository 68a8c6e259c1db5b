import type { FilePath } from '../model/file-path.js';

/** Whether a file is called so: asked for each of tens of thousands of files, and cheaper than to cut the name out. */
export function isNamed(file: FilePath, name: string): boolean {
  return file.endsWith(name) && (file.length === name.length || file[file.length - name.length - 1] === '/');
}
