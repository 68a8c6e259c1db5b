import type { Reader } from '../grammar/reader.js';
import type { Passage } from './expression.js';

/** Words: a longer passage is a text, or says more of it. */
const LONGEST = 80;
/** Words between such a name and that of the file with its text: "a BSD-style license <LICENSE-BSD>". */
const NEAR = 4;
/** Terms in the style of another license's, which nobody has read. */
const OWN = 'LicenseRef-scancode-other-permissive';

/**
 * Passages with own terms for "a BSD-style license": it may have two clauses, three, four or others, and which the words do
 * not say. Where a BSD text stands in the file, they speak of that one. Go's own sentence ("governed by a BSD-style license
 * that can be found in the LICENSE file") means three clauses.
 */
export function withoutStyles(passages: readonly Passage[], words: Reader): readonly Passage[] {
  if (passages.some(({ kind, expression }) => kind === 'text' && /^(?:BSD-|0BSD)/.test(expression))) return passages;
  let end = -1 - NEAR;
  return passages.flatMap((one) => {
    const isFile = one.kind === 'reference' && one.expression === 'BSD-3-Clause' && one.first - end <= NEAR;
    if (isFile) return [];
    if (!isStyle(one, words)) return [one];
    end = one.end;
    return [{ ...one, expression: one.expression.replace(BSD, OWN) }];
  });
}

function isStyle({ kind, expression, first, end }: Passage, words: Reader): boolean {
  if (kind === 'text' || end - first > LONGEST || !BSD.test(expression)) return false;
  for (let at = first; at < end; at += 1) {
    if (words.word(at) !== 'bsd') continue;
    if (!/^(?:style|like|type)$/.test(words.word(at + 1))) continue;
    return !words.has(at - 3, 'governed', 'by', 'a');
  }
  return false;
}

const BSD = /(?<![\w.-])BSD-3-Clause(?![\w.-])/;
