import type { FilePath } from './model/file-path.js';
import type { Finding } from './model/finding.js';
import type { Recognizer, Unpacking } from './model/recognized.js';
import { type RecognizedIn, recognizeFiles } from './recognize-files.js';
import type { Tree } from './tree/tree.js';
import { walk } from './tree/walk.js';

/** What was recognized last time, by file. */
export interface Recognized {
  /** The files of the tree; absent when it must be walked again. */
  walked: readonly (FilePath | Finding)[] | undefined;
  readonly found: Map<FilePath, { readonly stamp: string | undefined; readonly all: readonly RecognizedIn[] }>;
}

export function noneRecognized(): Recognized {
  return { walked: undefined, found: new Map() };
}

/** Everything bundled in a tree; files that are as they were last time are not looked into again. */
export function* recognizeAgain(
  tree: Tree,
  recognizers: readonly Recognizer[],
  unpacking: Unpacking,
  before: Recognized,
): Generator<RecognizedIn> {
  const walksAgain = before.walked === undefined;
  before.walked ??= [...walk(tree)];
  const files = before.walked.filter((file) => typeof file === 'string');
  const known = before.found;
  const changed = files.filter((file) => {
    const last = known.get(file);
    if (!last || last.stamp === undefined) return true;
    return (walksAgain || last.all.length > 0) && tree.stat(file)?.stamp !== last.stamp;
  });
  for (const file of changed) known.set(file, { stamp: tree.stat(file)?.stamp, all: [] });
  for (const one of recognizeFiles(tree, recognizers, unpacking, changed)) {
    const last = known.get(one.file);
    if (last) known.set(one.file, { ...last, all: [...last.all, one] });
  }
  if (known.size > files.length) {
    const there = new Set(files);
    for (const file of known.keys()) if (!there.has(file)) known.delete(file);
  }
  for (const file of before.walked) {
    if (typeof file === 'string') yield* known.get(file)?.all ?? [];
    else yield { file: file.at.file, by: 'walk', recognitions: [file] };
  }
}
