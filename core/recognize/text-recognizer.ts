import type { FilePath } from '../model/file-path.js';
import type { Recognition, Recognizer } from '../model/recognized.js';
import type { Source } from '../model/span.js';
import { tooLarge } from './unread.js';

/** The platform's own; the core compiles against no platform. */
declare const TextDecoder: new (label: string) => { decode(bytes: Uint8Array): string };
declare const TextEncoder: new () => { encode(text: string): Uint8Array };

/** What is particular to a recognizer of text; the rest is alike for all of them. */
export interface TextParts
  extends Pick<Recognizer, 'id' | 'title' | 'url' | 'endings' | 'beginnings' | 'looksAt' | 'begins' | 'words'> {
  readonly startIsEnough?: boolean;
  /** Bytes; one megabyte where nothing is said. */
  readonly most?: number;
  /** Where names tell little: whether a text is of the kind at all. Of one that is not nothing is said, however large. */
  isOfKind?(text: string, file: FilePath): boolean;
  /** `hash` is the first 12 digits of the SHA-256 of a text, in hex. */
  read(source: Source, hash: (text: string) => string): Iterable<Recognition>;
}

/** A recognizer of files in UTF-8, that tells of at most ten thousand things in one. */
export function textRecognizer({
  read,
  isOfKind,
  startIsEnough = isOfKind !== undefined,
  most = MOST_BYTES,
  ...parts
}: TextParts): Recognizer {
  return {
    ...parts,
    most,
    startIsEnough,
    *recognize({ file, bytes, size }, unpacking): Generator<Recognition> {
      const source = { file, text: new TextDecoder('utf-8').decode(bytes) };
      if (isOfKind && !isOfKind(source.text, file)) return;
      if (isOfKind && size > bytes.length) {
        yield tooLarge(source, `has ${size} bytes, more than the ${most} that are looked at`);
        return;
      }
      const hash = (text: string): string => unpacking.sha256(new TextEncoder().encode(text)).slice(0, 12);
      let count = 0;
      for (const recognition of read(source, hash)) {
        if (++count > MOST_THINGS) {
          yield tooLarge(source, `names more than ${MOST_THINGS} things; what comes after them was left out`);
          return;
        }
        yield recognition;
      }
    },
  };
}

const MOST_BYTES = 1024 * 1024;
const MOST_THINGS = 10_000;
