import { licenseFiles } from '../identify/license-files.js';
import { pathIn } from '../model/file-path.js';
import type { Recognition, RecognizedComponent, Stated } from '../model/recognized.js';
import { belowVendored } from '../recognize/vendored/folders.js';
import type { Tree } from '../tree/tree.js';
import type { RecognizedIn } from './recognize-files.js';

/**
 * What was recognized, and of what lies in a folder of its own, of which a list tells, the license files of that folder, where
 * nobody else looks at them. What is only listed, and whose folder is not there, is left out.
 */
export function* inFolders(recognized: Iterable<RecognizedIn>, tree: Tree): Generator<RecognizedIn> {
  for (const one of recognized) {
    const recognitions = one.recognitions.flatMap((found) => withFolder(found, tree));
    yield { ...one, recognitions };
  }
}

function withFolder(one: Recognition, tree: Tree): readonly Recognition[] {
  if (one.kind !== 'component' || one.folder === undefined) return [one];
  if (one.isUnused && tree.list(one.folder).length === 0) return [];
  return [{ ...one, texts: [...one.texts, ...licensesIn(one, tree)] }];
}

function licensesIn({ folder, at }: RecognizedComponent, tree: Tree): readonly Stated[] {
  const inside = folder === undefined ? undefined : pathIn(folder, at.file.slice(at.file.lastIndexOf('/') + 1));
  if (folder === undefined || !inside || belowVendored(inside)) return [];
  return licenseFiles(tree, folder, tree.list(folder)).files.flatMap((name): readonly Stated[] => {
    const file = pathIn(folder, name);
    const text = file === undefined ? undefined : tree.read(file);
    return file === undefined || text === undefined ? [] : [{ text, at: { file, start: 0, end: text.length } }];
  });
}
