import type { FilePath } from './model/file-path.js';
import { type Finding, finding } from './model/finding.js';
import type { Recognition, Recognizer, Unpacking } from './model/recognized.js';
import type { Tree } from './tree/tree.js';
import { walk } from './tree/walk.js';

/** What was recognized in one file. */
export interface RecognizedIn {
  readonly file: FilePath;
  /** Of the recognizer. */
  readonly by: string;
  readonly recognitions: readonly Recognition[];
}

/**
 * Everything bundled in a tree, in code-unit order of the files and then of the recognizers. A file is opened only when
 * its path, or how it begins, is of interest to some recognizer. `files`: these alone.
 */
export function* recognizeFiles(
  tree: Tree,
  recognizers: readonly Recognizer[],
  unpacking: Unpacking,
  files: Iterable<FilePath | Finding> = walk(tree),
): Generator<RecognizedIn> {
  for (const file of files) {
    if (typeof file !== 'string') {
      yield { file: file.at.file, by: 'walk', recognitions: [file] };
      continue;
    }
    let head: Uint8Array | undefined;
    for (const recognizer of recognizers) {
      const interest = recognizer.looksAt(file);
      if (interest === 'no') continue;
      if (interest === 'by-head') {
        head ??= tree.bytes(file, HEAD);
        if (head === undefined) {
          if (tree.stat(file)?.kind === 'file') yield { file, by: recognizer.id, recognitions: [unreadable(file)] };
          break;
        }
        if (!recognizer.begins?.(head)) continue;
      }
      const recognitions = recognizeFile(tree, file, recognizer, unpacking);
      if (recognitions.length > 0) yield { file, by: recognizer.id, recognitions };
    }
  }
}

const HEAD = 512;

function recognizeFile(
  tree: Tree,
  file: FilePath,
  recognizer: Recognizer,
  unpacking: Unpacking,
): readonly Recognition[] {
  const size = tree.stat(file)?.size;
  const isTooLarge = size !== undefined && size > recognizer.most && !recognizer.startIsEnough;
  const bytes = isTooLarge ? undefined : tree.bytes(file, recognizer.most);
  if (size !== undefined && bytes !== undefined) return [...recognizer.recognize({ file, bytes, size }, unpacking)];
  return [isTooLarge ? tooLarge(file, size, recognizer.most) : unreadable(file)];
}

const HELP = 'say in licit.yaml what it is, or let .gitignore name it if it is no part of the repository';

function unreadable(file: FilePath): Finding {
  const at = { file, start: 0, end: 0 };
  return finding({ code: 'read/skipped', severity: 'error', message: `${file} cannot be read`, at, help: HELP });
}

function tooLarge(file: FilePath, size: number, most: number): Finding {
  const message = `${file} has ${size} bytes, more than the ${most} that are looked at`;
  return finding({ code: 'read/too-large', severity: 'error', message, at: { file, start: 0, end: 0 }, help: HELP });
}
