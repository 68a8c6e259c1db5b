import type { FilePath } from '../model/file-path.js';
import { type Finding, finding } from '../model/finding.js';
import type { Source } from '../model/span.js';
import { type Parsed, spanOf } from '../text/node.js';
import type { ParsedXml } from '../text/xml.js';

interface Place {
  readonly start: number;
  readonly end: number;
}

/** A part of a file is not what it should be; the rest was read. `message` is a sentence without its stop. */
export function malformed(file: FilePath, place: Place, message: string): Finding {
  return finding({
    code: 'read/malformed',
    severity: 'error',
    message,
    at: spanOf(file, place),
    help: 'correct it: what stands here was left out, so nothing is known of what it would have brought in',
  });
}

/** A key stands twice in one map; every reader of the format takes the last. */
export function duplicateKey(file: FilePath, place: Place, key: string): Finding {
  return finding({
    code: 'read/malformed',
    severity: 'warning',
    message: `${quoted(key)} stands here twice, and only the last one counts`,
    at: spanOf(file, place),
    help: 'remove the one that is not meant',
  });
}

/** Everything that a parser had to complain about. `format`: what the file should be, "JSON". */
export function* problemsOf({ file }: Source, { problems }: Parsed | ParsedXml, format: string): Generator<Finding> {
  for (const problem of problems)
    yield finding({
      code: 'read/malformed',
      severity: 'error',
      message: `this is not valid ${format}: ${problem.message}`,
      at: spanOf(file, problem),
      help: 'correct it, or restore the file: what it asks for cannot be known for sure',
    });
}

/** A foreign word in a sentence: quoted, on one line, not too long. */
export function quoted(word: string): string {
  return JSON.stringify(word.length > LONGEST ? `${word.slice(0, LONGEST)}…` : word);
}

const LONGEST = 100;
