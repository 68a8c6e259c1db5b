import type { ScalarNode } from './node.js';

/** What a plain YAML scalar means in the core schema. https://yaml.org/spec/1.2.2/#103-core-schema */
export function plainScalar(text: string): ScalarNode['value'] {
  if (!MAY_BE_SPECIAL.test(text)) return text;
  const word = WORDS.get(text);
  if (word !== undefined) return word;
  return NUMBER.test(text) ? Number(text) : text;
}

const MAY_BE_SPECIAL = /^(?:[-+.0-9~]|[nNtTfF][a-zA-Z]+$|$)/;
const NUMBER = /^(?:[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?|0o[0-7]+|0x[0-9a-fA-F]+)$/;
const WORDS: ReadonlyMap<string, ScalarNode['value']> = new Map<string, ScalarNode['value']>([
  ...['', '~', 'null', 'Null', 'NULL'].map((word) => [word, null] as const),
  ...['true', 'True', 'TRUE'].map((word) => [word, true] as const),
  ...['false', 'False', 'FALSE'].map((word) => [word, false] as const),
  ...['.inf', '.Inf', '.INF', '+.inf', '+.Inf', '+.INF'].map((word) => [word, Number.POSITIVE_INFINITY] as const),
  ...['-.inf', '-.Inf', '-.INF'].map((word) => [word, Number.NEGATIVE_INFINITY] as const),
  ...['.nan', '.NaN', '.NAN'].map((word) => [word, Number.NaN] as const),
]);
