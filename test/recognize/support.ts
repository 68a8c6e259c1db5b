import type { FilePath } from '../../core/model/file-path.js';
import type { Recognition, Recognizer } from '../../core/model/recognized.js';
import { unpacking } from '../../core/node/unpacking.js';
import { recognizersFor } from '../../core/survey/recognizers-for.js';
import { holdsAny } from '../../core/text/needles.js';

/** What a recognizer says of a file in memory, as if it had been read whole; throws when it would not look at it. */
export function recognized(recognizer: Recognizer, file: string, content: string | Uint8Array): readonly Recognition[] {
  const all = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const asked = recognizersFor([recognizer])(file as FilePath).includes(recognizer);
  const interest = asked ? recognizer.looksAt(file as FilePath) : 'no';
  if (interest === 'no' || (interest === 'by-head' && !recognizer.begins?.(all.subarray(0, 512))))
    throw new Error(`${recognizer.id} does not look at ${file}`);
  const bytes = all.subarray(0, recognizer.most);
  const found = [...recognizer.recognize({ file: file as FilePath, bytes, size: all.length }, unpacking)];
  if (found.length > 0 && recognizer.words && !holdsAny(recognizer.words)(bytes, bytes.length))
    throw new Error(`${recognizer.id} finds something in ${file} without its words`);
  return found;
}
