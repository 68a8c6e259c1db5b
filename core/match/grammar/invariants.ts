import { FAR, type Reader } from './reader.js';

/** What a notice of the GFDL says of invariant sections is part of which license it is. */
export function withInvariants(expression: string | undefined, words: Reader, end: number): string | undefined {
  if (!expression?.startsWith('GFDL-')) return expression;
  for (let at = end; at < end + FAR; at += 1) {
    if (words.word(at) !== 'invariant' || !/^sections?$/.test(words.word(at + 1))) continue;
    const isNone = isDenied(words, at) || words.has(at + 2, 'being', 'none');
    return expression.replace(/(GFDL-[\d.]+)/g, `$1-${isNone ? 'no-' : ''}invariants`);
  }
  return expression;
}

/** "No invariant sections", "without front or back cover texts and invariant sections". */
function isDenied(words: Reader, at: number): boolean {
  if (/^(?:no|any)$/.test(words.word(at - 1))) return true;
  for (let before = at - 1; before > at - FEW && !words.ends(before); before -= 1)
    if (words.word(before) === 'without') return true;
  return false;
}

const FEW = 9;
