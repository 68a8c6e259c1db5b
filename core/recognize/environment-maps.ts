import type { LicenseClaim } from '../model/recognized.js';
import type { Source } from '../model/span.js';
import { childOf, type ScalarNode, stringOf, type TextNode } from '../text/node.js';
import { keyIn, spanIn, spanWithin } from '../text/spans.js';
import { writtenScalar } from '../text/yaml.js';
import { environmentClaims } from './environment.js';

/** Licenses that variables speak of, as YAML files set them: "NAME: value", "- NAME=value", "- name: NAME". */
export function* environmentIn(
  source: Source,
  node: TextNode | undefined,
  hash: (text: string) => string,
): Generator<LicenseClaim> {
  if (node?.kind === 'map')
    for (const entry of node.entries)
      yield* environmentClaims(keyIn(source, entry), entry.key, textOf(source, entry.value), hash);
  if (node?.kind !== 'list') return;
  for (const item of node.items) {
    const text = stringOf(item);
    const name = childOf(item, 'name');
    if (text !== undefined) {
      const equals = text.indexOf('=');
      const end = equals < 0 ? text.length : equals;
      const value = equals < 0 ? undefined : text.slice(equals + 1);
      yield* environmentClaims(spanWithin(source, item, text, 0, end), text.slice(0, end), value, hash);
    } else if (stringOf(name) !== undefined)
      yield* environmentClaims(
        spanIn(source, name),
        stringOf(name) as string,
        textOf(source, childOf(item, 'value')),
        hash,
      );
  }
}

/** A scalar as it is written, without quotes: "1.10". Undefined for null and for what is no scalar. */
export function textOf({ text }: Source, node: TextNode | undefined): string | undefined {
  return node?.kind === 'scalar' && node.value !== null ? writtenScalar(text, node as ScalarNode) : undefined;
}
