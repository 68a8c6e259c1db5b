import { licenseFiles } from '../identify/license-files.js';
import { manifestLicense } from '../identify/manifest-license.js';
import type { TextReader } from '../identify/text-reader.js';
import { type FilePath, folderOf, pathIn, ROOT } from '../model/file-path.js';
import type { Policy } from '../model/policy.js';
import type { Tree } from '../tree/tree.js';
import { type StatedLicense, statedLicense } from './stated-license.js';

export interface OwnLicenseOptions {
  readonly tree: Tree;
  readonly identify: TextReader;
  /** States the license that the project is given out under, and what is none of it. */
  readonly policy: Policy;
}

/**
 * The license of the project that a folder belongs to:
 *
 * 1. what the nearest package.json on the way up says
 * 2. at the root, what the policy states before that
 * 3. at the root, what its license texts are
 */
export function ownLicenses({
  tree,
  identify,
  policy,
}: OwnLicenseOptions): (folder: FilePath) => StatedLicense | undefined {
  const known = new Map<FilePath, StatedLicense | undefined>();
  const manifest = (folder: FilePath): StatedLicense | undefined => {
    const text = tree.read(pathIn(folder, 'package.json') ?? ROOT);
    const [statement, second] = text === undefined ? [] : manifestLicense(text).statements;
    return second ? undefined : statedLicense(statement?.text);
  };
  const atRoot = (): StatedLicense | undefined => {
    const stated = statedLicense(policy.project.license?.value) ?? manifest(ROOT);
    if (stated) return stated;
    const texts = licenseFiles(tree, ROOT, tree.list(ROOT)).files.flatMap((name) => tree.read(name as FilePath) ?? []);
    return statedLicense(texts.map((text) => identify(text).expression).find((one) => one !== undefined));
  };
  const at = (folder: FilePath): StatedLicense | undefined => {
    if (known.has(folder)) return known.get(folder);
    const found = folder === ROOT ? atRoot() : (manifest(folder) ?? at(folderOf(folder)));
    known.set(folder, found);
    return found;
  };
  return at;
}
