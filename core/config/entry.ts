import type { Expression } from '../model/expression.js';
import type { Finding } from '../model/finding.js';
import type { PackagePattern } from '../model/policy.js';
import type { Source, Span } from '../model/span.js';
import type { TextNode } from '../text/node.js';
import { readExpression } from './expressions.js';
import { mistake } from './mistake.js';
import { nodeOf, type Origins, placeOf, spanIn } from './origins.js';
import { readPattern } from './packages.js';

/** A file and where its values were written. */
export interface Written {
  readonly source: Source;
  readonly origins: Origins;
}

/** One entry of a list in a file of ours while it is read: its values with their places, and what is wrong with them. */
export interface EntryReader<T extends object> {
  readonly input: T;
  readonly findings: Finding[];
  /** The entry's own place, on its first line. */
  readonly span: Span;
  node(key: keyof T & string): TextNode | undefined;
  place(key: keyof T & string): Span;
  wrong(
    key: keyof T & string,
    message: string,
    help: string,
    more?: Partial<Pick<Finding, 'fixes' | 'labels'>>,
  ): undefined;
  pattern(text: string): PackagePattern | undefined;
  expression(key: keyof T & string, text: string): Expression | undefined;
}

/** Reads every entry of a list; one with a mistake is left out, and says so in its finding. */
export function readEntries<T extends object, E>(
  list: readonly T[] | undefined,
  document: Written,
  read: (entry: EntryReader<T>) => E | undefined,
): { readonly entries: readonly E[]; readonly findings: readonly Finding[] } {
  const entries: E[] = [];
  const findings: Finding[] = [];
  for (const input of list ?? []) {
    const reader = entryReader(input, document);
    const entry = read(reader);
    findings.push(...reader.findings);
    if (entry !== undefined) entries.push(entry);
  }
  return { entries, findings };
}

function entryReader<T extends object>(input: T, { source, origins }: Written): EntryReader<T> {
  const findings: Finding[] = [];
  const node = (key: string) => nodeOf(origins, input, key);
  const place = (key: string) => placeOf(origins, source, input, key);
  return {
    input,
    findings,
    span: spanIn(source, nodeOf(origins, input)),
    node,
    place,
    wrong(key, message, help, more = {}) {
      findings.push(mistake(place(key), message, help, more));
    },
    pattern(text) {
      const read = readPattern(text, node('package'), source);
      if (!('finding' in read)) return read;
      findings.push(read.finding);
      return undefined;
    },
    expression(key, text) {
      const read = readExpression(text, node(key), source);
      findings.push(...read.findings);
      return read.expression;
    },
  };
}
