import type { TextReader } from '../identify/text-reader.js';
import { type FilePath, folderOf } from '../model/file-path.js';
import { packageName, parsePurl } from '../model/purl.js';
import type { RecognizedComponent, Stated } from '../model/recognized.js';
import { belowSure } from '../recognize/vendored/folders.js';
import { namedByTop } from '../recognize/vendored/named.js';
import { licensesByFolder } from './licenses-beside.js';
import { type StatedLicense, statedLicense } from './stated-license.js';

/** What a vendored source belongs to. */
export interface Keeper {
  /** Undefined for a source that lies among the vendored folders. */
  readonly name?: string;
  /** What its license files say, if that can be told. */
  readonly license?: StatedLicense;
  /** It has no license files. */
  readonly isSilent: boolean;
}

/**
 * What a vendored source belongs to:
 *
 * 1. what the license files of the nearest folder on the way up are of, but of none that holds what several others wrote
 * 2. below a folder that by its name holds the work of others, what lies at the top of it
 *
 * Undefined for a source that may as well be the project's own.
 *
 * @param licenses components that `vendored-license` recognized.
 */
export function keepers(
  licenses: readonly RecognizedComponent[],
  identify: TextReader,
): (file: FilePath) => Keeper | undefined {
  const texts = licensesByFolder(licenses);
  const names = new Map(licenses.map(({ at, purl }) => [at.file, nameOf(purl)]));
  const known = new Map<FilePath, Keeper | undefined>();
  const licensed = (folder: FilePath): Keeper | undefined => {
    if (known.has(folder)) return known.get(folder);
    const all = texts.get(folder);
    const name = names.get(all?.[0]?.at.file as FilePath);
    const license = all && licenseIn(all, identify);
    const keeper = all && { isSilent: false, ...(name ? { name } : {}), ...(license ? { license } : {}) };
    known.set(folder, keeper);
    return keeper;
  };
  return (file) => {
    const sure = belowSure(file);
    const folders = folderOf(file).split('/');
    const top = folders.length - (sure?.folders.length ?? folders.length);
    for (let depth = folders.length; depth > top; depth--) {
      const found = licensed(folders.slice(0, depth).join('/') as FilePath);
      if (found) return found;
    }
    const named = sure && namedByTop(sure);
    return sure && { isSilent: true, ...(named ? { name: packageName(named) } : {}) };
  };
}

function licenseIn(texts: readonly Stated[], identify: TextReader): StatedLicense | undefined {
  const read = new Set(texts.flatMap(({ text }) => identify(text).expression ?? []));
  const [only] = read;
  return statedLicense(read.size > 1 ? [...read].map((one) => `(${one})`).join(' AND ') : only);
}

function nameOf(purl: RecognizedComponent['purl']): string {
  const parts = parsePurl(purl);
  return parts ? packageName(parts) : purl;
}
