import { type FilePath, folderOf, ROOT } from '../model/file-path.js';
import type { RecognizedComponent, Stated } from '../model/recognized.js';
import { COMMENTED } from '../recognize/header/first-comments.js';
import { belowVendored } from '../recognize/vendored/folders.js';

/** License files of folders that hold what others wrote, by folder. */
export type LicensesBeside = ReadonlyMap<FilePath, readonly Stated[]>;

/** @param files components that `vendored-license` recognized. */
export function licensesByFolder(files: readonly RecognizedComponent[]): LicensesBeside {
  const byFolder = new Map<FilePath, readonly Stated[]>();
  for (const { at, texts } of files) {
    const folder = folderOf(at.file);
    const own = /(?:^|\/)licenses$/i.test(folder) ? folderOf(folder) : folder;
    byFolder.set(own, [...(byFolder.get(own) ?? []), ...texts]);
  }
  return byFolder;
}

/**
 * The license files that a vendored source stands under: of its own folder, else of the nearest one above it, but of none that
 * holds what several others wrote.
 */
export function licensesBeside({ at }: RecognizedComponent, byFolder: LicensesBeside): readonly Stated[] {
  const below = SOURCE.test(at.file) ? belowVendored(at.file) : undefined;
  let folder = folderOf(at.file);
  for (let depth = below?.folders.length ?? 0; depth > 0 && folder !== ROOT; depth--) {
    const found = byFolder.get(folder);
    if (found) return found;
    folder = folderOf(folder);
  }
  return [];
}

const SOURCE = new RegExp(`\\.(?:${COMMENTED})$`, 'i');
