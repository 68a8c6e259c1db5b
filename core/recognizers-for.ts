import type { FilePath } from './model/file-path.js';
import type { Recognizer } from './model/recognized.js';

/** Those of the recognizers that may look at a file, by the ending of its name alone: most files are nobody's concern. */
export function recognizersFor(recognizers: readonly Recognizer[]): (file: FilePath) => readonly Recognizer[] {
  const known = new Map<string, readonly Recognizer[]>();
  return (file) => {
    const dot = file.lastIndexOf('.');
    const written = dot > file.lastIndexOf('/') ? file.slice(dot + 1) : '';
    const before = known.get(written);
    if (before) return before;
    const ending = written.toLowerCase();
    const found = recognizers.filter(({ endings }) => endings?.test(ending) ?? true);
    if (known.size < MOST_KNOWN && written.length <= LONGEST_KNOWN) known.set(written, found);
    return found;
  };
}

/** Real trees have hundreds; others are asked for anew each time. */
const MOST_KNOWN = 10_000;
const LONGEST_KNOWN = 40;
