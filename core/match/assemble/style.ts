import type { Reader } from '../grammar/reader.js';
import type { Passage } from './expression.js';
import { joinOr, operandsOf } from './terms.js';

/** Words: a longer passage is a text, or says more of it. */
const LONGEST = 80;
/** Words between such a name and that of the file with its text: "a BSD-style license <LICENSE-BSD>". */
const NEAR = 4;
/** Terms in the style of another license's, which nobody has read. */
const OWN = 'LicenseRef-scancode-other-permissive';

/**
 * Passages with own terms for "a BSD-style license": it may have two clauses, three, four or others, and which the words do
 * not say. Where a BSD text stands in the file, they speak of that one. The name of a file right behind ("LICENSE-BSD") says no
 * more than what it stands behind. Go's own sentence ("governed by a BSD-style license
 * that can be found in the LICENSE file") means three clauses.
 */
export function withoutStyles(passages: readonly Passage[], words: Reader): readonly Passage[] {
  const hasText = passages.some(({ kind, expression }) => kind === 'text' && ANY_BSD.test(expression));
  let end = -1 - NEAR;
  const all: Passage[] = [];
  for (const one of passages) {
    if (one.first - end <= NEAR && words.has(one.first, 'license', 'bsd')) {
      const others = operandsOf(one.expression, 'or').filter((operand) => operand !== 'BSD-3-Clause');
      if (others.length > 0) all.push({ ...one, expression: joinOr(others) });
      continue;
    }
    const isOwn = !hasText && isStyle(one, words);
    if (isOwn || (ANY_BSD.test(one.expression) && one.kind !== 'text')) end = one.end;
    all.push(isOwn ? { ...one, expression: one.expression.replace(BSD, OWN) } : one);
  }
  return all;
}

function isStyle({ kind, expression, first, end }: Passage, words: Reader): boolean {
  if (kind === 'text' || end - first > LONGEST || !BSD.test(expression)) return false;
  for (let at = first; at < end; at += 1) {
    if (words.word(at) !== 'bsd') continue;
    if (!/^(?:style|like|type)$/.test(words.word(at + 1))) continue;
    // "3-clause BSD style license" says which.
    return !words.has(at - 3, 'governed', 'by', 'a') && words.word(at - 1) !== 'clause';
  }
  return false;
}

const ANY_BSD = /^(?:BSD-|0BSD)/;
const BSD = /(?<![\w.-])BSD-3-Clause(?![\w.-])/;
