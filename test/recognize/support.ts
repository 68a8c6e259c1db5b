import type { FilePath } from '../../core/model/file-path.js';
import type { Recognition, Recognizer } from '../../core/model/recognized.js';
import { unpacking } from '../../core/node/unpacking.js';

/** What a recognizer says of a file in memory, as if it had been read whole; throws when it would not look at it. */
export function recognized(recognizer: Recognizer, file: string, content: string | Uint8Array): readonly Recognition[] {
  const all = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const interest = recognizer.looksAt(file as FilePath);
  if (interest === 'no' || (interest === 'by-head' && !recognizer.begins?.(all.subarray(0, 512))))
    throw new Error(`${recognizer.id} does not look at ${file}`);
  const bytes = all.subarray(0, recognizer.most);
  return [...recognizer.recognize({ file: file as FilePath, bytes, size: all.length }, unpacking)];
}
