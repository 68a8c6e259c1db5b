import type { FilePath } from '../model/file-path.js';
import type { Recognizer, Unpacking } from '../model/recognized.js';
import type { Tree } from '../tree/tree.js';
import type { Walked } from './memory.js';
import { type RecognizedIn, recognizeFiles } from './recognize-files.js';

/** What was recognized last time, by file, each with the stamp that the file had. */
export type Recognized = Map<FilePath, { readonly stamp: string | undefined; readonly all: readonly RecognizedIn[] }>;

/** Everything bundled in a tree; files that are as they were last time are not looked into again. */
export function* recognizeAgain(
  tree: Tree,
  recognizers: readonly Recognizer[],
  unpacking: Unpacking,
  known: Recognized,
  { files }: Walked,
): Generator<RecognizedIn> {
  const changed = [...files].filter((file) => {
    const last = known.get(file);
    return last?.stamp === undefined || tree.stat(file)?.stamp !== last.stamp;
  });
  for (const file of changed) known.set(file, { stamp: tree.stat(file)?.stamp, all: [] });
  for (const one of recognizeFiles(tree, recognizers, unpacking, changed)) {
    const last = known.get(one.file);
    if (last) known.set(one.file, { ...last, all: [...last.all, one] });
  }
  if (known.size > files.size) for (const file of known.keys()) if (!files.has(file)) known.delete(file);
  for (const file of files) yield* known.get(file)?.all ?? [];
}
