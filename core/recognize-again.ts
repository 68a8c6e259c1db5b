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
  const there = new Set<FilePath>();
  for (const file of before.walked) {
    if (typeof file !== 'string') {
      yield* recognizeFiles(tree, recognizers, unpacking, [file]);
      continue;
    }
    there.add(file);
    const known = before.found.get(file);
    if (known && known.stamp !== undefined && !walksAgain && known.all.length === 0) continue;
    const stamp = tree.stat(file)?.stamp;
    if (known && stamp !== undefined && known.stamp === stamp) {
      yield* known.all;
      continue;
    }
    const all = [...recognizeFiles(tree, recognizers, unpacking, [file])];
    before.found.set(file, { stamp, all });
    yield* all;
  }
  for (const file of before.found.keys()) if (!there.has(file)) before.found.delete(file);
}
