import { type FilePath, folderOf } from '../model/file-path.js';
import type { Purl } from '../model/purl.js';
import type { RecognizedComponent } from '../model/recognized.js';
import { belowVendored } from '../recognize/vendored/folders.js';

/**
 * The module, with its version, that a license file in a folder of vendored modules belongs to: that of the innermost folder
 * a list of modules names, else, for what is kept in a folder of copies, the only one of the same name. Without
 * one the component stays what its path says.
 *
 * @param modules components with their folders
 */
export function moduleOf(
  modules: readonly RecognizedComponent[],
): (license: RecognizedComponent) => RecognizedComponent {
  const byFolder = new Map<FilePath, Purl>();
  const byName = new Map<string, Purl | undefined>();
  for (const { folder, purl } of modules) {
    if (folder === undefined) continue;
    byFolder.set(folder, purl);
    const name = nameOf(purl);
    byName.set(name, byName.has(name) && byName.get(name) !== purl ? undefined : purl);
  }
  return (license) => {
    let folder = folderOf(license.at.file);
    for (let depth = belowVendored(license.at.file)?.folders.length ?? 0; depth > 0; depth--) {
      const purl = byFolder.get(folder);
      if (purl !== undefined) return { ...license, purl };
      folder = folderOf(folder);
    }
    const named = COPIES.test(license.at.file) ? byName.get(license.purl) : undefined;
    return named === undefined ? license : { ...license, purl: named };
  };
}

/** Folders of copies: "LICENSES/vendor/github.com/pkg/errors/LICENSE". */
const COPIES = /(?:^|\/)licen[cs]es\//i;

function nameOf(purl: Purl): string {
  return purl.replace(/@[^@/]*$/, '');
}
