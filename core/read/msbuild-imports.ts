import type { VersionsFile } from '../model/facts.js';
import { type FilePath, folderOf, pathIn } from '../model/file-path.js';
import type { XmlElement } from '../text/xml.js';
import { attributeOf, isNamed } from './msbuild-items.js';

/**
 * The files that a project takes in, so far as their paths stand in it: beside it, or from a folder that a property of MSBuild's own
 * names. The last comes first, since it is what holds. Where a condition chooses between files none of them is known to hold.
 * https://learn.microsoft.com/en-us/visualstudio/msbuild/import-element-msbuild
 */
export function msbuildImports(file: FilePath, root: XmlElement): readonly VersionsFile[] {
  return root.children
    .filter((child) => isNamed(child, 'Import') && isCertain(child))
    .flatMap((child) => importedBy(child, folderOf(file)) ?? [])
    .reverse();
}

function importedBy(element: XmlElement, folder: FilePath): VersionsFile | undefined {
  const written = attributeOf(element, 'Project')?.value.trim() ?? '';
  const relative = written.replace(OWN_FOLDER, '').replaceAll('\\', '/');
  const path = relative === '' || /[$*?]/.test(relative) ? undefined : pathIn(folder, relative);
  return path === undefined ? undefined : { file: path };
}

/** With or without the separator that it ends with. */
const OWN_FOLDER = /^\$\((?:MSBuildThisFileDirectory|MSBuildProjectDirectory)\)[\\/]?/i;

function isCertain(element: XmlElement): boolean {
  return (
    !attributeOf(element, 'Sdk') &&
    /^\s*(?:Exists\s*\([^()]*(?:\([^()]*\)[^()]*)?\)\s*)?$/i.test(attributeOf(element, 'Condition')?.value ?? '')
  );
}
