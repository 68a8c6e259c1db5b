import { baseName, type FilePath } from '../../model/file-path.js';
import type { Recognition, RecognizerInput, Unpacking } from '../../model/recognized.js';
import { FONT_NAMES, fontsIn } from '../font/fonts-in.js';
import { type Archive, type Located, openArchive } from '../zip/archive.js';
import { budget } from '../zip/budget.js';
import type { ZipEntry } from '../zip/directory.js';
import { notLookedInto, notOpened, unreadable } from '../zip/troubles.js';
import { genericPurl, libraryFile } from './generic.js';
import { type ArchiveKind, CLOSED } from './kind.js';

/** Bytes of an archive in the tree: with what is unpacked of it, it stays below 300 MB of memory. */
export const LARGEST_ARCHIVE = 128 * 1024 * 1024;
/** Archives in archives in archives in the file; hardly any real one goes further. */
const DEEPEST = 3;
/** Bytes of what lies in an archive; there may be as many unpacked at every depth at once. */
const LARGEST_INSIDE = 32 * 1024 * 1024;

/** An archive in the tree: what it says of itself, then the archives and fonts in it, to a depth of three. */
export function* lookInto(
  kind: ArchiveKind,
  kinds: readonly ArchiveKind[],
  { file, bytes }: RecognizerInput,
  unpacking: Unpacking,
): Generator<Recognition> {
  const spending = budget();
  yield* look(kind, { file, inside: [], bytes });

  function* look(kind: ArchiveKind, located: Located): Generator<Recognition> {
    const name = baseName((located.inside.at(-1) ?? located.file) as FilePath);
    const sha256 = unpacking.sha256(located.bytes);
    const archive = openArchive(located, spending, unpacking);
    if (!archive) {
      yield { ...libraryFile(located, sha256), purl: genericPurl(name, undefined, sha256) };
      yield unreadable(located, 'is no zip file, or one that was cut off');
      return;
    }
    const parts = [...partsOf(kind, archive)];
    yield* kind.describe({ ...archive, name, sha256 }, parts);
    for (const each of [archive, ...parts]) {
      yield* within(each, each === archive ? kind.parts : undefined);
      yield* each.findings();
    }
  }

  function* partsOf({ parts }: ArchiveKind, archive: Archive): Generator<Archive> {
    for (const entry of parts ? archive.entries.filter(({ name }) => parts.test(name)) : []) {
      const bytes = archive.read(entry, LARGEST_INSIDE);
      const inside = [...archive.inside, entry.name];
      const part = bytes && openArchive({ file: archive.file, inside, bytes }, spending, unpacking);
      if (part) yield part;
    }
  }

  function* within(archive: Archive, parts: RegExp | undefined): Generator<Recognition> {
    const left: ZipEntry[] = [];
    const closed = archive.entries.filter(({ name }) => CLOSED.test(name));
    for (const entry of archive.entries) {
      const inner = kinds.find(({ names }) => names.test(entry.name));
      if ((!inner && !FONT_NAMES.test(entry.name)) || parts?.test(entry.name)) continue;
      const inside = [...archive.inside, entry.name];
      if ((inner && inside.length > DEEPEST) || spending.isSpent()) {
        left.push(entry);
        continue;
      }
      const bytes = archive.read(entry, LARGEST_INSIDE);
      if (!bytes) continue;
      const located = { file: archive.file, inside, bytes };
      if (inner) yield* look(inner, located);
      else yield* fontsIn(located, unpacking);
    }
    if (left.length > 0) yield notLookedInto(archive, left);
    if (closed.length > 0) yield notOpened(archive, closed);
  }
}
