import type { FilePath } from '../model/file-path.js';
import { type Finding, finding } from '../model/finding.js';
import type { Recognition, Recognizer, Unpacking } from '../model/recognized.js';
import { type Holds, holdsAny } from '../text/needles.js';
import type { Tree } from '../tree/tree.js';
import { walk } from '../tree/walk.js';
import { OpenFile, Room } from './open-file.js';
import { recognizersFor } from './recognizers-for.js';

/** What was recognized in one file. */
export interface RecognizedIn {
  readonly file: FilePath;
  /** Of the recognizer. */
  readonly by: string;
  readonly recognitions: readonly Recognition[];
}

/**
 * Everything bundled in a tree, in code-unit order of the files and then of the recognizers. A file is opened only when
 * its path, or how it begins, is of interest to some recognizer, and its start is read once for all of them. `files`: these
 * alone.
 */
export function* recognizeFiles(
  tree: Tree,
  recognizers: readonly Recognizer[],
  unpacking: Unpacking,
  files: Iterable<FilePath | Finding> = walk(tree),
): Generator<RecognizedIn> {
  const asked = recognizersFor(recognizers);
  const holds = new Map(recognizers.flatMap((one) => (one.words ? [[one, holdsAny(one.words)] as const] : [])));
  const means = { holds, unpacking };
  const room = new Room();
  for (const file of files) {
    if (typeof file !== 'string') {
      yield { file: file.at.file, by: 'walk', recognitions: [file] };
      continue;
    }
    const interested: Interested[] = [];
    let isWanted = false;
    for (const recognizer of asked(file)) {
      const interest = recognizer.looksAt(file);
      if (interest === 'no') continue;
      interested.push({ recognizer, isSure: interest === 'yes' });
      isWanted ||= interest === 'yes';
    }
    if (interested.length === 0) continue;
    const found = inFile(new OpenFile(tree, file, room, isWanted), interested, means);
    if (found.length > 0) yield* found;
  }
}

interface Interested {
  readonly recognizer: Recognizer;
  /** Whatever the file begins with. */
  readonly isSure: boolean;
}

interface Means {
  readonly holds: ReadonlyMap<Recognizer, Holds>;
  readonly unpacking: Unpacking;
}

function inFile(open: OpenFile, interested: readonly Interested[], means: Means): readonly RecognizedIn[] {
  const { file } = open;
  const found: RecognizedIn[] = [];
  const head = open.start(HEAD);
  if (!head) {
    const by = interested[0]?.recognizer.id ?? '';
    if (open.isWanted || open.size() !== undefined) found.push({ file, by, recognitions: [unreadable(file)] });
    return found;
  }
  for (const { recognizer, isSure } of interested) {
    const recognitions: Recognition[] = [];
    try {
      if (!isSure && !recognizer.begins?.(head)) continue;
      for (const recognition of recognitionsBy(recognizer, open, means)) recognitions.push(recognition);
    } catch (error) {
      recognitions.push(broken(file, recognizer, error));
    }
    if (recognitions.length > 0) found.push({ file, by: recognizer.id, recognitions });
  }
  return found;
}

/** Bytes that tell what begins how. */
const HEAD = 512;

function recognitionsBy(recognizer: Recognizer, open: OpenFile, { holds, unpacking }: Means): Iterable<Recognition> {
  const { file } = open;
  const { most, startIsEnough } = recognizer;
  const start = open.start(most);
  const size = open.size();
  if (!start || size === undefined) return [unreadable(file)];
  if (size > most && !startIsEnough) return [tooLarge(file, size, most)];
  const isAllThere = Math.min(size, most) <= start.length;
  if (isAllThere && holds.get(recognizer)?.(start, start.length) === false) return [];
  const bytes = open.bytes(most);
  return bytes ? recognizer.recognize({ file, bytes, size }, unpacking) : [unreadable(file)];
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

/** A recognizer throws on nothing; one that does has a mistake, which must not hide the rest of the repository. */
function broken(file: FilePath, { id }: Recognizer, error: unknown): Finding {
  return finding({
    code: 'read/skipped',
    severity: 'error',
    message: `${file} made ${id} fail, so it was not looked at to its end: ${error instanceof Error ? error.message : 'unknown error'}`,
    at: { file, start: 0, end: 0 },
    help: `this is a mistake in Licit: report it with the file; ${HELP}`,
  });
}
