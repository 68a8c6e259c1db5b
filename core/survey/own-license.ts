import { licenseFiles } from '../identify/license-files.js';
import { manifestLicense } from '../identify/manifest-license.js';
import type { TextReader, TextReading } from '../identify/text-reader.js';
import { type FilePath, folderOf, pathIn, ROOT } from '../model/file-path.js';
import type { Policy } from '../model/policy.js';
import { printExpression } from '../spdx/print.js';
import { termsIn } from '../spdx/terms.js';
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
 * 3. at the root, what the first of its license texts is
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
    const names = licenseFiles(tree, ROOT, tree.list(ROOT)).files;
    const atTop = names.filter((name) => !name.includes('/'));
    const ordered = [...atTop.filter(isLicense), ...atTop.filter((name) => !isLicense(name))];
    // A folder of texts holds those of all sources, and which is the project's only where there is one.
    const readings = (names.length === 1 ? names : ordered).flatMap((name) => {
      const text = tree.read(name as FilePath);
      return text === undefined ? [] : [identify(text)];
    });
    const first = readings.find(({ expression }) => expression !== undefined);
    return first && ofProject(first);
  };
  const at = (folder: FilePath): StatedLicense | undefined => {
    if (known.has(folder)) return known.get(folder);
    const found = folder === ROOT ? atRoot() : (manifest(folder) ?? at(folderOf(folder)));
    known.set(folder, found);
    return found;
  };
  return at;
}

/** COPYRIGHT and NOTICE list what a project holds of others. */
function isLicense(name: string): boolean {
  return /^(?:(?:un)?licen[cs]e|copying)/i.test(name);
}

/** Of several licenses in one text the first is the project's: those of what it holds follow. */
function ofProject({ expression, passages }: TextReading): StatedLicense | undefined {
  const all = statedLicense(expression);
  if (all?.expression.kind !== 'and') return all;
  const first = statedLicense(passages.find(({ kind }) => kind !== 'reference')?.expression);
  const ids = new Set(first && termsIn(first.expression).map(({ id }) => id));
  const own = all.expression.operands.find((operand) => termsIn(operand).some(({ id }) => ids.has(id)));
  return own ? { text: printExpression(own), expression: own } : all;
}
