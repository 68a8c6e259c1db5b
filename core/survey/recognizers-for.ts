import type { FilePath } from '../model/file-path.js';
import type { Recognizer } from '../model/recognized.js';

/**
 * Those of the recognizers that may look at a file, by how its name ends, and by how it begins where some ask for that: most
 * files are nobody's concern.
 */
export function recognizersFor(recognizers: readonly Recognizer[]): (file: FilePath) => readonly Recognizer[] {
  const known = new Map<string, readonly Recognizer[]>();
  const beginning = beginningOf(recognizers);
  const found = (written: string, begun: string | undefined): readonly Recognizer[] => {
    const ending = written.toLowerCase();
    return recognizers.filter(
      ({ endings, beginnings }) =>
        (endings?.test(ending) ?? true) || (begun !== undefined && beginnings?.includes(begun)),
    );
  };
  return (file) => {
    const dot = file.lastIndexOf('.');
    const slash = file.lastIndexOf('/');
    const written = dot > slash ? file.slice(dot + 1) : '';
    beginning.lastIndex = slash + 1;
    const begun = beginning.exec(file)?.[0].toLowerCase();
    if (begun !== undefined) return found(written, begun);
    const before = known.get(written);
    if (before) return before;
    const all = found(written, undefined);
    if (known.size < MOST_KNOWN && written.length <= LONGEST_KNOWN) known.set(written, all);
    return all;
  };
}

function beginningOf(recognizers: readonly Recognizer[]): RegExp {
  const all = new Set(recognizers.flatMap(({ beginnings }) => beginnings ?? []));
  return new RegExp(`(?:${[...all].map((one) => one.replaceAll('.', '\\.')).join('|') || '(?!)'})`, 'iy');
}

/** Real trees have hundreds; others are asked for anew each time. */
const MOST_KNOWN = 10_000;
const LONGEST_KNOWN = 40;
