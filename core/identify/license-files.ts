import { type FilePath, pathIn } from '../model/file-path.js';
import type { Entry, Tree } from '../tree/tree.js';

/** A package with more is not read further; the largest real one has some forty. */
const MOST = 100;

/**
 * Which files of a package are license texts: LICENSE, LICENCE, COPYING, COPYRIGHT, NOTICE and UNLICENSE with whatever
 * follows, MIT-LICENSE and its like, in any case; and every text in a folder `licenses` (as REUSE keeps them).
 * Sources and images of such a name (`license.js`) are none.
 * https://reuse.software/spec-3.3/#license-files
 */
export function isLicenseFile(name: string): boolean {
  return NAMED.test(name) && isText(name);
}

/** True for a folder in which every text is a license text: "licenses", "LICENSES", "licence". */
function isLicenseFolder(name: string): boolean {
  return FOLDER.test(name);
}

/** True unless the name's ending says that it holds code, data or an image. */
function isText(name: string): boolean {
  return !NO_TEXT.test(name);
}

const NAMED =
  /^(?:(?:un)?licen[cs]e|copying|copyright|notice)s?(?![a-z])|^(?:licen[cs]e|copyright)(?:notice|agreement)|[-_. ]licen[cs]es?(?:\.[a-z]{1,8})?$/i;
const FOLDER = /^licen[cs]es?$/i;
const NO_TEXT =
  /\.(?:[cm]?[jt]sx?|json[5c]?|map|css|s[ac]ss|less|styl|vue|svelte|py|rb|php|go|rs|java|sh|ya?ml|toml|xml|csv|lock|png|gif|jpe?g|webp|svg|ico|pdf|docx?|zip|t?gz|snap|hbs|ejs|tmpl|tpl)$/i;

/** License texts of a package and the folders they were listed from, relative to the package, sorted by code unit. */
export interface LicenseFiles {
  readonly files: readonly string[];
  readonly folders: readonly string[];
  /** True when there are more than are looked at. */
  readonly more: boolean;
}

/** Looks through the entries of a package's own folder, and one level into its license folders. */
export function licenseFiles(tree: Tree, folder: FilePath, entries: readonly Entry[]): LicenseFiles {
  const files: string[] = [];
  const folders: string[] = [];
  for (const entry of entries) {
    if (entry.kind === 'other') continue;
    if (entry.kind !== 'folder' && isLicenseFile(entry.name)) files.push(entry.name);
    else if (entry.kind !== 'file' && isLicenseFolder(entry.name)) folders.push(entry.name);
  }
  for (const name of folders)
    for (const entry of tree.list(pathIn(folder, name) ?? folder))
      if (entry.kind === 'file' && isText(entry.name)) files.push(`${name}/${entry.name}`);
  files.sort();
  return { files: files.slice(0, MOST), folders, more: files.length > MOST };
}

/** Whether a path relative to its package is one of its license texts; for archives, which are not listed by folder. */
export function isLicensePath(path: string): boolean {
  const slash = path.indexOf('/');
  if (slash < 0) return isLicenseFile(path);
  const rest = path.slice(slash + 1);
  return isLicenseFolder(path.slice(0, slash)) && !rest.includes('/') && isText(rest);
}
