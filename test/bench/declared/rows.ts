import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** What a package really says of its license, and by hand what the words state. */
export interface Declaration {
  /** Expressions that are right; "unknown", "pointer" and "nothing" are none. */
  readonly labels: readonly string[];
  /** Packages that say it. */
  readonly count: number;
  /** Where it is said: "npm", "maven", … */
  readonly from: readonly string[];
  readonly name: string;
  readonly address: string;
  /** Of the third that nobody looks at while the reading is mended. */
  readonly held: boolean;
}

/** Rows "labels, separated by ~ | count | from | name | address". */
export function declarations(): readonly Declaration[] {
  const text = readFileSync('test/bench/declared/data/declarations.tsv', 'utf8');
  return text.trimEnd().split('\n').map(declaration);
}

function declaration(row: string): Declaration {
  const [labels = '', count = '', from = '', ...said] = row.split('\t');
  const [name = '', address = ''] = said.map((part) => part.replace(/\\(.)/g, (_, c) => ESCAPED[c as string] ?? c));
  const held = (createHash('sha256').update(`${name}\u0001${address}`).digest()[0] as number) % 3 === 0;
  return { labels: labels.split('~'), count: Number(count), from: from.split(','), name, address, held };
}

const ESCAPED: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r' };
