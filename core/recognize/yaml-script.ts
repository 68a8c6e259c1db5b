import type { Source } from '../model/span.js';
import { stringOf, type TextNode } from '../text/node.js';

/** A shell script in a YAML file: as it is written, so that its offsets are those of the file from `start` on. */
export interface YamlScript {
  readonly text: string;
  readonly start: number;
}

/**
 * Undefined for what is no text. Quotes around it are left away, and where YAML makes one line of several, so does this: only what
 * stands behind "|" keeps its lines. https://yaml.org/spec/1.2.2/#65-line-folding
 */
export function yamlScript({ text }: Source, node: TextNode | undefined): YamlScript | undefined {
  if (!node || stringOf(node) === undefined) return undefined;
  const written = text.slice(node.start, node.end);
  const isQuoted = /^["']/.test(written);
  const start = node.start + (isQuoted ? 1 : 0);
  const inner = isQuoted ? written.slice(1, -1) : written;
  if (inner.startsWith('|')) return { text: inner, start };
  const header = inner.startsWith('>') ? inner.indexOf('\n') + 1 : 0;
  return { text: inner.slice(0, header) + inner.slice(header).replace(/\n(?![^\S\n]*\n)/g, ' '), start };
}
