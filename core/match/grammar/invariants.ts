import { FAR, type Reader } from './reader.js';

/** What a notice of the GFDL says of invariant sections is part of which license it is. */
export function withInvariants(expression: string | undefined, words: Reader, end: number): string | undefined {
  if (!expression?.startsWith('GFDL-')) return expression;
  for (let at = end; at < end + FAR; at += 1) {
    if (words.word(at) !== 'invariant' || !/^sections?$/.test(words.word(at + 1))) continue;
    const isNone = /^(?:no|without|any)$/.test(words.word(at - 1)) || words.has(at + 2, 'being', 'none');
    return expression.replace(/(GFDL-[\d.]+)/g, `$1-${isNone ? 'no-' : ''}invariants`);
  }
  return expression;
}
