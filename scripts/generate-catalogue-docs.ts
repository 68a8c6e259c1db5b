import { readFileSync } from 'node:fs';
import { DETECTION_KINDS, TERM_CLASSES } from '../core/model/catalogue.js';
import { FACTS, type FactType } from '../core/model/condition.js';
import { table, withTables } from './tables.js';

const PATH = 'docs/catalogue.md';

/** The page on catalogues with its tables made anew: what is looked for, classes of terms, facts. */
export function catalogueDocs(): { readonly path: string; readonly text: string } {
  const tables = {
    kinds: table(
      ['kind', 'what it is', 'patterns'],
      Object.entries(DETECTION_KINDS).map(([kind, { title, reads }]) => [`\`${kind}\``, title, READS[reads]]),
    ),
    classes: table(
      ['class', 'what it comes to'],
      Object.entries(TERM_CLASSES).map(([name, words]) => [`\`${name}\``, words]),
    ),
    facts: table(
      ['fact', 'what it is'],
      [...FACTS].map(([name, type]) => [`\`${name}\``, typeWords(type)]),
    ),
  };
  return { path: PATH, text: withTables(readFileSync(PATH, 'utf8'), tables, PATH) };
}

const READS = { glob: 'names', text: 'words in code', words: 'none: for people to read' };

function typeWords(type: FactType): string {
  if ('yes' in type) return `true: ${type.yes}; false: ${type.no}`;
  if ('amount' in type) return `a number: ${type.amount}${type.unit === undefined ? '' : ` in ${type.unit}`}`;
  return `a word: ${type.word}${type.values ? ` (${type.values.join(', ')})` : ''}`;
}
