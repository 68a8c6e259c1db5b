import type { Source, Spanned } from '../model/span.js';
import { childOf, itemsOf, spanOf, stringOf, type TextNode } from '../text/node.js';

/**
 * A `license` or `licenses` value as npm has seen them over the years: a string; an object with `type`; a list of
 * one of these. Anything else (a list of several, a number) is kept as it is written, for it says something, and
 * what it says is not ours to guess.
 */
export function licenseStatement(source: Source, node: TextNode | undefined): Spanned<string> | undefined {
  if (node === undefined || (node.kind === 'scalar' && node.value === null)) return undefined;
  if (node.kind === 'scalar' && typeof node.value === 'string')
    return { value: node.value, span: spanOf(source.file, node) };
  const items = itemsOf(node);
  const only = items.length === 1 ? items[0] : node;
  const named = childOf(only, 'type') ?? only ?? node;
  const value = stringOf(named) ?? source.text.slice(node.start, node.end);
  return { value, span: spanOf(source.file, stringOf(named) === undefined ? node : named) };
}
